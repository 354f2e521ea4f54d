/// What is not the same in two of the three sources of a day: tally, cards and DMS (domain.md §3).
public enum DifferenceKind: Hashable, Sendable {
  /// The DMS's export of the day was not taken in.
  case noDMS
  /// On the tally with contact left, but without a card.
  case contactWithoutCard(VisitID)
  /// A card without a line on the tally.
  case cardWithoutLine(CardID)
  /// A card that the DMS does not have.
  case cardNotInDMS(CardID)
  /// A record of the DMS without a card.
  case dmsWithoutCard(row: Int)
  /// Same phone, but these fields are others.
  case unlike(CardID, row: Int, fields: [RecordField])
  /// A line that is not finished: these are missing.
  case unfinishedLine(VisitID, missing: [LinePart])
  /// The people counted by a channel are not those on its lines.
  case countedUnlikeLines(ChannelID, counted: Int, lines: Int)
  /// A channel has more records in the DMS than cards, by rows that stand there twice.
  case channelCount(ChannelID?, cards: Int, dms: Int, doubled: [Int])
  /// A consultant has another number of new customers on the tally than on cards.
  case consultantCount(StaffID?, lines: Int, cards: Int, card: CardID?)

  /// The class of the difference, by which lists are ordered.
  public var sort: DifferenceClass {
    switch self {
    case .noDMS: .noDMS
    case .unfinishedLine: .unfinishedLine
    case .contactWithoutCard: .contactWithoutCard
    case .cardWithoutLine: .cardWithoutLine
    case .cardNotInDMS: .cardNotInDMS
    case .dmsWithoutCard: .dmsWithoutCard
    case .unlike: .unlike
    case .countedUnlikeLines, .channelCount: .channelCount
    case .consultantCount: .consultantCount
    }
  }
}

/// The classes of differences (domain.md §3), in the order of lists: what is mended first takes others with it.
public enum DifferenceClass: String, CaseIterable, Hashable, Sendable {
  case noDMS, unfinishedLine, contactWithoutCard, cardWithoutLine, cardNotInDMS, dmsWithoutCard, unlike, channelCount,
    consultantCount

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .noDMS: Phrase(zh: "未导入 DMS", en: "no DMS export")
    case .unfinishedLine: Phrase(zh: "登记未完", en: "line unfinished")
    case .contactWithoutCard: Phrase(zh: "留档未建卡", en: "contact left, no card")
    case .cardWithoutLine: Phrase(zh: "有卡无客流", en: "card, no tally line")
    case .cardNotInDMS: Phrase(zh: "DMS 缺卡", en: "card not in DMS")
    case .dmsWithoutCard: Phrase(zh: "DMS 有无卡", en: "in DMS, no card")
    case .unlike: Phrase(zh: "同号内容不同", en: "same phone, unlike")
    case .channelCount: Phrase(zh: "渠道数不符", en: "channel counts differ")
    case .consultantCount: Phrase(zh: "顾问数不符", en: "consultant counts differ")
    }
  }
}

/// A field that two records of one customer have in common.
public enum RecordField: String, CaseIterable, Codable, Hashable, Sendable {
  case name, level, model, consultant, channel

  /// Its name.
  public var title: Phrase {
    switch self {
    case .name: Phrase(zh: "姓名", en: "name")
    case .level: Phrase(zh: "级别", en: "level")
    case .model: Phrase(zh: "车型", en: "model")
    case .consultant: Phrase(zh: "顾问", en: "consultant")
    case .channel: Phrase(zh: "渠道", en: "channel")
    }
  }
}

/// What a line of the tally needs to be finished.
public enum LinePart: String, CaseIterable, Codable, Hashable, Sendable {
  case result, consultant, kind

  /// Its name.
  public var title: Phrase {
    switch self {
    case .result: Phrase(zh: "结果", en: "result")
    case .consultant: Phrase(zh: "顾问", en: "consultant")
    case .kind: Phrase(zh: "来意", en: "kind of visit")
    }
  }
}

