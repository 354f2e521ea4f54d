/// A made-up day of a mid-size showroom: tutor, screenshot source and load generator in one.
///
/// The same day, offset and seed give the same acts on every machine. Nobody else's data is touched: the acts start from
/// an empty showroom.
public struct PracticeDay: Sendable {
  /// The day.
  public let day: CivilDay
  /// Seconds that the wall clock is ahead of UTC.
  public let offset: Int
  /// What the chances of the day are drawn from.
  public let seed: UInt64
  /// Everything that is done, by moment: the eight weeks before in short, then the day until closing.
  public let acts: [PracticeAct]

  /// When the curtain goes up: most is well, a gap at the door is coming, a complaint presses, a duty is late.
  public static let curtain = ClockTime(10, 42)

  /// A practice day on a date, for a wall clock so many seconds ahead of UTC, drawn from a seed.
  public init(day: CivilDay, offset: Int, seed: UInt64) {
    self.day = day
    self.offset = offset
    self.seed = seed
    acts = PracticeStory.everything(day: day, offset: offset, seed: seed)
  }

  /// The moment at which the curtain goes up, 10:42.
  public var start: Moment { Moment(day: day, time: Self.curtain, offset: offset) }

  /// A showroom in which everything is done that is done by a moment, and the acts still to come.
  ///
  /// Whoever plays the acts to come decides each as it falls due and lets go of those that a rule refuses by then,
  /// because the person at the keyboard has changed the day.
  public func showroom(until moment: Moment) -> (showroom: Showroom, upcoming: [PracticeAct]) {
    var showroom = Showroom()
    let past = acts.prefix { $0.at.instant <= moment.instant }
    for (index, act) in past.enumerated() {
      let context = Context(now: act.at, author: act.author, id: ActID(high: seed, low: UInt64(index)))
      if let done = try? showroom.decide(act.command, context) { showroom.apply(done) }
    }
    return (showroom, Array(acts.dropFirst(past.count)))
  }
}
