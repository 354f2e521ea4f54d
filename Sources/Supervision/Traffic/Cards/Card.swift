/// A prospect's card, by running number; shown as p41.
public struct CardID: NumberIdentifier, CustomStringConvertible {
  /// The running number, from 1.
  public let rawValue: Int
  /// The card of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written as p41.
  public var description: String { "p\(rawValue)" }
}

/// How a customer is addressed.
public enum Sex: String, Codable, CaseIterable, Sendable {
  case man = "m"
  case woman = "f"

  /// The word on the screen.
  public var name: Phrase {
    switch self {
    case .man: Phrase(zh: "先生", en: "Mr")
    case .woman: Phrase(zh: "女士", en: "Ms")
    }
  }
}

/// Whether a car is the first, one more, or in place of another 购车类型.
public enum PurchaseKind: String, Codable, CaseIterable, Sendable {
  case new
  case additional
  case replacement

  /// The word on the screen.
  public var name: Phrase {
    switch self {
    case .new: Phrase(zh: "新购", en: "new")
    case .additional: Phrase(zh: "增购", en: "additional")
    case .replacement: Phrase(zh: "换购", en: "replacement")
    }
  }
}

/// By which way a customer is followed up.
public enum FollowUpWay: String, Codable, CaseIterable, Sendable {
  case phone
  case message
  case visit
  case invitation = "invite"

  /// The word on the screen.
  public var name: Phrase {
    switch self {
    case .phone: Phrase(zh: "电话", en: "phone")
    case .message: Phrase(zh: "微信", en: "message")
    case .visit: Phrase(zh: "上门", en: "visit")
    case .invitation: Phrase(zh: "邀约到店", en: "invite in")
    }
  }
}

/// When a customer is to be followed up, and how.
public struct NextContact: Hashable, Sendable {
  /// The day.
  public var day: CivilDay
  /// The way.
  public var way: FollowUpWay

  /// On a day, by a way.
  public init(_ day: CivilDay, way: FollowUpWay = .phone) {
    self.day = day
    self.way = way
  }
}

/// What stands on a card as it was typed 潜在客户记录卡 (domain.md §3); empty text and nil for what is not known.
public struct CardDetails: Hashable, Sendable {
  /// The customer's name.
  public var name = ""
  /// How they are addressed.
  public var sex: Sex?
  /// The phone as `PhoneNumber` writes it.
  public var phone = ""
  /// Where they live.
  public var address = ""
  /// The car they drive now.
  public var carOwned = ""
  /// Series or model wanted.
  public var model = ""
  /// The colour wanted.
  public var colour = ""
  /// What they want to spend.
  public var budget = ""
  /// First car, one more, or in place of another.
  public var purchase: PurchaseKind?
  /// What the car is for.
  public var use = ""
  /// Their main concern.
  public var concern = ""
  /// The rival's model they compare with.
  public var rival = ""
  /// The medium they heard of us by.
  public var source: SourceID?
  /// Why they came.
  public var purpose: PurposeID?
  /// How near they are to buying.
  public var level = CustomerLevel.c
  /// Who looks after them.
  public var consultant: StaffID?
  /// The next follow-up; nil when the level knows none.
  public var next: NextContact?
  /// What the next follow-up is to reach.
  public var aim = ""
  /// A remark.
  public var remark = ""
  /// What the supervisor asks for.
  public var instruction = ""

  /// A blank card.
  public init() {}
}

/// A prospect's card, paper twin of the DMS record.
public struct Card: Hashable, Sendable {
  /// Its number.
  public let id: CardID
  /// When it was made.
  public let made: Moment
  /// By which channel the customer came.
  public let channel: ChannelID
  /// The visit at which it was made; nil for the other channels.
  public let visit: VisitID?
  /// What stands on it.
  public var details: CardDetails
  /// The day since which the level holds.
  public internal(set) var levelSince: CivilDay
  /// The last day on which anything happened to it.
  public internal(set) var touched: CivilDay
  /// Visits to the showroom, the one at which it was made included.
  public internal(set) var visits = 0
  /// The furthest step of the process reached at a visit; nil for none.
  public internal(set) var step: StepID?
  /// Test drives.
  public internal(set) var drives = 0
}

/// How far a loss 战败 is.
public enum CardLoss: Hashable, Codable, Sendable {
  /// The consultant gives the customer up and says why; the supervisor is still to approve.
  case asked(at: Moment, by: String, reason: String)
  /// The supervisor approved.
  case approved(Signature, reason: String)
  /// The supervisor wants more to be done.
  case refused(at: Moment, by: String, reason: String)

  /// Whether the supervisor is still to say yes or no.
  public var isAsked: Bool { if case .asked = self { true } else { false } }
}
