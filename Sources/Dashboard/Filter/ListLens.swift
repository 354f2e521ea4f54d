import Supervision

/// How lists are narrowed and ordered: what is typed for each pane, whom all of them are about, and in which order they
/// stand.
struct ListLens: Hashable, Sendable {
  /// What is looked for in a pane; none shows all of it.
  var filters: [PaneID: String] = [:]
  /// In which order the rows of a pane stand; its own order where none is set.
  var orders: [PaneID: RowOrder] = [:]
  /// The person or customer all panes are narrowed to.
  var subject: Subject?
  /// Rows that were arranged already, of a showroom known better than the one shown: masked names are still found by
  /// what they are.
  var given: [PaneID: [RowID]] = [:]

  /// Whether a pane shows a part of its rows.
  func narrows(_ pane: PaneID) -> Bool { filters[pane] != nil || subject != nil }

  /// Whether a pane shows its rows otherwise than they come.
  func arranges(_ pane: PaneID) -> Bool { narrows(pane) || orders[pane] != nil }
}

/// An order of rows that is not the pane's own.
enum RowOrder: CaseIterable, Hashable, Sendable {
  case name
  /// Whose they are: the consultant, the department, the one who owes it.
  case holder
  case newest
  case oldest

  /// Its name in a title.
  var title: Phrase {
    switch self {
    case .name: Phrase(zh: "按姓名", en: "by name")
    case .holder: Phrase(zh: "按负责人", en: "by holder")
    case .newest: Phrase(zh: "新的在前", en: "newest")
    case .oldest: Phrase(zh: "旧的在前", en: "oldest")
    }
  }

  /// Whether rows can be told apart by it.
  func tellsApart(_ records: [RowRecord]) -> Bool {
    switch self {
    case .name: true
    case .holder: Set(records.map(\.holder)).count > 1
    case .newest, .oldest: Set(records.map(\.since)).count > 1
    }
  }

  /// The records in this order; those that say the same keep theirs.
  func sorted(_ rows: [(row: RowID, record: RowRecord)]) -> [RowID] {
    func stable(_ before: (RowRecord, RowRecord) -> Bool) -> [RowID] {
      rows.enumerated().sorted { a, b in
        if before(a.element.record, b.element.record) { return true }
        if before(b.element.record, a.element.record) { return false }
        return a.offset < b.offset
      }.map(\.element.row)
    }
    switch self {
    case .name: return stable { $0.nameKey < $1.nameKey }
    // What nobody has comes last.
    case .holder:
      return stable { ($0.holderKey.isEmpty ? 1 : 0, $0.holderKey) < ($1.holderKey.isEmpty ? 1 : 0, $1.holderKey) }
    case .newest: return stable { ($0.since ?? .min) > ($1.since ?? .min) }
    case .oldest: return stable { ($0.since ?? .max) < ($1.since ?? .max) }
    }
  }
}

extension PaneID {
  /// Whether the pane shows a list that can be narrowed, ordered, marked and copied whole.
  func isList(_ lens: Lens) -> Bool {
    switch self {
    case .roster, .door, .complaints, .today, .people, .visits, .log, .patrol: true
    case .traffic: lens.sheet != nil
    case .close: lens.close == .left || lens.close == .differences
    case .week, .reports, .meeting: false
    }
  }
}
