/// Units to reach in a month.
public struct UnitTarget: Hashable, Codable, Sendable {
  /// Orders.
  public var orders: Int
  /// Deliveries.
  public var deliveries: Int
  /// Cards made.
  public var cards: Int

  /// So many of each, 0 for no target.
  public init(orders: Int = 0, deliveries: Int = 0, cards: Int = 0) {
    self.orders = orders
    self.deliveries = deliveries
    self.cards = cards
  }
}

/// Targets of ratios and of a month's units (domain.md §6).
public struct TargetRule: Hashable, Codable, Sendable {
  /// Ratios in per cent, 0 to 100, where they are not what the trade has.
  public var ratios: [Ratio: Int] = [:]
  /// The house's units of a month.
  public var month = UnitTarget()
  /// Consultants' units of a month, where they are not an equal share of the house's.
  public var consultants: [StaffID: UnitTarget] = [:]

  /// The defaults of the trade, and no units.
  public init() {}

  /// The target of a ratio in per cent.
  public func target(_ ratio: Ratio) -> Int { ratios[ratio] ?? ratio.usualTarget }

  /// The most units that a month can be asked for.
  public static let mostUnits = 10_000

  private enum CodingKeys: String, CodingKey { case ratios, month, consultants }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    ratios = try container.decodeEntries(.ratios)
    month = try container.decode(.month, else: month)
    consultants = try container.decodeEntries(.consultants)
  }

  /// Writes what differs from nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries: ratios, forKey: .ratios)
    try container.encode(month, forKey: .month)
    try container.encode(entries: consultants, forKey: .consultants)
  }
}

extension ShowroomState {
  /// The units a consultant is to reach in a month: their own, else an equal share of the house's, rounded up.
  public func unitTarget(of id: StaffID?) -> UnitTarget {
    let rule = settings.targets
    guard let id else { return rule.month }
    if let own = rule.consultants[id] { return own }
    let share = max(team.filter { $0.title == .consultant }.count, 1)
    func part(_ all: Int) -> Int { (all + share - 1) / share }
    return UnitTarget(
      orders: part(rule.month.orders), deliveries: part(rule.month.deliveries), cards: part(rule.month.cards))
  }
}

extension TargetRule {
  /// Refuses what is no target, and says what one is.
  func check(_ state: ShowroomState) throws(Refusal) {
    for (ratio, percent) in ratios where !(0...100).contains(percent) {
      throw .targetPercent(ratio, percent)
    }
    for target in [month] + Array(consultants.values) {
      for number in [target.orders, target.deliveries, target.cards] where !(0...Self.mostUnits).contains(number) {
        throw .targetUnits(number)
      }
    }
    for id in consultants.keys where state.person(id) == nil { throw .targetOfNobody(id) }
  }
}

extension Refusal {
  static func targetPercent(_ ratio: Ratio, _ percent: Int) -> Refusal {
    Refusal(
      "target.percent", zh: "\(ratio.name.zh)目标 \(percent)：应为 0 到 100 的百分数",
      en: "target \(percent) of the \(ratio.name.en): give per cent, 0 to 100")
  }

  static func targetUnits(_ number: Int) -> Refusal {
    Refusal(
      "target.units", zh: "月度目标 \(number)：应为 0 到 \(TargetRule.mostUnits)；0 为不设",
      en: "a month's target of \(number): give 0 to \(TargetRule.mostUnits); 0 for none")
  }

  static func targetOfNobody(_ id: StaffID) -> Refusal {
    Refusal(
      "target.nobody", zh: "没有 \(id.rawValue) 号员工，请先添加员工", en: "there is nobody numbered \(id.rawValue); add them first"
    )
  }
}
