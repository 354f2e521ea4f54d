/// One of the limits a complaint is under, and how it stands (domain.md §7).
public struct ComplaintLimit: Hashable, Sendable {
  /// What has to be done by it.
  public let kind: Kind
  /// When it falls or fell; nil while the clock is stopped before it.
  public let due: Moment?
  /// When it was met; nil before.
  public let met: Moment?
  /// Whether it is over, or was over before it was met.
  public let isBreached: Bool

  /// What a limit asks for.
  public enum Kind: CaseIterable, Sendable {
    case acknowledgement
    case firstReply
    case nextReply
    case solution

    /// The limit on the screen.
    public var name: Phrase {
      switch self {
      case .acknowledgement: Phrase(zh: "告知", en: "acknowledge")
      case .firstReply: Phrase(zh: "首次回复", en: "first reply")
      case .nextReply: Phrase(zh: "再次回复", en: "next reply")
      case .solution: Phrase(zh: "解决答复", en: "solve and tell")
      }
    }
  }
}

extension Complaint {
  /// Time that counts from receipt, or from another moment, to a moment.
  func counted(from start: Moment? = nil, until now: Moment, rule: ComplaintRule) -> Minutes {
    let time = ComplaintTime(self, at: now, rule: rule)
    let before = start.map { time.counted(until: $0.instant) } ?? 0
    return Minutes(Int((time.counted(until: now.instant) - before) / 60_000))
  }

  /// The limits it is under, in the order in which they are met; what the rule does not ask for is not among them.
  public func limits(at now: Moment, rule: ComplaintRule) -> [ComplaintLimit] {
    let time = ComplaintTime(self, at: now, rule: rule)
    let contact = Contact(log)
    let answered = answered
    var limits = [limit(.acknowledgement, rule.acknowledge, from: received, met: contact.acknowledged, time, now)]
    if rule.firstReply > Minutes(0) {
      let met = contact.first ?? answered
      limits.append(limit(.firstReply, rule.firstReply, from: received, met: met, time, now))
    }
    if rule.nextReply > Minutes(0), answered == nil, let last = contact.last {
      limits.append(limit(.nextReply, rule.nextReply, from: last, met: nil, time, now))
    }
    limits.append(limit(.solution, rule.limit, from: received, met: answered, time, now))
    return limits
  }

  /// When the customer heard from the house.
  private struct Contact {
    /// That it was received: by the first step on, or a reply.
    private(set) var acknowledged: Moment?
    /// The first reply.
    private(set) var first: Moment?
    /// The last reply, or when it was opened again after one.
    private(set) var last: Moment?

    init(_ log: [ComplaintEntry]) {
      for entry in log {
        if acknowledged == nil, entry.isReply || entry.step ?? .received > .received { acknowledged = entry.at }
        if entry.isReply {
          if first == nil { first = entry.at }
          last = entry.at
        } else if last != nil, entry.deed == .reopened {
          last = entry.at
        }
      }
    }
  }

  private func limit(
    _ kind: ComplaintLimit.Kind, _ length: Minutes, from start: Moment, met: Moment?, _ time: ComplaintTime,
    _ now: Moment
  ) -> ComplaintLimit {
    let wanted = time.counted(until: start.instant) + Int64(length.count) * 60_000
    let counted = time.counted(until: (met ?? now).instant)
    return ComplaintLimit(
      kind: kind, due: time.instant(counting: wanted).map { Moment($0, offset: now.offset) }, met: met,
      isBreached: met == nil ? counted >= wanted : counted > wanted)
  }

  /// The limit that falls next or is over longest; nil when none runs.
  public func nextLimit(at now: Moment, rule: ComplaintRule) -> ComplaintLimit? {
    guard answered == nil else { return nil }
    var next: (limit: ComplaintLimit, due: Instant)?
    for limit in limits(at: now, rule: rule) where limit.met == nil {
      guard let due = limit.due?.instant, next.map({ due < $0.due }) ?? true else { continue }
      next = (limit, due)
    }
    return next?.limit
  }

  /// The last act about it.
  public var lastAct: Moment { log.last?.at ?? received }

  /// How long nothing was done about it, of the time that counts.
  public func idle(at now: Moment, rule: ComplaintRule) -> Minutes { counted(from: lastAct, until: now, rule: rule) }

  /// Whether it is still to be answered and nothing was done about it for as long as the rule allows.
  public func isForgotten(at now: Moment, rule: ComplaintRule) -> Bool {
    guard rule.forgottenAfter > Minutes(0), answered == nil, isOpen else { return false }
    return idle(at: now, rule: rule) >= rule.forgottenAfter
  }
}

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
