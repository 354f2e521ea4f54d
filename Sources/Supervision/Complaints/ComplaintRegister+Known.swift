extension ComplaintRegister {
  /// How many there are.
  public var count: Int { closed.count + open.count }

  /// The same without those that a ledger has already, each of which stands for one of the register.
  ///
  /// Where both have a number of their own register, that and the second of receipt tell; else that both were received at
  /// the same second and answered at the same second, or neither answered. One that lies open on the desk and is closed
  /// here becomes a closing; without a number the customer, phone and kind must agree as well.
  public func without(knownIn ledger: ComplaintLedger, on desk: [Complaint] = []) -> ComplaintRegister {
    var known = Known(ledger, desk)
    var rest = ComplaintRegister(closed: [], open: [], digest: digest)
    for one in closed {
      switch known.standing(of: one.details, one.received, answered: one.told ?? one.closed) {
      case .new: rest.closed.append(one)
      case .known: break
      case .open(let id):
        rest.closings.append(
          Closing(complaint: id, answered: one.told ?? one.closed, satisfaction: one.satisfaction))
      }
    }
    for one in open {
      if case .new = known.standing(of: one.details, one.received, answered: one.told) { rest.open.append(one) }
    }
    return rest
  }
}

/// What is known already, and is used up one by one.
private struct Known {
  /// What a row of a register is beside what is known.
  enum Standing {
    case new
    case known
    /// Known, and open on the desk where the row is closed.
    case open(ComplaintID)
  }

  /// The number of a register and the second of receipt.
  private struct Reference: Hashable {
    let text: String
    let received: Int64
  }

  /// What tells complaints apart that have no numbers in common, in seconds.
  private struct Times: Hashable {
    let received: Int64
    let took: Int64?
  }

  /// What tells an open one without a number.
  private struct Face: Hashable {
    let received: Int64
    let customer: String
    let phone: String
    let kind: ComplaintKindID
  }

  private var references: Set<Reference> = []
  private var times: [Times: Int] = [:]
  private var openReferences: [Reference: ComplaintID] = [:]
  private var openFaces: [Face: ComplaintID] = [:]

  init(_ ledger: ComplaintLedger, _ desk: [Complaint]) {
    for fact in ledger.facts {
      let received = fact.received.floorDivided(by: 1000)
      let reference = ledger.reference(of: fact)
      if reference.isEmpty {
        times[
          Times(received: received, took: fact.isAnswered ? fact.took.floorDivided(by: 1000) : nil), default: 0] += 1
      } else {
        references.insert(Reference(text: reference, received: received))
      }
    }
    for complaint in desk where complaint.isOpen {
      let (details, received) = (complaint.details, complaint.received.instant.seconds)
      if details.reference.isEmpty {
        openFaces[Self.face(details, received)] = complaint.id
      } else {
        openReferences[Reference(text: details.reference, received: received)] = complaint.id
      }
    }
  }

  private static func face(_ details: ComplaintDetails, _ received: Int64) -> Face {
    Face(received: received, customer: details.customer, phone: details.phone, kind: details.kind)
  }

  mutating func standing(of details: ComplaintDetails, _ received: Moment, answered: Moment?) -> Standing {
    let start = received.instant.seconds
    if !details.reference.isEmpty {
      let reference = Reference(text: details.reference, received: start)
      if references.contains(reference) {
        guard answered != nil, let id = openReferences.removeValue(forKey: reference) else { return .known }
        return .open(id)
      }
    }
    let took = answered.map { max($0.instant.milliseconds - received.instant.milliseconds, 0).floorDivided(by: 1000) }
    if let left = times[Times(received: start, took: took)], left > 0 {
      times[Times(received: start, took: took)] = left - 1
      return .known
    }
    if answered != nil, let id = openFaces.removeValue(forKey: Self.face(details, start)) { return .open(id) }
    return .new
  }
}
