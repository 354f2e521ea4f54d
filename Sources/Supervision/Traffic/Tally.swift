/// People counted in each half hour of a day, on the wall clock; slot 0 is 00:00–00:30, slot 47 is 23:30–24:00.
///
/// Whoever is counted after midnight, before the day rolls over, counts for the business day under way: its slots of
/// the small hours are those that follow its evening. A file's rows keep the calendar day they are written under.
public struct HalfHours: Hashable, Sendable {
  /// How many slots a day has.
  public static let count = 48
  /// The counts, always 48.
  public private(set) var counts: [Int]

  /// The most that one slot can hold; a sum of years of them still fits.
  public static let most = 1_000_000_000

  /// A day on which nobody came.
  public init() {
    counts = Array(repeating: 0, count: Self.count)
  }

  /// The slot that holds a time.
  public static func slot(of time: ClockTime) -> Int {
    min(time.minutes / 30, count - 1)
  }

  /// When a slot begins.
  public static func start(of slot: Int) -> ClockTime {
    ClockTime(0, slot * 30)
  }

  /// People counted in a slot, 0 to `most`; 0 outside 0–47.
  public subscript(slot: Int) -> Int {
    get { counts.indices.contains(slot) ? counts[slot] : 0 }
    set { if counts.indices.contains(slot) { counts[slot] = newValue.clamped(to: 0...Self.most) } }
  }

  /// Everybody counted that day.
  public var total: Int { counts.reduce(0, +) }

  /// Everybody counted up to a time; the slot under way counts whole.
  public func total(until time: ClockTime) -> Int {
    counts[...Self.slot(of: time)].reduce(0, +)
  }

  /// The sum of two days' counts, slot by slot.
  public static func + (a: HalfHours, b: HalfHours) -> HalfHours {
    var sum = a
    for slot in 0..<count { sum.counts[slot] += b.counts[slot] }
    return sum
  }
}

/// One channel's tally on one day.
public struct Tally: Hashable, Sendable {
  /// Counted by key or command.
  public var counted = HalfHours()
  /// Taken in from a file; a file taken in again replaces it.
  public var imported = HalfHours()

  /// Nobody yet.
  public init() {}

  /// Counted and imported together.
  public var people: HalfHours { counted + imported }
}

/// What can happen to the traffic tally 客流.
public enum TrafficEvent: Hashable, Codable, Sendable {
  /// People came by a channel at a time of a business day.
  case counted(day: CivilDay, time: ClockTime, channel: ChannelID, people: Int)
  /// A file's counts of one channel on one day stand in place of what a file said before.
  case imported(day: CivilDay, channel: ChannelID, people: HalfHours)
}

extension ShowroomState {
  mutating func apply(_ event: TrafficEvent) {
    switch event {
    case .counted(let day, let time, let channel, let people):
      tally[day, default: [:]][channel, default: Tally()].counted[HalfHours.slot(of: time)] += people
    case .imported(let day, let channel, let people):
      tally[day, default: [:]][channel, default: Tally()].imported = people
    }
  }
}
