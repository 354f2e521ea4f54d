/// Something the supervisor signs, or does not.
public enum SigningID: Hashable, Sendable {
  /// A step of a visit: the test drive, the closing.
  case step(VisitID, StepID)
  /// A customer given up.
  case loss(CardID)
}

/// Something that waits for the supervisor's signature, with all there is to see of it.
public struct Signing: Hashable, Sendable {
  /// What it is.
  public let id: SigningID
  /// Since when it waits.
  public let asked: Moment
  /// What it is, in words.
  public let title: Phrase
  /// What there is to see.
  public let fields: [Field]
  /// Why it cannot be signed yet; nil when it can.
  public let obstacle: Refusal?

  /// One thing to see.
  public struct Field: Hashable, Sendable {
    /// What it is called on the screen.
    public let label: Phrase
    /// What it is called in what the signature keeps.
    public let key: String
    /// What stands there; empty when it is not known.
    public let value: String
  }

  /// What a signature keeps of it: every field as it stands, one after another.
  public var seen: String { fields.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
}

extension ShowroomState {
  /// What waits for the supervisor, the longest first.
  public var signings: [Signing] {
    let steps = openVisits.flatMap { visit in
      settings.visits.steps.compactMap { signing(.step(visit.id, $0.id)) }
    }
    let losses = cards.losses.filter(\.value.isAsked).keys.sorted().compactMap { signing(.loss($0)) }
    return (steps + losses).enumerated().sorted {
      ($0.element.asked.instant, $0.offset) < ($1.element.asked.instant, $1.offset)
    }.map(\.element)
  }

  /// What waits for a signature, if it still does.
  public func signing(_ id: SigningID) -> Signing? {
    switch id {
    case .step(let visit, let step): visits[visit].flatMap { signing(of: $0, step) }
    case .loss(let card): cards[card].flatMap(signing(ofLossOf:))
    }
  }

  /// Sees to it that somebody may sign, or decline to, what they saw, and gives what the signature keeps.
  func checkSigning(
    _ id: SigningID, by author: Author, seen: String?, isRefusal: Bool = false
  ) throws(Refusal) -> String {
    // Users need not be on the staff list; those who are sign only as what they are.
    if let person = team.first(where: { $0.name == author.user || (!$0.latin.isEmpty && $0.latin == author.user) }) {
      guard person.title == .supervisor || person.title == .manager else { throw .mayNotSign(person) }
    }
    guard let signing = signing(id) else { throw .nothingToSign(id) }
    if let obstacle = signing.obstacle, !isRefusal { throw obstacle }
    if let seen, seen != signing.seen { throw .signingChanged(signing) }
    return signing.seen
  }

  private func signing(of visit: Visit, _ id: StepID) -> Signing? {
    guard case .asked(let asked)? = visit.mark(of: id), let step = settings.visits.step(id) else { return nil }
    var fields = [
      Signing.Field(label: Phrase(zh: "接待", en: "visit"), key: "visit", value: "\(visit.id)"),
      Signing.Field(label: .customer, key: "customer", value: customer(of: visit)),
      Signing.Field(label: .phone, key: "phone", value: phone(of: visit)),
      Signing.Field(label: Phrase(zh: "顾问", en: "consultant"), key: "consultant", value: who(visit.consultant)),
      Signing.Field(label: .model, key: "model", value: model(of: visit)),
    ]
    var obstacle: Refusal?
    if id == .testDrive, let drive = visit.drive {
      fields.append(Signing.Field(label: Phrase(zh: "试驾车", en: "car"), key: "car", value: drive.car))
      for paper in DrivePaper.allCases {
        fields.append(
          Signing.Field(label: paper.name, key: paper.rawValue, value: drive.papers.contains(paper) ? "✓" : ""))
      }
      if !drive.missing.isEmpty { obstacle = .papersMissing(visit.id, drive.missing) }
    } else {
      let reached = settings.visits.steps.filter { step in
        switch visit.mark(of: step.id) {
        case .done?, .signed?: true
        case .asked?, .refused?, nil: false
        }
      }
      let level = visit.card.flatMap { cards[$0.id] }?.details.level.rawValue ?? ""
      fields.append(Signing.Field(label: Phrase(zh: "级别", en: "level"), key: "level", value: level))
      fields.append(
        Signing.Field(
          label: Phrase(zh: "已到步骤", en: "steps"), key: "steps", value: reached.map(\.key).joined(separator: " ")))
    }
    return Signing(
      id: .step(visit.id, id), asked: asked,
      title: Phrase(zh: "\(visit.id) \(step.name.zh)", en: "\(visit.id) \(step.name.en)"), fields: fields,
      obstacle: obstacle)
  }

  private func signing(ofLossOf card: Card) -> Signing? {
    guard case .asked(let asked, let by, let reason)? = cards.losses[card.id] else { return nil }
    let details = card.details
    return Signing(
      id: .loss(card.id), asked: asked, title: Phrase(zh: "\(card.id) 战败", en: "\(card.id) loss"),
      fields: [
        Signing.Field(label: Phrase(zh: "卡", en: "card"), key: "card", value: "\(card.id)"),
        Signing.Field(label: .customer, key: "customer", value: details.name),
        Signing.Field(label: .phone, key: "phone", value: details.phone),
        Signing.Field(label: Phrase(zh: "顾问", en: "consultant"), key: "consultant", value: who(details.consultant)),
        Signing.Field(label: Phrase(zh: "级别", en: "level"), key: "level", value: details.level.rawValue),
        Signing.Field(label: .model, key: "model", value: details.model),
        Signing.Field(label: Phrase(zh: "竞品", en: "rival"), key: "rival", value: details.rival),
        Signing.Field(label: .reason, key: "reason", value: reason),
        Signing.Field(label: Phrase(zh: "申请人", en: "asked by"), key: "by", value: by),
      ], obstacle: nil)
  }

  private func who(_ id: StaffID?) -> String { id.map { person($0)?.name ?? "\($0.rawValue)" } ?? "" }
}
