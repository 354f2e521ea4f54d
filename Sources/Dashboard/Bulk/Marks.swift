import Supervision

/// The rows of a pane that an act is meant for together.
struct Marks: Hashable, Sendable {
  /// The pane they stand in.
  let pane: PaneID
  /// The marked rows.
  var rows: Set<RowID> = []
  /// Where a range begins that goes on to the selected row; nil for none.
  var anchor: RowID?
}

extension Dashboard {
  /// The marked rows of a pane, those of the range under way included.
  func markedRows(of pane: PaneID, _ sight: Sight) -> Set<RowID> {
    guard let marks, marks.pane == pane else { return [] }
    guard let anchor = marks.anchor else { return marks.rows }
    let rows = sight.rows(of: pane)
    guard let from = rows.firstIndex(of: anchor), let to = selection(in: pane, sight)?.index else { return marks.rows }
    return marks.rows.union(rows[min(from, to)...max(from, to)])
  }

  /// Marks a row or unmarks it, and goes on to the next.
  mutating func mark(_ row: RowID?, in pane: PaneID, _ sight: Sight) {
    guard let row else { return }
    var rows = markedRows(of: pane, sight)
    if rows.remove(row) == nil { rows.insert(row) }
    marks = rows.isEmpty ? nil : Marks(pane: pane, rows: rows)
    moveSelection(of: pane, by: 1, sight)
  }

  /// Begins a range at a row, or settles the one under way.
  mutating func markRange(from row: RowID?, in pane: PaneID, _ world: World, _ sight: Sight) {
    guard let row else { return }
    let rows = markedRows(of: pane, sight)
    if marks?.pane == pane, marks?.anchor != nil {
      marks = Marks(pane: pane, rows: rows)
    } else {
      marks = Marks(pane: pane, rows: rows, anchor: row)
      let words = Phrase(zh: "上下移动连续标记，; 定下，Esc 取消", en: "up and down mark the range; ; settles it, Esc drops it")
      toast = Toast(.remark, words, now: world.now)
    }
  }

  /// Marks all that is listed; nothing when all of it is marked.
  mutating func markAll(in pane: PaneID, _ sight: Sight) {
    let rows = Set(sight.rows(of: pane))
    marks = rows.isEmpty || rows.isSubset(of: markedRows(of: pane, sight)) ? nil : Marks(pane: pane, rows: rows)
  }

  /// Marks what is listed and not marked, and unmarks the rest.
  mutating func invertMarks(in pane: PaneID, _ sight: Sight) {
    let rows = Set(sight.rows(of: pane)).subtracting(markedRows(of: pane, sight))
    marks = rows.isEmpty ? nil : Marks(pane: pane, rows: rows)
  }

  /// Lets go of marks on rows that are gone; those a filter hides stay.
  mutating func settleMarks(_ sight: Sight) {
    guard var kept = marks else { return }
    let rows = Set(kept.pane.type.rows(sight))
    kept.rows.formIntersection(rows)
    if let anchor = kept.anchor, !rows.contains(anchor) { kept.anchor = nil }
    marks = kept.rows.isEmpty && kept.anchor == nil ? nil : kept
  }
}
