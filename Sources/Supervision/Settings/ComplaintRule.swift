/// Names a kind of complaint, such as `service`.
public struct ComplaintKindID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The kind of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a department that a complaint can be routed to, such as `after-sales`.
public struct DepartmentID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The department of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One row of a list of names that the settings hold.
public struct Named<ID: TextIdentifier>: Hashable, Codable, Sendable {
  /// The identifier.
  public let id: ID
  /// The name on the screen.
  public let name: Phrase

  /// A name for an identifier.
  public init(_ id: ID, zh: String, en: String) {
    self.id = id
    name = Phrase(zh: zh, en: en)
  }
}

/// The complaint desk's clock and lists (domain.md §7).
public struct ComplaintRule: Hashable, Codable, Sendable {
  /// Time to the first acknowledgement.
  public var acknowledge = Minutes.hours(1)
  /// When the clock turns amber.
  public var amber = Minutes.hours(6)
  /// When the clock turns red.
  public var red = Minutes.hours(9)
  /// The limit, from receipt to solved or plan agreed, and told.
  public var limit = Minutes.hours(12)
  /// Time to the first reply in substance; zero asks for none (default 4 h).
  public var firstReply = Minutes.hours(4)
  /// Time from one reply to the next until the customer is told; zero asks for none (default 4 h).
  public var nextReply = Minutes.hours(4)
  /// Without an act for so long an open one is forgotten; zero never (default 4 h).
  public var forgottenAfter = Minutes.hours(4)
  /// Days after closing on which the customer is called; zero asks for no call (default 1).
  public var callBackAfter = 1
  /// Whether waiting for the customer may stop the clock.
  public var pausesWhileWaiting = false
  /// The hours in which the clocks run; nil is the wall clock.
  public var calendar: BusinessCalendar?
  /// To whom a complaint goes when it stays unanswered, the lowest first.
  public var ladder = EscalationRung.defaults
  /// The terms of returns and exchanges.
  public var returns = ReturnRule()
  /// What complaints are about.
  public var kinds: [Named<ComplaintKindID>] = [
    Named("product", zh: "产品", en: "product"),
    Named("sales", zh: "销售", en: "sales"),
    Named("service", zh: "服务", en: "service"),
    Named("repair", zh: "维修", en: "repair"),
    Named("parts", zh: "配件", en: "parts"),
    Named("surroundings", zh: "环境", en: "surroundings"),
    Named("contract", zh: "价格合同交付", en: "price/contract/delivery"),
  ]
  /// Departments that complaints are routed to.
  public var departments: [Named<DepartmentID>] = [
    Named("sales", zh: "销售部", en: "sales"),
    Named("after-sales", zh: "售后部", en: "after-sales"),
    Named("parts", zh: "配件部", en: "parts"),
    Named("finance", zh: "财务部", en: "finance"),
    Named("customer-care", zh: "客户关系部", en: "customer care"),
  ]

  /// The defaults of the trade.
  public init() {}

  /// The kind of that name; nil when there is none.
  public func kind(_ id: ComplaintKindID) -> Named<ComplaintKindID>? {
    kinds.first { $0.id == id }
  }

  /// The rung of that name; nil when there is none.
  public func rung(_ id: RungID) -> EscalationRung? {
    ladder.first { $0.id == id }
  }

  /// The department of that name; nil when there is none.
  public func department(_ id: DepartmentID) -> Named<DepartmentID>? {
    departments.first { $0.id == id }
  }
}

/// Names a rung of the escalation ladder, such as `sales-manager`.
public struct RungID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The rung of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A rung of the escalation ladder: to whom a complaint goes, and after how long (domain.md §7).
public struct EscalationRung: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: RungID
  /// Who stands on it, on the screen.
  public let name: Phrase
  /// Time from receipt after which it goes there unanswered.
  public let after: Minutes

  /// A rung with its name and time.
  public init(_ id: RungID, zh: String, en: String, after: Minutes) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.after = after
  }

  /// The sales manager at the limit, the general manager after another twelve hours (default).
  public static let defaults = [
    EscalationRung("sales-manager", zh: "销售经理", en: "sales manager", after: .hours(12)),
    EscalationRung("general-manager", zh: "总经理", en: "general manager", after: .hours(24)),
  ]
}

/// The hours in which the complaint clocks run when they do not run on the wall clock.
public struct BusinessCalendar: Hashable, Codable, Sendable {
  /// The hours of a working day.
  public var hours: Hours
  /// The days of the week that are worked.
  public var days: [Weekday]
  /// Days that are not, whatever day of the week.
  public var holidays: [CivilDay]

  /// Working hours on some days of the week, but for the holidays.
  public init(hours: Hours, days: [Weekday] = Weekday.allCases, holidays: [CivilDay] = []) {
    self.hours = hours
    self.days = days
    self.holidays = holidays
  }

  /// Whether a day is worked.
  public func isWorked(_ day: CivilDay) -> Bool { days.contains(day.weekday) && !holidays.contains(day) }
}
