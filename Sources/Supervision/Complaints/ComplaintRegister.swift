/// A register of complaints from elsewhere, to be taken in whole.
public struct ComplaintRegister: Hashable, Sendable {
  /// The closed ones.
  public var closed: [RegisteredComplaint]
  /// The open ones: when each was received, what was taken down, and who holds it.
  public var open: [OpenOne]
  /// Tells the file from others, so that the same is not taken in twice.
  public var digest: String

  /// An open complaint of a register.
  public struct OpenOne: Hashable, Sendable {
    /// When it was received.
    public var received: Moment
    /// What was taken down.
    public var details: ComplaintDetails
    /// The department that holds it, by name; may be empty.
    public var department: String
    /// The person who holds it; may be empty.
    public var owner: String

    /// An open complaint of a register.
    public init(received: Moment, details: ComplaintDetails, department: String = "", owner: String = "") {
      self.received = received
      self.details = details
      self.department = department
      self.owner = owner
    }
  }

  /// A register of some closed and some open ones.
  public init(closed: [RegisteredComplaint], open: [OpenOne], digest: String) {
    self.closed = closed
    self.open = open
    self.digest = digest
  }

  /// The most bytes of closed ones that one business day may take in: the day's acts have to fit into a frame of the store.
  public static let mostBytes = 10_000_000
}

extension Showroom {
  /// The events of a register that is taken in: what the day has taken in already counts, taken back or not, since all
  /// of the day's acts lie in one frame.
  func registerEvents(
    _ register: ComplaintRegister, _ context: Context, _ state: ShowroomState
  ) throws(Refusal) -> [ComplaintEvent] {
    let isNewDay = opensDay(at: context.now)
    let before = isNewDay ? 0 : acts.reduce(0) { $0 + $1.registeredBytes }
    return try state.registered(register, bytesToday: before, at: context.now)
  }
}

extension Act {
  fileprivate var registeredBytes: Int {
    events.reduce(0) { sum, event in
      if case .complaint(.registered(_, let batch)) = event { sum + batch.bytes } else { sum }
    }
  }
}

extension ShowroomState {
  /// The events of a register that is taken in; none when the same file was taken in before.
  func registered(
    _ register: ComplaintRegister, bytesToday: Int, at now: Moment
  ) throws(Refusal) -> [ComplaintEvent] {
    guard !complaintImports.contains(where: { $0.digest == register.digest }) else { return [] }
    let first = ComplaintID(rawValue: nextComplaintNumber)
    let batch = ComplaintBatch(first: first, register.closed, digest: register.digest)
    let bytes = batch.bytes + bytesToday
    guard bytes <= ComplaintRegister.mostBytes else { throw .registerTooLong(bytes) }
    var events: [ComplaintEvent] = [.registered(complaint: first, batch: batch)]
    for (index, one) in register.open.enumerated() {
      guard one.received.instant <= now.instant else { throw .receivedInFuture(one.received) }
      let id = ComplaintID(rawValue: first.rawValue + batch.count + index)
      events.append(.opened(complaint: id, received: one.received, details: one.details))
      guard !one.department.isEmpty || !one.owner.isEmpty else { continue }
      events.append(
        .routed(complaint: id, department: DepartmentID(rawValue: one.department), owner: one.owner, note: ""))
    }
    return events
  }
}
