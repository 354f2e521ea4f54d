/// A closed complaint of a register that was taken in from elsewhere.
public struct RegisteredComplaint: Hashable, Sendable {
  /// When it was received, on the wall of that register.
  public var received: Moment
  /// When it was closed.
  public var closed: Moment
  /// When the customer was told; nil where the register does not say.
  public var told: Moment?
  /// What was taken down.
  public var details: ComplaintDetails
  /// Who held it: a department by name; empty where the register does not say.
  public var department: String
  /// Who held it: a person; empty where the register does not say.
  public var owner: String
  /// Satisfaction 1–5; nil where the register does not say.
  public var satisfaction: Int?
  /// What caused it; empty where the register does not say.
  public var cause: String

  /// A closed complaint with what its register says.
  public init(
    received: Moment, closed: Moment, told: Moment? = nil, details: ComplaintDetails, department: String = "",
    owner: String = "", satisfaction: Int? = nil, cause: String = ""
  ) {
    self.received = received
    self.closed = closed
    self.told = told
    self.details = details
    self.department = department
    self.owner = owner
    self.satisfaction = satisfaction
    self.cause = cause
  }

  /// The same as it would stand on the desk under a number.
  public func complaint(_ id: ComplaintID, by user: String) -> Complaint {
    var log = [ComplaintEntry(.reached(.received), at: received, by: user, note: "")]
    if let told { log.append(ComplaintEntry(.told(by: nil), at: told, by: user, note: "")) }
    log.append(ComplaintEntry(.reached(.closed), at: closed, by: user, note: cause))
    var complaint = Complaint(
      id: id, received: received, takenBy: user, details: details, step: .closed,
      department: department.isEmpty ? nil : DepartmentID(rawValue: department), owner: owner,
      satisfaction: satisfaction, log: log)
    if !cause.isEmpty { complaint.judgement = ComplaintJudgement(cause: cause) }
    return complaint
  }
}
