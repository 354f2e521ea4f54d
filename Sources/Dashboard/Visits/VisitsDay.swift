import Supervision
import Terminal

/// What a quiet hour leaves room for under the visitors: how the day goes, and whom to follow up.
struct VisitsDay {
  let view: PaneView

  private var state: ShowroomState { view.state }
  private func words(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }

  /// As many lines as there is room for, the day's figures first.
  func lines(width: Int, height: Int) -> [[Span]] {
    let figures = [[], heading(words("今日", "Today"), width)] + funnel
    let due = VisitsBoard.followUps(state, at: view.now)
    guard !due.isEmpty, height > figures.count + 3 else { return figures }
    let head = heading(words("待回访 \(due.count)", "Follow-ups \(due.count)"), width)
    return figures + [[], head] + due.prefix(height - figures.count - 2).map { line(of: $0, width) }
  }

  private func heading(_ text: String, _ width: Int) -> [Span] {
    [
      Span("── \(text) ", .muted),
      Span(String(repeating: "─", count: max(width - TextWidth.cells(text) - 5, 0)), .faint),
    ]
  }

  /// Visits by what they count as, and the ratios of the day with what they are made of (domain.md §3).
  private var funnel: [[Span]] {
    let today = state.businessDay(of: view.now)
    let visits = state.visits(on: today)
    let counts = state.visitCounts(on: today)
    func count(_ kind: VisitClass) -> Int { counts[kind] ?? 0 }
    func part(_ text: String, _ number: Int) -> [Span] {
      [Span("  \(text) ", .muted), Span("\(number)", number == 0 ? .faint : .text)]
    }
    func share(_ text: String, _ part: Int, _ whole: Int) -> [Span] {
      [
        Span("\(text) ", .muted), Span(Share.text(part, of: whole), .strong), Span(" \(part)/\(whole)   ", .faint),
      ]
    }
    let (made, carded, none) = (count(.firstWithContact), count(.firstCarded), count(.firstWithoutContact))
    let drives = visits.reduce(0) { $0 + $1.drivesDone }
    let orders = visits.count { $0.end?.result == "ordered" }
    let returns = count(.returning)
    return [
      [
        Span("\(visits.count)", .strong), Span(words(" 批 ", " parties "), .muted),
        Span("\(visits.reduce(0) { $0 + $1.people })", .strong), Span(words(" 人", " people"), .muted),
      ] + part(words("首次", "first"), made + carded + none) + part(words("再次", "return"), returns)
        + part(words("其他", "other"), count(.other)) + part(words("未填", "not said"), count(.unfinished)),
      share(words("留档率", "contact"), made, made + none)
        + share(words("试驾率", "test drive"), drives, made + carded + returns)
        + [Span(words("订车 ", "orders "), .muted), Span("\(orders)", orders == 0 ? .faint : .good)],
    ]
  }

  private func line(of card: Card, _ width: Int) -> [Span] {
    let details = card.details
    let late = state.businessDay(of: view.now).number - (details.next?.day.number ?? 0)
    let name = view.lens.masksCustomers ? Masked.name(details.name) : details.name
    let who = details.consultant.map { view.words(state.name(of: $0)) } ?? ""
    return [
      Span(late > 0 ? "▲ " : "○ ", late > 0 ? .warning : .muted),
      Span(TextWidth.pad("\(details.level.rawValue)", to: 3), .accent), Span(TextWidth.pad(name, to: 12), .text),
      Span(TextWidth.pad(TextWidth.cut(details.model, to: 12), to: 13), .muted),
      Span(TextWidth.pad(TextWidth.cut(who, to: 14), to: 15), .muted),
      Span(
        late > 0 ? words("逾期 \(late) 天", "\(late) d overdue") : words("今天", "today"), late > 0 ? .warning : .muted),
      Span(details.aim.isEmpty ? "" : "  " + details.aim, .faint),
    ]
  }
}
