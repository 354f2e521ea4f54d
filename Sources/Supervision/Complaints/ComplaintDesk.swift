/// Which complaints are open and when each came in, computed from the complaints, so that the board need not look through
/// weeks of closed ones every second.
///
/// It is written beside the complaints (`ComplaintDesk+Codable`), so that opening a store need not ask for them.
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

  init(open: Set<ComplaintID>, received: [CivilDay: Set<ComplaintID>], closed: [CivilDay: Set<ComplaintID>]) {
    (self.open, self.received, self.closed) = (open, received, closed)
  }

  /// Takes note of a complaint as it stands now.
  mutating func take(_ complaint: Complaint) {
    // Opened again, its last closing is still in the log, and names the day on which it is not closed any more.
    let closing = complaint.log.last { $0.step == .closed }?.at.day
    if complaint.isOpen {
      open.insert(complaint.id)
      if let closing { closed.remove(complaint.id, from: closing) }
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

  /// Forgets complaints that were closed.
  mutating func letGo(of ids: some Sequence<ComplaintID>) {
    let ids = Set(ids)
    received = received.without(ids)
    closed = closed.without(ids)
  }
}

// A day without any has no entry, so that what is computed anew and what went along are the same.
extension [CivilDay: Set<ComplaintID>] {
  fileprivate mutating func remove(_ id: ComplaintID, from day: CivilDay) {
    self[day]?.remove(id)
    if self[day]?.isEmpty == true { self[day] = nil }
  }

  fileprivate func without(_ ids: Set<ComplaintID>) -> Self {
    compactMapValues { found in
      guard !found.isDisjoint(with: ids) else { return found }
      let left = found.subtracting(ids)
      return left.isEmpty ? nil : left
    }
  }
}
