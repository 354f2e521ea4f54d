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
      kind: kind, due: time.instant(counting: wanted).map(time.onTheWall), met: met,
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
