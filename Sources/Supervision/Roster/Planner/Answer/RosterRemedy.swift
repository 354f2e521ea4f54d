/// What would free the cells of one day that lack people: found by planning the day anew without the rule.
public struct RosterRemedy: Hashable, Codable, Sendable {
  /// The day's place in the problem's days.
  public var day: Int
  /// How many people its cells lack in all, each cell counted.
  public var missing: Int
  /// How many they would still lack.
  public var left: Int
  /// What to decide otherwise, all of it together; empty when nothing of the kind would help.
  public var steps: [Step]
  /// What would each do as well as the first of these.
  public var instead: [Step]

  /// One rule that does not hold for one person that day.
  public struct Step: Hashable, Codable, Sendable {
    /// The person.
    public var person: String
    /// The rule.
    public var kind: RosterFailure.Kind
    /// More about it: why away, which shift.
    public var detail: String
  }
}
