/// How the door stands at a moment: who greets, and whether that is enough (duty 2.8, domain.md §2).
public struct DoorCoverage: Hashable, Sendable {
  /// Who stands there, longest first, with since when.
  public let greeters: [Presence]
  /// Which consultants idle at the front desk; reception works there.
  public let idle: [Presence]
  /// How many are wanted now.
  public let rule: DoorRule
  /// Whether the showroom is open now.
  public let open: Bool
  /// Of the opening hours gone by today, the share with enough people at the door; nil before opening.
  public let covered: Double?
  /// Minutes of the opening hours gone by with too few people at the door.
  public let uncovered: Minutes
  /// Since when there are too few or too many, whatever the number; nil when neither, and on a closed floor.
  public let changed: ClockTime?

  /// The share covered in per cent, rounded down, so that one minute short is never told as 100; nil before opening.
  public var percent: Int? { covered.map { Int(($0 * 100).rounded(.down)) } }

  /// Whether the numbers are right now.
  public var verdict: Verdict {
    guard open else { return .closed }
    if greeters.count < rule.floor { return .short(by: rule.floor - greeters.count) }
    return greeters.count > rule.ceiling ? .crowded(by: greeters.count - rule.ceiling) : .right
  }

  /// Whether the numbers at the door are right.
  public enum Verdict: Hashable, Sendable {
    /// The showroom is not open.
    case closed
    /// As the rule asks.
    case right
    /// So many too few.
    case short(by: Int)
    /// So many too many.
    case crowded(by: Int)

    /// The verdict in a word or two.
    public var words: Phrase {
      switch self {
      case .closed: Phrase(zh: "未营业", en: "closed")
      case .right: Phrase(zh: "到位", en: "as it should be")
      case .short(let missing): Phrase(zh: "缺 \(missing) 人", en: "short of \(missing)")
      case .crowded(let extra): Phrase(zh: "多 \(extra) 人", en: "\(extra) too many")
      }
    }
  }
}

extension ShowroomState {
  /// How the door stands at a moment.
  public func doorCoverage(at now: Moment) -> DoorCoverage {
    let everybody = team.map { presence(of: $0, at: now) }
    func longestFirst(_ kind: PlaceKind) -> [Presence] {
      everybody.filter { $0.place?.kind == kind }.sorted {
        ($0.whereabouts?.since.instant.milliseconds ?? 0, $0.person.id)
          < ($1.whereabouts?.since.instant.milliseconds ?? 0, $1.person.id)
      }
    }
    let (covered, elapsed) = coveredMinutes(at: now)
    let (day, isOpen) = (businessDay(of: now), isOpen(at: now))
    var rule = settings.door
    rule.floor = settings.doorFloor(on: day, at: clockTime(of: now))
    rule.ceiling = max(rule.ceiling, rule.floor)
    return DoorCoverage(
      greeters: longestFirst(.door), idle: longestFirst(.desk).filter { $0.person.title == .consultant },
      rule: rule,
      open: isOpen,
      covered: elapsed > 0 ? Double(covered) / Double(elapsed) : nil,
      uncovered: Minutes(elapsed - covered),
      changed: isOpen ? amiss(rule, on: day, at: now.time) : nil)
  }

  /// Whether the showroom is open at a moment.
  public func isOpen(at now: Moment) -> Bool {
    businessDay(of: now) == now.day && settings.opening.contains(now.time) && !settings.calendar.isShut(now.day)
  }

  /// How many stood at the door at a time of a day, from the on-duty log.
  public func greeters(on day: CivilDay, at time: ClockTime) -> Int {
    (doorLog[day] ?? []).count { watch in watch.from <= time && (watch.to.map { time < $0 } ?? true) }
  }

  /// Since when there are too few or too many without a break; nil when the numbers are right.
  private func amiss(_ rule: DoorRule, on day: CivilDay, at time: ClockTime) -> ClockTime? {
    let (steps, opening) = (DoorSteps(doorLog[day] ?? []), settings.opening.from)
    let count = steps.count(at: time)
    if count > rule.ceiling { return steps.crowded(over: rule.ceiling, since: opening, at: time) }
    guard count < rule.floor else { return nil }
    return shortfalls(on: day, from: opening, to: time).last.flatMap { $0.to == time ? $0.from : nil } ?? time
  }

  /// Minutes of opening hours so far, and how many of them had enough people at the door.
  private func coveredMinutes(at now: Moment) -> (covered: Int, elapsed: Int) {
    let day = businessDay(of: now)
    let opening = settings.opening
    let end = min(max(clockTime(of: now), opening.from), opening.to)
    guard opening.from < end, !settings.calendar.isShut(day) else { return (0, 0) }
    let covered = coveredSeconds(on: day, from: opening.from, to: end)
    return (covered / 60, (end.seconds - opening.from.seconds) / 60)
  }
}
