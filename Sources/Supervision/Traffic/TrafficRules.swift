/// What can be asked of the traffic tally.
public enum TrafficCommand: Hashable, Sendable {
  /// People came by a channel just now.
  case count(ChannelID, people: Int = 1)
  /// Let a file's half-hour counts stand for a day and channel, in place of what a file said before.
  case take(ChannelID, day: CivilDay, people: HalfHours)
}

extension ShowroomState {
  /// The most people that can be counted at once; more is taken for a slip of the hand.
  public static var mostPeopleAtOnce: Int { 500 }

  /// The channel of that identifier or name in either language; case does not matter.
  public func channel(named text: String) throws(Refusal) -> Channel {
    let wanted = text.lowercased()
    let found = settings.channels.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    guard let found else { throw .unknownChannel(text, among: settings.channels) }
    return found
  }

  /// What a command leads to: a walk-in that is counted opens a visit.
  func events(for command: TrafficCommand, at now: Moment) throws(Refusal) -> [Event] {
    let events = try decide(command, at: now).map(Event.traffic)
    guard case .count(let channel, let people) = command, let arrival = arrival(by: channel, people: people) else {
      return events
    }
    return events + [.visit(arrival)]
  }

  func decide(_ command: TrafficCommand, at now: Moment) throws(Refusal) -> [TrafficEvent] {
    switch command {
    case .count(let id, let people):
      guard settings.channel(id) != nil else { throw .unknownChannel(id.rawValue, among: settings.channels) }
      guard (1...Self.mostPeopleAtOnce).contains(people) else { throw .headCount(people) }
      return [.counted(day: businessDay(of: now), time: now.time, channel: id, people: people)]
    case .take(let id, let day, let people):
      guard settings.channel(id) != nil else { throw .unknownChannel(id.rawValue, among: settings.channels) }
      if let wrong = people.counts.first(where: { !(0...100_000).contains($0) }) { throw .headCount(wrong) }
      return tally[day]?[id]?.imported == people ? [] : [.imported(day: day, channel: id, people: people)]
    }
  }
}

extension Refusal {
  static func unknownChannel(_ text: String, among channels: [Channel]) -> Refusal {
    Refusal(
      "channel.unknown",
      zh: "没有“\(text)”这个渠道，可用：\(channels.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no channel “\(text)”; channels are \(channels.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func headCount(_ people: Int) -> Refusal {
    Refusal(
      "tally.count",
      zh: "人数 \(people) 不对，一次请记 1 到 \(ShowroomState.mostPeopleAtOnce) 人；多记了用撤销",
      en: "\(people) people cannot be right: count 1 to \(ShowroomState.mostPeopleAtOnce) at once; take back with undo")
  }
}
