import Supervision
import Terminal

extension Dashboard {
  /// Completes the palette's line to what is selected when Tab is pressed; false when the key is for the list.
  func completePalette(_ key: Key, _ layer: inout PickerLayer, _ world: World) -> Bool {
    guard layer.kind == .palette, key == .tab, let item = layer.picker.selected else { return false }
    let whole: String
    if let offer = layer.offers[item.id] {
      whole = offer.whole
    } else if let action = Action(rawValue: item.id), CommandTable.entry(action).needsRow {
      whole = CommandTable.entry(action).short[language] + " "
    } else {
      return false
    }
    guard whole != layer.picker.filter.text else { return false }
    let typed = layer.picker.filter.text
    layer.picker.retype(whole)
    followPalette(&layer, after: typed, world)
    return true
  }

  /// Puts what the words typed offer before the commands, and says what the selected line will do.
  func followPalette(_ layer: inout PickerLayer, after typed: String, _ world: World) {
    guard layer.kind == .palette else { return }
    let text = layer.picker.filter.text
    if text != typed {
      let offers = offers(text, &layer.indexes, world)
      layer.offers = Dictionary(uniqueKeysWithValues: offers.enumerated().map { ("offer:\($0)", $1) })
      if !offers.isEmpty {
        layer.picker.lead(
          with: offers.enumerated().map { index, offer in
            Picker.Item("offer:\(index)", offer.title[language], reason: reason(against: offer, world)?[language])
          })
      }
    }
    layer.preview = preview(of: layer, world)
  }

  private func preview(of layer: PickerLayer, _ world: World) -> (words: Phrase, isRefusal: Bool)? {
    guard let item = layer.picker.selected else {
      return (
        Phrase(zh: "没有这样的命令或名字；如 投诉 41 解决、计 展厅 3", en: "nothing of that name; try complaint 41, or tally walk-in 3"), true
      )
    }
    if let reason = item.reason { return (Phrase(both: reason), true) }
    if let offer = layer.offers[item.id] { return (preview(of: offer, world), false) }
    guard let action = Action(rawValue: item.id) else { return (Phrase(both: item.title), false) }
    let sight = sight(of: world)
    if CommandTable.entry(action).needsRow, let row = spot(sight).row, let name = sight.name(of: row) {
      return (.spaced(name, Phrase(both: "·"), CommandTable.entry(action).long), false)
    }
    return (CommandTable.entry(action).long, false)
  }
}
