/// One day's traffic as the Traffic pane shows it: this day's curve beside the usual one for that weekday.
public struct TrafficDay: Hashable, Sendable {
  /// The day.
  public let day: CivilDay
  /// Each channel in the settings' order with its people by half hour.
  public let channels: [(channel: Channel, people: HalfHours)]
  /// All channels together, by half hour.
  public let people: HalfHours
  /// The mean of the same weekday in the weeks before, by half hour; nil when no such day was counted.
  public let usual: Usual?

  /// What is usual for a weekday.
  public struct Usual: Hashable, Sendable {
    /// Mean people by half hour, 48 of them.
    public let means: [Double]
    /// How many days the mean is of, 1 to 8.
    public let days: Int

    /// Mean people in a day up to a time; of the half hour under way only the part gone by.
    public func total(until time: ClockTime) -> Double {
      let slot = HalfHours.slot(of: time)
      let part = Double(time.minutes - HalfHours.start(of: slot).minutes) / 30
      return means[..<slot].reduce(0, +) + means[slot] * part
    }
  }

  /// The change against the usual by the last half hour that was over at a time, as a share: 0.12 is 12 % more.
  ///
  /// The half hour under way is left out, for a file gives it whole. Nil when nothing is usual yet.
  public func change(until time: ClockTime) -> Double? {
    let over = time == ClockTime(24, 0) ? HalfHours.count : HalfHours.slot(of: time)
    guard let expected = usual?.means[..<over].reduce(0, +), expected >= 1 else { return nil }
    return Double(people.counts[..<over].reduce(0, +)) / expected - 1
  }

  /// Whether people are counted later than the half hour under way at a time: then the day was over, or a file knew it.
  public func goesOn(after time: ClockTime) -> Bool {
    people.counts[(HalfHours.slot(of: time) + 1)...].contains { $0 > 0 }
  }

  /// Who came by a time and who usually has by then; of a day that goes on after it, by the last half hour that was over.
  public func soFar(at time: ClockTime) -> (by: ClockTime, people: Int, usual: Double?) {
    guard goesOn(after: time) else { return (time, people.total, usual?.total(until: time)) }
    let over = HalfHours.slot(of: time)
    return (
      HalfHours.start(of: over), people.counts[..<over].reduce(0, +), usual?.means[..<over].reduce(0, +)
    )
  }

  /// Whether two days show the same.
  public static func == (a: TrafficDay, b: TrafficDay) -> Bool {
    a.day == b.day && a.people == b.people && a.usual == b.usual
      && a.channels.elementsEqual(b.channels) { $0.channel == $1.channel && $0.people == $1.people }
  }

  /// Hashes what tells days apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(day)
    hasher.combine(people)
  }
}

extension ShowroomState {
  /// The traffic of a day, with what is usual for its weekday from the eight weeks before.
  public func traffic(on day: CivilDay) -> TrafficDay {
    let tallies = tally[day] ?? [:]
    let channels = settings.channels.map { ($0, tallies[$0.id]?.people ?? HalfHours()) }
    return TrafficDay(
      day: day, channels: channels, people: everybody(on: day) ?? HalfHours(), usual: usual(for: day))
  }

  private func usual(for day: CivilDay) -> TrafficDay.Usual? {
    let before = (1...8).compactMap { everybody(on: day.advanced(by: -7 * $0)) }
    guard !before.isEmpty else { return nil }
    let means = (0..<HalfHours.count).map { slot in
      Double(before.reduce(0) { $0 + $1[slot] }) / Double(before.count)
    }
    return TrafficDay.Usual(means: means, days: before.count)
  }

  /// All channels of a day together; nil when the day was never counted.
  private func everybody(on day: CivilDay) -> HalfHours? {
    tally[day].map { $0.values.reduce(HalfHours()) { $0 + $1.people } }
  }
}
