/// What a planner answers: who does what, what it costs by rule, and how good it is known to be.
public struct RosterPlan: Hashable, Codable, Sendable {
  /// Each person's days, in the order of the problem's people.
  public var people: [PersonPlan]
  /// What it costs in all.
  public var cost: Int
  /// No plan that keeps the hard rules costs less than this.
  public var bound: Int
  /// What each rule costs, in the order of the rules; they add up to `cost`.
  public var rules: [RuleCost] = []
  /// The cells that have fewer people than they must, and why.
  public var failures: [RosterFailure] = []
  /// What would free the days on which people are missing, when that was asked for.
  public var remedies: [RosterRemedy] = []
  /// People whose hard rules are not kept: their locks, leave and rules contradict each other, and they are off on all
  /// days; or the search found no plan that keeps a hard count of theirs.
  public var impossible: [String] = []

  /// Whether every cell has the people it must have and every hard rule is kept.
  public var isComplete: Bool { failures.isEmpty && impossible.isEmpty }
  /// How far it is from the bound, as a share of its cost; 0 when it is the best there is. Nil when hard rules are not
  /// kept: then it is no plan of the problem, and its cost cannot be held against the bound.
  public var gap: Double? {
    guard impossible.isEmpty else { return nil }
    return cost <= bound ? 0 : Double(cost - bound) / Double(max(1, cost))
  }

  /// A person's days.
  public struct PersonPlan: Hashable, Codable, Sendable {
    /// The person's name in the problem.
    public var person: String
    /// One a day.
    public var days: [DayPlan]
  }

  /// One person's day.
  public struct DayPlan: Hashable, Codable, Sendable {
    /// The shift, or `off`.
    public var shift: String
    /// The stints at posts, by beginning.
    public var stints: [Stint] = []
    /// The slot in which the meal begins; nil without one.
    public var meal: Int?
  }

  /// An unbroken row of slots at a post.
  public struct Stint: Hashable, Codable, Sendable {
    /// The post.
    public var post: String
    /// The first slot.
    public var slot: Int
    /// How many slots.
    public var slots: Int
  }

  /// What one rule costs.
  public struct RuleCost: Hashable, Codable, Sendable {
    /// The rule: `missing`, `short`, `over`, `costs`, `wishes`, `handover`, `stint`, or the name of a run or count.
    public var rule: String
    /// What it costs in all.
    public var cost: Int
  }
}
