// Looking after a visitor and taking a customer are one act, whichever of the two somebody writes down (domain.md §2).

extension ShowroomState {
  /// What a visitor means for the turn order when somebody takes them; nil for who is no prospect.
  ///
  /// Who has just come counts as a first visit until somebody says otherwise.
  public func turnCustomer(of visit: Visit, for staff: StaffID) -> TurnCustomer? {
    if visit.details.askedFor == staff { return .asked }
    return switch visit.details.kind {
    case .first, nil: .first
    case .returning: .returned
    case .other: nil
    }
  }

  /// Whose turn it is when somebody else is to take a visitor; nil when nobody is passed by.
  public func turnAhead(of staff: StaffID, for visit: Visit, at now: Moment) -> Staff? {
    guard visit.consultant == nil, turnCustomer(of: visit, for: staff) == .first else { return nil }
    return turns(at: now).first { $0.call == .next }.flatMap { $0.person.id == staff ? nil : $0.person }
  }

  /// The visitor whom somebody means who takes a customer: the one who waits longest of those that fit.
  ///
  /// Who asked for somebody or has a consultant on their card fits nobody else. When nobody who waits is known to be of
  /// that kind, it is the only one of whom nothing is known.
  public func visitToTake(by staff: StaffID, as customer: TurnCustomer, at now: Moment) -> Visit? {
    let waiting = openVisits.filter { visit in
      let own = visit.details.askedFor ?? visit.card.flatMap { cards[$0.id] }?.details.consultant
      return visit.consultant == nil && (own ?? staff) == staff
        && businessDay(of: visit.arrived) == businessDay(of: now)
    }
    if let visit = waiting.first(where: { turnCustomer(of: $0, for: staff) == customer }) { return visit }
    let unknown = waiting.filter { $0.details.kind == nil && $0.details.askedFor == nil }
    return unknown.count == 1 ? unknown.first : nil
  }

  /// Whether taking a customer goes by the turn order for somebody: a consultant who has checked in.
  func takesTurns(_ staff: StaffID, at now: Moment) -> Bool {
    person(staff)?.title == .consultant && turnOrder(at: now).place(of: staff) != nil
  }

  /// Somebody looks after a visitor: who takes turns takes one, and goes to them.
  func assigned(_ visit: Visit, to staff: StaffID, reason: String, at now: Moment) throws(Refusal) -> [Event] {
    let person = try employed(staff)
    guard visit.consultant != staff else { return [] }
    let reason = try CleanText.checked(reason, field: .reason, limit: 200)
    // Another desk may have been quicker; whoever takes over says why.
    if let other = visit.consultant, reason.isEmpty { throw .attendedAlready(visit.id, by: name(of: other)) }
    if reason.isEmpty, let next = turnAhead(of: staff, for: visit, at: now) {
      throw .notTheirTurn(person, first: next.phrase)
    }
    var events: [Event] = [.visit(.assigned(visit: visit.id, to: staff, reason: reason))]
    guard takesTurns(staff, at: now) else { return events }
    // Who takes over from somebody does them a service, which costs no turn.
    if visit.consultant == nil, let customer = turnCustomer(of: visit, for: staff) {
      events.append(.turn(.taken(staff: staff, customer: customer, reason: reason)))
    }
    return events + goingToCustomer(staff, at: now)
  }

  /// Somebody takes a customer, and with them the visitor who waits for that.
  func taken(by staff: StaffID, _ customer: TurnCustomer, reason: String, at now: Moment) -> [Event] {
    var events: [Event] = [.turn(.taken(staff: staff, customer: customer, reason: reason))]
    if let visit = visitToTake(by: staff, as: customer, at: now) {
      if turnCustomer(of: visit, for: staff) != customer {
        var details = visit.details
        if customer == .asked { details.askedFor = staff } else { details.kind = .returning }
        events.append(.visit(.described(visit: visit.id, details: details)))
      }
      events.append(.visit(.assigned(visit: visit.id, to: staff, reason: reason)))
    }
    return events + goingToCustomer(staff, at: now)
  }

  /// Being with a customer, for whoever is not yet.
  private func goingToCustomer(_ staff: StaffID, at now: Moment) -> [Event] {
    guard place(of: staff, at: now)?.kind != .customer,
      let place = settings.places.first(where: { $0.kind == .customer })
    else { return [] }
    return [.floor(.moved(staff: staff, to: place.id, back: nil))]
  }
}
