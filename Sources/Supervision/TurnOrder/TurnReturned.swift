// A visitor who proves to be back, or to have come for somebody or for papers, was no first visit: whoever took them has
// their turn again, and who proves to be here for the first time costs one (domain.md §2).

extension ShowroomState {
  /// What a visit that is written up otherwise means for the turn of whoever took it today.
  func turnEvents(of events: [VisitEvent], at now: Moment) -> [Event] {
    events.flatMap { event -> [Event] in
      guard case .described(let id, let details) = event, let before = visits[id], let staff = before.consultant,
        takesTurns(staff, at: now), businessDay(of: before.arrived) == businessDay(of: now)
      else { return [] }
      var after = before
      after.details = details
      let (was, becomes) = (turnCustomer(of: before, for: staff), turnCustomer(of: after, for: staff))
      guard was != becomes, was == .first || becomes == .first else { return [] }
      let order = turnOrder(at: now)
      if was == .first {
        guard let place = order.placeWithout(taking: before, by: staff) else { return [] }
        return [.turn(.givenBack(staff: staff, to: place, visit: id))]
      }
      return [.turn(.taken(staff: staff, customer: .first, reason: ""))]
    }
  }
}

extension TurnOrder {
  /// Where somebody would stand had a visitor cost them no turn; nil when that is where they stand.
  fileprivate func placeWithout(taking visit: Visit, by staff: StaffID) -> Int? {
    // Being assigned and taking the turn are one act, and so of one moment.
    let took = steps.lastIndex { step in
      if step.staff == staff, step.at == visit.attended, case .took(.first, _) = step.change { true } else { false }
    }
    guard let took, !steps[took...].contains(where: { $0.change == .givenBack(visit.id) }) else { return nil }
    var order = TurnOrder(steps: Array(steps[..<took]))
    for step in steps[(took + 1)...] {
      let to: Int? =
        switch step.change {
        case .left: nil
        case .checkedIn, .took(.first, _): .max
        case .took, .passedOver, .resumed: order.place(of: step.staff) ?? .max
        case .moved, .givenBack: step.to
        }
      order.record(step.change, of: step.staff, to: to, at: step.at, by: step.by)
    }
    return order.place(of: staff).flatMap { $0 == place(of: staff) ? nil : $0 }
  }
}
