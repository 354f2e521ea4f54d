extension Complaint {
  /// Whether nothing more can be done before the customer says something.
  public func waitsForCustomer(at now: Moment, rule: ComplaintRule) -> Bool { isOpen && step >= .told }

  /// When something was last done about it.
  public var lastAct: Moment { log.last?.at ?? received }

  /// Whether it is on the desk and nobody has done anything about it for as long as two acknowledgements may take.
  public func isForgotten(at now: Moment, rule: ComplaintRule) -> Bool {
    isOpen && lastAct.instant.minutes(to: now.instant) >= Minutes(rule.acknowledge.count * 4)
  }
}

extension ShowroomState {
  /// The complaints closed last, the latest first, at most so many.
  public func closedComplaints(latest count: Int) -> [Complaint] {
    var found: [Complaint] = []
    for day in complaintDesk.closed.keys.sorted(by: >) where found.count < count {
      found += (complaintDesk.closed[day] ?? []).compactMap { complaints[$0] }.sorted { a, b in
        let (first, second) = (a.reached(.closed)?.instant ?? a.received.instant, b.reached(.closed)?.instant ?? b.received.instant)
        return (second, b.id) < (first, a.id)
      }
    }
    return Array(found.prefix(count))
  }

  /// All complaints of the customer of one, itself included, the latest first: the same phone, or without one the same name.
  public func complaints(ofCustomerOf complaint: Complaint) -> [Complaint] {
    complaints(customer: complaint.details.customer, phone: complaint.details.phone)
  }

  /// All complaints of a customer, the latest first.
  ///
  /// A phone decides where both have one, whatever blanks and country code it is written with; else the name does.
  public func complaints(customer name: String, phone: String) -> [Complaint] {
    let digits = PhoneDigits(phone)
    guard !digits.text.isEmpty || !name.isEmpty else { return [] }
    return complaints.values.filter { other in
      let known = PhoneDigits(other.details.phone)
      guard digits.text.isEmpty || known.text.isEmpty else { return known.isSame(as: digits) }
      return !name.isEmpty && other.details.customer == name
    }.sorted { ($1.received.instant, $1.id) < ($0.received.instant, $0.id) }
  }
}

/// A phone number reduced to its digits, so that `+86 138-1820 4471` is the same as `13818204471`.
struct PhoneDigits: Hashable {
  /// The digits.
  let text: String

  init(_ phone: String) { text = String(phone.utf8.filter { (48...57).contains($0) }.map { Character(Unicode.Scalar($0)) }) }

  /// Whether both are the same number, one of them maybe with a country code.
  func isSame(as other: PhoneDigits) -> Bool {
    guard text.utf8.count >= 7, other.text.utf8.count >= 7 else { return text == other.text }
    return text.hasSuffix(other.text) || other.text.hasSuffix(text)
  }
}
