/// What reports and searches need of one card, short and of one size; see `RegisteredVisit`.
public struct RegisteredCard: Hashable, Sendable, BitwiseCopyable {
  /// When it was made, in milliseconds since 1970.
  public var made: Int64 = 0
  /// Its number.
  public var number: Int32 = 0
  /// Seconds that the wall was ahead of UTC.
  public var offset: Int32 = 0
  /// The business day it was made on, in days since 1970.
  public var day: Int32 = 0
  /// The day since which the level holds.
  public var levelSince: Int32 = 0
  /// The last day on which anything happened to it.
  public var touched: Int32 = 0
  /// The day of the next follow-up; `noDay` for none.
  public var next: Int32 = RegisteredCard.noDay
  /// The visit it was made at; 0 for none.
  public var visit: Int32 = 0
  /// Who looks after the customer; 0 for nobody.
  public var consultant: Int32 = 0
  /// The channel.
  public var channel: Int32 = 0
  /// The model wanted.
  public var model: Int32 = 0
  /// The source medium.
  public var source: Int32 = 0
  /// What they came for.
  public var purpose: Int32 = 0
  /// The furthest step reached.
  public var step: Int32 = 0
  /// Where its line begins in a register's `lines`, in bytes.
  public var line: UInt32 = 0
  /// Where its words begin in a register's `words`, in bytes.
  public var words: UInt32 = 0
  /// How long its line is.
  public var lineCount: UInt16 = 0
  /// How long its words are.
  public var wordsCount: UInt16 = 0
  /// Visits to the showroom.
  public var visits: UInt16 = 0
  /// Test drives.
  public var drives: UInt16 = 0
  /// The place of its level among all levels.
  public var levelPlace: UInt8 = 0
  /// 1 for a man, 2 for a woman, 0 for not known.
  public var sexPlace: UInt8 = 0
  /// 1 new, 2 additional, 3 replacement, 0 for not known.
  public var purchasePlace: UInt8 = 0
  /// 1 when a loss is asked for, 2 approved, 3 refused, 0 for none.
  public var loss: UInt8 = 0

  /// Stands for no day.
  public static let noDay = Int32.min

  /// A blank one.
  public init() {}

  /// How near the customer is to buying.
  public var level: CustomerLevel { CustomerLevel(levelPlace: levelPlace) }
  /// When it was made, as the wall there showed it.
  public var moment: Moment { Moment(Instant(milliseconds: made), offset: Int(offset)) }
  /// The business day it was made on.
  public var businessDay: CivilDay { CivilDay(number: Int(day)) }
  /// How the customer is addressed; nil when not known.
  public var sex: Sex? { sexPlace == 0 ? nil : Sex.allCases[min(Int(sexPlace) - 1, Sex.allCases.count - 1)] }
  /// First car, one more or in place of another; nil when not known.
  public var purchase: PurchaseKind? {
    purchasePlace == 0 ? nil : PurchaseKind.allCases[min(Int(purchasePlace) - 1, PurchaseKind.allCases.count - 1)]
  }
}

extension Register {
  /// A card as far as the register tells it.
  public func whole(_ fact: RegisteredCard) -> Card {
    let words = text(of: fact)
    var details = CardDetails()
    for path in CardWords.details { details[keyPath: path] = words[path] }
    (details.level, details.sex, details.purchase) = (fact.level, fact.sex, fact.purchase)
    details.consultant = fact.consultant == 0 ? nil : StaffID(rawValue: Int(fact.consultant))
    details.source = fact.source == 0 ? nil : SourceID(rawValue: name(fact.source))
    details.purpose = fact.purpose == 0 ? nil : PurposeID(rawValue: name(fact.purpose))
    if fact.next != RegisteredCard.noDay { details.next = NextContact(CivilDay(number: Int(fact.next))) }
    return Card(
      id: CardID(rawValue: Int(fact.number)), made: fact.moment, channel: ChannelID(rawValue: name(fact.channel)),
      visit: fact.visit == 0 ? nil : VisitID(rawValue: Int(fact.visit)), details: details,
      levelSince: CivilDay(number: Int(fact.levelSince)), touched: CivilDay(number: Int(fact.touched)),
      visits: Int(fact.visits), step: fact.step == 0 ? nil : StepID(rawValue: name(fact.step)),
      drives: Int(fact.drives))
  }
}

