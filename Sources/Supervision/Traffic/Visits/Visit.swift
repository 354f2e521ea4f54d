/// A visit to the showroom, by running number.
public struct VisitID: NumberIdentifier, CustomStringConvertible {
  /// The running number, from 1.
  public let rawValue: Int
  /// The visit of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written as v17.
  public var description: String { "v\(rawValue)" }
}

/// What brings somebody in, as the ratios count it (domain.md §3).
public enum VisitKind: String, Codable, CaseIterable, Sendable {
  /// The first visit about a car.
  case first
  /// Back about a car.
  case returning
  /// Papers, delivery, service: not about buying.
  case other

  /// The kind on the screen.
  public var name: Phrase {
    switch self {
    case .first: Phrase(zh: "首次", en: "first")
    case .returning: Phrase(zh: "再次", en: "return")
    case .other: Phrase(zh: "其他", en: "other")
    }
  }
}

/// The card of a visitor, and whether it was made at this visit.
public enum VisitCard: Hashable, Sendable {
  /// Contact was left: the card was made now.
  case made(CardID)
  /// The visitor was on file already.
  case known(CardID)

  /// The card.
  public var id: CardID {
    switch self {
    case .made(let id), .known(let id): id
    }
  }
}

/// What is written down of a visit as it goes on 展厅客流登记 (domain.md §3).
public struct VisitDetails: Hashable, Codable, Sendable {
  /// As the visitor is addressed, such as 周女士; empty while nobody knows.
  public var name: String
  /// First, return or other; nil while nobody said.
  public var kind: VisitKind?
  /// What they came for; nil while nobody said.
  public var purpose: PurposeID?
  /// The model they look at; may be empty.
  public var model: String
  /// Whether they came by appointment.
  public var isInvited: Bool
  /// The consultant they asked for; nil for none.
  public var askedFor: StaffID?
  /// A remark; may be empty.
  public var remark: String
  /// The phone they left before a card was made; may be empty.
  public var phone: String

  /// What is known, with nothing for what is not.
  public init(
    name: String = "", kind: VisitKind? = nil, purpose: PurposeID? = nil, model: String = "", isInvited: Bool = false,
    askedFor: StaffID? = nil, remark: String = "", phone: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.purpose = purpose
    self.model = model
    self.isInvited = isInvited
    self.askedFor = askedFor
    self.remark = remark
    self.phone = phone
  }
}

/// How a visit ended.
public struct VisitEnd: Hashable, Sendable {
  /// When they left.
  public let at: Moment
  /// What came of it.
  public let result: ResultID
}

/// One party that came through the door 接待, from its arrival until it leaves.
///
/// The state holds those of the business day under way, and for `Retention.visitDays` those that nobody closed; the others
/// lie in the archives, as acts.
public struct Visit: Hashable, Sendable {
  /// Its number.
  public let id: VisitID
  /// When they came.
  public let arrived: Moment
  /// How many they are.
  public let people: Int
  /// What is written down.
  public var details = VisitDetails()
  /// Who looks after them; nil while nobody does.
  public internal(set) var consultant: StaffID?
  /// When somebody first did; nil while nobody has.
  public internal(set) var attended: Moment?
  /// Their card; nil while none is made or known.
  public internal(set) var card: VisitCard?
  /// The steps reached, and how each stands with its signature.
  public internal(set) var steps: [StepID: StepMark] = [:]
  /// The test drive under way or the last one; nil before one was asked for.
  public internal(set) var drive: TestDrive?
  /// How many test drives came back, this one included.
  public internal(set) var drivesDone = 0
  /// How it ended; nil while they are here.
  public internal(set) var end: VisitEnd?

  init(id: VisitID, arrived: Moment, people: Int) {
    self.id = id
    self.arrived = arrived
    self.people = people
  }

  /// Whether they are still here.
  public var isOpen: Bool { end == nil }

  /// How long they have been here, or were.
  public func stay(at now: Moment) -> Minutes {
    arrived.instant.minutes(to: max(end?.at.instant ?? now.instant, arrived.instant))
  }
}

/// How a visit counts in the ratios (domain.md §3): each is exactly one of these.
public enum VisitClass: String, CaseIterable, Sendable {
  /// A first visit with contact left: a card was made.
  case firstWithContact
  /// A first visit of somebody on file already, by phone or from the web.
  case firstCarded
  /// A first visit that looked without leaving contact.
  case firstWithoutContact
  /// Back about a car.
  case returning
  /// For another purpose.
  case other
  /// Nobody has written down what they came for.
  case unfinished
}

extension Visit {
  /// How it counts.
  public var countsAs: VisitClass {
    switch (details.kind, card) {
    case (_, .made): .firstWithContact
    case (.first, .known): .firstCarded
    case (.first, nil): .firstWithoutContact
    case (.returning, _): .returning
    case (.other, _): .other
    case (nil, _): .unfinished
    }
  }
}
