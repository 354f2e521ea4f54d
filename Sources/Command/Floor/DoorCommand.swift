import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom door`: a day's record of the door.
struct DoorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "door",
    abstract: "Show how the door was covered: the share, the minutes short, and who stood there when.",
    discussion: """
      Today up to now, or a day gone by to its closing. Everything is counted from the on-duty log at the end.

      JSON: an object {day, opening, wanted, minutes, covered, uncovered, share, shortfalls, watches, quarters}; minutes are \
      those of the opening hours gone by, covered and uncovered parts of them, share from 0 to 1, null before opening. \
      shortfalls is an array of {from, to, missing}, watches of {number, name, from, to}, quarters of {start, wanted, planned, real}; \
      times are HH:MM:SS, start HH:MM; to of a watch that goes on and real of a quarter to come are null.
      """)
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let day = look.state.businessDay(of: look.now)
    let isOver = day < look.state.businessDay(of: desk.now)
    // A day gone by was open to its end, whenever its last act was.
    let now = isOver ? Moment(day: day, time: look.state.settings.opening.to, offset: look.now.offset) : look.now
    let record = look.state.doorRecord(at: now)
    guard !json else { return desk.say(json: record.json(look.state)) }
    say(record, look.state, at: desk)
  }

  private func say(_ record: DoorRecord, _ state: ShowroomState, at desk: Desk) {
    let covered = record.percent.map { "\($0) %" } ?? "--"
    let short = record.shortfalls.map { gap in
      "\(gap.from.textWithSeconds)–\(gap.to.textWithSeconds) "
        + desk.words(Phrase(zh: "缺 \(gap.missing) 人", en: "short of \(gap.missing)"))
    }
    desk.say(rows: [
      (Phrase(zh: "日期", en: "day"), "\(record.day)  \(record.opening.text)"),
      (Phrase(zh: "要求", en: "wanted"), desk.words(Phrase(zh: "\(record.floor) 人", en: "\(record.floor) at the door"))),
      (
        Phrase(zh: "达标", en: "covered"),
        desk.words(
          Phrase(
            zh: "\(covered)，\(record.covered.count) / \(record.elapsed.count) 分",
            en: "\(covered), \(record.covered.count) of \(record.elapsed.count) min"))
      ),
      (Phrase(zh: "缺人", en: "short"), desk.words(record.uncovered.words)),
    ])
    for (index, line) in short.enumerated() {
      desk.say(rows: [(index == 0 ? Phrase(zh: "时段", en: "when") : Phrase(both: "    "), line)])
    }
    guard !record.watches.isEmpty else {
      return desk.say(Phrase(zh: "没有人站过门岗", en: "nobody has stood at the door"))
    }
    desk.say("")
    var table = TextTable([
      .init(zh: "姓名", en: "name"), .init(zh: "从", en: "from"), .init(zh: "到", en: "to"),
    ])
    for watch in record.watches {
      table.add([
        desk.words(state.name(of: watch.staff)), watch.from.textWithSeconds, watch.to?.textWithSeconds ?? "",
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension DoorRecord {
  fileprivate func json(_ state: ShowroomState) -> PropertyList {
    [
      "day": .string(day.iso), "opening": .string(opening.text), "wanted": PropertyList(floor),
      "minutes": PropertyList(elapsed.count), "covered": PropertyList(covered.count),
      "uncovered": PropertyList(uncovered.count),
      "share": PropertyList(
        optional: elapsed.count > 0 ? .real(Double(covered.count) / Double(elapsed.count)) : nil),
      "shortfalls": .array(
        shortfalls.map {
          [
            "from": .string($0.from.textWithSeconds), "to": .string($0.to.textWithSeconds),
            "missing": PropertyList($0.missing),
          ]
        }),
      "watches": .array(
        watches.map {
          [
            "number": PropertyList($0.staff.rawValue), "name": .string(state.name(of: $0.staff).zh),
            "from": .string($0.from.textWithSeconds),
            "to": PropertyList(optional: ($0.to?.textWithSeconds).map { .string($0) }),
          ]
        }),
      "quarters": .array(
        slots.map {
          [
            "start": .string($0.start.text), "wanted": PropertyList($0.wanted), "planned": PropertyList($0.planned),
            "real": PropertyList(optional: $0.real.map { PropertyList($0) }),
          ]
        }),
    ]
  }
}
