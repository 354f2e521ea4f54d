/// What supervisor and consultant agreed on over the reports (report 5, duty 2.13).
public struct CoachingAgreement: Hashable, Codable, Sendable {
  /// What is to be done.
  public let action: String
  /// The ratio it is about; nil for none in particular.
  public let ratio: Ratio?
  /// By when.
  public let due: CivilDay
  /// When they look at it again; nil when nobody said.
  public let review: CivilDay?
  /// The supervisor, by name.
  public let supervisor: String
  /// The consultant, by name, as they put it to what was agreed.
  public let consultant: String

  /// Something agreed, with both names under it.
  public init(
    action: String, ratio: Ratio? = nil, due: CivilDay, review: CivilDay? = nil, supervisor: String, consultant: String
  ) {
    self.action = action
    self.ratio = ratio
    self.due = due
    self.review = review
    self.supervisor = supervisor
    self.consultant = consultant
  }
}

/// An agreement with the moment it was made.
public struct KeptAgreement: Hashable, Codable, Sendable {
  /// What was agreed.
  public let agreement: CoachingAgreement
  /// When.
  public let at: Moment
}

/// What can happen in coaching.
public enum CoachingEvent: Hashable, Codable, Sendable {
  /// Supervisor and consultant agreed on something.
  case agreed(staff: StaffID, CoachingAgreement)

  /// Whom it is about.
  public var staff: StaffID {
    switch self {
    case .agreed(let staff, _): staff
    }
  }
}

/// What can be asked about coaching.
public enum CoachingCommand: Hashable, Sendable {
  /// Keep what was agreed.
  case agree(StaffID, CoachingAgreement)
}

extension ShowroomState {
  /// How many agreements with one consultant stay at hand; the log keeps all.
  static let agreementsKept = 6

  mutating func apply(_ event: CoachingEvent, at moment: Moment) {
    switch event {
    case .agreed(let staff, let agreement):
      // An offset of part minutes, as of the years before time zones, has no line.
      let at = Moment(moment.instant, offset: moment.offset / 60 * 60)
      var kept = coaching[staff] ?? []
      kept.append(KeptAgreement(agreement: agreement, at: at))
      coaching[staff] = Array(kept.suffix(Self.agreementsKept))
    }
  }

  func decide(_ command: CoachingCommand, at now: Moment) throws(Refusal) -> [CoachingEvent] {
    switch command {
    case .agree(let id, let agreement):
      let person = try employed(id)
      let today = businessDay(of: now)
      if agreement.due < today { throw .agreementPast(agreement.due) }
      if let review = agreement.review, review < today { throw .agreementPast(review) }
      let checked = CoachingAgreement(
        action: try CleanText.required(agreement.action, field: Phrase(zh: "行动", en: "action"), limit: 200),
        ratio: agreement.ratio, due: agreement.due, review: agreement.review,
        supervisor: try CleanText.required(
          agreement.supervisor, field: Phrase(zh: "主管签名", en: "supervisor"), limit: 40),
        consultant: try CleanText.required(agreement.consultant, field: Phrase(zh: "顾问签名", en: "consultant"), limit: 40)
      )
      guard checked.consultant == person.name || checked.consultant == person.latin else {
        throw .agreementUnsigned(person)
      }
      return [.agreed(staff: id, checked)]
    }
  }

  /// The agreements with a consultant that are at hand, the latest first.
  public func agreements(with id: StaffID) -> [KeptAgreement] { (coaching[id] ?? []).reversed() }
}

extension Refusal {
  static func agreementPast(_ day: CivilDay) -> Refusal {
    Refusal("coaching.past", zh: "\(day) 已经过去，请写今天或以后的日期", en: "\(day) has gone by; give today or a later day")
  }

  static func agreementUnsigned(_ person: Staff) -> Refusal {
    Refusal(
      "coaching.unsigned", zh: "要由\(person.name)本人签名：请写 \(person.name)",
      en: "\(person.name) has to sign it: write their name as it stands on the staff list")
  }
}
