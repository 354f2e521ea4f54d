/// The twelve-hour clock of a complaint at a moment, computed from its log (domain.md §7).
public struct ComplaintClock: Hashable, Sendable {
  /// Minutes from receipt to now, or to when it was solved or a plan agreed, and told.
  public let elapsed: Minutes
  /// Minutes left of the limit; negative after a breach.
  public let left: Minutes
  /// How it stands.
  public let phase: Phase
  /// Minutes for which it was stopped while the customer was waited for.
  public let paused: Minutes
  /// Whether it is stopped now.
  public let isPaused: Bool
  /// When the limit falls, or fell; stays after a breach. Nil while it is stopped before the limit.
  public let limit: Moment?

  /// How a complaint's clock stands.
  public enum Phase: Int, Comparable, Sendable {
    /// Solved or plan agreed, and told, within the limit.
    case kept
    /// Told, but after the limit.
    case keptLate
    /// Well within the limit.
    case calm
    /// Past the amber mark.
    case amber
    /// Past the red mark.
    case red
    /// Past the limit.
    case breached

    /// Whether this phase presses less than another.
    public static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }

    /// The phase in a word.
    public var name: Phrase {
      switch self {
      case .kept: Phrase(zh: "按时答复", en: "told in time")
      case .keptLate: Phrase(zh: "超时答复", en: "told late")
      case .calm: Phrase(zh: "在时限内", en: "in time")
      case .amber: Phrase(zh: "预警", en: "amber")
      case .red: Phrase(zh: "紧急", en: "urgent")
      case .breached: Phrase(zh: "超时", en: "breached")
      }
    }
  }

  /// How it stands in a few words: what is left or over while it runs, how it was told once it stopped.
  public var words: Phrase {
    if isPaused, phase < .breached {
      return Phrase(zh: "暂停 剩 \(left.words.zh)", en: "paused, \(left.words.en) left")
    }
    return switch phase {
    case .calm, .amber, .red: Phrase(zh: "剩 \(left.words.zh)", en: "\(left.words.en) left")
    case .breached: Phrase(zh: "超时 \(left.words.zh)", en: "breached \(left.words.en) ago")
    case .kept, .keptLate: phase.name
    }
  }

  /// The limit in words, which stays on show after a breach: until when, or since when it is over.
  public var limitWords: Phrase? {
    guard let limit else { return nil }
    let when = "\(limit.day) \(limit.time)"
    return switch phase {
    case .breached: Phrase(zh: "\(when) 起超时", en: "breached since \(when)")
    case .calm, .amber, .red: Phrase(zh: "时限 \(when)", en: "limit \(when)")
    case .kept, .keptLate: Phrase(zh: "时限曾为 \(when)", en: "limit was \(when)")
    }
  }

  /// Whether the clock has not been stopped by an answer.
  public var isRunning: Bool { phase >= .calm }
}

extension Complaint {
  /// Whether it is still on the desk.
  public var isOpen: Bool { step != .closed }

  /// When the customer was told of the solution or plan; nil while the clock runs.
  public var told: Moment? { reached(.told) }

  /// When the clock stopped: the customer was told; or, of one that another goes on for or that comes from a register, it
  /// was closed.
  public var answered: Moment? { told ?? reached(.closed) }

  /// The clock at a moment under a rule.
  public func clock(at now: Moment, rule: ComplaintRule) -> ComplaintClock {
    let time = ComplaintTime(self, at: now, rule: rule)
    let answered = answered
    let end = answered?.instant ?? max(now.instant, received.instant)
    let counted = time.counted(until: end)
    let elapsed = Minutes(Int(counted / 60_000))
    let phase: ComplaintClock.Phase
    if answered != nil {
      // To the millisecond, so that what stood as breached cannot turn out kept.
      phase = counted <= Int64(rule.limit.count) * 60_000 ? .kept : .keptLate
    } else if elapsed >= rule.limit {
      phase = .breached
    } else if elapsed >= rule.red {
      phase = .red
    } else {
      phase = elapsed >= rule.amber ? .amber : .calm
    }
    return ComplaintClock(
      elapsed: elapsed, left: Minutes(rule.limit.count - elapsed.count), phase: phase,
      paused: Minutes(Int(time.paused(until: end) / 60_000)), isPaused: answered == nil && time.isPaused,
      limit: time.instant(counting: Int64(rule.limit.count) * 60_000).map(time.onTheWall))
  }

  /// Whether nobody has acknowledged it within the time the rule gives.
  public func isAcknowledgementDue(at now: Moment, rule: ComplaintRule) -> Bool {
    step == .received && counted(until: now, rule: rule) >= rule.acknowledge
  }
}

extension ShowroomState {
  /// Complaints on the desk: the running clocks by time left, then those told and waiting to be closed.
  public func openComplaints(at now: Moment) -> [Complaint] {
    complaintDesk.open.compactMap { complaints[$0] }.map { ($0, $0.clock(at: now, rule: settings.complaints)) }
      .sorted { a, b in
        if a.1.isRunning != b.1.isRunning { return a.1.isRunning }
        return (a.1.left, a.0.id) < (b.1.left, b.0.id)
      }
      .map(\.0)
  }

  /// Complaints closed on the business day of a moment and not opened again, the latest first.
  public func complaintsClosedToday(at now: Moment) -> [Complaint] {
    let day = businessDay(of: now)
    var closed: [(complaint: Complaint, at: Moment)] = []
    for calendarDay in [day, day.advanced(by: 1)] {
      for id in complaintDesk.closed[calendarDay] ?? [] {
        guard let complaint = complaints[id], let at = complaint.reached(.closed), businessDay(of: at) == day else {
          continue
        }
        closed.append((complaint, at))
      }
    }
    closed.sort { a, b in
      a.at.instant == b.at.instant ? a.complaint.id < b.complaint.id : b.at.instant < a.at.instant
    }
    return closed.map(\.complaint)
  }

  /// Complaints received on a business day, by number.
  public func complaints(receivedOn day: CivilDay) -> [Complaint] {
    [day, day.advanced(by: 1)].flatMap { complaintDesk.received[$0] ?? [] }.compactMap { complaints[$0] }
      .filter { businessDay(of: $0.received) == day }.sorted { $0.id < $1.id }
  }
}
