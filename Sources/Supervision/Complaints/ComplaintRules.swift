/// What can be asked of the complaint desk.
public enum ComplaintCommand: Hashable, Sendable {
  /// Take one down; `received` nil is now.
  case open(ComplaintDetails, received: Moment? = nil)
  /// Put right what was taken down.
  case edit(ComplaintID, ComplaintDetails)
  /// Move it on to the next step that needs nothing but a note; refused when it is not at the step that was seen any more.
  case advance(ComplaintID, note: String = "", seen: ComplaintStep? = nil)
  /// Say that the customer was told it was received.
  case acknowledge(ComplaintID, note: String = "")
  /// Pass it to a department and a person.
  case route(ComplaintID, DepartmentID, owner: String, note: String = "")
  /// Note something that moves nothing.
  case note(ComplaintID, String)
  /// Write down the solution or the plan agreed.
  case resolve(ComplaintID, plan: String)
  /// Say that the customer was told the solution or plan; the clock stops, at `at` where that was before now.
  case tell(ComplaintID, note: String = "", by: ContactWay = .phone, at: Moment? = nil)
  /// Write down the customer's satisfaction, 1–5.
  case rate(ComplaintID, Int, note: String = "")
  /// Close it.
  case close(ComplaintID, note: String = "")
  /// Open it again; the old clock runs on.
  case reopen(ComplaintID, reason: String)
  /// Write down what was assessed and how grave it is.
  case assess(ComplaintID, grade: ComplaintGrade? = nil, note: String = "")
  /// Say that the person it was routed to took it on; empty is the person named then.
  case accept(ComplaintID, by: String = "", note: String = "")
  /// Say that the customer heard how it stands.
  case reply(ComplaintID, by: ContactWay = .phone, note: String)
  /// Remind somebody of it; empty is who holds it.
  case nudge(ComplaintID, person: String = "", note: String = "")
  /// Stop the clock while the customer is waited for.
  case pause(ComplaintID, reason: String)
  /// Let the clock run again.
  case resume(ComplaintID, note: String = "")
  /// Pass it up the ladder; nil is the next rung.
  case escalate(ComplaintID, to: RungID? = nil, person: String = "", note: String = "")
  /// Write down cause, prevention and how it was handled.
  case judge(ComplaintID, ComplaintJudgement)
  /// Let the return or exchange it leads to stand so.
  case setReturn(ComplaintID, ReturnCase)
  /// Say that it belongs together with another.
  case link(ComplaintID, to: ComplaintID)
  /// Let one complaint stand for two: the one received first goes on, so that its clock does.
  case merge(ComplaintID, ComplaintID)
  /// Say that the customer was called after it was closed.
  case callBack(ComplaintID, note: String = "")
  /// Take in a register: closed ones for the log, open ones for the desk.
  case register(ComplaintRegister)
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
    let events = try decided(command, at: now)
    for event in events where event.takesTime {
      guard let complaint = complaints[event.complaint] else { continue }
      let early = complaint.received.instant.milliseconds - now.instant.milliseconds
      guard early <= Self.clockCorrection else { throw .beforeReceipt(complaint, now) }
    }
    return events
  }

  /// By how many milliseconds a clock may be put right between two acts without anybody being stopped.
  private static let clockCorrection: Int64 = 60_000

  private func decided(_ command: ComplaintCommand, at now: Moment) throws(Refusal) -> [ComplaintEvent] {
    switch command {
    case .open(let details, let received):
      let received = received ?? now
      guard received.instant <= now.instant else { throw .receivedInFuture(received) }
      let id = ComplaintID(rawValue: nextComplaintNumber)
      let details = try checked(details)
      return [.opened(complaint: id, received: received, details: details)] + atOnce(id, details.grade, nil)
    case .edit(let id, let details):
      let complaint = try known(id)
      let details = try checked(details, formerly: complaint.details)
      guard details != complaint.details else { return [] }
      return [.edited(complaint: id, details: details)] + atOnce(id, details.grade, complaint)
    case .advance(let id, let note, let seen):
      let complaint = try known(id)
      guard seen == nil || seen == complaint.step else { throw .movedOn(complaint) }
      return [try advanced(complaint, note: note)]
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
    case .tell(let id, let note, let way, let at):
      return [try told(try known(id), by: way, at: at, note: note, now)]
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
    case .assess(let id, let grade, let note):
      var details = try known(id).details
      let step = try step(id, to: .assessed, note: note)
      details.grade = grade ?? details.grade
      return [step] + (try decide(.edit(id, details), at: now))
    case .register(let register):
      return try registered(register, bytesToday: 0, at: now)
    default:
      return [try followed(command, at: now)]
    }
  }

  /// What a grave one brings about when it is taken down or found out to be grave: it goes to the lowest rung at once.
  private func atOnce(_ id: ComplaintID, _ grade: ComplaintGrade, _ before: Complaint?) -> [ComplaintEvent] {
    guard grade == .grave, before?.details.grade != .grave, before?.isOpen ?? true,
      let rung = settings.complaints.ladder.first, before?.escalations.isEmpty ?? true
    else { return [] }
    return [.escalated(complaint: id, to: rung.id, person: "", note: ComplaintGrade.grave.name.zh)]
  }

  private func told(
    _ complaint: Complaint, by way: ContactWay, at: Moment?, note: String, _ now: Moment
  ) throws(Refusal) -> ComplaintEvent {
    guard complaint.step >= .resolved else { throw .nothingToTell(complaint.id) }
    _ = try step(complaint.id, to: .told, note: note)
    if let at {
      guard at.instant <= now.instant else { throw .toldInFuture(at) }
      let first = complaint.log.last { $0.deed == .reopened }?.at ?? complaint.received
      guard at.instant >= first.instant else { throw .toldBefore(first, at) }
    }
    return .told(complaint: complaint.id, by: way, at: at, note: try checkedNote(note))
  }

  private func advanced(_ complaint: Complaint, note: String) throws(Refusal) -> ComplaintEvent {
    switch complaint.step {
    case .received: return try step(complaint.id, to: .acknowledged, note: note)
    case .acknowledged: return try step(complaint.id, to: .assessed, note: note)
    case .assessed: throw .needsDepartment(complaint.id)
    case .routed: return try step(complaint.id, to: .investigated, note: note)
    case .investigated: throw .needsPlan(complaint.id)
    case .resolved: return .told(complaint: complaint.id, by: .phone, at: nil, note: try checkedNote(note))
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

  func known(_ id: ComplaintID) throws(Refusal) -> Complaint {
    try complaint(numbered: "\(id.rawValue)")
  }

  func checkedNote(_ note: String) throws(Refusal) -> String {
    try CleanText.checked(note, field: .note, limit: 1000, lines: true)
  }

  private func checked(
    _ details: ComplaintDetails, formerly: ComplaintDetails? = nil
  ) throws(Refusal) -> ComplaintDetails {
    var details = details
    // What a register from elsewhere left empty, or called its own way, may stay so.
    if formerly == nil || formerly?.customer != details.customer {
      details.customer = try CleanText.required(
        details.customer, field: Phrase(zh: "客户", en: "customer"), limit: 60)
    }
    details.phone = try CleanText.checked(details.phone, field: .phone, limit: 30)
    let phone = details.phone
    guard phone.allSatisfy({ $0.isASCII && ($0.isNumber || "+-() ".contains($0)) }) else { throw .badPhone(phone) }
    guard settings.complaints.kind(details.kind) != nil || details.kind == formerly?.kind else {
      throw .unknownKind(details.kind.rawValue, among: settings.complaints.kinds)
    }
    details.facts = try CleanText.checked(
      details.facts, field: Phrase(zh: "事实", en: "facts"), limit: 2000, lines: true)
    details.wish = try CleanText.checked(
      details.wish, field: Phrase(zh: "诉求", en: "wish"), limit: 1000, lines: true)
    details.car = try CleanText.checked(details.car, field: Phrase(zh: "车辆", en: "car"), limit: 60)
    details.reference = try CleanText.checked(details.reference, field: Phrase(zh: "编号", en: "reference"), limit: 60)
    return details
  }
}

extension ComplaintEvent {
  /// Whether it is something done about a complaint, which cannot be before it was received; what is put right or noted can.
  fileprivate var takesTime: Bool {
    switch self {
    case .opened, .edited, .noted, .registered, .linked, .judged: false
    default: true
    }
  }
}

extension Phrase {
  static let note = Phrase(zh: "备注", en: "note")
  static let plan = Phrase(zh: "解决方案", en: "solution or plan")
  static let reason = Phrase(zh: "原因", en: "reason")
  static let phone = Phrase(zh: "电话", en: "phone")
}
