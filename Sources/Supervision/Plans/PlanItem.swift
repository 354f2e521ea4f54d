/// The number an item of a day plan gets, written `p12`.
public struct PlanID: NumberIdentifier, CustomStringConvertible {
  /// The number.
  public let rawValue: Int
  /// The item of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written `p12`.
  public var description: String { "p\(rawValue)" }

  /// Reads `p12` or `12`; nil for anything else.
  public init?(text: String) {
    guard let number = Int(text.hasPrefix("p") ? text.dropFirst() : text[...]), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

/// What a consultant plans to do (QC-S report 1, domain.md §5).
public enum PlanKind: String, Codable, CaseIterable, Sendable {
  case call, invite, testDrive, quote, sign, deliver, doorDuty, offSite

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .call: Phrase(zh: "回访", en: "call")
    case .invite: Phrase(zh: "邀约", en: "invite")
    case .testDrive: Phrase(zh: "试驾", en: "test drive")
    case .quote: Phrase(zh: "报价", en: "quote")
    case .sign: Phrase(zh: "签约", en: "sign")
    case .deliver: Phrase(zh: "交车", en: "deliver")
    case .doorDuty: Phrase(zh: "门岗", en: "door duty")
    case .offSite: Phrase(zh: "外出", en: "off site")
    }
  }

  /// The kind written by its name in either language or as `test-drive`; nil when there is none.
  public init?(text: String) {
    let wanted = text.lowercased().filter { $0 != "-" && $0 != " " }
    let kind = PlanKind.allCases.first { kind in
      kind.rawValue.lowercased() == wanted || kind.name.zh == text
    }
    guard let kind else { return nil }
    self = kind
  }
}

/// What is planned: by whom, when, what, with whom.
public struct PlanDetails: Hashable, Codable, Sendable {
  /// The consultant.
  public var staff: StaffID
  /// The time; nil for some time that day.
  public var time: ClockTime?
  /// What.
  public var kind: PlanKind
  /// The customer; may be empty.
  public var customer: String
  /// The customer's level; nil when not said.
  public var level: CustomerLevel?
  /// A word on it; may be empty.
  public var note: String

  /// What is planned, with nothing for what is not said.
  public init(
    staff: StaffID, time: ClockTime? = nil, kind: PlanKind, customer: String = "", level: CustomerLevel? = nil,
    note: String = ""
  ) {
    self.staff = staff
    self.time = time
    self.kind = kind
    self.customer = customer
    self.level = level
    self.note = note
  }
}

/// One item of a consultant's day plan 当日计划.
public struct PlanItem: Hashable, Codable, Sendable {
  /// Its number.
  public let id: PlanID
  /// The day it is planned for.
  public internal(set) var day: CivilDay
  /// What is planned.
  public internal(set) var details: PlanDetails
  /// How it stands.
  public internal(set) var standing: Standing = .open
  /// How many days it was moved on so far.
  public internal(set) var moves = 0

  /// How an item stands.
  public enum Standing: Hashable, Codable, Sendable {
    /// Still to do.
    case open
    /// Done, with what came of it as the note.
    case done(DutyCheck)
    /// Not done, and why.
    case explained(DutyCheck)
  }

  /// Whether it is still to be done or explained.
  public var isOpen: Bool { standing == .open }
}

/// The plans of one day: what was planned, and whose plan the supervisor has checked.
public struct PlanDay: Hashable, Codable, Sendable {
  /// The items, in the order they were written down.
  public internal(set) var items: [PlanItem] = []
  /// Consultants whose plan the supervisor has checked, and when.
  public internal(set) var checks: [StaffID: DutyCheck] = [:]
}
