import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom roster …`: who works when, and who stands where.
struct RosterCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Shifts and posts of days and weeks, leave, wishes, appointments, plans.",
    subcommands: [
      List.self, RosterShowCommand.self, Set.self, Clear.self, Post.self, RosterAbsenceCommand.self,
      RosterWishCommand.self, RosterAppointmentCommand.self, RosterLockCommand.self, RosterUnlockCommand.self,
      RosterMendCommand.self, RosterPublishCommand.self, RosterCopyCommand.self, RosterSwapCommand.self,
      RosterReplaceCommand.self,
      RosterRulesCommand.self, RosterProblemCommand.self, RosterPlanCommand.self,
    ], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List a day's shifts and posts.",
      discussion: """
        JSON: an object {day, shifts, posts}; shifts is an array of {number, name, shift, from, to}, posts of {number, name, \
        place, from, to}; shift is null for hours of its own.
        """)
    @Argument(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let day = try desk.day(written: day, option: "DAY", try desk.look().state)
      let state = try desk.look(holding: day, days: Retention.recordDays).state
      let roster = state.roster[day] ?? RosterDay()
      guard !json else { return desk.say(json: roster.json(on: day, in: state)) }
      guard !roster.shifts.isEmpty else {
        return desk.say(Phrase(zh: "\(day) 还没有排班", en: "nobody is on the roster of \(day)"))
      }
      var table = TextTable([
        .init(zh: "姓名", en: "name"), .init(zh: "班次", en: "shift"), .init(zh: "时间", en: "hours"),
        .init(zh: "岗位", en: "posts"),
      ])
      for (id, shift) in roster.inOrder {
        let posts = roster.posts.filter { $0.staff == id }.map {
          "\($0.hours.text) \(desk.words(state.name(of: $0.place)))"
        }
        let kind = state.settings.shiftKinds.first { $0.id == shift.kind }?.name
        table.add([
          desk.words(state.name(of: id)), kind.map(desk.words) ?? "", shift.hours.text, posts.joined(separator: ", "),
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Give somebody a shift on a day.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Argument(help: "early, late, or hours such as 09:00-17:00.") var shift: String
    @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
    @OptionGroup var change: RosterChange
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let hours = try Hours.written(shift)
      try desk.act { state in
        let day = try desk.day(written: day, option: "--day", state)
        let id = try state.person(named: who).id
        guard let hours else { return change.command(.setShift(id, day: day, kind: shift), id, day) }
        return change.command(.setHours(id, day: day, from: hours.from, to: hours.to), id, day)
      }
    }
  }

  struct Clear: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take somebody off a day, or out of one post.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
    @Option(help: ArgumentHelp("Only the post that begins then.", valueName: "HH:MM")) var post: String?
    @OptionGroup var change: RosterChange
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let from = try post.map { try ClockTime.written($0, option: "--post") }
      try desk.act { state in
        let day = try desk.day(written: day, option: "--day", state)
        let id = try state.person(named: who).id
        guard let from else { return change.command(.clearShift(id, day: day), id, day) }
        let planned = state.roster[day]?.posts.first { $0.staff == id && $0.hours.from == from }
        return change.command(.clearPost(id, place: planned?.place ?? .door, day: day, from: from), id, day)
      }
    }
  }

  struct Post: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Plan somebody for a post on a day.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Argument(help: "Hours such as 10:00-11:00.") var hours: String
    @Argument(help: "The place.") var place = PlaceID.door.rawValue
    @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
    @OptionGroup var change: RosterChange
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard let hours = try Hours.written(hours) else { throw Hours.unreadable(hours) }
      try desk.act { state in
        let day = try desk.day(written: day, option: "--day", state)
        let place = try state.place(named: place).id
        let id = try state.person(named: who).id
        return change.command(.setPost(id, place: place, day: day, from: hours.from, to: hours.to), id, day)
      }
    }
  }
}

extension Hours {
  /// Hours written as 09:00-17:00, in whatever order; nil when it is no such text, an error when it is one of no day.
  static func written(_ text: String) throws(UsageError) -> Hours? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2, text.contains(":") else { return nil }
    guard let from = ClockTime(parts[0]), let to = ClockTime(parts[1]) else { throw unreadable(text) }
    return Hours(from: from, to: to)
  }

  static func unreadable(_ text: String) -> UsageError {
    UsageError(
      zh: "时间“\(text)”不对：请写成 09:00-17:00，最晚到 24:00",
      en: "hours “\(text)” cannot be: write 09:00-17:00, 24:00 at the latest")
  }
}

extension RosterDay {
  /// The shifts by beginning, then by number.
  var inOrder: [(id: StaffID, shift: Shift)] {
    shifts.sorted { ($0.value.hours.from, $0.key) < ($1.value.hours.from, $1.key) }.map { ($0.key, $0.value) }
  }

  fileprivate func json(on day: CivilDay, in state: ShowroomState) -> PropertyList {
    func row(_ id: StaffID, _ what: (String, String?), _ hours: Hours) -> PropertyList {
      .dictionary(
        PropertyList.Entries([
          ("number", PropertyList(id.rawValue)), ("name", .string(state.name(of: id).zh)),
          (what.0, PropertyList(optional: what.1.map { .string($0) })), ("from", .string(hours.from.text)),
          ("to", .string(hours.to.text)),
        ]))
    }
    return [
      "day": .string(day.iso),
      "shifts": .array(inOrder.map { row($0.id, ("shift", $0.shift.kind), $0.shift.hours) }),
      "posts": .array(posts.map { row($0.staff, ("place", $0.place.rawValue), $0.hours) }),
    ]
  }
}
