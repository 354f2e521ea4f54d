/// Somebody's turn at a moment: their place, whether they are called, and what gave them the place.
public struct Turn: Hashable, Sendable {
  /// Who.
  public let person: Staff
  /// Their place in the order, 1 for the head.
  public let place: Int
  /// Whether the next customer is theirs.
  public let call: Call
  /// Where they are.
  public let presence: Presence
  /// What put them at their place.
  public let cause: TurnStep
  /// Customers on a first visit whom they took today.
  public let firstVisits: Int
  /// Customers who asked for them or came back to them today.
  public let others: Int

  /// Whether somebody can be called.
  public enum Call: Hashable, Sendable {
    /// The next customer on a first visit is theirs.
    case next
    /// They follow.
    case onDeck
    /// They are free and further back.
    case waiting
    /// They stand at the door and are called when nobody is free.
    case atDoor
    /// They are with a customer, at other work or on a break, and keep their place.
    case busy
    /// They are passed over, for this reason.
    case passedOver(reason: String)
    /// They are passed over until so many overdue follow-ups are done.
    case overdue(followUps: Int)
  }
}

extension ShowroomState {
  /// Everybody in today's order, the head first, with who is next and on deck.
  ///
  /// Next is the first who is free and not passed over; when nobody is free, the first who stands at the door. On deck is
  /// who would be next after that.
  public func turns(at now: Moment) -> [Turn] {
    let order = turnOrder(at: now)
    let people = order.order.compactMap(person).filter { $0.employed && $0.title == .consultant }
    let presences = people.map { presence(of: $0, at: now) }
    let overdue = people.isEmpty ? [:] : overduePassing(at: now)
    let open = presences.filter { order.passedOver[$0.person.id] == nil && overdue[$0.person.id] == nil }
    let callable = open.filter(\.isFree) + open.filter { $0.place?.kind == .door }
    return presences.compactMap { presence in
      let id = presence.person.id
      guard let place = order.place(of: id), let cause = order.cause(of: id) else { return nil }
      let call: Turn.Call
      if let reason = order.passedOver[id] {
        call = .passedOver(reason: reason)
      } else if let count = overdue[id] {
        call = .overdue(followUps: count)
      } else if let rank = callable.prefix(2).firstIndex(where: { $0.person.id == id }) {
        call = rank == 0 ? .next : .onDeck
      } else if presence.isFree {
        call = .waiting
      } else {
        call = presence.place?.kind == .door ? .atDoor : .busy
      }
      return Turn(
        person: presence.person, place: place, call: call, presence: presence, cause: cause,
        firstVisits: order.taken(by: id) { $0 == .first }, others: order.taken(by: id) { $0 != .first })
    }
  }
}

extension ShowroomState {
  /// How many overdue follow-ups keep whom from being called; nobody where the settings say so (domain.md §2).
  func overduePassing(at now: Moment) -> [StaffID: Int] {
    settings.cards.overduePasses ? overdueFollowUps(on: businessDay(of: now)) : [:]
  }
}

extension TurnOrder {
  /// The last step that gave somebody their place, rather than left them where they were.
  fileprivate func cause(of id: StaffID) -> TurnStep? {
    steps.last { step in
      guard step.staff == id, step.to != nil else { return false }
      return switch step.change {
      case .checkedIn, .took(.first, _), .moved, .givenBack: true
      case .left, .took, .passedOver, .resumed: step.from == nil
      }
    }
  }

  fileprivate func taken(by id: StaffID, where counts: (TurnCustomer) -> Bool) -> Int {
    steps.count { step in
      guard step.staff == id, case .took(let customer, _) = step.change else { return false }
      return counts(customer)
    }
  }
}
