// What the desk tells beside its list: what each department owes, what was said twice, whom to call, a customer's past.

extension ShowroomState {
  /// What a department owes: complaints that lie with it and are not answered yet, the most pressing first.
  public func complaints(owedBy department: DepartmentID, at now: Moment) -> [Complaint] {
    openComplaints(at: now).filter { $0.department == department && $0.told == nil }
  }

  /// Every department that owes something, in the settings' order, with what it owes; the ones the settings do not know
  /// come last.
  public func departmentsOwing(at now: Moment) -> [(department: DepartmentID, complaints: [Complaint])] {
    var owed: [DepartmentID: [Complaint]] = [:]
    for complaint in openComplaints(at: now) where complaint.told == nil {
      if let department = complaint.department { owed[department, default: []].append(complaint) }
    }
    let known = settings.complaints.departments.map(\.id)
    let order = known + owed.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    return order.compactMap { id in owed[id].map { (id, $0) } }
  }

  /// Complaints of the same customer received on the business day of a moment: by phone where both have one, else by
  /// name. One of them may be what is taken down a second time.
  public func complaintsAlike(_ details: ComplaintDetails, at moment: Moment, except id: ComplaintID? = nil)
    -> [Complaint]
  {
    complaints(receivedOn: businessDay(of: moment)).filter { other in
      other.id != id && other.mergedInto == nil && other.details.isOfSameCustomer(as: details)
    }
  }

  /// Complaints of a customer at hand, by name or phone, the latest first; part of either is enough.
  public func complaints(of customer: String) -> [Complaint] {
    complaints.values.filter { $0.details.isOf(customer) }.sorted { $0.id > $1.id }
  }

  /// Closed complaints whose customers are to be called on the business day of a moment, oldest first; those nobody
  /// called within a week are not asked for any more.
  public func callBacksDue(at now: Moment) -> [Complaint] {
    let after = settings.complaints.callBackAfter
    guard after > 0 else { return [] }
    let today = businessDay(of: now)
    var due: [Complaint] = []
    for back in stride(from: after + Self.callBackDays, through: after, by: -1) {
      for id in complaintDesk.closed[today.advanced(by: -back)] ?? [] {
        guard let complaint = complaints[id], complaint.mergedInto == nil else { continue }
        if complaint.calledBack.map({ businessDay(of: $0) == today }) ?? true { due.append(complaint) }
      }
    }
    return due.sorted { $0.id < $1.id }
  }

  /// Days in which a call-back is asked for.
  private static let callBackDays = 6

  /// Open complaints about which nothing was done for as long as the rule allows.
  public func forgottenComplaints(at now: Moment) -> [Complaint] {
    openComplaints(at: now).filter { $0.isForgotten(at: now, rule: settings.complaints) }
  }
}

extension ComplaintDetails {
  /// Whether two were taken down for one customer: by phone where both have one, else by name.
  public func isOfSameCustomer(as other: ComplaintDetails) -> Bool {
    let (mine, its) = (Self.digits(phone), Self.digits(other.phone))
    if mine.count >= 5, its.count >= 5 { return mine == its }
    return !customer.isEmpty && Self.folded(customer) == Self.folded(other.customer)
  }

  /// Whether it is of the customer of a name or phone, or part of one.
  public func isOf(_ text: String) -> Bool {
    let wanted = Self.folded(text)
    guard !wanted.isEmpty else { return false }
    if Self.folded(customer).contains(wanted) { return true }
    let digits = Self.digits(text)
    return digits.count >= 4 && Self.digits(phone).contains(digits)
  }

  /// The last eleven digits, so that the code of a country makes no difference.
  private static func digits(_ phone: String) -> String { String(phone.filter(\.isNumber).suffix(11)) }

  private static func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
