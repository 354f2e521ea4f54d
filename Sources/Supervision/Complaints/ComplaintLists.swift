// What the desk lists beside what is open.

extension ShowroomState {
  /// The complaints closed last, the latest first, at most so many.
  public func closedComplaints(latest count: Int) -> [Complaint] {
    var found: [Complaint] = []
    for day in complaintDesk.closed.keys.sorted(by: >) where found.count < count {
      found += (complaintDesk.closed[day] ?? []).compactMap { complaints[$0] }
        .map { ($0.reached(.closed)?.instant ?? $0.received.instant, $0) }
        .sorted { ($1.0, $1.1.id) < ($0.0, $0.1.id) }.map(\.1)
    }
    return Array(found.prefix(count))
  }

  /// Other complaints of the customer of one, the latest first.
  public func others(ofCustomerOf complaint: Complaint) -> [Complaint] {
    let details = complaint.details
    guard !details.customer.isEmpty || !details.phone.isEmpty else { return [] }
    return complaints.values.filter { $0.id != complaint.id && $0.details.isOfSameCustomer(as: details) }
      .sorted { $0.id > $1.id }
  }
}
