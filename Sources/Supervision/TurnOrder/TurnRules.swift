/// What can be asked of the turn order.
public enum TurnCommand: Hashable, Sendable {
  /// Somebody takes a customer; out of turn a first visit needs a reason.
  case take(StaffID, TurnCustomer, reason: String = "")
  /// Pass somebody over until they are called again.
  case pass(StaffID, reason: String)
  /// Call somebody again who was passed over.
  case resume(StaffID, reason: String)
  /// Put somebody at a place of the order, 1 for the head.
  case move(StaffID, to: Int, reason: String)
}

extension ShowroomState {
  /// Today's order; an empty one when nobody has checked in this business day.
  public func turnOrder(at now: Moment) -> TurnOrder {
    turnOrders[businessDay(of: now)] ?? TurnOrder()
  }

  func decide(_ command: TurnCommand, at now: Moment) throws(Refusal) -> [Event] {
    let order = turnOrder(at: now)
    switch command {
    case .take(let id, let customer, let reason):
      return try taken(id, customer, reason: reason, order, at: now)
    case .pass(let id, let reason):
      let person = try inOrder(id, order)
      if let why = order.passedOver[id] { throw .passedOverAlready(person, why: why) }
      return [.turn(.passedOver(staff: id, reason: try reasonGiven(reason)))]
    case .resume(let id, let reason):
      let person = try inOrder(id, order)
      guard order.passedOver[id] != nil else {
        let overdue = overduePassing(at: now)[id] ?? 0
        throw overdue > 0 ? .overdueFollowUps(person, overdue) : .notPassedOver(person)
      }
      return [.turn(.resumed(staff: id, reason: try reasonGiven(reason)))]
    case .move(let id, let place, let reason):
      let person = try inOrder(id, order)
      guard (1...order.order.count).contains(place) else { throw .noSuchTurn(place, count: order.order.count) }
      guard order.place(of: id) != place else { throw .atThatTurn(person, place) }
      return [.turn(.moved(staff: id, to: place, reason: try reasonGiven(reason)))]
    }
  }

  /// Taking a customer is being with one and looking after a visitor, so all happen as one act.
  private func taken(
    _ id: StaffID, _ customer: TurnCustomer, reason: String, _ order: TurnOrder, at now: Moment
  ) throws(Refusal) -> [Event] {
    let person = try inOrder(id, order)
    let reason = try CleanText.checked(reason, field: .reason, limit: 200)
    if customer == .first, let next = turns(at: now).first(where: { $0.call == .next }), next.person.id != id {
      guard !reason.isEmpty else { throw .outOfTurn(person, next: next.person) }
    }
    return taken(by: id, customer, reason: reason, at: now)
  }

  private func inOrder(_ id: StaffID, _ order: TurnOrder) throws(Refusal) -> Staff {
    let person = try employed(id)
    guard person.title == .consultant else { throw .takesNoTurns(person) }
    guard order.place(of: id) != nil else { throw .notCheckedIn(person) }
    return person
  }

  private func reasonGiven(_ reason: String) throws(Refusal) -> String {
    try CleanText.required(reason, field: .reason, limit: 200)
  }
}

extension Refusal {
  static func outOfTurn(_ person: Staff, next: Staff) -> Refusal {
    let (name, other) = (person.phrase, next.phrase)
    return Refusal(
      "turn.order", zh: "现在轮到\(other.zh)；仍要\(name.zh)接，请写明原因",
      en: "it is \(other.en)'s turn; if \(name.en) is to take the customer all the same, give a reason")
  }

  static func notCheckedIn(_ person: Staff) -> Refusal {
    Refusal(
      "turn.absent", zh: "\(person.name)今天不在轮排里（未到岗或已离开），请先登记去向",
      en: "\(person.phrase.en) is not in today's turn order (not here yet, or gone); say first where they are")
  }

  static func takesNoTurns(_ person: Staff) -> Refusal {
    Refusal(
      "turn.title", zh: "\(person.name)是\(person.title.name.zh)，轮排只排销售顾问",
      en: "\(person.phrase.en) is \(person.title.name.en); only consultants take turns, so name one of them")
  }

  static func passedOverAlready(_ person: Staff, why: String) -> Refusal {
    Refusal(
      "turn.passed", zh: "\(person.name)已被跳过（\(why)），要恢复请用“恢复轮排”",
      en: "\(person.phrase.en) is passed over already (\(why)); resume their turn to call them again")
  }

  static func notPassedOver(_ person: Staff) -> Refusal {
    Refusal(
      "turn.called", zh: "\(person.name)没有被跳过，无需恢复",
      en: "\(person.phrase.en) is not passed over, so there is nothing to resume")
  }

  static func overdueFollowUps(_ person: Staff, _ count: Int) -> Refusal {
    Refusal(
      "turn.overdue", zh: "\(person.name)有 \(count) 条回访逾期，补完后自动恢复；急需可写明原因直接派",
      en:
        "\(person.phrase.en) has \(Phrase.overdueFollowUps(count).en) and is called again once they are done; to assign all the same, give a reason"
    )
  }

  static func noSuchTurn(_ place: Int, count: Int) -> Refusal {
    Refusal(
      "turn.place", zh: "没有第 \(place) 位，可填 1 到 \(count)", en: "there is no place \(place); places are 1 to \(count)")
  }

  static func atThatTurn(_ person: Staff, _ place: Int) -> Refusal {
    Refusal(
      "turn.there", zh: "\(person.name)已在第 \(place) 位，请填别的位置",
      en: "\(person.phrase.en) is at place \(place) already; give another place")
  }
}
