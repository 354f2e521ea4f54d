import Supervision
import Terminal

extension Sight {
  /// The rows of a pane that can be selected, from the top, as the lens narrows and orders them.
  func rows(of pane: PaneID) -> [RowID] { seen.rows(of: pane) { arranged(pane.type.rows(self), in: pane) } }

  private func arranged(_ rows: [RowID], in pane: PaneID) -> [RowID] {
    let lists = lens.lists
    guard lists.arranges(pane), pane.isList(lens) else { return rows }
    if let given = lists.given[pane] { return given }
    var told = records(of: rows)
    if let subject = lists.subject {
      let match = SubjectMatch(subject, state)
      told = told.filter { match.concerns($0.record) }
    }
    if let text = lists.filters[pane] {
      let filter = RowFilter(text)
      told = told.filter { filter.fits($0.record) }
    }
    guard let order = lists.orders[pane] else { return told.map(\.row) }
    return order.sorted(told)
  }

  /// What each of some rows says.
  func records(of rows: [RowID]) -> [(row: RowID, record: RowRecord)] {
    // A day has thousands of acts, each of which would be looked for among all.
    guard case .act? = rows.first else { return rows.map { ($0, record(of: $0)) } }
    let acts = Dictionary(showroom.acts.map { (RowID.act($0.id), $0) }) { first, _ in first }
    return rows.compactMap { row in acts[row].map { (row, act($0)) } }
  }

  /// The things a pane draws, those of the rows it shows and in their order.
  func arranged<Item>(_ items: [Item], in pane: PaneID, _ row: (Item) -> RowID) -> [Item] {
    guard lens.lists.arranges(pane), pane.isList(lens) else { return items }
    let byRow = Dictionary(items.map { (row($0), $0) }) { first, _ in first }
    return rows(of: pane).compactMap { byRow[$0] }
  }

  /// How many rows a pane shows and how many it has; nil when it shows all of them.
  func share(of pane: PaneID) -> (shown: Int, all: Int)? {
    // The channels stay, for they are what is counted by; of whom it is known is who came.
    if pane == .traffic, lens.sheet == nil, let subject = lens.lists.subject {
      let match = SubjectMatch(subject, state)
      let visits = state.visits(on: state.businessDay(of: now))
      return (visits.count { match.concerns(record(of: .visit($0.id))) }, visits.count)
    }
    guard lens.lists.narrows(pane), pane.isList(lens) else { return nil }
    return (rows(of: pane).count, pane.type.rows(self).count)
  }
}

extension PaneView {
  /// What stands in the border beside the name of a pane: what is looked for with how many are shown of how many, the
  /// order, and how many rows are marked.
  func remarks(on pane: PaneID) -> String {
    let lists = lens.lists
    var parts: [String] = []
    if let text = lists.filters[pane], !text.isEmpty { parts.append("/" + TextWidth.cut(text, to: 16)) }
    if let share = sight.share(of: pane) { parts.append("\(share.shown)/\(share.all)") }
    if let order = lists.orders[pane], pane.isList(lens) { parts.append("↓" + words(order.title)) }
    if !marked.isEmpty { parts.append("+\(marked.count)") }
    return parts.isEmpty ? "" : " " + parts.joined(separator: " ")
  }

  /// What an empty pane says when it is empty because it is narrowed, and how to see all of it; nil when it is not.
  func nothingFound(in pane: PaneID) -> [[Span]]? {
    guard let share = sight.share(of: pane), share.all > 0, share.shown == 0 else { return nil }
    let text = lens.lists.filters[pane] ?? ""
    if text.isEmpty, let subject = lens.lists.subject {
      let who = subject.shortName(state, isMasked: lens.masksCustomers)
      let none = Phrase(zh: "\(share.all) 条都与\(who.zh)无关", en: "None of \(share.all) is about \(who.en)")
      return nothing(none, KeyMap.standard.label(of: .narrow), Phrase(zh: "看全部的人", en: "shows everybody"))
    }
    let none = Phrase(zh: "\(share.all) 条里没有“\(text)”", en: "None of \(share.all) has “\(text)”")
    return nothing(none, Key.escape.label, Phrase(zh: "清除筛选", en: "clears the filter"))
  }
}
