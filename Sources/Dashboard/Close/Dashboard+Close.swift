import Supervision
import Terminal

extension Dashboard {
  /// What an action on the board of the closing leads to; nil when it means nothing there.
  func dayStep(_ action: Action, on row: RowID, _ world: World) -> Step? {
    let state = world.showroom.state
    let day = state.businessDay(of: world.now)
    if row == .leftover(.plans) {
      switch action {
      case .carryOver: return .form(.daily(.restOfPlans(day)))
      case .checkPlan: return .perform(.plan(.checkAll(day: day)))
      default: return nil
      }
    }
    guard case .difference(let key) = row, action == .mend,
      let difference = state.differences(on: day).first(where: { $0.key == key })
    else { return nil }
    return Self.mending(difference, on: day)
  }

  /// The step that mends a difference: at once where there is one way, else a menu; a line leads to what it lacks.
  static func mending(_ difference: Difference, on day: CivilDay) -> Step {
    if case .unfinishedLine(let id, let missing) = difference.kind {
      switch missing.first {
      case .result?: return .menu(.result(id))
      case .kind?: return .menu(.purpose(id))
      case .consultant?, nil: return .menu(.day(.consultant(day, difference.key)))
      }
    }
    guard difference.remedies.count == 1, let remedy = difference.remedies.first else {
      return difference.remedies.isEmpty
        ? .form(.day(.explain(day, difference.key))) : .menu(.day(.mend(day, difference.key)))
    }
    return .perform(.day(.mend(day, difference.key, remedy)))
  }

  /// Words of one's own: why a selected difference stands, else what goes onto the handover note.
  mutating func writeAtClose(_ row: RowID?, _ world: World) -> [Effect] {
    let day = world.showroom.state.businessDay(of: world.now)
    if case .difference(let key)? = row { return take(.form(.day(.explain(day, key))), world) }
    return take(.form(.day(.note(day))), world)
  }

  /// Goes where something that is left can be seen to.
  mutating func open(_ kind: LeftoverKind, _ world: World) -> [Effect] {
    switch kind {
    case .openVisits: (focus, lens.visits) = (.visits, .here)
    case .differences: lens.close = .differences
    case .plans: showDay(.plans)
    case .signings: showSignings(nil, world)
    case .duties: focus = .today
    case .followUps: (focus, lens.visits) = (.visits, .followUps)
    case .complaints: goToDesk { _ in }
    case .door: focus = .door
    case .unclosedDays: return take(.menu(.day(.unclosed)), world)
    }
    return []
  }

  /// Why an action of the closing cannot be done, and what to do instead; nil when it can.
  func dayReason(against action: Action, _ sight: Sight) -> Phrase? {
    let state = sight.state
    let day = state.businessDay(of: sight.now)
    let isClosed = state.isClosed(day)
    switch action {
    case .closeDay:
      if isClosed { return Phrase(zh: "今天已闭店，按 A 写原因重开更正", en: "the day is closed; A opens it again with a reason") }
      let blocking = sight.left.filter { $0.weight == .blocks }
      guard !blocking.isEmpty else { return nil }
      return Phrase(
        zh: "还不能闭店：\(blocking.map(\.words.zh).joined(separator: "、"))，Enter 处理",
        en: "not yet: \(blocking.map(\.words.en).joined(separator: ", ")); Enter goes there")
    case .amendDay:
      return isClosed ? nil : Phrase(zh: "今天还没有闭店，可以直接改", en: "the day is not closed; just change it")
    default: return nil
    }
  }

  /// Why plans cannot be moved on or checked from what is selected at the closing; nil when they can.
  func planReason(against action: Action, _ kind: LeftoverKind, _ sight: Sight) -> Phrase? {
    guard kind == .plans else {
      return Phrase(
        zh: "选“顾问计划”那一行再按；这一行按 Enter 处理", en: "choose the row of day plans for that; Enter sees to this one")
    }
    let day = sight.state.businessDay(of: sight.now)
    if sight.state.isClosed(day) { return dayReason(against: .closeDay, sight) }
    let open = sight.state.unfinishedPlans(upTo: day).count
    if action == .carryOver {
      return open > 0 ? nil : Phrase(zh: "计划都已了结，没有要移的", en: "no plan is unfinished")
    }
    return open == 0
      ? nil
      : Phrase(
        zh: "还有 \(open) 项未完，先说明，或按 t 都移到明天", en: "\(open) unfinished; explain them, or t moves them to tomorrow")
  }

  /// Why what is selected at the closing cannot be mended; nil when it can.
  func mendReason(_ row: RowID?) -> Phrase? {
    if case .difference? = row { return nil }
    return Phrase(zh: "这一行没有差异可改，按 f 看对账", en: "this row is no difference; f shows the reconciliation")
  }

  /// What is copied from the board of the closing where no row is selected: the handover note or the daily report.
  func textToCopy(_ sight: Sight) -> String? {
    guard focus == .close else { return nil }
    let day = sight.state.businessDay(of: sight.now)
    switch lens.close {
    case .handover: return sight.state.handover(on: day, at: sight.now).text(in: language)
    case .report:
      let view = PaneView(sight: sight, language: language, isFocused: true, isZoomed: false, selection: nil)
      return CloseBoard.reportLines(view, height: .max).map { $0.map(\.text).joined() }.joined(separator: "\n")
    case .left, .differences: return nil
    }
  }
}
