/// A line of a channel's sheet, by running number; shown as s41.
public struct SheetID: NumberIdentifier, CustomStringConvertible {
  /// The running number, from 1.
  public let rawValue: Int
  /// The line of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written as s41.
  public var description: String { "s\(rawValue)" }
}

/// Names why a web lead came to nothing, such as `wrong-number`.
public struct NoIntentID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The reason of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which sheet a channel keeps 渠道登记表 (domain.md §3).
public enum SheetKind: String, Codable, CaseIterable, Sendable {
  /// 来电: who called and what about.
  case call
  /// 网络: leads, and how soon they were answered.
  case web
  /// 外展, 外拓: what a day out came to.
  case event

  /// The sheet of a channel; nil for walk-ins, who have visits, and for channels that are only counted.
  public init?(_ channel: ChannelID) {
    switch channel {
    case .callIn: self = .call
    case .web: self = .web
    case .display, .outreach: self = .event
    default: return nil
    }
  }
}

extension ChannelID {
  /// People who ring.
  public static let callIn: ChannelID = "call-in"
  /// Leads from the web.
  public static let web: ChannelID = "web"
  /// A display event 外展.
  public static let display: ChannelID = "display"
  /// Outreach 外拓.
  public static let outreach: ChannelID = "outreach"
}

/// What is written down of somebody who called 来电登记; empty text and nil for what is not known.
public struct PhoneCall: Hashable, Sendable {
  /// The caller's name.
  public var name = ""
  /// The number as `PhoneNumber` writes it; contact is left when there is one.
  public var phone = ""
  /// The model asked about.
  public var model = ""
  /// The medium they heard of us by.
  public var source: SourceID?
  /// What they asked about.
  public var asked = ""
  /// How near they are to buying.
  public var level: CustomerLevel?
  /// The day they were invited for.
  public var invitedFor: CivilDay?
  /// What came of the call.
  public var result = ""
  /// Who took it.
  public var takenBy: StaffID?
  /// Who follows it up.
  public var consultant: StaffID?

  /// A blank one.
  public init() {}
}

/// What became of a web lead.
public enum LeadResult: Hashable, Sendable {
  /// It waits for an answer, or for one from the customer.
  case waiting
  /// The customer means it and has a card.
  case validCard
  /// It comes to nothing.
  case noIntent(NoIntentID)
  /// The customer was on file already.
  case onFile
}

/// What is written down of a lead from the web 网络线索登记.
public struct WebLead: Hashable, Sendable {
  /// When it came in, where that is not when it was written down.
  public var received: Moment?
  /// The platform it came from.
  public var platform = ""
  /// The customer's name.
  public var name = ""
  /// The number as `PhoneNumber` writes it.
  public var phone = ""
  /// The model asked about.
  public var model = ""
  /// Whom it was given to.
  public var consultant: StaffID?

  /// A blank one.
  public init() {}
}

/// What is written down of a display event or an outreach 外展外拓登记.
public struct OffSiteEvent: Hashable, Sendable {
  /// The day it is on.
  public var day: CivilDay
  /// Where it is.
  public var place = ""
  /// Who leads it.
  public var leader: StaffID?
  /// Who goes along.
  public var consultants: [StaffID] = []
  /// People talked to.
  public var contacts = 0
  /// Those who left their number.
  public var contactsLeft = 0
  /// Cards made.
  public var cards = 0
  /// Those invited to the showroom.
  public var invited = 0
  /// Orders that came of it.
  public var orders = 0
  /// What it cost, in whole yuan.
  public var cost = 0

  /// One on a day.
  public init(day: CivilDay) { self.day = day }
}

/// What stands on a line, by the kind of its sheet.
public enum SheetEntry: Hashable, Sendable {
  case call(PhoneCall)
  case lead(WebLead)
  case event(OffSiteEvent)

  /// Whom it is about, or where it was.
  public var name: String {
    switch self {
    case .call(let call): call.name
    case .lead(let lead): lead.name
    case .event(let event): event.place
    }
  }

  /// The phone; empty for none.
  public var phone: String {
    switch self {
    case .call(let call): call.phone
    case .lead(let lead): lead.phone
    case .event: ""
    }
  }

  /// The model; empty for none.
  public var model: String {
    switch self {
    case .call(let call): call.model
    case .lead(let lead): lead.model
    case .event: ""
    }
  }

  /// Who follows it up, or leads it.
  public var consultant: StaffID? {
    switch self {
    case .call(let call): call.consultant
    case .lead(let lead): lead.consultant
    case .event(let event): event.leader
    }
  }

  /// How many people of its channel it stands for.
  public var people: Int { if case .event(let event) = self { event.contacts } else { 1 } }
}

/// One line of a channel's sheet.
public struct SheetLine: Hashable, Sendable {
  /// Its number.
  public let id: SheetID
  /// The channel.
  public let channel: ChannelID
  /// When it was written down.
  public let at: Moment
  /// What stands on it.
  public internal(set) var entry: SheetEntry
  /// The customer's card; nil while there is none.
  public internal(set) var card: CardID?
  /// When a lead was first answered; nil while it was not.
  public internal(set) var contacted: Moment?
  /// What became of a lead.
  public internal(set) var result = LeadResult.waiting

  /// When it came in.
  public var received: Moment {
    if case .lead(let lead) = entry { return lead.received ?? at }
    return at
  }

  /// How long a lead waited for its first answer, or waits; nil for any other line, and for one that came to something
  /// without an answer.
  public func answer(at now: Moment) -> Minutes? {
    guard case .lead = entry, contacted != nil || result == .waiting else { return nil }
    return received.instant.minutes(to: max(received.instant, (contacted ?? now).instant))
  }

  /// Whether a lead still waits for its first answer.
  public var isUnanswered: Bool {
    if case .lead = entry { contacted == nil && result == .waiting } else { false }
  }
}
