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

/// One line of a complaint's log: what was done, when, by whom.
public struct ComplaintEntry: Hashable, Codable, Sendable {
  /// The step it reached; nil for a note that moved nothing.
  public let step: ComplaintStep?
  /// When.
  public let at: Moment
  /// Who wrote it down.
  public let by: String
  /// What was said or agreed; may be empty.
  public let note: String
  /// The customer's mark, 1–5; nil for another step, and in a snapshot written before it was kept.
  public let satisfaction: Int?
  /// True where the complaint was opened again; nil elsewhere, and in a snapshot written before it was kept.
  public let isReopening: Bool?

  init(
    step: ComplaintStep?, at moment: Moment, by user: String, note: String, satisfaction: Int? = nil,
    isReopening: Bool? = nil
  ) {
    self.step = step
    self.at = moment
    self.by = user
    self.note = note
    self.satisfaction = satisfaction
    self.isReopening = isReopening
  }

  /// What it is, on the screen: the step with the customer's mark, a reopening or a note.
  public var name: Phrase {
    guard let step else {
      return isReopening == true ? Phrase(zh: "重开", en: "reopened") : Phrase(zh: "备注", en: "note")
    }
    guard let satisfaction else { return step.name }
    return Phrase(zh: "\(step.name.zh) \(satisfaction) 分", en: "\(step.name.en) \(satisfaction)")
  }
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
  /// Everything done so far, oldest first.
  public var log: [ComplaintEntry]

  /// When the step was last reached; nil when it was not, or was undone by reopening.
  public func reached(_ step: ComplaintStep) -> Moment? {
    self.step < step ? nil : log.last { $0.step == step }?.at
  }
}

/// What is taken down while the customer talks.
public struct ComplaintDetails: Hashable, Codable, Sendable {
  /// The customer's name.
  public var customer: String
  /// The customer's phone; may be empty.
  public var phone: String
  /// What it is about.
  public var kind: ComplaintKindID
  /// How grave it is.
  public var grade: ComplaintGrade
  /// What happened.
  public var facts: String
  /// What the customer wants.
  public var wish: String

  /// What is taken down, with empty text for what is not known yet.
  public init(
    customer: String, phone: String = "", kind: ComplaintKindID, grade: ComplaintGrade = .ordinary,
    facts: String = "", wish: String = ""
  ) {
    self.customer = customer
    self.phone = phone
    self.kind = kind
    self.grade = grade
    self.facts = facts
    self.wish = wish
  }
}
