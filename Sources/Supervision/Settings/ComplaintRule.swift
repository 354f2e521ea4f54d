/// Names a kind of complaint, such as `service`.
public struct ComplaintKindID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The kind of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a department that a complaint can be routed to, such as `after-sales`.
public struct DepartmentID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The department of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One row of a list of names that the settings hold.
public struct Named<ID: TextIdentifier>: Hashable, Codable, Sendable {
  /// The identifier.
  public let id: ID
  /// The name on the screen.
  public let name: Phrase

  /// A name for an identifier.
  public init(_ id: ID, zh: String, en: String) {
    self.id = id
    name = Phrase(zh: zh, en: en)
  }
}

/// The complaint desk's clock and lists (domain.md §7).
public struct ComplaintRule: Hashable, Codable, Sendable {
  /// Time to the first acknowledgement.
  public var acknowledge = Minutes.hours(1)
  /// When the clock turns amber.
  public var amber = Minutes.hours(6)
  /// When the clock turns red.
  public var red = Minutes.hours(9)
  /// The limit, from receipt to solved or plan agreed, and told.
  public var limit = Minutes.hours(12)
  /// What complaints are about.
  public var kinds: [Named<ComplaintKindID>] = [
    Named("product", zh: "产品", en: "product"),
    Named("sales", zh: "销售", en: "sales"),
    Named("service", zh: "服务", en: "service"),
    Named("repair", zh: "维修", en: "repair"),
    Named("parts", zh: "配件", en: "parts"),
    Named("surroundings", zh: "环境", en: "surroundings"),
    Named("contract", zh: "价格合同交付", en: "price/contract/delivery"),
  ]
  /// Departments that complaints are routed to.
  public var departments: [Named<DepartmentID>] = [
    Named("sales", zh: "销售部", en: "sales"),
    Named("after-sales", zh: "售后部", en: "after-sales"),
    Named("parts", zh: "配件部", en: "parts"),
    Named("finance", zh: "财务部", en: "finance"),
    Named("customer-care", zh: "客户关系部", en: "customer care"),
  ]

  /// The defaults of the trade.
  public init() {}

  /// The kind of that name; nil when there is none.
  public func kind(_ id: ComplaintKindID) -> Named<ComplaintKindID>? {
    kinds.first { $0.id == id }
  }

  /// The department of that name; nil when there is none.
  public func department(_ id: DepartmentID) -> Named<DepartmentID>? {
    departments.first { $0.id == id }
  }
}
