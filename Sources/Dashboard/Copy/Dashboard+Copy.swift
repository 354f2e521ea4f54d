import Supervision
import Terminal

extension Dashboard {
  /// Offers what of a row can be copied; what a board shows as one text is copied as it stands.
  mutating func copy(_ row: RowID?, _ world: World, _ sight: Sight) -> [Effect] {
    if let text = textToCopy(sight) { return copy(text, called: lens.close.name, world) }
    if case .cell(let cell)? = row { return copy(cell, world, sight) }
    if focus == .meeting, let minutes = minutes(row, sight) {
      let name = Phrase(zh: "\(minutes.meeting.name.zh)纪要", en: "the minutes")
      return copy(minutes.written(as: .markdown, in: language), called: name, world)
    }
    guard let row else {
      toast = Toast(.refused, Phrase(zh: "这里没有可复制的一行", en: "there is no row to copy here"), now: world.now)
      return []
    }
    let shown = Spot(pane: focus, row: row).pane.type.rows(sight).contains(row) ? sight.rows(of: focus) : [row]
    let choices = CopyChoice.choices(
      shownRecord(of: row, sight), list: shown.map { shownRecord(of: $0, sight) }, language)
    return take(.menu(.copy(choices)), world)
  }

  /// Puts text on the clipboard, or says that it is too long for that.
  mutating func copy(_ text: String, called name: Phrase, _ world: World) -> [Effect] {
    layers.removeTrailingMenus()
    guard text.utf8.count <= CopyChoice.limit else {
      let words = Phrase(
        zh: "太长，剪贴板放不下：先用 / 筛选，或用 showroom export",
        en: "too long for the clipboard: narrow it with /, or showroom export")
      toast = Toast(.refused, words, now: world.now)
      return []
    }
    let masked = lens.masksCustomers ? Phrase(zh: "（已遮名）", en: "(masked)") : .empty
    toast = Toast(.remark, .spaced(Phrase(zh: "已复制", en: "copied"), name, masked), now: world.now)
    return [.copy(text)]
  }

  /// What a row says to whoever looks on.
  private func shownRecord(of row: RowID, _ sight: Sight) -> RowRecord {
    guard lens.masksCustomers else { return sight.record(of: row) }
    // The acts of what is shown are masked already, and their words name customers in passing.
    if case .act = row { return sight.record(of: row) }
    return sight.record(of: row).masked
  }
}
