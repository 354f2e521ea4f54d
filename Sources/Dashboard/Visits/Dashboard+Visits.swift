import Supervision
import Terminal

extension Dashboard {
  /// What an action leads to on a row of the Visits board; nil when it means nothing there.
  func visitStep(_ action: Action, on row: RowID, _ world: World) -> Step? {
    let state = world.showroom.state
    let visit = row.visit.flatMap { state.visits[$0] }
    let card = row.card(state)
    switch action {
    case .assignVisit: return visit.map { .menu(.assignVisit($0.id)) }
    case .describeVisit: return visit.map { .menu(.purpose($0.id)) }
    case .stepVisit: return visit.map { .menu(.steps($0.id)) }
    case .driveVisit: return visit.map { VisitMenus.driveStep($0) ?? .menu(.drive($0.id)) }
    case .leaveVisit: return visit.map { .menu(.result($0.id)) }
    case .editCard: return visit.map { .form(.visitCard($0.id)) } ?? card.map { .form(.card($0)) }
    case .levelCard: return card.map { .menu(.level($0)) }
    case .askLoss: return card.map { .form(.loss($0)) }
    case .followUp: return card.map { .form(.followUp($0)) }
    case .sign:
      // Nobody signs what they have not seen: on a visit's row it is shown first.
      if case .signing(let id) = row { return state.signing(id).map { .perform($0.command) } }
      return signing(on: row, state).map { .toSign($0) }
    case .decline: return signing(on: row, state).map { .form(.decline($0)) }
    default: return nil
    }
  }

  /// Why an action cannot be done on a row of the Visits board, and what to do instead; nil when it can.
  func visitReason(against action: Action, _ row: RowID, _ sight: Sight) -> Phrase? {
    let state = sight.state
    let visit = row.visit.flatMap { state.visits[$0] }
    switch action {
    case .assignVisit, .describeVisit, .stepVisit, .driveVisit, .leaveVisit:
      guard let visit else { return Phrase(zh: "这一行不是来客，按 f 看在店的", en: "this row is no visitor; f shows who is here") }
      guard let end = visit.end, action != .describeVisit else {
        return action == .assignVisit && state.candidates(for: visit, at: sight.now).isEmpty
          ? Phrase(zh: "现在没有顾问在岗", en: "no consultant is here now") : nil
      }
      return Phrase(zh: "\(visit.id) 已在 \(end.at.time) 离店", en: "\(visit.id) left at \(end.at.time)")
    case .levelCard, .askLoss, .followUp:
      return row.card(state) == nil ? Phrase(zh: "还没有潜客卡，按 e 建卡", en: "there is no card yet; e makes one") : nil
    case .sign, .decline:
      return signing(on: row, state) == nil ? Phrase(zh: "这里没有待签字的", en: "nothing waits for a signature here") : nil
    default: return nil
    }
  }

  /// Shows what waits for the supervisor, one of it selected when it is named.
  mutating func showSignings(_ id: SigningID?, _ world: World) {
    guard let id = id ?? world.showroom.state.signings.first?.id else {
      focus = .visits
      lens.visits = .toSign
      return
    }
    show(.signing(id), in: .toSign, world)
  }

  /// Shows a row of the Visits board in the list it stands in.
  mutating func show(_ row: RowID, in list: VisitsLens, _ world: World) {
    lens.visits = list
    select(row, in: .visits, sight(of: world))
  }

  /// What waits for a signature about a row.
  private func signing(on row: RowID, _ state: ShowroomState) -> SigningID? {
    switch row {
    case .signing(let id): return state.signing(id)?.id
    case .visit(let id):
      return state.settings.visits.steps.lazy.compactMap { state.signing(.step(id, $0.id))?.id }.first
    case .card(let id): return state.signing(.loss(id))?.id
    default: return nil
    }
  }
}
