/// A list of areas that a round walks, such as `whole` or `racks`.
public struct PatrolListID: TextIdentifier {
  /// Its name in files.
  public let rawValue: String
  /// The list of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Every area.
  public static let whole: PatrolListID = "whole"
  /// The racks of brochures and price cards.
  public static let racks: PatrolListID = "racks"
}

/// One item of the 5S checklist, such as `cars.3`.
public struct PatrolItemID: TextIdentifier {
  /// Its name in files.
  public let rawValue: String
  /// The item of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What is looked at 检核项, in so many words.
public struct PatrolItem: Hashable, Codable, Sendable {
  /// What it is known by.
  public let id: PatrolItemID
  /// What should be so.
  public var words: Phrase

  /// An item with its words.
  public init(_ id: PatrolItemID, zh: String, en: String) {
    self.id = id
    words = Phrase(zh: zh, en: en)
  }
}

/// A part of the house that a round goes through 区域, with what is looked at there.
public struct PatrolArea: Hashable, Codable, Sendable {
  /// Its name in files, such as `cars`.
  public let id: String
  /// Its name on the screen.
  public var name: Phrase
  /// What is looked at there, in the order of the walk.
  public var items: [PatrolItem]

  /// An area with its items.
  public init(_ id: String, zh: String, en: String, _ items: [PatrolItem]) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.items = items
  }
}

/// Which areas a round walks.
public struct PatrolList: Hashable, Codable, Sendable {
  /// Its name in files.
  public let id: PatrolListID
  /// Its name on the screen.
  public var name: Phrase
  /// The areas by name, in the order of the walk; empty for all of them.
  public var areas: [String]

  /// A list of areas.
  public init(_ id: PatrolListID, zh: String, en: String, areas: [String] = []) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.areas = areas
  }
}

/// The 5S checklist 检核表 as the house has it: areas, items, and which of them a round walks.
public struct PatrolRule: Hashable, Codable, Sendable {
  /// The areas and their items.
  public var areas = PatrolArea.shipped
  /// The lists a round may walk.
  public var lists = [
    PatrolList(.whole, zh: "全场 5S", en: "whole showroom"),
    PatrolList(.racks, zh: "资料架", en: "racks", areas: ["racks"]),
  ]

  /// The checklist as shipped.
  public init() {}

  /// The areas a list walks.
  public func areas(of list: PatrolListID) -> [PatrolArea] {
    guard let list = lists.first(where: { $0.id == list }) else { return [] }
    return list.areas.isEmpty ? areas : list.areas.compactMap { id in areas.first { $0.id == id } }
  }

  /// The items a list walks, in the order of the walk.
  public func items(of list: PatrolListID) -> [PatrolItem] { areas(of: list).flatMap(\.items) }

  /// The item of that name; nil when the list no longer has it.
  public func item(_ id: PatrolItemID) -> PatrolItem? { areas.lazy.flatMap(\.items).first { $0.id == id } }

  /// The area an item stands in.
  public func area(of id: PatrolItemID) -> PatrolArea? { areas.first { $0.items.contains { $0.id == id } } }

  private enum CodingKeys: String, CodingKey { case areas, lists }

  /// Reads what is there and takes what is shipped for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    areas = try container.decode(.areas, else: areas)
    lists = try container.decode(.lists, else: lists)
  }

  /// Writes what differs from what is shipped.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let shipped = PatrolRule()
    if areas != shipped.areas { try container.encode(areas, forKey: .areas) }
    if lists != shipped.lists { try container.encode(lists, forKey: .lists) }
  }
}
