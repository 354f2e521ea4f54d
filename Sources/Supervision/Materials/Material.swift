/// The number a material gets, written `m3`.
public struct MaterialID: NumberIdentifier, CustomStringConvertible {
  /// The number.
  public let rawValue: Int
  /// The material of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written `m3`.
  public var description: String { "m\(rawValue)" }

  /// Reads `m3` or `3`; nil for anything else.
  public init?(text: String) {
    guard let number = Int(text.hasPrefix("m") ? text.dropFirst() : text[...]), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

/// What sort of sales material it is (duty 1.8, domain.md §6).
public enum MaterialKind: String, Codable, CaseIterable, Sendable {
  case brochure, priceCard, battery, other

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .brochure: Phrase(zh: "单页", en: "brochure")
    case .priceCard: Phrase(zh: "价格牌", en: "price card")
    case .battery: Phrase(zh: "展车电瓶", en: "battery")
    case .other: Phrase(zh: "其他", en: "other")
    }
  }

  /// The kind written by its name in either language or as `price-card`; nil when there is none.
  public init?(text: String) {
    let wanted = text.lowercased().filter { $0 != "-" && $0 != " " }
    guard let kind = MaterialKind.allCases.first(where: { $0.rawValue.lowercased() == wanted || $0.name.zh == text })
    else { return nil }
    self = kind
  }

  /// The fewest there should be unless somebody says otherwise: 15 brochures a model (domain.md §6), one of the rest.
  public var usualMinimum: Int { self == .brochure ? 15 : 1 }
}

/// What a material is and how many there should be.
public struct MaterialDetails: Hashable, Codable, Sendable {
  /// Its name, such as a model's.
  public var name: String
  /// What sort it is.
  public var kind: MaterialKind
  /// The fewest there should be, 0 to 9999.
  public var minimum: Int

  /// A material by name and sort, with the usual minimum unless one is given.
  public init(name: String, kind: MaterialKind, minimum: Int? = nil) {
    self.name = name
    self.kind = kind
    self.minimum = minimum ?? kind.usualMinimum
  }
}

/// A sales material 销售资料 and how many of it there are.
public struct Material: Hashable, Codable, Sendable {
  /// Its number.
  public let id: MaterialID
  /// What it is.
  public internal(set) var details: MaterialDetails
  /// How many there were at the last count; 0 before the first.
  public internal(set) var count = 0
  /// When it was counted last, on which day and by whom; nil before the first time.
  public internal(set) var counted: Count?

  /// A count: when and by whom.
  public struct Count: Hashable, Codable, Sendable {
    /// When.
    public let at: Moment
    /// By whom.
    public let by: String
    /// The calendar day of it.
    public var day: CivilDay { at.day }
  }

  /// Whether there are fewer than there should be, as last counted.
  public var isShort: Bool { counted != nil && count < details.minimum }
}
