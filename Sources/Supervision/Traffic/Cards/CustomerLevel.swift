/// How near a customer is to buying 意向级别 (domain.md §3).
public enum CustomerLevel: String, Codable, CaseIterable, Sendable {
  case ordered = "O"
  case h = "H"
  case a = "A"
  case b = "B"
  case c = "C"
  case delivered = "D"
  case lost = "F1"
  case frozen = "F2"
  case outOfControl = "L"

  /// The level in words.
  public var name: Phrase {
    switch self {
    case .ordered: Phrase(zh: "已订车", en: "ordered")
    case .h, .a, .b, .c: Phrase(zh: "\(rawValue) 级", en: "level \(rawValue)")
    case .delivered: Phrase(zh: "已交车", en: "delivered")
    case .lost: Phrase(zh: "战败", en: "lost")
    case .frozen: Phrase(zh: "冻结", en: "frozen")
    case .outOfControl: Phrase(zh: "失控", en: "out of control")
    }
  }

  /// Whether the customer may still buy.
  public var isOpen: Bool {
    switch self {
    case .h, .a, .b, .c: true
    case .ordered, .delivered, .lost, .frozen, .outOfControl: false
    }
  }

  /// The level of that letter, whatever its case; nil when there is none.
  public init?(written text: String) { self.init(rawValue: text.uppercased()) }
}

/// Names a medium by which customers hear of the house, such as `radio`.
public struct SourceID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The source of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The window and interval of a level at which customers are followed up.
public struct LevelRule: Hashable, Codable, Sendable {
  /// The level.
  public let level: CustomerLevel
  /// Days within which they are expected to buy; nil for beyond the others.
  public var window: Int?
  /// Days from one follow-up to the next.
  public var interval: Int

  /// A level's window and interval in days.
  public init(_ level: CustomerLevel, window: Int?, interval: Int) {
    self.level = level
    self.window = window
    self.interval = interval
  }
}

/// Levels, sources and models for prospects' cards (domain.md §3).
public struct CardRule: Hashable, Codable, Sendable {
  /// Days from a new card to its first follow-up.
  public var firstFollowUp = 1
  /// The levels that are followed up: H ≤ 7 days, A ≤ 15, B ≤ 30, C beyond; every 2, 4, 7 and 15 days.
  public var levels = [
    LevelRule(.h, window: 7, interval: 2), LevelRule(.a, window: 15, interval: 4),
    LevelRule(.b, window: 30, interval: 7), LevelRule(.c, window: nil, interval: 15),
  ]
  /// Media by which customers hear of the house.
  public var sources: [Named<SourceID>] = [
    Named("outdoor", zh: "户外广告", en: "outdoor"), Named("touring", zh: "巡展", en: "touring show"),
    Named("newspaper", zh: "报纸", en: "newspaper"), Named("radio", zh: "电台", en: "radio"),
    Named("tv", zh: "电视", en: "TV"), Named("internet", zh: "网络", en: "internet"),
    Named("magazine", zh: "杂志", en: "magazine"), Named("sms", zh: "短信", en: "text message"),
    Named("in-store", zh: "店内活动", en: "in-store promotion"), Named("leaflet", zh: "街头传单", en: "street leaflet"),
    Named("friend", zh: "朋友介绍", en: "friend"), Named("consultant", zh: "顾问拜访", en: "consultant's visit"),
    Named("passing", zh: "路过", en: "passing by"), Named("rival", zh: "竞品吸引", en: "lured from a rival"),
    Named("other", zh: "其他", en: "other"),
  ]
  /// Models that are offered for completion.
  public var models: [String] = []
  /// Whether consultants with overdue follow-ups are passed over in the turn order until these are done.
  public var overduePasses = true

  /// The defaults of the trade.
  public init() {}

  /// The rule of a level; nil for one that is not followed up.
  public func rule(_ level: CustomerLevel) -> LevelRule? { levels.first { $0.level == level } }

  /// The source of that name; nil when there is none.
  public func source(_ id: SourceID) -> Named<SourceID>? { sources.first { $0.id == id } }

  enum CodingKeys: String, CodingKey { case firstFollowUp, levels, sources, models, overduePasses }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    firstFollowUp = try container.decode(.firstFollowUp, else: firstFollowUp)
    levels = try container.decode(.levels, else: levels)
    sources = try container.decode(.sources, else: sources)
    models = try container.decode(.models, else: models)
    overduePasses = try container.decode(.overduePasses, else: overduePasses)
  }
}
