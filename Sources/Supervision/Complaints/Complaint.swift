/// A complaint, by running number; shown as #41.
public struct ComplaintID: NumberIdentifier, CustomStringConvertible {
  /// The running number, from 1.
  public let rawValue: Int
  /// The complaint of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written as #41.
  public var description: String { "#\(rawValue)" }
}

/// How grave a complaint is (domain.md §7).
public enum ComplaintGrade: String, Codable, CaseIterable, Sendable {
  case ordinary
  case escalated
  case grave

  /// The grade on the screen.
  public var name: Phrase {
    switch self {
    case .ordinary: Phrase(zh: "一般", en: "ordinary")
    case .escalated: Phrase(zh: "升级", en: "escalated")
    case .grave: Phrase(zh: "重大", en: "grave")
    }
  }
}

/// The steps of handling a complaint, in order (ISO 10002, domain.md §7).
public enum ComplaintStep: String, Codable, CaseIterable, Comparable, Sendable {
  case received
  case acknowledged
  case assessed
  case routed
  case investigated
  case resolved
  case told
  case rated
  case closed

  /// The step as reached, on the screen.
  public var name: Phrase {
    switch self {
    case .received: Phrase(zh: "受理", en: "received")
    case .acknowledged: Phrase(zh: "已告知", en: "acknowledged")
    case .assessed: Phrase(zh: "已评审", en: "assessed")
    case .routed: Phrase(zh: "已转部门", en: "routed")
    case .investigated: Phrase(zh: "已调查", en: "investigated")
    case .resolved: Phrase(zh: "已定方案", en: "resolved")
    case .told: Phrase(zh: "已答复", en: "told")
    case .rated: Phrase(zh: "已评价", en: "rated")
    case .closed: Phrase(zh: "结案", en: "closed")
    }
  }

  /// What is to be done next once this step is reached; nil when closed.
  public var next: Phrase? {
    switch self {
    case .received: Phrase(zh: "待告知", en: "acknowledge")
    case .acknowledged: Phrase(zh: "待评审", en: "assess")
    case .assessed: Phrase(zh: "待转部门", en: "route")
    case .routed: Phrase(zh: "待调查", en: "investigate")
    case .investigated: Phrase(zh: "待定方案", en: "resolve")
    case .resolved: Phrase(zh: "待答复", en: "tell customer")
    case .told: Phrase(zh: "待评价", en: "ask satisfaction")
    case .rated: Phrase(zh: "待结案", en: "close")
    case .closed: nil
    }
  }

  /// The place of the step in the order, from 0.
  public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether this step comes before another.
  public static func < (a: ComplaintStep, b: ComplaintStep) -> Bool { a.order < b.order }
}

/// A complaint with everything known about it 投诉抱怨.
public struct Complaint: Hashable, Sendable {
  /// Its number.
  public let id: ComplaintID
  /// When it was received; the twelve hours run from here.
  public let received: Moment
  /// Who took it down.
  public let takenBy: String
  /// What was taken down.
  public var details: ComplaintDetails
  /// The step reached.
  public var step: ComplaintStep
  /// The department that holds it; nil before it is routed.
  public var department: DepartmentID?
  /// The person who holds it; empty before it is routed.
  public var owner: String
  /// Satisfaction 1–5; nil before the customer was asked.
  public var satisfaction: Int?
  /// What caused it and how it was handled, as judged; nil before that.
  public var judgement: ComplaintJudgement?
  /// The return or exchange of the car that it led to; nil when there is none.
  public var returning: ReturnCase?
  /// Others that belong to it, by number.
  public var links: [ComplaintID] = []
  /// The one that goes on in its place, for one that told of the same twice.
  public var mergedInto: ComplaintID?
  /// Everything done so far, oldest first.
  public var log: [ComplaintEntry]

  /// When the step was last reached; nil when it was not, or was undone by reopening.
  public func reached(_ step: ComplaintStep) -> Moment? {
    self.step < step ? nil : log.last { $0.step == step }?.at
  }
}
