import ArgumentParser
import Journal
import Supervision

/// `showroom roster rules`: the house's limits, weights, manner and demand.
struct RosterRulesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the house's rules for rosters, or change some: roster rules rest=11:00 share=2",
    discussion: """
      Times are H:MM. rest, longest-shift, longest-stint, most-door, meal; meals=11:30-13:30; unpopular=11:30-13:30,17:00-18:00; rush (people \
      in a half hour that ask for one more); work-days, days-in-a-row. Weights: missing, short, over, handover, stint, share, \
      unpopular-share, work-day, change. manner=rotation, manner=groups:李娜,王伟/陈洁,周敏 or manner=dedicated:李娜,王伟. \
      demand=sat,sun@10:00-16:00=3 (another after a semicolon; daily@… for every day; demand=none for the floor alone).

      JSON: an object of these names, times in minutes.
      """)
  @Argument(help: ArgumentHelp("What to change.", valueName: "name=value")) var changes: [String] = []
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard changes.isEmpty else {
      return try desk.act { state in
        var settings = state.settings
        for change in changes { try settings.roster.take(change, state) }
        return .settings(.change(to: settings))
      }
    }
    let state = try desk.look().state
    let rule = state.settings.roster
    if json { return desk.say(json: rule.json(in: state)) }
    desk.say(rows: rule.rows(in: state))
  }
}

extension RosterRule {
  private typealias Time = WritableKeyPath<PlanRule, Minutes>
  private typealias Number = WritableKeyPath<PlanRule, Int>

  private static var times: [(name: String, zh: String, path: Time)] {
    [
      ("rest", "两班间隔", \.rest), ("longest-shift", "最长班次", \.longestShift),
      ("longest-stint", "最长连站", \.longestStint), ("most-door", "每天门口最多", \.mostDoor),
      ("meal", "用餐时长", \.meal),
    ]
  }

  private static var numbers: [(name: String, zh: String, path: Number)] {
    [
      ("rush", "高峰人数", \.rush), ("work-days", "每周天数", \.workDays), ("days-in-a-row", "最多连上", \.mostDaysInARow),
      ("missing", "缺人", \.missing), ("short", "高峰少一人", \.short), ("over", "多人", \.over), ("handover", "交接", \.handover),
      ("stint", "站岗长短", \.stint), ("share", "门口均等", \.share), ("unpopular-share", "冷门时段均等", \.unpopularShare),
      ("work-day", "天数偏差", \.workDay), ("change", "改动", \.change),
    ]
  }

  fileprivate mutating func take(_ change: String, _ state: ShowroomState) throws {
    let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw Self.unreadable(change) }
    let (name, value) = (parts[0], parts[1])
    if let time = Self.times.first(where: { $0.name == name }) {
      guard let length = ClockTime(value) else { throw Self.unreadable(change) }
      plan[keyPath: time.path] = Minutes(length.minutes)
    } else if let number = Self.numbers.first(where: { $0.name == name }) {
      guard let count = Int(value) else { throw Self.unreadable(change) }
      plan[keyPath: number.path] = count
    } else {
      switch name {
      case "meals": plan.meals = try Hours.needed(value)
      case "unpopular":
        plan.unpopular = try value == "none" ? [] : value.split(separator: ",").map { try Hours.needed(String($0)) }
      case "manner": manner = try Self.manner(value, change, state)
      case "demand": demand = try value == "none" ? [] : value.split(separator: ";").map { try Self.demand($0, change) }
      default: throw Self.unreadable(change)
      }
    }
  }

  private static func manner(_ text: String, _ change: String, _ state: ShowroomState) throws -> RosterManner {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    func people(_ names: some StringProtocol) throws -> [StaffID] {
      try names.split(separator: ",").map { try state.person(named: String($0)).id }
    }
    switch (parts.first, parts.dropFirst().first) {
    case ("rotation", nil): return .rotation
    case ("groups", let names?): return .groups(of: try names.split(separator: "/").map(people))
    case ("dedicated", let names?): return .dedicated(to: try people(names))
    default: throw unreadable(change)
    }
  }

  private static func demand(_ text: Substring, _ change: String) throws -> DoorDemand {
    guard let at = text.firstIndex(of: "@"), let sign = text.lastIndex(of: "="), at < sign,
      let people = Int(text[text.index(after: sign)...])
    else { throw unreadable(change) }
    let names = text[..<at].lowercased().split(separator: ",").filter { $0 != "daily" && $0 != "每天" }
    let days = names.map { name in Weekday.allCases.first { $0.name.en.lowercased() == name || $0.name.zh == name } }
    guard !days.contains(nil) else { throw unreadable(change) }
    return DoorDemand(
      weekdays: days.compactMap { $0 }, hours: try Hours.needed(String(text[text.index(after: at)..<sign])),
      people: people)
  }

  private static func unreadable(_ change: String) -> UsageError {
    UsageError(
      zh: "“\(change)”看不懂：请写 名称=值，名称见 showroom help roster rules",
      en: "“\(change)” cannot be read: write NAME=VALUE with the names of `showroom help roster rules`")
  }

  fileprivate func rows(in state: ShowroomState) -> [(title: Phrase, text: String)] {
    let times = Self.times.map { item in
      (
        title: Phrase(zh: "\(item.zh) \(item.name)", en: item.name),
        text: ClockTime(0, plan[keyPath: item.path].count).text
      )
    }
    let numbers = Self.numbers.map { item in
      (title: Phrase(zh: "\(item.zh) \(item.name)", en: item.name), text: "\(plan[keyPath: item.path])")
    }
    return times + [
      (Phrase(zh: "用餐时段 meals", en: "meals"), plan.meals.text),
      (Phrase(zh: "冷门时段 unpopular", en: "unpopular"), plan.unpopular.map(\.text).joined(separator: ", ")),
    ] + numbers + [
      (Phrase(zh: "排班方式 manner", en: "manner"), mannerText(in: state)),
      (Phrase(zh: "门口人数 demand", en: "demand"), demand.map(\.text).joined(separator: "; ")),
    ]
  }

  private func mannerText(in state: ShowroomState) -> String {
    func names(_ people: [StaffID]) -> String { people.map { state.name(of: $0).zh }.joined(separator: ",") }
    return switch manner {
    case .rotation: "rotation"
    case .groups(let groups): "groups:" + groups.map(names).joined(separator: "/")
    case .dedicated(let greeters): "dedicated:" + names(greeters)
    }
  }

  fileprivate func json(in state: ShowroomState) -> PropertyList {
    var entries = PropertyList.Entries([])
    for item in Self.times { entries[item.name] = PropertyList(plan[keyPath: item.path].count) }
    for item in Self.numbers { entries[item.name] = PropertyList(plan[keyPath: item.path]) }
    entries["meals"] = .string(plan.meals.text)
    entries["unpopular"] = .array(plan.unpopular.map { .string($0.text) })
    entries["manner"] = .string(mannerText(in: state))
    entries["demand"] = .array(demand.map { .string($0.text) })
    return .dictionary(entries)
  }
}

extension DoorDemand {
  /// As it is written: `sat,sun@10:00-16:00=3`.
  fileprivate var text: String {
    let days = weekdays.isEmpty ? "daily" : weekdays.map { $0.name.en.lowercased() }.joined(separator: ",")
    return "\(days)@\(hours.from)-\(hours.to)=\(people)"
  }
}
