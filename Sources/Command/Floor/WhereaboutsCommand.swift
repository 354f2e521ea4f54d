import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom whereabouts`: who is where, or send somebody somewhere.
struct WhereaboutsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "whereabouts",
    abstract: "Show who is where, or say where somebody goes.",
    discussion: """
      Without arguments everybody is listed. Places: door, on-call, desk, customer, negotiation, test-drive, delivery, \
      call-back, off-site, meeting, meal, break, leave, or their names on the screen.

      JSON: an array of {number, name, latin, shift, from, to, place, since, back, standing, minutes}; since is RFC 3339, \
      from, to and back are HH:MM, standing is well, late, expected, overdue, off or gone, minutes how late or overdue; \
      what is not known is null.
      """)
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String?
  @Argument(help: "Where to.") var place: String?
  @Option(help: ArgumentHelp("When they will be back.", valueName: "HH:MM")) var back: String?
  @Option(help: ArgumentHelp("Who takes over at the door, as one act.", valueName: "name")) var substitute: String?
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let who else { return list(try desk.look(past), at: desk) }
    try past.onlyForListing()
    guard let place else {
      throw UsageError(
        zh: "请写明去向，例如 showroom whereabouts \(who) door", en: "say where to, such as: showroom whereabouts \(who) door")
    }
    let back = try back.map { try ClockTime.written($0, option: "--back") }
    if substitute != nil, back != nil {
      throw UsageError(
        zh: "--substitute 与 --back 请分两次写：先换人，再写返回时间",
        en: "give --substitute and --back one after the other: first who takes over, then when they are back")
    }
    try desk.act { state in
      let (id, target) = (try state.person(named: who).id, try state.place(named: place).id)
      if let substitute { return .floor(.relieve(id, to: target, by: try state.person(named: substitute).id)) }
      return .floor(.move(id, to: target, back: back))
    }
    sayWhoCouldTakeOver(at: desk)
  }

  /// Whoever leaves the door with too few behind names a substitute (domain.md §2), so one is proposed.
  private func sayWhoCouldTakeOver(at desk: Desk) {
    let state = desk.showroom.state
    guard case .short = state.doorCoverage(at: desk.now).verdict,
      case .floor(.moved(let id, let place, _))? = desk.showroom.acts.last?.events.last,
      state.settings.place(place)?.kind != .door,
      (state.doorLog[state.businessDay(of: desk.now)] ?? []).contains(where: { watch in
        watch.staff == id && watch.to == state.clockTime(of: desk.showroom.acts.last?.at ?? desk.now)
      })
    else { return }
    guard let gap = state.nextDoorGap(at: desk.now), gap.ahead == Minutes(0) else { return }
    guard let free = gap.substitutes.first else {
      return desk.say(Phrase(zh: "门口现缺 \(gap.missing) 人，无人可替", en: "door short of \(gap.missing) now, nobody free"))
    }
    let name = free.phrase
    desk.say(
      Phrase(
        zh: "门口现缺 \(gap.missing) 人，\(name.zh)可替：showroom whereabouts \(free.name) door",
        en: "door short of \(gap.missing) now, \(name.en) could take over: showroom whereabouts \(free.name) door"))
  }

  private func list(_ look: Desk.Look, at desk: Desk) {
    let presences = look.state.presences(at: look.now)
    guard !json else { return desk.say(json: .array(presences.map(\.json))) }
    guard !presences.isEmpty else {
      return desk.say(Phrase(zh: "还没有员工，用 showroom staff add 姓名 添加", en: "nobody yet: showroom staff add NAME"))
    }
    var table = TextTable([
      .init(zh: "姓名", en: "name"), .init(zh: "班次", en: "shift"), .init(zh: "去向", en: "place"),
      .init(zh: "起", en: "since"), .init(zh: "已", en: "for", align: .trailing), .init(zh: "回", en: "back"),
      .init(zh: "状况", en: "standing"),
    ])
    for presence in presences {
      let seen = presence.whereabouts
      table.add([
        desk.words(presence.person.phrase), presence.shift?.hours.text ?? "",
        presence.place.map { desk.words($0.name) } ?? "",
        seen.map { $0.since.time.text } ?? "",
        seen.map { desk.words($0.since.instant.minutes(to: look.now.instant).words) } ?? "",
        seen?.back?.text ?? "", desk.words(presence.standing.words),
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension Presence.Standing {
  /// The standing in words; nothing when all is well.
  var words: Phrase {
    switch self {
    case .well: Phrase(both: "")
    case .late(let late): Phrase(zh: "迟到 \(late.words.zh)", en: "late \(late.words.en)")
    case .expected(let time): Phrase(zh: "\(time) 到岗", en: "expected \(time)")
    case .overdue(let over): Phrase(zh: "超时 \(over.words.zh)", en: "overdue \(over.words.en)")
    case .off: Phrase(zh: "不当班", en: "off")
    case .gone: Phrase(zh: "已下班", en: "gone home")
    }
  }

  fileprivate var json: (name: String, minutes: Int?) {
    switch self {
    case .well: ("well", nil)
    case .late(let minutes): ("late", minutes.count)
    case .expected: ("expected", nil)
    case .overdue(let minutes): ("overdue", minutes.count)
    case .off: ("off", nil)
    case .gone: ("gone", nil)
    }
  }
}

extension Presence {
  fileprivate var json: PropertyList {
    [
      "number": PropertyList(person.id.rawValue), "name": .string(person.name), "latin": .string(person.latin),
      "shift": PropertyList(optional: (shift?.kind).map { .string($0) }),
      "from": PropertyList(optional: (shift?.hours.from.text).map { .string($0) }),
      "to": PropertyList(optional: (shift?.hours.to.text).map { .string($0) }),
      "place": PropertyList(optional: (whereabouts?.place.rawValue).map { .string($0) }),
      "since": PropertyList(whereabouts?.since),
      "back": PropertyList(optional: (whereabouts?.back?.text).map { .string($0) }),
      "standing": .string(standing.json.name),
      "minutes": PropertyList(optional: standing.json.minutes.map { PropertyList($0) }),
    ]
  }
}

extension ClockTime {
  /// The time written as HH:MM for an option.
  static func written(_ text: String, option: String) throws(UsageError) -> ClockTime {
    guard let time = ClockTime(text) else {
      throw UsageError(zh: "\(option) \(text)：请写成 HH:MM", en: "\(option) \(text): write it as HH:MM")
    }
    return time
  }
}

extension CivilDay {
  /// The day written as `2026-11-23`, `today`, `tomorrow` or `yesterday`.
  static func written(_ text: String, today: CivilDay, option: String) throws(UsageError) -> CivilDay {
    switch text {
    case "today", "今天": return today
    case "tomorrow", "明天": return today.advanced(by: 1)
    case "yesterday", "昨天": return today.advanced(by: -1)
    default: break
    }
    guard let day = CivilDay(iso: text) else {
      throw UsageError(
        zh: "\(option) \(text)：请写成 2026-11-23、今天、明天或昨天",
        en: "\(option) \(text): write 2026-11-23, today, tomorrow or yesterday")
    }
    return day
  }
}
