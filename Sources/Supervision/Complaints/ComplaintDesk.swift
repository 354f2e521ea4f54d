/// Which complaints are open and when each came in: computed from the complaints and not kept, so that the board need not
/// look through years of closed ones every second.
struct ComplaintDesk: Hashable, Sendable {
  /// The numbers of those on the desk.
  private(set) var open: Set<ComplaintID> = []
  /// The numbers of those received on a calendar day.
  private(set) var received: [CivilDay: Set<ComplaintID>] = [:]

  /// The numbers of those closed on a calendar day and not opened again.
  private(set) var closed: [CivilDay: Set<ComplaintID>] = [:]

  init(_ complaints: some Sequence<Complaint>) {
    for complaint in complaints { take(complaint) }
  }

  /// Takes note of a complaint as it stands now.
  mutating func take(_ complaint: Complaint) {
    // Opened again, its last closing is still in the log, and names the day on which it is not closed any more.
    let closing = complaint.log.last { $0.step == .closed }?.at.day
    if complaint.isOpen {
      open.insert(complaint.id)
      if let closing { closed[closing]?.remove(complaint.id) }
    } else {
      open.remove(complaint.id)
      if let closing { closed[closing, default: []].insert(complaint.id) }
    }
    received[complaint.received.day, default: []].insert(complaint.id)
  }

  /// The numbers of those closed before a calendar day and not opened again.
  func closed(before day: CivilDay) -> [ComplaintID] {
    closed.filter { $0.key < day }.flatMap(\.value)
  }
}
