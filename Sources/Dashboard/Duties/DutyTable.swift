import Supervision
import Terminal

extension DutyItem {
  /// The mark of how it stands: done, soon, late or ahead.
  var mark: Span {
    switch standing {
    case .done, .seenDone: Span("✓", .good)
    case .soon: Span("◐", .warning)
    case .late: Span("!", .bad)
    case .ahead: Span("○", .muted)
    case .excused: Span("–", .muted)
    case .carried: Span("→", .muted)
    }
  }
}

extension TodayPane {
  /// One row a duty: mark, time, what it is, and how it stands in words.
  static func table(_ items: [DutyItem], _ view: PaneView) -> RowTable {
    var table = RowTable(rows: items.count)
    table.add(
      items.map { item in
        let late = if case .late = item.standing { true } else { false }
        let time = item.due?.text ?? view.words(Phrase(zh: "当日", en: "today"))
        return [item.mark, Span(" "), Span(time, late ? .bad : .muted)]
      })
    table.add(
      least: 8, wanted: 12, most: 36, spills: true,
      items.map { item in
        let isPressing: Bool =
          switch item.standing {
          case .soon, .late: true
          case .ahead, .done, .seenDone, .excused, .carried: false
          }
        return [Span(view.words(item.title), item.isDone ? .muted : isPressing ? .strong : .text)]
      })
    addRemark(to: &table, items, view)
    table.add(
      rank: 2, least: 6, most: 40,
      items.map { item in
        switch item.standing {
        case .done(let check): return [Span(check.note, .muted)]
        case .excused(let excuse), .carried(let excuse, _): return [Span(excuse.reason, .muted)]
        case .ahead, .soon, .late, .seenDone: return []
        }
      })
    table.add(rank: 3, items.map { [Span($0.key.code.rawValue, .muted)] })
    return table
  }

  /// How much is left or gone is never cut, but said shortly where the name needs the room; who did it shows where there
  /// is room.
  ///
  /// The column is as wide whatever presses, so that the list stands still under a check-off; in a row without a remark
  /// the name goes on over it.
  private static func addRemark(to table: inout RowTable, _ items: [DutyItem], _ view: PaneView) {
    let remarks = items.map { remark($0, view) }
    let short = items.map { shortRemark($0, view) }
    table.add(rank: 1, least: 11, wanted: 11, most: 16, isWords: true) { row, width in
      if remarks[row].cells <= width { return remarks[row] }
      guard items[row].isDone else { return short[row] }
      return width < 16 ? [] : remarks[row]
    }
  }

  /// How much is left or gone without a word on which: the mark before the row says that.
  private static func shortRemark(_ item: DutyItem, _ view: PaneView) -> [Span] {
    switch item.standing {
    case .soon(let left) where left.count > 0: [Span(tight(left, view), .warning)]
    case .late(let late): [Span(tight(late, view), .bad)]
    case .soon, .ahead, .done, .seenDone, .excused, .carried: remark(item, view)
    }
  }

  /// `10m`, `2h5m`, in Chinese `10分`.
  private static func tight(_ minutes: Minutes, _ view: PaneView) -> String {
    let (hours, rest) = minutes.count.quotientAndRemainder(dividingBy: 60)
    let parts =
      (hours > 0 ? [Phrase(zh: "\(hours)时", en: "\(hours)h")] : [])
      + (rest > 0 || hours == 0 ? [Phrase(zh: "\(rest)分", en: "\(rest)m")] : [])
    return parts.map { view.words($0) }.joined()
  }

  private static func remark(_ item: DutyItem, _ view: PaneView) -> [Span] {
    switch item.standing {
    case .ahead: []
    case .soon(let left):
      [
        Span(
          view.words(
            left.count == 0 ? Phrase(zh: "现在", en: "now") : Phrase(zh: "还有 \(left.words.zh)", en: "in \(left.words.en)")
          ),
          .warning)
      ]
    case .late(let late):
      [Span(view.words(Phrase(zh: "过了 \(late.words.zh)", en: "\(late.words.en) ago")), .bad)]
    case .done(let check): [Span("\(check.at.time) \(check.by)", .muted)]
    case .seenDone(let by): [Span(view.words(by), .muted)]
    case .excused: [Span(view.words(Phrase(zh: "免做", en: "let go")), .muted)]
    case .carried(_, let day):
      [
        Span(
          view.words(Phrase(zh: "顺延 \(day.date.month)/\(day.date.day)", en: "to \(day.date.day)/\(day.date.month)")),
          .muted)
      ]
    }
  }
}
