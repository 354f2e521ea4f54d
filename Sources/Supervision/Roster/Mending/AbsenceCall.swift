/// Somebody calls in sick, or goes: what that leaves open, day by day, and who takes over, to be taken as one act.
public struct AbsenceCall: Hashable, Sendable {
  /// Who is away; nil when days are mended as they stand.
  public let staff: StaffID?
  /// What takes the absence down, without anybody taking over.
  public let absence: Command?
  /// Each day on which the door is short.
  public let days: [DayMend]
  /// Why others' days change.
  public let reason: String
  /// Who goes to the door at once, in the place of who leaves it.
  let goes: StaffID?

  /// The most days that are mended at once.
  public static let mostDays = 7

  /// Whether the door is short anywhere.
  public var isShort: Bool { days.contains { !$0.short.isEmpty } }
  /// Whether somebody takes over anything.
  public var canMend: Bool { days.contains { !$0.isEmpty } }

  /// The absence and everything that follows from it, as one act; refused when a day was changed meanwhile.
  public func command(because given: String? = nil) -> Command {
    let cells = days.flatMap { day in day.cells.map { (day.day, $0) } }
    let sights = cells.map { RosterSight(staff: $0.1.staff, day: $0.0, line: $0.1.before) }
    var all: [RosterCommand] = []
    if case .roster(let command)? = absence { all.append(command) }
    all += cells.map { .setCell($0.1.after, $0.1.staff, day: $0.0) }
    let command = Command.roster(.because(given ?? reason, .given(sights, .all(all))))
    return goes.map { .together([command, .floor(.move($0, to: .door))]) } ?? command
  }
}

extension ShowroomState {
  /// What an absence of some days, from today on, leaves open, and how that can be mended.
  public func call(
    _ staff: StaffID, days: ClosedRange<CivilDay>, kind: AbsenceKind, hours: Hours? = nil, note: String = "",
    at now: Moment
  ) throws(Refusal) -> AbsenceCall {
    let command = RosterCommand.setAbsence(staff, days: days, kind: kind, hours: hours, note: note)
    let events = try self.events(for: command, at: now)
    var after = self
    for event in events {
      if case .roster(let event) = event { after.apply(event, at: now, by: "") }
      if case .floor(let event) = event { after.apply(event, at: now) }
    }
    let today = businessDay(of: now)
    // Only what this absence leaves open is its affair.
    let touched = days.days.filter { $0 >= today && after.owed(by: staff, on: $0).posts.isEmpty == false }
    let mends = touched.prefix(AbsenceCall.mostDays).map { after.mend($0, at: now) }.filter { !$0.short.isEmpty }
    let leftDoor = place(of: staff, at: now)?.kind == .door && after.place(of: staff, at: now)?.kind != .door
    let words = after.absences(of: staff, on: days.lowerBound).first?.words ?? kind.name
    return AbsenceCall(
      staff: staff, absence: .roster(command), days: Array(mends),
      reason: "\(name(of: staff).zh) \(words.zh) \(words.en)",
      goes: leftDoor ? Self.relieving(mends.first, on: today, after, at: now) : nil)
  }

  /// How days that are short at the door can be mended as they stand.
  public func call(mending days: [CivilDay], at now: Moment) -> AbsenceCall {
    let today = businessDay(of: now)
    let mends = days.filter { $0 >= today }.prefix(AbsenceCall.mostDays).map { mend($0, at: now) }
    let away = days.flatMap { roster[$0]?.absences ?? [] }.filter { $0.given != nil }.map(\.staff)
    let names = Array(Set(away)).sorted().map { name(of: $0).zh }
    return AbsenceCall(
      staff: nil, absence: nil, days: mends.filter { !$0.short.isEmpty },
      reason: names.isEmpty ? "补位 mended" : names.joined(separator: "、") + " 请假 away", goes: nil)
  }

  /// Who takes over now and is free to go at once.
  private static func relieving(
    _ mend: DayMend?, on today: CivilDay, _ state: ShowroomState, at now: Moment
  ) -> StaffID? {
    guard let mend, mend.day == today else { return nil }
    let step = mend.steps.first { $0.kind == .takesOver && $0.hours.contains(state.clockTime(of: now)) }
    return step.flatMap { step in
      state.person(step.staff).flatMap { state.presence(of: $0, at: now).isFree ? $0.id : nil }
    }
  }
}
