import ArgumentParser
import Dashboard
import Journal
import Supervision
import Terminal

/// `showroom tally`: count people in, or show the day's counts.
struct TallyCommand: DeskCommand {
  static let name = "tally"
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Count people in by a channel, or show the day's counts.",
    usage: "showroom tally [<channel> [<people>]] [--day <day>] [--json]",
    discussion: """
      Without arguments the day's counts are listed. Channels: walk-in, call-in, web, display, outreach, referral, or \
      their names on the screen. Take a count back with `showroom undo`.

      JSON: an array of {channel, name, day, people, halfHours}; halfHours holds an object {start, people} for every half \
      hour in which somebody came, start as HH:MM. After a count an object {channel, counted, today}, today being the \
      channel's people of the day.
      """)
  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("The channel, and how many; one when not said.", valueName: "channel")
  )
  var words: [String] = []
  @Option(help: "The counts of that day: 2026-11-23, today or yesterday.") var day: String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    var words = words
    // The parser hands the mark on that ends the options, as in `tally walk-in -- -5`.
    if let mark = words.firstIndex(of: "--") { words.remove(at: mark) }
    try Tallying(words: words, day: day, json: json).run(at: desk)
  }
}

/// What `tally` does, whoever made it of the words.
struct Tallying: DeskWork {
  let words: [String]
  let day: String?
  let json: Bool

  func run(at desk: Desk) throws {
    guard let channel = words.first else { return list(try counts(at: desk), at: desk) }
    try PastDay.onlyForListing(day)
    guard words.count <= 2 else {
      throw UsageError(
        zh: "参数太多：只写渠道和人数，例如 showroom tally walk-in 2",
        en: "too many arguments: give a channel and a number, such as showroom tally walk-in 2")
    }
    let people = words.count == 2 ? Int(words[1]) : 1
    guard let people else {
      throw UsageError(zh: "人数“\(words[1])”不是整数", en: "“\(words[1])” is not a whole number of people")
    }
    if let (channel, today) = try desk.count(people, byChannelNamed: channel) {
      guard json else { return desk.say(Phrase.counted(people, by: channel.name, today: today)) }
      return say(people, by: channel.id, today: today, at: desk)
    }
    let count = { (state: ShowroomState) throws in
      Command.traffic(.count(try state.channel(named: channel).id, people: people))
    }
    guard json else { return try desk.act(count) }
    try desk.perform(count)
    let state = desk.showroom.state
    let id = try state.channel(named: channel).id
    let today =
      state.traffic(on: state.businessDay(of: desk.now)).channels.first { $0.channel.id == id }?.people.total ?? 0
    say(people, by: id, today: today, at: desk)
  }

  private func say(_ people: Int, by id: ChannelID, today: Int, at desk: Desk) {
    desk.say(
      json: [
        "channel": .string(id.rawValue), "counted": PropertyList(people), "today": PropertyList(today),
      ])
  }

  /// The day's counts. What a file said of a day later on counts too, so they are read where the day was last held.
  private func counts(at desk: Desk) throws -> TrafficDay {
    let state = try desk.look().state
    guard let day else { return state.traffic(on: state.businessDay(of: desk.now)) }
    let asked = try desk.day(written: day, option: "--day", state)
    return try desk.look(holding: asked, days: Retention.tallyDays).state.traffic(on: asked)
  }

  private func list(_ traffic: TrafficDay, at desk: Desk) {
    guard !json else {
      return desk.say(json: .array(traffic.channels.map { Self.json($0.channel, $0.people, on: traffic.day) }))
    }
    let slots = (0..<HalfHours.count).filter { traffic.people[$0] > 0 }
    var table = TextTable(
      [
        .init(zh: "渠道", en: "channel"),
        .init(day == nil ? Phrase(zh: "今天", en: "today") : Phrase(both: traffic.day.iso), align: .trailing),
      ]
        + slots.map { .init(Phrase(both: HalfHours.start(of: $0).text), align: .trailing) })
    let all = (desk.words(Phrase(zh: "合计", en: "all")), traffic.people)
    for (name, people) in traffic.channels.map({ (desk.words($0.channel.name), $0.people) }) + [all] {
      table.add([name, people.total.grouped] + slots.map { people[$0] == 0 ? "" : "\(people[$0])" })
    }
    desk.say(table.text(in: desk.language))
  }

  private static func json(_ channel: Channel, _ people: HalfHours, on day: CivilDay) -> PropertyList {
    let slots = (0..<HalfHours.count).filter { people[$0] > 0 }
    return [
      "channel": .string(channel.id.rawValue), "name": .string(channel.name.en), "day": .string(day.iso),
      "people": PropertyList(people.total),
      "halfHours": .array(
        slots.map { ["start": .string(HalfHours.start(of: $0).text), "people": PropertyList(people[$0])] }),
    ]
  }
}
