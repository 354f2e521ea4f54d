import Supervision

/// Whom all panes are narrowed to.
enum Subject: Hashable, Sendable {
  /// Somebody on the staff.
  case staff(StaffID)
  /// A customer by name and phone, either of which may be missing.
  case customer(name: String, phone: String)

  /// Whom a row is about: its customer, else its person; nil when it is about nobody.
  init?(_ record: RowRecord) {
    if let customer = record.customers.first {
      self = .customer(name: customer.name, phone: customer.phone)
    } else if let id = record.staff.first {
      self = .staff(id)
    } else {
      return nil
    }
  }

  /// How they are called; a customer masked where others look on.
  func name(_ state: ShowroomState, isMasked: Bool) -> Phrase {
    switch self {
    case .staff(let id): return state.name(of: id)
    case .customer(let name, let phone):
      let words = isMasked ? [Masked.name(name), Masked.phone(phone)] : [name, phone]
      return Phrase(both: words.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// The same without the phone where a name is known.
  func shortName(_ state: ShowroomState, isMasked: Bool) -> Phrase {
    guard case .customer(let name, _) = self, !name.isEmpty else { return self.name(state, isMasked: isMasked) }
    return Phrase(both: isMasked ? Masked.name(name) : name)
  }
}

/// Tells which rows are about a subject: worked out once for a sight.
struct SubjectMatch {
  private let staff: Set<StaffID>
  private let names: Set<String>
  private let customer: RowRecord.Customer?
  private let digits: String

  init(_ subject: Subject, _ state: ShowroomState) {
    switch subject {
    case .staff(let id):
      staff = [id]
      let person = state.person(id)
      names = Set([person?.name, person?.latin].compactMap(\.self).filter { !$0.isEmpty })
      (customer, digits) = (nil, "")
    case .customer(let name, let phone):
      let wanted = RowRecord.Customer(name: name, phone: phone)
      let digits = phone.filter(\.isNumber)
      (customer, self.digits) = (wanted, digits)
      names = name.count > 1 ? [name] : []
      // Whoever looks after them now is part of the picture.
      var staff: Set<StaffID> = []
      for visit in state.openVisits
      where Self.same(
        wanted, digits, RowRecord.Customer(name: state.customer(of: visit), phone: state.phone(of: visit)))
      {
        if let consultant = visit.consultant { staff.insert(consultant) }
      }
      for card in state.cards.cards.values
      where Self.same(wanted, digits, RowRecord.Customer(name: card.details.name, phone: card.details.phone)) {
        if let consultant = card.details.consultant { staff.insert(consultant) }
      }
      self.staff = staff
    }
  }

  /// Whether a row is about the subject; a row about other customers is not, though the same person looks after them.
  func concerns(_ record: RowRecord) -> Bool {
    if let customer {
      if record.customers.contains(where: { Self.same(customer, digits, $0) }) { return true }
      guard record.customers.isEmpty else { return false }
    }
    if record.staff.contains(where: staff.contains) { return true }
    return record.named.contains { text in names.contains { text.contains($0) } }
  }

  /// Whether two are the same customer: the phone decides where both are known, else the name.
  private static func same(_ wanted: RowRecord.Customer, _ digits: String, _ other: RowRecord.Customer) -> Bool {
    let others = other.phone.filter(\.isNumber)
    if !digits.isEmpty, !others.isEmpty { return digits == others }
    return !wanted.name.isEmpty && wanted.name == other.name
  }
}