/// One row of two records side by side.
public struct ComparedField: Hashable, Sendable {
  /// What it is.
  public let title: Phrase
  /// In the first record; empty for nothing, nil where there is no record.
  public let ours: Phrase?
  /// In the other.
  public let theirs: Phrase?
  /// Whether the two are at odds.
  public let differs: Bool

  /// One row of two records.
  public init(title: Phrase, ours: Phrase?, theirs: Phrase?, differs: Bool) {
    self.title = title
    self.ours = ours
    self.theirs = theirs
    self.differs = differs
  }

  /// Whether it holds a customer's name.
  public var isCustomer: Bool { title == .customer || title == RecordField.name.title }
}

/// How a difference is mended.
public enum Remedy: Hashable, Sendable {
  /// A card is made, of what the line or the DMS has; at a visit where it is a walk-in's, nil for one counted now.
  case makeCard(visit: VisitID?)
  /// One more is counted on the tally.
  case countOne
  /// The customer was entered in the DMS, or put right there as our card has it.
  case putInDMS
  /// Our card is made as the DMS has it.
  case takeTheirs
  /// The rows that stand twice were struck from the DMS.
  case strike
  /// A line is opened for those who were counted without one.
  case addLine
  /// The card goes to the consultant of its line.
  case giveCard
  /// What the line lacks is written down.
  case finish(LineFinish)

  /// Its name on the command line.
  public var word: String {
    switch self {
    case .makeCard: "card"
    case .countOne: "count"
    case .putInDMS: "ours"
    case .takeTheirs: "theirs"
    case .strike: "strike"
    case .addLine: "line"
    case .giveCard: "give"
    case .finish: "finish"
    }
  }

  /// What it does.
  public var name: Phrase {
    switch self {
    case .makeCard(nil): Phrase(zh: "补计一批并建卡", en: "count one more and make the card")
    case .makeCard(let visit?): Phrase(zh: "给 \(visit) 建卡", en: "make the card at \(visit)")
    case .countOne: Phrase(zh: "客流补计一人", en: "count one more on the tally")
    case .putInDMS: Phrase(zh: "以我方为准：已在 DMS 补录、改正", en: "ours stands: entered or put right in the DMS")
    case .takeTheirs: Phrase(zh: "以 DMS 为准：改潜客卡", en: "theirs stands: change the card")
    case .strike: Phrase(zh: "DMS 重复行已删", en: "doubled rows struck from the DMS")
    case .addLine: Phrase(zh: "补一条接待登记", en: "open a line for them")
    case .giveCard: Phrase(zh: "卡改归接待顾问", en: "give the card to the line's consultant")
    case .finish: Phrase(zh: "补齐登记", en: "finish the line")
    }
  }
}

/// What is written down of a line that was not finished; nil for what stays as it is.
public struct LineFinish: Hashable, Sendable {
  /// Who looked after them.
  public var consultant: StaffID?
  /// What came of it.
  public var result: ResultID?
  /// First, return or other.
  public var kind: VisitKind?

  /// Some of the three.
  public init(consultant: StaffID? = nil, result: ResultID? = nil, kind: VisitKind? = nil) {
    self.consultant = consultant
    self.result = result
    self.kind = kind
  }
}

/// One difference of a day, with the two records side by side.
public struct Difference: Hashable, Sendable {
  /// What is not the same.
  public let kind: DifferenceKind
  /// Its name, whatever its place in the list.
  public let key: DifferenceKey
  /// What it is about, in a few words: a customer, a visitor, a channel.
  public let subject: Phrase
  /// What is wrong with it.
  public let words: Phrase
  /// The names of the two records.
  public let sides: (ours: Phrase, theirs: Phrase)
  /// The two records, field by field.
  public let fields: [ComparedField]
  /// How it can be mended, the likeliest way first; none where it can only be explained.
  public let remedies: [Remedy]
  /// Why it stands; nil while nobody said.
  public let explanation: DayRemark?

  /// Whether it is still to be mended or explained.
  public var isLeft: Bool { explanation == nil }

  /// Whether two are the same difference in the same words.
  public static func == (a: Difference, b: Difference) -> Bool {
    a.key == b.key && a.kind == b.kind && a.explanation == b.explanation && a.fields == b.fields
  }

  /// Hashes what tells differences apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
