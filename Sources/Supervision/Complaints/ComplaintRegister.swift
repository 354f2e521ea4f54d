/// A register of complaints from elsewhere, to be taken in whole.
public struct ComplaintRegister: Hashable, Sendable {
  /// The closed ones.
  public var closed: [RegisteredComplaint]
  /// The open ones: when each was received, what was taken down, and who holds it.
  public var open: [OpenOne]
  /// What it says of complaints that lie open on the desk since an earlier register: that they are closed.
  public var closings: [Closing] = []
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
    /// When the customer was told; nil where that is still to be done.
    public var told: Moment?

    /// An open complaint of a register.
    public init(
      received: Moment, details: ComplaintDetails, department: String = "", owner: String = "", told: Moment? = nil
    ) {
      self.received = received
      self.details = details
      self.department = department
      self.owner = owner
      self.told = told
    }
  }

  /// That a complaint which lies open on the desk was closed meanwhile.
  public struct Closing: Hashable, Sendable {
    /// The complaint on the desk.
    public var complaint: ComplaintID
    /// When the customer was told, or when it was closed where the register does not say.
    public var answered: Moment
    /// Satisfaction 1–5; nil where the register does not say.
    public var satisfaction: Int?
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

extension ShowroomState {
  /// The events of a register that is taken in; none when the same file was taken in before.
  func registered(
    _ register: ComplaintRegister, bytesToday: Int, at now: Moment
  ) throws(Refusal) -> [ComplaintEvent] {
    guard !complaintImports.contains(where: { $0.digest == register.digest }) else { return [] }
    let closings = register.closings.flatMap { closed($0, at: now) }
    guard register.count > 0 else { return closings }
    let first = ComplaintID(rawValue: nextComplaintNumber)
    let batch = ComplaintBatch(first: first, register.closed, digest: register.digest)
    let bytes = batch.bytes + bytesToday
    guard bytes <= ComplaintRegister.mostBytes else { throw .registerTooLong(bytes) }
    var events: [ComplaintEvent] = [.registered(complaint: first, batch: batch)]
    for (index, one) in register.open.enumerated() {
      guard one.received.instant <= now.instant else { throw .receivedInFuture(one.received) }
      let id = ComplaintID(rawValue: first.rawValue + batch.count + index)
      events.append(.opened(complaint: id, received: one.received, details: one.details))
      if !one.department.isEmpty || !one.owner.isEmpty {
        events.append(
          .routed(complaint: id, department: DepartmentID(rawValue: one.department), owner: one.owner, note: ""))
      }
      if let told = one.told {
        events.append(.told(complaint: id, by: one.details.channel ?? .phone, at: told, note: ""))
      }
    }
    return events + closings
  }

  /// The events of one that a register says is closed; none when it lies on the desk no more.
  private func closed(_ closing: ComplaintRegister.Closing, at now: Moment) -> [ComplaintEvent] {
    let id = closing.complaint
    guard let complaint = complaints[id], complaint.isOpen else { return [] }
    var events: [ComplaintEvent] = []
    if complaint.told == nil {
      let answered = closing.answered.instant < complaint.received.instant ? complaint.received : closing.answered
      events.append(.told(complaint: id, by: complaint.details.channel ?? .phone, at: answered, note: ""))
    }
    if let marks = closing.satisfaction { events.append(.rated(complaint: id, satisfaction: marks, note: "")) }
    return events + [.advanced(complaint: id, to: .closed, note: "")]
  }
}
