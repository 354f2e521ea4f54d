/// Whose customer is next 轮排, by order of check-in, and every change of that order in one day (domain.md §2).
///
/// The order is what its steps add up to, so that the history settles a dispute: nothing else can have moved anybody.
public struct TurnOrder: Hashable, Sendable {
  /// What happened to the order that day, oldest first.
  public private(set) var steps: [TurnStep] = []
  /// Who stands in it, the head first.
  public private(set) var order: [StaffID] = []
  /// Who is passed over until they are called again, and why.
  public private(set) var passedOver: [StaffID: String] = [:]

  /// The order of a day on which nobody has checked in yet.
  init() {}

  /// The order that some steps add up to.
  init(steps: [TurnStep]) {
    for step in steps { take(step) }
  }

  /// Somebody's place, 1 for the head; nil when they are not in it.
  public func place(of id: StaffID) -> Int? { order.firstIndex(of: id).map { $0 + 1 } }

  /// Every step with the order as it stood after it.
  public var history: [(step: TurnStep, order: [StaffID])] {
    var order = TurnOrder()
    return steps.map { step in
      order.take(step)
      return (step, order.order)
    }
  }

  /// Keeps a change that puts somebody at a place, held inside the order; nil takes them out of it.
  mutating func record(_ change: TurnChange, of id: StaffID, to place: Int?, at moment: Moment, by user: String) {
    let from = self.place(of: id)
    let last = order.count + (from == nil ? 1 : 0)
    let to = place.map { min(max($0, 1), max(last, 1)) }
    guard from != nil || to != nil else { return }
    take(TurnStep(at: moment, by: user, staff: id, change: change, from: from, to: to))
  }

  private mutating func take(_ step: TurnStep) {
    steps.append(step)
    order.removeAll { $0 == step.staff }
    if let to = step.to { order.insert(step.staff, at: min(max(to - 1, 0), order.count)) }
    switch step.change {
    case .passedOver(let reason): passedOver[step.staff] = reason
    case .resumed, .left: passedOver[step.staff] = nil
    case .checkedIn, .took, .moved, .givenBack: break
    }
  }
}

/// One thing that happened to the order: who, when, from where to where, by whom and why.
public struct TurnStep: Hashable, Sendable {
  /// When.
  public let at: Moment
  /// Who wrote it down.
  public let by: String
  /// Whom it is about.
  public let staff: StaffID
  /// What happened.
  public let change: TurnChange
  /// Their place before, 1 for the head; nil when they were not in the order.
  public let from: Int?
  /// Their place after; nil when they are no longer in it.
  public let to: Int?
}

/// What can happen to somebody's place in the order.
public enum TurnChange: Hashable, Sendable {
  /// They came to work and went to the tail.
  case checkedIn
  /// They went home.
  case left
  /// They took a customer; the reason is empty when it was their turn or cost none.
  case took(TurnCustomer, reason: String)
  /// They are passed over from now on.
  case passedOver(reason: String)
  /// They are called again.
  case resumed(reason: String)
  /// The supervisor put them elsewhere.
  case moved(reason: String)
  /// A visitor they took proved to be no first visit, so that they stand where they would have stood.
  case givenBack(VisitID)

  /// Why it was done; empty where the rules of the order are reason enough.
  public var reason: String {
    switch self {
    case .checkedIn, .left, .givenBack: ""
    case .took(_, let reason), .passedOver(let reason), .resumed(let reason), .moved(let reason): reason
    }
  }
}

/// What a customer means for the order (domain.md §2).
public enum TurnCustomer: String, Codable, CaseIterable, Sendable {
  /// Here for the first time: costs the turn.
  case first
  /// Asked for the consultant by name: costs none.
  case asked
  /// Came back to the consultant: costs none.
  case returned

  /// What kind of customer that is.
  public var name: Phrase {
    switch self {
    case .first: Phrase(zh: "首次到店", en: "first visit")
    case .asked: Phrase(zh: "点名找", en: "asked for by name")
    case .returned: Phrase(zh: "再次到店", en: "came back")
    }
  }
}

/// What can happen to the turn order by somebody's word; coming and going are events of the floor.
public enum TurnEvent: Hashable, Codable, Sendable {
  /// Somebody took a customer.
  case taken(staff: StaffID, customer: TurnCustomer, reason: String)
  /// Somebody is passed over until called again.
  case passedOver(staff: StaffID, reason: String)
  /// Somebody who was passed over is called again.
  case resumed(staff: StaffID, reason: String)
  /// Somebody was put at a place of the order, 1 for the head.
  case moved(staff: StaffID, to: Int, reason: String)
  /// Somebody has their turn again, at a place of the order: the visitor they took was no first visit.
  case givenBack(staff: StaffID, to: Int, visit: VisitID)

  /// Whom it is about.
  public var staff: StaffID {
    switch self {
    case .taken(let id, _, _), .passedOver(let id, _), .resumed(let id, _), .moved(let id, _, _),
      .givenBack(let id, _, _):
      id
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: TurnEvent, at moment: Moment, by user: String) {
    changeTurns(at: moment) { order in
      let id = event.staff
      // Whoever is not in it any more, because their coming was taken back, joins at the tail.
      let place = order.place(of: id) ?? .max
      switch event {
      case .taken(_, let customer, let reason):
        let to = customer == .first ? .max : place
        order.record(.took(customer, reason: reason), of: id, to: to, at: moment, by: user)
      case .passedOver(_, let reason):
        order.record(.passedOver(reason: reason), of: id, to: place, at: moment, by: user)
      case .resumed(_, let reason):
        order.record(.resumed(reason: reason), of: id, to: place, at: moment, by: user)
      case .moved(_, let to, let reason):
        order.record(.moved(reason: reason), of: id, to: to, at: moment, by: user)
      case .givenBack(_, let to, let visit):
        order.record(.givenBack(visit), of: id, to: to, at: moment, by: user)
      }
    }
  }

  /// Takes consultants who come into the order, at its tail, and those who go out of it.
  mutating func followTurns(_ event: FloorEvent, at moment: Moment, by user: String) {
    guard case .moved(let id, let place, _) = event, person(id)?.title == .consultant else { return }
    let leaves = settings.place(place)?.kind == .leave
    let isIn = turnOrders[businessDay(of: moment)]?.place(of: id) != nil
    guard isIn == leaves else { return }
    changeTurns(at: moment) { order in
      order.record(leaves ? .left : .checkedIn, of: id, to: leaves ? nil : .max, at: moment, by: user)
    }
  }

  /// Takes whoever left the house out of the order.
  mutating func followTurns(_ event: StaffEvent, at moment: Moment, by user: String) {
    guard case .left(let id) = event, turnOrders[businessDay(of: moment)]?.place(of: id) != nil else { return }
    changeTurns(at: moment) { $0.record(.left, of: id, to: nil, at: moment, by: user) }
  }

  private mutating func changeTurns(at moment: Moment, _ change: (inout TurnOrder) -> Void) {
    change(&turnOrders[businessDay(of: moment), default: TurnOrder()])
  }
}
