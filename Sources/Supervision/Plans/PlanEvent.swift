/// What can happen to consultants' day plans.
public enum PlanEvent: Hashable, Codable, Sendable {
  /// Something was planned for a day.
  case added(PlanID, day: CivilDay, PlanDetails)
  /// What is planned was put right.
  case edited(PlanID, PlanDetails)
  /// It was done, with what came of it.
  case done(PlanID, result: String)
  /// It is to be done again after all.
  case reopened(PlanID)
  /// It was not done, for a reason.
  case explained(PlanID, reason: String)
  /// It was moved on to another day.
  case moved(PlanID, to: CivilDay, reason: String)
  /// The supervisor has checked a consultant's plan of a day.
  case checked(day: CivilDay, staff: StaffID, note: String)

  /// The item it is about; nil for a check of a whole plan.
  public var plan: PlanID? {
    switch self {
    case .added(let id, _, _), .edited(let id, _), .done(let id, _), .reopened(let id), .explained(let id, _),
      .moved(let id, _, _):
      id
    case .checked: nil
    }
  }

  /// The days whose plans it changes, as a house stands.
  func days(in state: ShowroomState) -> [CivilDay] {
    switch self {
    case .added(_, let day, _), .checked(let day, _, _): [day]
    case .edited(let id, _), .done(let id, _), .reopened(let id), .explained(let id, _):
      state.plan(id).map { [$0.day] } ?? []
    case .moved(let id, let to, _): (state.plan(id).map { [$0.day] } ?? []) + [to]
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: PlanEvent, at moment: Moment, by user: String) {
    switch event {
    case .added(let id, let day, let details):
      plans[day, default: PlanDay()].items.append(PlanItem(id: id, day: day, details: details))
      nextPlanNumber = max(nextPlanNumber, id.rawValue + 1)
    case .edited(let id, let details): change(id) { $0.details = details }
    case .done(let id, let result): change(id) { $0.standing = .done(DutyCheck(at: moment, by: user, note: result)) }
    case .reopened(let id): change(id) { $0.standing = .open }
    case .explained(let id, let reason):
      change(id) { $0.standing = .explained(DutyCheck(at: moment, by: user, note: reason)) }
    case .moved(let id, let to, _):
      guard var item = plan(id) else { return }
      plans[item.day]?.items.removeAll { $0.id == id }
      if let left = plans[item.day], left == PlanDay() { plans[item.day] = nil }
      item.day = to
      item.moves += 1
      plans[to, default: PlanDay()].items.append(item)
    case .checked(let day, let staff, let note):
      plans[day, default: PlanDay()].checks[staff] = DutyCheck(at: moment, by: user, note: note)
    }
  }

  private mutating func change(_ id: PlanID, _ change: (inout PlanItem) -> Void) {
    guard let day = plan(id)?.day, let place = plans[day]?.items.firstIndex(where: { $0.id == id }) else { return }
    if var item = plans[day]?.items[place] {
      change(&item)
      plans[day]?.items[place] = item
    }
  }
}
