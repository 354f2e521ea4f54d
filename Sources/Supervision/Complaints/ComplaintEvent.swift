/// What can happen to a complaint.
public enum ComplaintEvent: Hashable, Codable, Sendable {
  /// It was taken down; `received` may lie before the act when it was written up later.
  case opened(complaint: ComplaintID, received: Moment, details: ComplaintDetails)
  /// What was taken down was put right.
  case edited(complaint: ComplaintID, details: ComplaintDetails)
  /// A step was reached.
  case advanced(complaint: ComplaintID, to: ComplaintStep, note: String)
  /// It was passed to a department and a person.
  case routed(complaint: ComplaintID, department: DepartmentID, owner: String, note: String)
  /// The customer judged the handling, 1–5.
  case rated(complaint: ComplaintID, satisfaction: Int, note: String)
  /// Something was noted that moved nothing.
  case noted(complaint: ComplaintID, note: String)
  /// It was opened again; the old clock runs on.
  case reopened(complaint: ComplaintID, note: String)
  /// The customer was told the solution or plan; `at` lies before the act when it was written up later.
  case told(complaint: ComplaintID, by: ContactWay, at: Moment?, note: String)
  /// The customer heard how it stands.
  case replied(complaint: ComplaintID, by: ContactWay, note: String)
  /// The person it was routed to took it on.
  case accepted(complaint: ComplaintID, by: String, note: String)
  /// Somebody was reminded of it.
  case nudged(complaint: ComplaintID, person: String, note: String)
  /// The clock was stopped while the customer is waited for.
  case paused(complaint: ComplaintID, reason: String)
  /// The clock runs again.
  case resumed(complaint: ComplaintID, note: String)
  /// It was passed up the ladder, to a person if one was named.
  case escalated(complaint: ComplaintID, to: RungID, person: String, note: String)
  /// Cause, prevention and handling were judged.
  case judged(complaint: ComplaintID, judgement: ComplaintJudgement)
  /// The return or exchange it leads to stands so from now on.
  case returnSet(complaint: ComplaintID, case: ReturnCase)
  /// It belongs together with another.
  case linked(complaint: ComplaintID, to: ComplaintID)
  /// Another goes on in its place.
  case merged(complaint: ComplaintID, into: ComplaintID)
  /// The customer was called after it was closed.
  case calledBack(complaint: ComplaintID, note: String)
  /// Closed ones of another register were taken in; the first of their numbers.
  case registered(complaint: ComplaintID, batch: ComplaintBatch)

  /// The complaint it happened to; of a register taken in, the first.
  public var complaint: ComplaintID {
    switch self {
    case .opened(let id, _, _), .edited(let id, _), .advanced(let id, _, _), .routed(let id, _, _, _),
      .rated(let id, _, _), .noted(let id, _), .reopened(let id, _), .told(let id, _, _, _), .replied(let id, _, _),
      .accepted(let id, _, _), .nudged(let id, _, _), .paused(let id, _), .resumed(let id, _),
      .escalated(let id, _, _, _), .judged(let id, _), .returnSet(let id, _), .linked(let id, _), .merged(let id, _),
      .calledBack(let id, _), .registered(let id, _):
      id
    }
  }

  /// All complaints that it changes.
  var complaints: [ComplaintID] {
    switch self {
    case .linked(let id, let other), .merged(let id, let other): [id, other]
    default: [complaint]
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: ComplaintEvent, at moment: Moment, by user: String) {
    switch event {
    case .opened(let id, let received, let details):
      let complaint = Complaint(
        id: id, received: received, takenBy: user, details: details, step: .received, department: nil, owner: "",
        satisfaction: nil, log: [ComplaintEntry(.reached(.received), at: received, by: user, note: "")])
      complaints[id] = complaint
      complaintDesk.take(complaint)
      nextComplaintNumber = max(nextComplaintNumber, id.rawValue + 1)
      return
    case .registered(_, let batch):
      complaintImports.append(ComplaintImport(batch, at: moment))
      nextComplaintNumber = max(nextComplaintNumber, batch.first.rawValue + batch.count)
      return
    case .linked(let id, let other), .merged(let id, let other):
      guard var complaint = complaints[other], complaints[id] != nil else { return }
      if case .merged = event {
        complaint.log.append(ComplaintEntry(.absorbed(id), at: moment, by: user, note: ""))
      } else {
        if !complaint.links.contains(id) { complaint.links.append(id) }
        complaint.log.append(ComplaintEntry(.linked(to: id), at: moment, by: user, note: ""))
      }
      complaints[other] = complaint
    default: break
    }
    guard var complaint = complaints[event.complaint] else { return }
    complaint.apply(event, at: moment, by: user)
    complaints[complaint.id] = complaint
    complaintDesk.take(complaint)
  }
}

extension Complaint {
  fileprivate mutating func apply(_ event: ComplaintEvent, at moment: Moment, by user: String) {
    func add(_ deed: ComplaintDeed, _ note: String, at when: Moment? = nil) {
      log.append(ComplaintEntry(deed, at: when ?? moment, by: user, note: note))
    }
    switch event {
    case .opened, .registered: break
    case .edited(_, let new): details = new
    case .advanced(_, let reached, let note):
      step = reached
      add(ComplaintDeed(step: reached, satisfaction: nil, isReopening: nil), note)
    case .told(_, let way, let at, let note):
      step = max(step, .told)
      add(.told(by: way), note, at: at)
    case .routed(_, let to, let person, let note):
      department = to
      owner = person
      step = max(step, .routed)
      add(.routed(to: to, owner: person), note)
    case .rated(_, let marks, let note):
      satisfaction = marks
      step = max(step, .rated)
      add(.rated(marks), note)
    case .noted(_, let note): add(.noted, note)
    case .reopened(_, let note):
      step = department == nil ? .acknowledged : .routed
      mergedInto = nil
      add(.reopened, note)
    case .replied(_, let way, let note): add(.replied(by: way), note)
    case .accepted(_, let person, let note): add(.accepted(by: person), note)
    case .nudged(_, let person, let note): add(.nudged(person), note)
    case .paused(_, let reason): add(.paused, reason)
    case .resumed(_, let note): add(.resumed, note)
    case .escalated(_, let rung, let person, let note): add(.escalated(to: rung, person: person), note)
    case .judged(_, let new):
      judgement = new
      add(.judged, new.cause)
    case .returnSet(_, let new):
      let note = [new.evidence, new.assessment, new.proposal, new.decision?.name.zh ?? ""].last { !$0.isEmpty }
      returning = new
      add(.returned(new.stage), note ?? "")
    case .linked(_, let other):
      if !links.contains(other) { links.append(other) }
      add(.linked(to: other), "")
    case .merged(_, let other):
      mergedInto = other
      step = .closed
      add(.merged(into: other), "")
    case .calledBack(_, let note): add(.calledBack, note)
    }
  }
}
