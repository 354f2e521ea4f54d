/// What can be asked of the complaint desk.
public enum ComplaintCommand: Hashable, Sendable {
  /// Take one down; `received` nil is now.
  case open(ComplaintDetails, received: Moment? = nil)
  /// Put right what was taken down.
  case edit(ComplaintID, ComplaintDetails)
  /// Move it on to the next step that needs nothing but a note.
  case advance(ComplaintID, note: String = "")
  /// Say that the customer was told it was received.
  case acknowledge(ComplaintID, note: String = "")
  /// Pass it to a department and a person.
  case route(ComplaintID, DepartmentID, owner: String, note: String = "")
  /// Note something that moves nothing.
  case note(ComplaintID, String)
  /// Write down the solution or the plan agreed.
  case resolve(ComplaintID, plan: String)
  /// Say that the customer was told the solution or plan; the clock stops.
  case tell(ComplaintID, note: String = "")
  /// Write down the customer's satisfaction, 1–5.
  case rate(ComplaintID, Int, note: String = "")
  /// Close it.
  case close(ComplaintID, note: String = "")
  /// Open it again; the old clock runs on.
  case reopen(ComplaintID, reason: String)
}

extension ShowroomState {
  /// The complaint of that number, written `41` or `#41`.
  public func complaint(numbered text: String) throws(Refusal) -> Complaint {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard let number = Int(digits) else { throw .unknownComplaint(text, open: complaintDesk.open.sorted()) }
    let id = ComplaintID(rawValue: number)
    if let found = complaints[id] { return found }
    throw hasNumbered(id) ? .complaintPutAway(id) : .unknownComplaint(text, open: complaintDesk.open.sorted())
  }

  /// Whether a complaint of that number was ever taken down, though it may be put away by now.
  public func hasNumbered(_ id: ComplaintID) -> Bool { (1..<nextComplaintNumber).contains(id.rawValue) }

  func decide(_ command: ComplaintCommand, at now: Moment) throws(Refusal) -> [ComplaintEvent] {
    switch command {
    case .open(let details, let received):
      let received = received ?? now
      guard received.instant <= now.instant else { throw .receivedInFuture(received) }
      let id = ComplaintID(rawValue: nextComplaintNumber)
      return [.opened(complaint: id, received: received, details: try checked(details))]
    case .edit(let id, let details):
      let complaint = try known(id)
      let details = try checked(details)
      return details == complaint.details ? [] : [.edited(complaint: id, details: details)]
    case .advance(let id, let note):
      return [try advanced(try known(id), note: note)]
    case .acknowledge(let id, let note):
      return [try step(id, to: .acknowledged, note: note)]
    case .route(let id, let department, let owner, let note):
      return [try routed(try known(id), to: department, owner: owner, note: note)]
    case .note(let id, let note):
      let note = try CleanText.required(note, field: .note, limit: 1000, lines: true)
      return [.noted(complaint: try known(id).id, note: note)]
    case .resolve(let id, let plan):
      let plan = try CleanText.required(plan, field: .plan, limit: 1000, lines: true)
      return [try step(id, to: .resolved, note: plan)]
    case .tell(let id, let note):
      guard try known(id).step >= .resolved else { throw .nothingToTell(id) }
      return [try step(id, to: .told, note: note)]
    case .rate(let id, let satisfaction, let note):
      guard (1...5).contains(satisfaction) else { throw .satisfactionRange(satisfaction) }
      guard try known(id).step >= .told else { throw .notToldYet(id) }
      guard try known(id).isOpen else { throw .closedAlready(id) }
      return [.rated(complaint: id, satisfaction: satisfaction, note: try checkedNote(note))]
    case .close(let id, let note):
      guard try known(id).step >= .told else { throw .notToldYet(id) }
      return [try step(id, to: .closed, note: note)]
    case .reopen(let id, let reason):
      guard try known(id).step >= .told else { throw .notClosed(id) }
      let reason = try CleanText.required(reason, field: .reason, limit: 1000, lines: true)
      return [.reopened(complaint: id, note: reason)]
    }
  }

  private func advanced(_ complaint: Complaint, note: String) throws(Refusal) -> ComplaintEvent {
    switch complaint.step {
    case .received: return try step(complaint.id, to: .acknowledged, note: note)
    case .acknowledged: return try step(complaint.id, to: .assessed, note: note)
    case .assessed: throw .needsDepartment(complaint.id)
    case .routed: return try step(complaint.id, to: .investigated, note: note)
    case .investigated: throw .needsPlan(complaint.id)
    case .resolved: return try step(complaint.id, to: .told, note: note)
    case .told: throw .needsSatisfaction(complaint.id)
    case .rated: return try step(complaint.id, to: .closed, note: note)
    case .closed: throw .closedAlready(complaint.id)
    }
  }

  private func step(_ id: ComplaintID, to step: ComplaintStep, note: String) throws(Refusal) -> ComplaintEvent {
    let complaint = try known(id)
    guard complaint.isOpen else { throw .closedAlready(id) }
    guard complaint.step < step else { throw .stepReached(complaint, step) }
    return .advanced(complaint: id, to: step, note: try checkedNote(note))
  }

  private func routed(
    _ complaint: Complaint, to department: DepartmentID, owner: String, note: String
  ) throws(Refusal) -> ComplaintEvent {
    guard complaint.isOpen else { throw .closedAlready(complaint.id) }
    guard complaint.step < .told else { throw .stepReached(complaint, .routed) }
    guard settings.complaints.department(department) != nil else {
      throw .unknownDepartment(department.rawValue, among: settings.complaints.departments)
    }
    let owner = try CleanText.checked(owner, field: Phrase(zh: "负责人", en: "owner"), limit: 40)
    return .routed(
      complaint: complaint.id, department: department, owner: owner, note: try checkedNote(note))
  }

  private func known(_ id: ComplaintID) throws(Refusal) -> Complaint {
    try complaint(numbered: "\(id.rawValue)")
  }

  private func checkedNote(_ note: String) throws(Refusal) -> String {
    try CleanText.checked(note, field: .note, limit: 1000, lines: true)
  }

  private func checked(_ details: ComplaintDetails) throws(Refusal) -> ComplaintDetails {
    var details = details
    details.customer = try CleanText.required(
      details.customer, field: Phrase(zh: "客户", en: "customer"), limit: 60)
    details.phone = try CleanText.checked(details.phone, field: .phone, limit: 30)
    let phone = details.phone
    guard phone.allSatisfy({ $0.isASCII && ($0.isNumber || "+-() ".contains($0)) }) else { throw .badPhone(phone) }
    guard settings.complaints.kind(details.kind) != nil else {
      throw .unknownKind(details.kind.rawValue, among: settings.complaints.kinds)
    }
    details.facts = try CleanText.checked(
      details.facts, field: Phrase(zh: "事实", en: "facts"), limit: 2000, lines: true)
    details.wish = try CleanText.checked(
      details.wish, field: Phrase(zh: "诉求", en: "wish"), limit: 1000, lines: true)
    return details
  }
}

extension Phrase {
  static let note = Phrase(zh: "备注", en: "note")
  static let plan = Phrase(zh: "解决方案", en: "solution or plan")
  static let reason = Phrase(zh: "原因", en: "reason")
  static let phone = Phrase(zh: "电话", en: "phone")
}
