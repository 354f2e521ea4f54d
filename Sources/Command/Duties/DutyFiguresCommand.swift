import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom duty figures`: completion by day, week, month and duty, and streaks.
struct DutyFiguresCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Completion by day, week, month and duty, and streaks.",
    discussion: """
      Counted are the duties of the catalogue on the days the house worked. Asked are those neither let go nor carried \
      over; the rate is done of asked, from 0 to 1, null when nothing was asked.

      JSON: an object {streak, bestStreak, days, weeks, months, duties}; streak counts complete days in a row; days, weeks \
      and months are arrays of {from, asked, done, late, seen, excused, carried, missed, rate}, from the first day; duties \
      an array of {duty, title, streak, …} with the same counts.
      """)
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let figures = look.state.dutyFigures(at: look.now)
    guard !json else { return desk.say(json: figures.json(look.state)) }
    desk.say(
      Phrase(
        zh: "连续全部完成 \(figures.streak) 天，最长 \(figures.bestStreak) 天",
        en: "complete days in a row: \(figures.streak), best \(figures.bestStreak)"))
    var table = TextTable([
      .init(zh: "时段", en: "from"), .init(Phrase(both: "")), .init(zh: "完成", en: "done", align: .trailing),
      .init(zh: "应做", en: "asked", align: .trailing), .init(zh: "迟", en: "late", align: .trailing),
      .init(zh: "比率", en: "rate", align: .trailing),
    ])
    let parts = [
      (Phrase(zh: "日", en: "day"), figures.days.suffix(14)), (Phrase(zh: "周", en: "week"), figures.weeks.suffix(5)),
      (Phrase(zh: "月", en: "month"), figures.months.suffix(2)),
    ]
    for (name, list) in parts {
      for part in list {
        let tally = part.tally
        table.add([
          part.first.iso, desk.words(name), "\(tally.done)", "\(tally.asked)", "\(tally.count(.late))", tally.percent,
        ])
      }
    }
    desk.say(table.text(in: desk.language))
  }
}

extension DutyTally {
  fileprivate var percent: String { rate.map { "\(Int(($0 * 100).rounded(.down)))%" } ?? "--" }

  fileprivate var counts: [(String, PropertyList)] {
    [
      ("asked", PropertyList(asked)), ("done", PropertyList(done)), ("late", PropertyList(count(.late))),
      ("seen", PropertyList(count(.seen))), ("excused", PropertyList(count(.excused))),
      ("carried", PropertyList(count(.carried))), ("missed", PropertyList(count(.missed))),
      ("rate", PropertyList(optional: rate.map { .real($0) })),
    ]
  }
}

extension DutyFigures {
  fileprivate func json(_ state: ShowroomState) -> PropertyList {
    func list(_ parts: [Part]) -> PropertyList {
      .array(
        parts.map { part in
          .dictionary(PropertyList.Entries([("from", PropertyList.string(part.first.iso))] + part.tally.counts))
        })
    }
    return [
      "streak": PropertyList(streak), "bestStreak": PropertyList(bestStreak), "days": list(days),
      "weeks": list(weeks), "months": list(months),
      "duties": .array(
        rows.map { row in
          .dictionary(
            PropertyList.Entries(
              [
                ("duty", .string(row.key.text)), ("title", .string(state.title(of: row.key).en)),
                ("streak", PropertyList(row.streak)),
              ] + row.tally.counts))
        }),
    ]
  }
}
