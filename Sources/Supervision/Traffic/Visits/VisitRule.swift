/// Names what visitors come for, such as `look`.
public struct PurposeID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The purpose of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names what comes of a visit, such as `ordered`.
public struct ResultID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The result of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What visitors come for, and whether that is about buying a car.
public struct VisitPurpose: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: PurposeID
  /// Its name on the screen.
  public let name: Phrase
  /// Whether it is for another purpose than a car to buy, which the ratios leave out.
  public let isOther: Bool

  /// A purpose with its name.
  public init(_ id: PurposeID, zh: String, en: String, isOther: Bool = false) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.isOther = isOther
  }
}

/// What can come of a visit.
public struct VisitResult: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: ResultID
  /// Its name on the screen.
  public let name: Phrase
  /// The step without which it cannot be: an order without a signed closing. Nil for none.
  public let needs: StepID?

  /// A result with its name.
  public init(_ id: ResultID, zh: String, en: String, needs step: StepID? = nil) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    needs = step
  }
}

/// Waiting times, purposes, results and the ten steps of visits (domain.md §3 and §4).
public struct VisitRule: Hashable, Codable, Sendable {
  /// Whether a walk-in that is counted opens a visit; a house that only counts says no.
  public var opens = true
  /// How long a visitor may wait unattended before it turns amber.
  public var amber = Minutes(5)
  /// How long before it turns red and alarms.
  public var red = Minutes(20)
  /// How long a car may be out for a test drive before it alarms.
  public var drive = Minutes(30)
  /// What visitors come for.
  public var purposes: [VisitPurpose] = [
    VisitPurpose("look", zh: "看车", en: "look"),
    VisitPurpose("drive", zh: "试驾", en: "test drive"),
    VisitPurpose("talk", zh: "谈价", en: "talk terms"),
    VisitPurpose("order", zh: "订车", en: "order"),
    VisitPurpose("delivery", zh: "提车", en: "delivery", isOther: true),
    VisitPurpose("papers", zh: "办手续", en: "papers", isOther: true),
    VisitPurpose("service", zh: "售后", en: "service", isOther: true),
    VisitPurpose("other", zh: "其他", en: "other", isOther: true),
  ]
  /// What can come of a visit.
  public var results: [VisitResult] = [
    VisitResult("leaving", zh: "看看就走", en: "looked only"),
    VisitResult("again", zh: "约下次", en: "comes again"),
    VisitResult("quoted", zh: "已报价", en: "quoted"),
    VisitResult("ordered", zh: "订车", en: "ordered", needs: .closing),
    VisitResult("delivered", zh: "提车", en: "delivered"),
    VisitResult("served", zh: "办完", en: "served"),
    VisitResult("unattended", zh: "未接待离店", en: "left unattended"),
  ]
  /// The showroom process, in order.
  public var steps = ProcessStep.defaults

  /// The defaults of the trade.
  public init() {}

  /// The purpose of that name; nil when there is none.
  public func purpose(_ id: PurposeID) -> VisitPurpose? { purposes.first { $0.id == id } }

  /// The result of that name; nil when there is none.
  public func result(_ id: ResultID) -> VisitResult? { results.first { $0.id == id } }

  /// The step of that name; nil when there is none.
  public func step(_ id: StepID) -> ProcessStep? { steps.first { $0.id == id } }

  enum CodingKeys: String, CodingKey { case opens, amber, red, drive, purposes, results, steps }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    opens = try container.decode(.opens, else: opens)
    amber = try container.decode(.amber, else: amber)
    red = try container.decode(.red, else: red)
    drive = try container.decode(.drive, else: drive)
    purposes = try container.decode(.purposes, else: purposes)
    results = try container.decode(.results, else: results)
    steps = try container.decode(.steps, else: steps)
  }
}
