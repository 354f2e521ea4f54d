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

  /// The complaint it happened to.
  public var complaint: ComplaintID {
    switch self {
    case .opened(let id, _, _), .edited(let id, _), .advanced(let id, _, _), .routed(let id, _, _, _),
      .rated(let id, _, _), .noted(let id, _), .reopened(let id, _):
      id
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: ComplaintEvent, at moment: Moment, by user: String) {
    if case .opened(let id, let received, let details) = event {
      let complaint = Complaint(
        id: id, received: received, takenBy: user, details: details, step: .received, department: nil, owner: "",
        satisfaction: nil, log: [ComplaintEntry(step: .received, at: received, by: user, note: "")])
      complaints[id] = complaint
      complaintDesk.take(complaint)
      nextComplaintNumber = max(nextComplaintNumber, id.rawValue + 1)
      return
    }
    guard var complaint = complaints[event.complaint] else { return }
    func entry(_ step: ComplaintStep?, _ note: String) -> ComplaintEntry {
      ComplaintEntry(step: step, at: moment, by: user, note: note)
    }
    switch event {
    case .opened: break
    case .edited(_, let details):
      complaint.details = details
    case .advanced(_, let step, let note):
      complaint.step = step
      complaint.log.append(entry(step, note))
    case .routed(_, let department, let owner, let note):
      complaint.department = department
      complaint.owner = owner
      complaint.step = max(complaint.step, .routed)
      complaint.log.append(entry(.routed, note))
    case .rated(_, let satisfaction, let note):
      complaint.satisfaction = satisfaction
      complaint.step = max(complaint.step, .rated)
      complaint.log.append(
        ComplaintEntry(step: .rated, at: moment, by: user, note: note, satisfaction: satisfaction))
    case .noted(_, let note):
      complaint.log.append(entry(nil, note))
    case .reopened(_, let note):
      complaint.step = complaint.department == nil ? .acknowledged : .routed
      complaint.log.append(ComplaintEntry(step: nil, at: moment, by: user, note: note, isReopening: true))
    }
    complaints[complaint.id] = complaint
    complaintDesk.take(complaint)
  }
}
