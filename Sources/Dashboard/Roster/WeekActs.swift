import Supervision
import Terminal

extension Dashboard {
  /// Why the week shown cannot be planned, published or copied onto; nil when it can.
  func weekReason(against action: Action, _ sight: Sight) -> Phrase? {
    let state = sight.state
    switch action {
    case .planWeek, .copyWeek:
      if days(toPlan: sight).isEmpty {
        return Phrase(zh: "这一周没有今天之后的日子了，按 ] 看下周", en: "no day of this week lies after today; ] shows the next")
      }
      if action == .planWeek, !state.team.contains(where: { $0.title == .consultant }) {
        return Phrase(zh: "还没有销售顾问，到 1 值班按 a 添加", en: "no consultants yet; a in 1 Roster adds somebody")
      }
    case .publishWeek:
      let days = sight.week.week.compactMap { state.roster[$0] }.filter { !$0.shifts.isEmpty }
      if let told = days.last?.publication, days.allSatisfy({ $0.publication != nil }) {
        return Phrase(
          zh: "这一周已由 \(told.by) 公布（\(told.at.day.iso.suffix(5)) \(told.at.time)），改动时会问原因",
          en: "published by \(told.by) \(told.at.day.iso.suffix(5)) \(told.at.time); changes ask for a reason")
      }
    default: break
    }
    return nil
  }

  /// Asks why a published roster is changed, in the place of what was open for the change.
  mutating func askWhy(_ change: RosterCommand, _ command: Command, _ world: World) {
    if case .form(let form)? = layers.last, form.sent == command {
      drafts[form.purpose] = nil
      layers.removeLast()
    }
    layers.removeTrailingMenus()
    _ = take(.form(.week(.reason(change))), world)
  }

  /// Puts a cell on the clipboard in words.
  mutating func copy(_ cell: CellID, _ world: World, _ sight: Sight) -> [Effect] {
    let sheet = WeekSheet(of: cell.day, sight.state, today: sight.state.businessDay(of: sight.now))
    guard let row = sheet.rows.first(where: { $0.person.id == cell.staff }) else { return [] }
    let view = PaneView(
      sight: sight, language: language, isFocused: true, isZoomed: false, selection: .cell(cell))
    let words = WeekWords(row, day: cell.day.number - sheet.monday.number, sheet, view)
    toast = Toast(.remark, .spaced(Phrase(zh: "已复制", en: "copied"), sight.state.name(of: cell)), now: world.now)
    return [.copy("\(cell.day) " + words.line.map(\.text).joined())]
  }
}