/// One thing that happened to a card and that reports count; the cards themselves only tell how they stand.
public struct CardChange: Hashable, Sendable, BitwiseCopyable {
  /// What happened.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case level
    case followedUp
    case lossAsked
    case lossApproved
    case lossRefused
  }

  /// The business day, in days since 1970.
  public var day: Int32
  /// The card.
  public var card: Int32
  /// Whose card it was then; 0 for nobody's.
  public var consultant: Int32
  /// The day a follow-up that was done had been due; `RegisteredCard.noDay` for anything else.
  public var due: Int32
  /// The place of what happened among all kinds.
  public var kindPlace: UInt8
  /// The place of the level before among all levels.
  public var fromPlace: UInt8
  /// The place of the level after.
  public var toPlace: UInt8

  /// What happened.
  public var kind: Kind { Kind(rawValue: kindPlace) ?? .level }
  /// The level before.
  public var from: CustomerLevel { CustomerLevel(levelPlace: fromPlace) }
  /// The level after.
  public var to: CustomerLevel { CustomerLevel(levelPlace: toPlace) }

  init(_ kind: Kind, of card: Card, to level: CustomerLevel, on day: CivilDay) {
    self.day = Int32(clamping: day.number)
    self.card = Int32(clamping: card.id.rawValue)
    consultant = Int32(clamping: card.details.consultant?.rawValue ?? 0)
    due =
      kind == .followedUp
      ? card.details.next.map { Int32(clamping: $0.day.number) } ?? RegisteredCard.noDay : RegisteredCard.noDay
    kindPlace = kind.rawValue
    fromPlace = card.details.level.levelPlace
    toPlace = level.levelPlace
  }
}

/// Everybody counted by one channel on one day.
public struct TallyFact: Hashable, Sendable, BitwiseCopyable {
  /// The day, in days since 1970.
  public var day: Int32
  /// The channel.
  public var channel: Int32
  /// Everybody.
  public var people: Int32
  /// By hour of the day, 24 of them.
  public var hours:
    (
      UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16,
      UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16
    ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

  init(day: CivilDay, channel: Int32, people half: HalfHours) {
    self.day = Int32(clamping: day.number)
    self.channel = channel
    people = Int32(clamping: half.total)
    withUnsafeMutableBytes(of: &hours) { bytes in
      for hour in 0..<24 {
        bytes.storeBytes(
          of: UInt16(clamping: half[hour * 2] + half[hour * 2 + 1]), toByteOffset: hour * 2, as: UInt16.self)
      }
    }
  }

  /// Everybody in an hour, 0–23.
  public func people(in hour: Int) -> Int {
    guard (0..<24).contains(hour) else { return 0 }
    return withUnsafeBytes(of: hours) { Int($0.load(fromByteOffset: hour * 2, as: UInt16.self)) }
  }

  /// Whether two say the same.
  public static func == (a: TallyFact, b: TallyFact) -> Bool {
    a.day == b.day && a.channel == b.channel && a.people == b.people
      && (0..<24).allSatisfy { a.people(in: $0) == b.people(in: $0) }
  }

  /// Hashes what tells them apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(day)
    hasher.combine(channel)
    hasher.combine(people)
  }
}

extension CustomerLevel {
  /// Its place among all levels.
  public var levelPlace: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

  /// The level at a place among all.
  public init(levelPlace: UInt8) { self = Self.allCases[min(Int(levelPlace), Self.allCases.count - 1)] }
}
