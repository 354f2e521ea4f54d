import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom attendance`: who came when, who is late, who left.
struct AttendanceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Show a day's attendance: who came and went when, late, absent or excused.",
    discussion: """
      It follows from roster and whereabouts (duty 1.11): somebody comes when they are first written down as here, and \
      leaves when they go home or on leave.

      JSON: an array of {number, name, from, to, arrived, left, standing, lateMinutes, earlyMinutes}; from and to are those \
      of the shift; times are HH:MM; standing is present, late, left-early, late-and-early, missing, expected, absent, \
      excused or off; what is not known is null.
      """)
  @Option(help: "2026-11-23, today or yesterday.") var day = "today"
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let day = try desk.day(written: day, option: "--day", try desk.look().state)
    let state = try desk.look(holding: day, days: Retention.recordDays).state
    let rows = state.attendance(on: day, at: desk.now)
    guard !json else { return desk.say(json: .array(rows.map(\.json))) }
    guard !rows.isEmpty else {
      return desk.say(Phrase(zh: "还没有员工，用 showroom staff add 姓名 添加", en: "nobody yet: showroom staff add NAME"))
    }
    var table = TextTable([
      .init(zh: "姓名", en: "name"), .init(zh: "班次", en: "shift"), .init(zh: "到", en: "came"),
      .init(zh: "离", en: "left"), .init(zh: "考勤", en: "attendance"),
    ])
    for row in rows {
      table.add([
        desk.words(row.person.phrase), row.shift?.hours.text ?? "", row.arrived?.text ?? "", row.left?.text ?? "",
        desk.words(row.standing.words),
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension Attendance {
  fileprivate var json: PropertyList {
    func time(_ time: ClockTime?) -> PropertyList { PropertyList(optional: time.map { .string($0.text) }) }
    func minutes(_ minutes: Minutes?) -> PropertyList {
      PropertyList(optional: minutes.map { PropertyList($0.count) })
    }
    return [
      "number": PropertyList(person.id.rawValue), "name": .string(person.name), "from": time(shift?.hours.from),
      "to": time(shift?.hours.to), "arrived": time(arrived), "left": time(left),
      "standing": .string(standing.word), "lateMinutes": minutes(standing.late),
      "earlyMinutes": minutes(standing.early),
    ]
  }
}
