import Supervision
import Terminal

extension Dashboard {
  /// The channel whose sheet fills the window; nil when another thing does.
  var shownSheet: ChannelID? { isZoomed && focus == .traffic ? lens.sheet : nil }

  /// Goes to Traffic; a second time its sheets take the whole window, a third time it goes back.
  mutating func goToTraffic(_ sight: Sight) {
    if focus == .traffic {
      isZoomed.toggle()
      lens.sheet = isZoomed ? SheetPage.next(nil, sight.state) : nil
    }
    focus = .traffic
  }

  /// Shows the next channel's sheet in the whole window.
  mutating func turnSheet(_ sight: Sight) {
    lens.sheet = isZoomed ? SheetPage.next(shownSheet, sight.state) : SheetPage.next(nil, sight.state)
    (focus, isZoomed) = (.traffic, true)
  }

  /// The form for a new line: on the sheet that is shown, else of the channel selected, else for a call.
  func newSheetLine(at spot: Spot, _ sight: Sight) -> Step {
    var channel = shownSheet
    if channel == nil, case .channel(let id)? = spot.row, SheetKind(id) != nil { channel = id }
    guard let found = channel ?? SheetPage.next(nil, sight.state) else {
      return .remark(Phrase(zh: "没有设登记表的渠道", en: "no channel keeps a sheet"))
    }
    return .form(.sheet(.new(found, completes: false)))
  }

  /// What an action leads to on a row of a sheet; nil when it means nothing there.
  func sheetStep(_ action: Action, on row: RowID, _ state: ShowroomState) -> Step? {
    switch (action, row) {
    case (.editSheet, .unnamed(let channel)): return .form(.sheet(.new(channel, completes: true)))
    case (.editSheet, .sheet(let id)): return .form(.sheet(.edit(id)))
    case (.contactSheet, .sheet(let id)): return .perform(.sheet(.contact(id)))
    case (.resolveSheet, .sheet(let id)): return .menu(.leadResult(id))
    case (.cardSheet, .sheet(let id)):
      if let card = state.sheets.lines[id]?.card, state.cards[card] != nil { return .form(.card(card)) }
      return .form(.sheet(.card(id)))
    default: return nil
    }
  }

  /// Why an action cannot be done on a row of Traffic, and what to do instead; nil when it can.
  func sheetReason(against action: Action, _ row: RowID?, _ sight: Sight) -> Phrase? {
    switch (action, row) {
    case (.editSheet, .channel?), (.contactSheet, .channel?), (.resolveSheet, .channel?), (.cardSheet, .channel?):
      return Phrase(zh: "先按 f 打开渠道登记表，再选一行", en: "f opens the channels' sheets; select a line there")
    case (.contactSheet, .unnamed?), (.resolveSheet, .unnamed?), (.cardSheet, .unnamed?):
      return Phrase(zh: "先按 e 登记，再继续", en: "write it down first, with e")
    case (.countHere, .sheet?), (.countHere, .unnamed?), (.party, .sheet?), (.party, .unnamed?):
      return Phrase(zh: "按渠道键计数，或按 n 登记", en: "the channel's key counts one; n writes one down")
    case (.contactSheet, .sheet(let id)?), (.resolveSheet, .sheet(let id)?):
      guard let line = sight.state.sheets.lines[id] else { return nil }
      guard case .lead = line.entry else {
        return Phrase(zh: "只有网络线索记响应和结果；来电按 e 填结果", en: "only web leads have an answer and a result; e edits a call")
      }
      if action == .contactSheet, let at = line.contacted {
        return Phrase(zh: "\(id) 已在 \(at.time) 联系，按 v 记结果", en: "\(id) was answered at \(at.time); v notes the result")
      }
      return nil
    default: return nil
    }
  }
}

/// What became of a lead, to choose from.
enum LeadMenu {
  static func items(_ id: SheetID, _ state: ShowroomState) -> [MenuItem] {
    guard let line = state.sheets.lines[id] else { return [] }
    var items = [
      MenuItem(
        key: .character("v"), title: Phrase(zh: "有效，建卡", en: "valid: make a card"),
        step: line.card == nil ? .form(.sheet(.card(id))) : .perform(.sheet(.resolve(id, .validCard))),
        isCurrent: line.result == .validCard),
      MenuItem(
        key: .character("w"), title: Phrase(zh: "待定", en: "waiting"), step: .perform(.sheet(.resolve(id, .waiting))),
        isCurrent: line.result == .waiting),
    ]
    if line.card != nil {
      items.append(
        MenuItem(
          key: .character("o"), title: Phrase(zh: "已在档", en: "on file already"),
          step: .perform(.sheet(.resolve(id, .onFile))), isCurrent: line.result == .onFile))
    }
    for (place, reason) in state.settings.sheets.reasons.enumerated() {
      items.append(
        MenuItem(
          key: place < 9 ? .character(Character("\(place + 1)")) : nil, title: reason.name,
          detail: Phrase(zh: "无意向", en: "no intent"), step: .perform(.sheet(.resolve(id, .noIntent(reason.id)))),
          isCurrent: line.result == .noIntent(reason.id)))
    }
    return items
  }
}
