/// What it takes to count people in without the rest of the showroom: the business day under way, the channels, and how
/// many have come by each.
///
/// It lies beside the showroom in the store, so that a counter at the door, which runs a command for every guest, need not
/// read a whole month each time.
public struct DayCount: Hashable, Sendable {
  /// The business day under way.
  public let day: CivilDay
  /// When it gives way to the next.
  let dayRollsAt: ClockTime
  /// Ways in which people come, in the settings' order.
  public let channels: [Channel]
  /// Everybody counted that day.
  public private(set) var people: [ChannelID: Int]
  /// Whether the day is closed, so that nobody is counted without being told how to open it.
  private let isClosed: Bool
  /// The number that the visit of the next walk-in gets; nil in a house that only counts.
  private var nextVisit: Int?

  /// That of a showroom; nil before its first act.
  public init?(_ showroom: Showroom) {
    guard let day = showroom.day else { return nil }
    self.day = day
    dayRollsAt = showroom.state.settings.dayRollsAt
    channels = showroom.state.settings.channels
    isClosed = showroom.state.isClosed(day)
    people = (showroom.state.tally[day] ?? [:]).mapValues(\.people.total)
    nextVisit = showroom.state.settings.visits.opens ? showroom.state.nextVisitNumber : nil
  }

  /// Takes in one act as the showroom does; false when more than this has to be known for that.
  public mutating func take(_ act: Act) -> Bool {
    guard act.at.businessDay(rollingAt: dayRollsAt) <= day else { return false }
    for event in act.events {
      switch event {
      case .traffic(.counted(day, _, let channel, let count)): people[channel, default: 0] += count
      case .visit(.arrived(let visit, _)): nextVisit = nextVisit.map { max($0, visit.rawValue + 1) }
      case .traffic(.counted), .staff, .floor, .roster, .complaint, .duty, .visit, .card, .turn, .alarm: break
      // What was counted, the channels, the hour or whether the day is closed may be others from here on.
      default: return false
      }
    }
    return true
  }

  /// The channel of that identifier or name in either language; case does not matter.
  public func channel(named text: String) throws(Refusal) -> Channel { try channels.named(text) }

  /// The act that counts people in, as the showroom decides it; nil at a moment of another day than the one under way.
  public func counting(_ count: Int, by channel: ChannelID, _ context: Context) throws(Refusal) -> Act? {
    guard context.now.businessDay(rollingAt: dayRollsAt) == day, !isClosed else { return nil }
    let event = try TrafficEvent.counting(count, by: channel, of: channels, day: day, at: context.now)
    var events = [Event.traffic(event)]
    if channel == .walkIn, let nextVisit {
      events.append(.visit(.arrived(visit: VisitID(rawValue: nextVisit), people: count)))
    }
    return Act(id: context.id, at: context.now, by: context.author, events: events)
  }
}

extension DayCount: Codable {
  private enum CodingKeys: String, CodingKey { case day, dayRollsAt, channels, people, nextVisit, isClosed }

  /// Reads the channels of new settings where none are written.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    day = try container.decode(CivilDay.self, forKey: .day)
    dayRollsAt = try container.decode(ClockTime.self, forKey: .dayRollsAt)
    channels = try container.decode(.channels, else: Channel.defaults)
    people = try container.decodeEntries(.people)
    nextVisit = try container.decodeIfPresent(Int.self, forKey: .nextVisit)
    isClosed = try container.decode(.isClosed, else: false)
  }

  /// Leaves channels out that are those of new settings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(day, forKey: .day)
    try container.encode(dayRollsAt, forKey: .dayRollsAt)
    if channels != Channel.defaults { try container.encode(channels, forKey: .channels) }
    try container.encode(entries: people, forKey: .people)
    try container.encodeIfPresent(nextVisit, forKey: .nextVisit)
    if isClosed { try container.encode(true, forKey: .isClosed) }
  }
}
