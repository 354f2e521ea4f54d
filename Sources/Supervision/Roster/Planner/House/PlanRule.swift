/// What a house asks of its planned rosters, and what each wish that cannot be met costs (domain.md §2).
public struct PlanRule: Hashable, Codable, Sendable {
  /// The least rest between two days' shifts.
  public var rest = Minutes.hours(10)
  /// The longest shift that can be given; a longer one is thought to be a slip of the pen.
  public var longestShift = Minutes.hours(12)
  /// The longest stint at the door.
  public var longestStint = Minutes(120)
  /// The most time at the door in a day.
  public var mostDoor = Minutes.hours(4)
  /// When meals are taken.
  public var meals = Hours(from: ClockTime(11, 30), to: ClockTime(13, 30))
  /// How long a meal takes; the window is cut into so many turns.
  public var meal = Minutes(60)
  /// Hours nobody likes at the door, shared as evenly as the rest.
  public var unpopular = [
    Hours(from: ClockTime(11, 30), to: ClockTime(13, 30)), Hours(from: ClockTime(17, 0), to: ClockTime(18, 0)),
  ]
  /// So many people in a half hour, by the weekday's history, ask for one more at the door.
  public var rush = 8
  /// How many days a week somebody works.
  public var workDays = 5
  /// The most days in a row.
  public var mostDaysInARow = 6
  /// What each half hour costs in which one is missing at the door.
  public var missing = 1_000
  /// What each half hour of a rush costs without one more.
  public var short = 4
  /// What each costs who stands at the door beyond the most.
  public var over = 20
  /// What each stint costs, since somebody must come and take over.
  public var handover = 1
  /// What each half hour costs by which a stint is shorter or longer than the house's.
  public var stint = 2
  /// What the square of the half hours costs that somebody is away from an even share of door time.
  public var share = 1
  /// The same for unpopular hours.
  public var unpopularShare = 2
  /// What each day costs that somebody works more or less than the week has.
  public var workDay = 30
  /// What each changed cell costs when a plan is mended.
  public var change = 10

  /// The defaults.
  public init() {}

  enum CodingKeys: String, CodingKey {
    case rest, longestShift, longestStint, mostDoor, meals, meal, unpopular, rush, workDays, mostDaysInARow, missing,
      short, over
    case handover, stint, share, unpopularShare, workDay, change
  }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rest = try container.decode(.rest, else: rest)
    longestShift = try container.decode(.longestShift, else: longestShift)
    longestStint = try container.decode(.longestStint, else: longestStint)
    mostDoor = try container.decode(.mostDoor, else: mostDoor)
    meals = try container.decode(.meals, else: meals)
    meal = try container.decode(.meal, else: meal)
    unpopular = try container.decode(.unpopular, else: unpopular)
    rush = try container.decode(.rush, else: rush)
    workDays = try container.decode(.workDays, else: workDays)
    mostDaysInARow = try container.decode(.mostDaysInARow, else: mostDaysInARow)
    missing = try container.decode(.missing, else: missing)
    short = try container.decode(.short, else: short)
    over = try container.decode(.over, else: over)
    handover = try container.decode(.handover, else: handover)
    stint = try container.decode(.stint, else: stint)
    share = try container.decode(.share, else: share)
    unpopularShare = try container.decode(.unpopularShare, else: unpopularShare)
    workDay = try container.decode(.workDay, else: workDay)
    change = try container.decode(.change, else: change)
  }
}
