/// A cell of a plan with fewer people than it must have, and what stands in the way of each person.
public struct RosterFailure: Hashable, Codable, Sendable {
  /// The day's place in the problem's days.
  public var day: Int
  /// The shift that lacks people; nil for a post.
  public var shift: String?
  /// The post that lacks people; nil for a shift.
  public var post: String?
  /// The slot; nil for a shift.
  public var slot: Int?
  /// How many are there.
  public var there: Int
  /// How many must be.
  public var needed: Int
  /// Who could be freed, and from what.
  public var obstacles: [Obstacle]

  /// What keeps one person from a cell.
  public struct Obstacle: Hashable, Codable, Sendable {
    /// The person.
    public var person: String
    /// What it is.
    public var kind: Kind
    /// More about it: why away, which shift.
    public var detail: String
  }

  /// What can stand in the way.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Away the whole day.
    case absence
    /// Not available at those hours.
    case unavailable
    /// Does not do that shift.
    case unable
    /// A settled cell.
    case lock
    /// Promised elsewhere.
    case appointment
    /// At the meal, which can begin at other times.
    case meal
    /// The meal, which can only be then.
    case fixedMeal
    /// On a shift that does not reach so far.
    case shift
    /// Off that day.
    case off
    /// At another post.
    case post
    /// Too long at posts already: the longest stint, the gap after it, or the most a day.
    case stint
    /// Rest, successions or days in a row.
    case sequence
    /// A hard limit of a count.
    case count
  }
}
