/// How the house shares out duty at the door; the three manners of the trade stand side by side (domain.md §2).
public enum RosterManner: Hashable, Codable, Sendable {
  /// 轮岗制: everybody takes turns.
  case rotation
  /// 分组制: groups take turns day by day; who is in none may stand any day.
  case groups(of: [[StaffID]])
  /// 专职制: only these people greet.
  case dedicated(to: [StaffID])

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .rotation: Phrase(zh: "轮岗制", en: "rotation")
    case .groups: Phrase(zh: "分组制", en: "groups")
    case .dedicated: Phrase(zh: "专职制", en: "dedicated greeters")
    }
  }

  /// Whether somebody may greet at the door on a day by the house's manner.
  public func lets(_ staff: StaffID, greetOn day: CivilDay) -> Bool {
    switch self {
    case .rotation: true
    case .groups(let groups):
      groups.firstIndex { $0.contains(staff) }.map { $0 == ((day.number % groups.count) + groups.count) % groups.count }
        ?? true
    case .dedicated(let greeters): greeters.contains(staff)
    }
  }
}

/// How many are wanted at the door in some hours of some weekdays.
public struct DoorDemand: Hashable, Codable, Sendable {
  /// On which weekdays; empty for all.
  public let weekdays: [Weekday]
  /// In which hours.
  public let hours: Hours
  /// How many.
  public let people: Int

  /// So many in some hours.
  public init(weekdays: [Weekday] = [], hours: Hours, people: Int) {
    self.weekdays = weekdays
    self.hours = hours
    self.people = people
  }

  /// Whether it speaks of a time of a day.
  public func applies(on day: CivilDay, at time: ClockTime) -> Bool {
    (weekdays.isEmpty || weekdays.contains(day.weekday)) && hours.contains(time)
  }
}

/// The house's rules for its rosters.
public struct RosterRule: Hashable, Codable, Sendable {
  /// Limits, and what each wish that cannot be met costs a plan.
  public var plan = PlanRule()
  /// How duty at the door is shared out.
  public var manner = RosterManner.rotation
  /// Hours in which the door wants more or fewer than its floor; the last that applies holds.
  public var demand: [DoorDemand] = []

  /// The defaults of the trade.
  public init() {}

  enum CodingKeys: String, CodingKey { case plan, manner, demand }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    plan = try container.decode(.plan, else: plan)
    manner = try container.decode(.manner, else: manner)
    demand = try container.decode(.demand, else: demand)
  }
}

extension Settings {
  /// The fewest people wanted at the door at a time of a day: the demand that applies, else the door's floor; nobody on a
  /// day on which the house is shut.
  public func doorFloor(on day: CivilDay, at time: ClockTime) -> Int {
    guard !calendar.isShut(day) else { return 0 }
    return roster.demand.last { $0.applies(on: day, at: time) }?.people ?? door.floor
  }
}
