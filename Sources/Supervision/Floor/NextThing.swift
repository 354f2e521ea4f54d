/// The one thing to do next, for the top line of every screen.
public struct NextThing: Hashable, Sendable {
  /// What it is about.
  public let cause: Alarm.Cause
  /// How pressing it is; nil for something still ahead.
  public let severity: Alarm.Severity?
  /// What to do, in one line.
  public let words: Phrase
  /// What Enter does about it; nil when it has to be looked into first.
  public let proposal: Command?
}

extension ShowroomState {
  /// The one thing to do next; nil when nothing is left today.
  ///
  /// An open gap at the door comes first, then one within the half hour, which one key mends before it opens; then
  /// what is urgent, a later gap, what is not as it should be, and the next duty.
  public func nextThing(at now: Moment) -> NextThing? {
    let alarms = alarms(at: now)
    let known = acknowledgedAlarms(at: now).contains { $0.alarm.cause == .door }
    var gap = team.isEmpty ? nil : nextDoorGap(at: now)
    // A gap that somebody knows of is not proposed again until its alarm comes back.
    if known, gap?.ahead == Minutes(0) { gap = nil }
    if let gap, gap.ahead <= Minutes(30) { return thing(for: gap) }
    if let first = alarms.first, first.severity == .urgent { return thing(for: first, at: now) }
    if let gap { return thing(for: gap) }
    if let first = alarms.first { return thing(for: first, at: now) }
    guard let duty = today(at: now).first(where: { !$0.isDone && $0.due != nil }), let due = duty.due
    else { return nil }
    return NextThing(
      cause: .duty(duty.key), severity: nil,
      words: Phrase(zh: "\(due) \(duty.title.zh)", en: "\(due) \(duty.title.en)"),
      proposal: nil)
  }

  private func thing(for alarm: Alarm, at now: Moment) -> NextThing {
    let proposal: Command? =
      switch alarm.cause {
      case .duty(let key): settings.duties.row(key)?.patrol == nil ? .duty(.check(key)) : nil
      case .stint(let id): relief(at: now).map { .floor(.relieve(id, to: .onCall, by: $0.id)) }
      case .visit(let id): visits[id].flatMap { attending($0, at: now) }
      case .sheet(let id): .sheet(.contact(id))
      case .door, .desk, .complaint, .person: nil
      }
    return NextThing(cause: alarm.cause, severity: alarm.severity, words: alarm.words, proposal: proposal)
  }

  /// Who is free takes the visitor who waits longest.
  private func attending(_ visit: Visit, at now: Moment) -> Command? {
    guard visit.consultant == nil, let first = candidates(for: visit, at: now).first,
      presence(of: first, at: now).isFree
    else { return nil }
    return assigning(visit, to: first.id, at: now)
  }

  private func thing(for gap: DoorGap) -> NextThing {
    let now = gap.ahead == Minutes(0)
    let severity: Alarm.Severity? = now ? .urgent : nil
    let when =
      now
      ? Phrase(zh: "门口现缺 \(gap.missing) 人", en: "door short of \(gap.missing) now")
      : Phrase(
        zh: "\(gap.at) 门口缺 \(gap.missing) 人，还有 \(gap.ahead.words.zh)",
        en: "door gap \(gap.at) in \(gap.ahead.words.en)")
    guard let who = gap.substitutes.first else {
      return NextThing(
        cause: .door, severity: severity,
        words: Phrase(zh: "\(when.zh)，无人可替", en: "\(when.en), nobody free"), proposal: nil)
    }
    let name = who.phrase
    return NextThing(
      cause: .door, severity: severity,
      words: Phrase(zh: "\(when.zh)，\(name.zh)有空", en: "\(when.en), \(name.en) free"),
      proposal: .floor(.move(who.id, to: .door)))
  }
}
