/// Everything about the house that a user may set: names, hours, thresholds (domain.md).
public struct Settings: Hashable, Codable, Sendable {
  /// The showroom's name, shown at the top left.
  public var showroom = Phrase(zh: "展厅", en: "Showroom")
  /// Opening hours, the same every day (default 08:30–18:00).
  public var opening = Hours(from: ClockTime(8, 30), to: ClockTime(18, 0))
  /// The hour at which a business day ends and the next begins.
  public var dayRollsAt = ClockTime(4, 0)
  /// The kinds of shift one can be given by name.
  public var shiftKinds = ShiftKind.defaults
  /// The rule for the door and the desk.
  public var door = DoorRule()
  /// Channels by which people come.
  public var channels = Channel.defaults
  /// Places where staff can be.
  public var places = Place.defaults
  /// The complaint desk's clock and lists.
  public var complaints = ComplaintRule()
  /// Which of the four duty lists apply, 1 to 4.
  public var dutyLists: [Int] = [2]
  /// How long stays may be, by kind of place.
  public var stays = StayRule.defaults
  /// How long an alarm rests that somebody acknowledged; it comes back then if nothing has changed.
  public var alarmRest = Minutes(15)
  /// The rules for rosters.
  public var roster = RosterRule()
  /// Visits, the ten steps and what they come to.
  public var visits = VisitRule()
  /// Prospects' cards, their levels and sources.
  public var cards = CardRule()
  /// Holidays and working days in place of them.
  public var calendar = HouseCalendar()
  /// How the DMS is read and written.
  public var dms = DMSRule()

  /// The defaults of the trade.
  public init() {}

  /// The channel of that name; nil when there is none.
  public func channel(_ id: ChannelID) -> Channel? {
    channels.first { $0.id == id }
  }

  /// How long stays at a kind of place may be; nil when nothing is set for it.
  public func stay(_ kind: PlaceKind) -> StayRule? {
    stays.first { $0.kind == kind }
  }

  /// The place of that name; nil when there is none.
  public func place(_ id: PlaceID) -> Place? {
    places.first { $0.id == id }
  }
}

/// A stretch of a day, from a time to a later one.
public struct Hours: Hashable, Codable, Sendable {
  /// When it begins.
  public let from: ClockTime
  /// When it ends; the end itself is outside.
  public let to: ClockTime

  /// From one time to another on the same day.
  public init(from: ClockTime, to: ClockTime) {
    self.from = from
    self.to = to
  }

  /// Whether a time lies inside.
  public func contains(_ time: ClockTime) -> Bool {
    from <= time && time < to
  }

  /// Whether two stretches share any time.
  public func overlaps(_ other: Hours) -> Bool {
    from < other.to && other.from < to
  }

  /// How long it is.
  public var length: Minutes { from.distance(to: to) }

  /// Written as `08:30–17:30`.
  public var text: String { "\(from)–\(to)" }
}

/// How many must stand at the door, and how many may idle at the desk (duty 2.8, domain.md §2).
public struct DoorRule: Hashable, Codable, Sendable {
  /// The fewest people at the door while the showroom is open.
  public var floor = 2
  /// The most people at the door; more frighten customers.
  public var ceiling = 3
  /// How many may idle at the front desk.
  public var deskLimit = 1
  /// How long more may idle there before it alarms.
  public var deskGrace = Minutes(2)
  /// How long somebody stands at the door before the next takes over.
  public var stint = Minutes(60)
  /// How far ahead gaps are looked for.
  public var lookAhead = Minutes(120)

  /// The defaults: two at the door, one at the desk.
  public init() {}
}

/// A kind of shift with its hours, such as early 早班 (domain.md §2).
public struct ShiftKind: Hashable, Codable, Sendable {
  /// Its name in files and on the command line, such as `early`.
  public let id: String
  /// Its name on the screen.
  public let name: Phrase
  /// One or two cells that stand for it in a narrow column.
  public let mark: Phrase
  /// Its hours.
  public let hours: Hours

  /// A kind of shift with its name, mark and hours.
  public init(_ id: String, name: Phrase, mark: Phrase, hours: Hours) {
    self.id = id
    self.name = name
    self.mark = mark
    self.hours = hours
  }

  /// Early 08:30–17:30 and late 09:30–18:30 (domain.md §2).
  public static let defaults = [
    ShiftKind(
      "early", name: Phrase(zh: "早班", en: "early"), mark: Phrase(zh: "早", en: "E"),
      hours: Hours(from: ClockTime(8, 30), to: ClockTime(17, 30))),
    ShiftKind(
      "late", name: Phrase(zh: "晚班", en: "late"), mark: Phrase(zh: "晚", en: "L"),
      hours: Hours(from: ClockTime(9, 30), to: ClockTime(18, 30))),
  ]
}
