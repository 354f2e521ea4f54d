// Up the ladder 销售经理 → 总经理.

extension Complaint {
  /// One passing up the ladder: to which rung and person, when, by whom.
  public struct Escalation: Hashable, Sendable {
    /// The rung.
    public let rung: RungID
    /// The person, where one was named; may be empty.
    public let person: String
    /// When.
    public let at: Moment
    /// Who passed it on.
    public let by: String
  }

  /// Every passing up the ladder, oldest first.
  public var escalations: [Escalation] {
    log.compactMap { entry in
      guard case .escalated(let rung, let person) = entry.deed else { return nil }
      return Escalation(rung: rung, person: person, at: entry.at, by: entry.by)
    }
  }

  /// The rung it should have been passed to by now and was not: the highest whose time is over, at once the lowest for a
  /// grave one. Nil when nothing is owed.
  public func escalationDue(at now: Moment, rule: ComplaintRule) -> EscalationRung? {
    guard answered == nil, isOpen else { return nil }
    let elapsed = clock(at: now, rule: rule).elapsed
    let passed = escalations.compactMap { done in rule.ladder.firstIndex { $0.id == done.rung } }.max() ?? -1
    let owed = rule.ladder.indices.last { elapsed >= rule.ladder[$0].after } ?? (details.grade == .grave ? 0 : -1)
    return owed > passed && rule.ladder.indices.contains(owed) ? rule.ladder[owed] : nil
  }
}

// Who holds it.

extension Complaint {
  /// That the person it was routed to took it on.
  public struct Acceptance: Hashable, Sendable {
    /// Who took it on.
    public let person: String
    /// When.
    public let at: Moment
    /// What was said; may be empty.
    public let note: String
  }

  /// Who in the department took it on; nil before, and after it was routed anew.
  public var acceptance: Acceptance? {
    for entry in log.reversed() {
      switch entry.deed {
      case .accepted(let person): return Acceptance(person: person, at: entry.at, note: entry.note)
      case .routed: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether it lies with a department that has not taken it on yet.
  public var awaitsAcceptance: Bool { step == .routed && acceptance == nil }

  /// How often somebody was reminded of it.
  public var nudges: [ComplaintEntry] {
    log.filter { if case .nudged = $0.deed { true } else { false } }
  }

  /// The solution or plan as last written down; nil before.
  public var plan: String? {
    step < .resolved ? nil : log.last { $0.step == .resolved }?.note
  }

  /// Why the clock is stopped; nil when it is not.
  public var pauseReason: String? {
    for entry in log.reversed() {
      switch entry.deed {
      case .paused: return entry.note
      case .resumed, .told, .reached(.closed), .merged, .reopened: return nil
      default: break
      }
    }
    return nil
  }

  /// When the customer was called after closing; nil before.
  public var calledBack: Moment? {
    guard let closing = log.lastIndex(where: { $0.step == .closed }) else { return nil }
    return log[closing...].first { $0.deed == .calledBack }?.at
  }
}
