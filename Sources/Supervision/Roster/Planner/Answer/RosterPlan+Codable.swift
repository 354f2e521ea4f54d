extension RosterPlan {
  enum CodingKeys: String, CodingKey {
    case people, cost, bound, rules, failures, remedies, impossible
  }

  /// Reads a plan; of what is not said there is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    people = try container.decode([PersonPlan].self, forKey: .people)
    cost = try container.decode(Int.self, forKey: .cost)
    bound = try container.decode(Int.self, forKey: .bound)
    rules = try container.decode(.rules, else: rules)
    failures = try container.decode(.failures, else: failures)
    remedies = try container.decode(.remedies, else: remedies)
    impossible = try container.decode(.impossible, else: impossible)
  }
}
