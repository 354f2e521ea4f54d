import ArgumentParser
import Supervision

/// `showroom roster absence`: who is away.
struct RosterAbsenceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "absence", abstract: "Take down that somebody is away: leave, sick, other; none takes it back.",
    discussion: """
      Shifts and posts in its way are taken out, also settled and published ones: the absence is the reason. Who is at work \
      now goes off the floor and out of the turn order. Where the door is then short, who can take over is said; --mend lets \
      them, as the same act, with the fewest changes. `showroom undo` takes all of it back.
      """)
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
  @Argument(help: "leave, sick, other or none.") var kind: String
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @Option(help: ArgumentHelp("The last day, when it is more than one.", valueName: "DAY")) var to: String?
  @Option(help: "Only these hours of each day, such as 13:00-15:00.") var hours: String?
  @Option(help: "What was said about it.") var note = ""
  @Flag(help: "Let others take over at the door as well, in the same act.") var mend = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let word = self.kind
    let kind = AbsenceKind.allCases.first { $0.rawValue == word.lowercased() || $0.name.zh == word }
    guard kind != nil || self.kind == "none" || self.kind == "销假" else {
      throw UsageError(
        zh: "“\(self.kind)”：请写 leave 休假、sick 病假、other 其他，或 none 销假",
        en: "“\(self.kind)”: write leave, sick, other, or none to take it back")
    }
    let hours = try hours.map { try Hours.needed($0) }
    var call: AbsenceCall?
    try desk.act { state in
      let first = try desk.day(written: day, option: "--day", state)
      let last = try to.map { try desk.day(written: $0, option: "--to", state) } ?? first
      guard first <= last else {
        throw UsageError(zh: "--to \(last) 早于 --day \(first)", en: "--to \(last) is before --day \(first)")
      }
      let id = try state.person(named: who).id
      guard let kind else { return .roster(.clearAbsence(id, days: first...last)) }
      let found = try state.call(id, days: first...last, kind: kind, hours: hours, note: note, at: desk.now)
      call = found
      let alone = Command.roster(.setAbsence(id, days: first...last, kind: kind, hours: hours, note: note))
      return mend && found.canMend ? found.command() : alone
    }
    if let call, call.isShort { call.tell(at: desk, isTaken: mend) }
  }
}

/// `showroom roster wish`: what somebody would like, or would rather not.
struct RosterWishCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "wish", abstract: "Take down a wish for a day: to work, a shift, or hours at the door.",
    discussion: "A wish about the same replaces the one before; `none` lets go of all wishes of that day.")
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
  @Argument(help: "work, a shift such as early, hours at the door such as 17:00-18:00, or none.") var what: String
  @Flag(name: .customLong("not"), help: "Would rather not.") var not = false
  @Option(help: "What it costs a plan not to meet it, 1 to 1000.") var weight = Wish.usualWeight
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let hours = try Hours.written(what)
    try desk.act { state in
      let day = try desk.day(written: day, option: "--day", state)
      let id = try state.person(named: who).id
      if what == "none" || what == "取消" { return .roster(.clearWishes(id, day: day)) }
      let about: Wish.About =
        if let hours {
          .door(hours: hours)
        } else if what == "work" || what == "上班" {
          .day
        } else {
          .shift(kind: try state.shiftKind(named: what).id)
        }
      return .roster(.setWish(Wish(staff: id, about: about, want: !not, weight: weight), day: day))
    }
  }
}

/// `showroom roster appointment`: what was promised already.
struct RosterAppointmentCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "appointment", abstract: "Take down an appointment: test drive, delivery, off site, other.")
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
  @Argument(help: "Hours such as 14:00-15:00; with --clear when it begins.") var hours: String
  @Option(help: "test-drive, delivery, off-site or other.") var kind = AppointmentKind.other.rawValue
  @Option(help: "With whom.") var with = ""
  @Flag(help: "Let go of the one that begins then.") var clear = false
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let word = self.kind
    guard let kind = AppointmentKind.allCases.first(where: { $0.rawValue == word.lowercased() || $0.name.zh == word })
    else {
      let all = AppointmentKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(zh: "--kind \(word)：可用 \(all)", en: "--kind \(word): there are \(all)")
    }
    let begin = clear ? try Hours.written(hours)?.from ?? ClockTime.written(hours, option: "HOURS") : nil
    let whole = clear ? nil : try Hours.needed(hours)
    try desk.act { state in
      let day = try desk.day(written: day, option: "--day", state)
      let id = try state.person(named: who).id
      if let begin { return .roster(.clearAppointment(id, day: day, from: begin)) }
      return .roster(
        .setAppointment(
          Appointment(staff: id, kind: kind, hours: whole ?? Hours(from: .init(0, 0), to: .init(0, 0)), with: with),
          day: day))
    }
  }
}

/// Whose day is settled, or which post of it.
struct RosterLockTarget: ParsableArguments {
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @Option(help: ArgumentHelp("Only the post that begins then.", valueName: "HH:MM")) var post: String?

  func lock(in state: ShowroomState, at desk: Desk) throws -> (lock: RosterLock, day: CivilDay) {
    let day = try desk.day(written: day, option: "--day", state)
    let person = try state.person(named: who)
    guard let post else { return (.day(staff: person.id), day) }
    let from = try ClockTime.written(post, option: "--post")
    let found = state.cell(of: person.id, on: day).posts.first { $0.hours.from == from }
    let hours = Hours(from: from, to: from)
    return (.post(post: found ?? Post(staff: person.id, place: .door, hours: hours)), day)
  }
}

/// `showroom roster lock`: settles a day or a post.
struct RosterLockCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Settle somebody's day or one post: plans, copies and swaps leave it alone.")
  @OptionGroup var target: RosterLockTarget
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { state in
      let (lock, day) = try target.lock(in: state, at: desk)
      return .roster(.lock(lock, day: day))
    }
  }
}

/// `showroom roster unlock`: opens it again.
struct RosterUnlockCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Open what was settled.")
  @OptionGroup var target: RosterLockTarget
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { state in
      let (lock, day) = try target.lock(in: state, at: desk)
      return .roster(.unlock(lock, day: day))
    }
  }
}

extension Hours {
  /// Hours that have to be there, written as 09:00-17:00.
  static func needed(_ text: String) throws(UsageError) -> Hours {
    guard let hours = try written(text) else { throw unreadable(text) }
    return hours
  }
}
