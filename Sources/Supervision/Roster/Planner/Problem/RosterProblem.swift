/// A rostering problem as a value, and as a file of its own: see `README.md` in this folder for every field.
///
/// Two kinds of problem are one: people take one shift a day or none (day-shift rosters), and inside a shift they may
/// stand at posts slot by slot (the door). Costs are whole numbers, so that equal means equal; the best plan is the one
/// of the least cost that keeps every hard rule.
public struct RosterProblem: Hashable, Codable, Sendable {
  /// The version of this form; 1.
  public var format = 1
  /// What the problem is called.
  public var name = ""
  /// The days in order, each by a name of its own, such as `2026-11-23`.
  public var days: [String] = []
  /// The slots that every day is cut into; nil for a roster of day-shifts only.
  public var slots: Slots?
  /// The posts one can stand at during a slot, by name.
  public var posts: [String] = []
  /// The shifts there are, in the order of the columns of `Person.costs`.
  public var shifts: [DayShift] = []
  /// The people.
  public var people: [Person] = []
  /// How many are needed where.
  public var cover: [Cover] = []
  /// The least time between the end of a shift and the beginning of the next day's, in minutes; hard.
  public var rest = 0
  /// Pairs of shifts of which the second must not follow the first on the next day; hard.
  public var successions: [Succession] = []
  /// How many days in a row.
  public var runs: [Run] = []
  /// What is counted for each person over all days: hours at the door, nights, working days.
  public var counts: [Count] = []
  /// The rule for standing at posts; nil without posts.
  public var stints: Stints?
  /// Cells that are settled; hard.
  public var locks: [Lock] = []
  /// What people would like, or would rather not.
  public var wishes: [Wish] = []
  /// What each cell costs, a day's shift or a slot at a post, that differs from the plan before, when one is mended.
  public var change = 10

  /// A problem without days or people.
  public init() {}

  /// The most that can be meant where no upper limit is said.
  public static let noLimit = 1_000_000

  /// The name that stands for no shift on a day.
  public static let off = "off"
}

extension RosterProblem {
  /// The slots of a day; the same on all of them.
  public struct Slots: Hashable, Codable, Sendable {
    /// When the first begins, in minutes after midnight.
    public var from: Int
    /// How long each is, in minutes.
    public var minutes: Int
    /// How many there are.
    public var count: Int

    /// So many slots of so many minutes.
    public init(from: Int, minutes: Int, count: Int) {
      self.from = from
      self.minutes = minutes
      self.count = count
    }
  }

  /// A shift that can be worked on a day.
  public struct DayShift: Hashable, Codable, Sendable {
    /// Its name; `off` is taken.
    public var id: String
    /// When it begins, in minutes after midnight.
    public var from: Int
    /// When it ends, in minutes after the same midnight; more than 1440 after the next.
    public var to: Int
    /// The meal owed in it; nil for none.
    public var meal: Meal?

    /// A shift of those hours.
    public init(id: String, from: Int, to: Int, meal: Meal? = nil) {
      self.id = id
      self.from = from
      self.to = to
      self.meal = meal
    }
  }

  /// A meal to be taken inside a window.
  public struct Meal: Hashable, Codable, Sendable {
    /// When the window opens, in minutes after midnight.
    public var from: Int
    /// When it closes; the meal is over by then.
    public var to: Int
    /// How many slots it takes.
    public var slots: Int
    /// How many slots lie between one possible beginning and the next; the first is the window's.
    public var step: Int

    /// A meal of some slots inside a window.
    public init(from: Int, to: Int, slots: Int, step: Int) {
      self.from = from
      self.to = to
      self.slots = slots
      self.step = step
    }
  }

  /// Somebody to be rostered.
  public struct Person: Hashable, Codable, Sendable {
    /// The name in this file.
    public var id: String
    /// The name for people to read.
    public var name: String
    /// The shifts or `off` of the days before the first, the latest last; what is before them is not known.
    public var before: [String] = []
    /// What each shift costs on each day: a row a day, a column a shift and the last for `off`; nil for nothing.
    public var costs: [[Int]]?
    /// The shifts that can be taken at all; nil for every one.
    public var shifts: [String]?
    /// Days that cannot be worked; hard.
    public var absences: [Absence] = []
    /// Hours that a shift must lie inside on a day; several on a day leave a choice. Days not named are open.
    public var available: [Window] = []
    /// What was promised already: worked on that day, at no post and at no meal meanwhile; hard.
    public var appointments: [Window] = []

    /// Somebody who can work any shift on any day.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A day that somebody cannot work.
  public struct Absence: Hashable, Codable, Sendable {
    /// The day's place in `days`.
    public var day: Int
    /// Why, in words; such as `leave`.
    public var why: String

    /// A day away.
    public init(day: Int, why: String) {
      self.day = day
      self.why = why
    }
  }

  /// Hours on a day.
  public struct Window: Hashable, Codable, Sendable {
    /// The day's place in `days`.
    public var day: Int
    /// When it begins, in minutes after midnight.
    public var from: Int
    /// When it ends.
    public var to: Int
    /// What it is, in words.
    public var why: String

    /// Hours on a day.
    public init(day: Int, from: Int, to: Int, why: String = "") {
      self.day = day
      self.from = from
      self.to = to
      self.why = why
    }
  }
}
