/// Names a place where a person of the staff can be, such as `door` or `test-drive`.
public struct PlaceID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The place of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// At the door.
  public static let door: PlaceID = "door"
  /// On call in the showroom.
  public static let onCall: PlaceID = "on-call"
  /// At the front desk.
  public static let desk: PlaceID = "desk"
  /// At a meal.
  public static let meal: PlaceID = "meal"
  /// At one's own work in the office.
  public static let office: PlaceID = "office"
  /// With a customer.
  public static let customer: PlaceID = "customer"
  /// Gone home for the day.
  public static let home: PlaceID = "home"
}

/// What being at a place means for the floor.
public enum PlaceKind: String, Codable, CaseIterable, Sendable {
  /// Greets at the door; counts as coverage.
  case door
  /// Free to be sent anywhere.
  case free
  /// Free, but standing about at the front desk.
  case desk
  /// With a customer; not to be called away.
  case customer
  /// At other work in the house or off site.
  case work
  /// On a break or at a meal.
  case pause
  /// Not at work: on leave, or gone home.
  case leave
}

/// A place where a person of the staff can be 人员动向.
public struct Place: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: PlaceID
  /// Its name on the screen.
  public let name: Phrase
  /// What being there means.
  public let kind: PlaceKind
  /// The key that sends somebody there in the whereabouts menu.
  public let key: String
  /// How long a stay is usual; a longer one stands out. Nil for no limit.
  public let usual: Minutes?

  /// A place with its name, meaning, key and usual stay.
  public init(_ id: PlaceID, zh: String, en: String, kind: PlaceKind, key: String, usual: Minutes? = nil) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.kind = kind
    self.key = key
    self.usual = usual
  }

  /// The default set: domain.md §2, the office for those who do not sell, and home, so that nobody stays on the floor
  /// overnight.
  public static let defaults: [Place] = [
    Place(.door, zh: "门口迎宾", en: "door", kind: .door, key: "d"),
    Place(.onCall, zh: "待岗", en: "on call", kind: .free, key: "f"),
    Place(.desk, zh: "前台", en: "front desk", kind: .desk, key: "k"),
    Place(.customer, zh: "接待", en: "with customer", kind: .customer, key: "c"),
    Place("negotiation", zh: "洽谈", en: "negotiating", kind: .customer, key: "n"),
    Place("test-drive", zh: "试驾", en: "test drive", kind: .customer, key: "t", usual: Minutes(30)),
    Place("delivery", zh: "交车", en: "delivery", kind: .customer, key: "v", usual: Minutes(90)),
    Place("call-back", zh: "回访", en: "on the phone", kind: .work, key: "p"),
    Place("off-site", zh: "外展", en: "off site", kind: .work, key: "o"),
    Place("meeting", zh: "会议", en: "meeting", kind: .work, key: "m", usual: Minutes(60)),
    Place(.meal, zh: "用餐", en: "meal", kind: .pause, key: "e", usual: Minutes(45)),
    Place("break", zh: "休息", en: "break", kind: .pause, key: "b", usual: Minutes(15)),
    Place(.office, zh: "办公", en: "office", kind: .work, key: "w"),
    Place("leave", zh: "休假", en: "leave", kind: .leave, key: "l"),
    Place(.home, zh: "下班", en: "gone home", kind: .leave, key: "h"),
  ]
}
