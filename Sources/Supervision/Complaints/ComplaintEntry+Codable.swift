// A log is kept as three texts an entry: when and what, by whom, the note. What was done is a word, and what belongs to it
// stands behind tabs, which no text of a person holds.

extension ComplaintDeed {
  /// What was done, in a line: `acknowledged`, `rated 4`, `routed⇥after-sales⇥陆建平`.
  var line: String? {
    switch self {
    case .reached(let step): step.rawValue
    case .routed(let department, let owner):
      department.map { "routed\t\($0)\t\(owner)" } ?? (owner.isEmpty ? "routed" : nil)
    case .accepted(let person): "accepted\t\(person)"
    case .replied(let way): "replied\t\(way.rawValue)"
    case .told(let way): way.map { "told\t\($0.rawValue)" } ?? "told"
    case .rated(let marks): marks.map { $0 >= 0 ? "rated \($0)" : nil } ?? "rated"
    case .noted: "noted"
    case .nudged(let person): "nudged\t\(person)"
    case .paused: "paused"
    case .resumed: "resumed"
    case .escalated(let rung, let person): "escalated\t\(rung)\t\(person)"
    case .judged: "judged"
    case .returned(let stage): "returned\t\(stage.rawValue)"
    case .linked(let other): "linked\t\(other.rawValue)"
    case .merged(let other): "merged\t\(other.rawValue)"
    case .absorbed(let other): "absorbed\t\(other.rawValue)"
    case .calledBack: "called-back"
    case .reopened: "reopened"
    }
  }

  init?(line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let number = { parts.count == 2 ? Int(parts[1]).map { ComplaintID(rawValue: $0) } : nil }
    switch (parts[0], parts.count) {
    case ("routed", 1): self = .routed(to: nil, owner: "")
    case ("routed", 3): self = .routed(to: DepartmentID(rawValue: parts[1]), owner: parts[2])
    case ("accepted", 2): self = .accepted(by: parts[1])
    case ("replied", 2):
      guard let way = ContactWay(rawValue: parts[1]) else { return nil }
      self = .replied(by: way)
    case ("told", 1): self = .told(by: nil)
    case ("told", 2):
      guard let way = ContactWay(rawValue: parts[1]) else { return nil }
      self = .told(by: way)
    case ("rated", 1): self = .rated(nil)
    case ("noted", 1): self = .noted
    case ("nudged", 2): self = .nudged(parts[1])
    case ("paused", 1): self = .paused
    case ("resumed", 1): self = .resumed
    case ("escalated", 3): self = .escalated(to: RungID(rawValue: parts[1]), person: parts[2])
    case ("judged", 1): self = .judged
    case ("returned", 2):
      guard let stage = ReturnStage(rawValue: parts[1]) else { return nil }
      self = .returned(stage)
    case ("linked", 2):
      guard let other = number() else { return nil }
      self = .linked(to: other)
    case ("merged", 2):
      guard let other = number() else { return nil }
      self = .merged(into: other)
    case ("absorbed", 2):
      guard let other = number() else { return nil }
      self = .absorbed(other)
    case ("called-back", 1): self = .calledBack
    case ("reopened", 1): self = .reopened
    default:
      var fields = FieldReader(line)
      if fields.take("rated "), let marks = fields.number(), fields.isAtEnd {
        self = .rated(marks)
      } else {
        guard let step = ComplaintStep(rawValue: line) else { return nil }
        self = .reached(step)
      }
    }
  }

  /// The deed of an entry written before lines were: a step, a mark, a reopening.
  init(step: ComplaintStep?, satisfaction: Int?, isReopening: Bool?) {
    switch step {
    case .routed?: self = .routed(to: nil, owner: "")
    case .told?: self = .told(by: nil)
    case .rated?: self = .rated(satisfaction)
    case let step?: self = .reached(step)
    case nil: self = isReopening == true ? .reopened : .noted
    }
  }
}

extension ComplaintEntry: Codable {
  private enum CodingKeys: String, CodingKey { case deed, step, at, by, note, satisfaction, isReopening }

  /// Reads a dictionary, of this version or an earlier one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let line = try container.decodeIfPresent(String.self, forKey: .deed)
    let deed = line.map { ComplaintDeed(line: $0) }
    if let line, deed == .some(nil) { throw decoder.unreadable(line, ComplaintDeed.self) }
    self.init(
      try deed.flatMap(\.self)
        ?? ComplaintDeed(
          step: container.decodeIfPresent(ComplaintStep.self, forKey: .step),
          satisfaction: container.decodeIfPresent(Int.self, forKey: .satisfaction),
          isReopening: container.decodeIfPresent(Bool.self, forKey: .isReopening)),
      at: try container.decode(Moment.self, forKey: .at), by: try container.decode(String.self, forKey: .by),
      note: try container.decode(String.self, forKey: .note))
  }

  /// Writes a dictionary, for an entry of an hour that has no line.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if let line = deed.line {
      try container.encode(line, forKey: .deed)
    } else {
      try container.encodeIfPresent(step, forKey: .step)
      try container.encodeIfPresent(satisfaction, forKey: .satisfaction)
    }
    try container.encode(at, forKey: .at)
    try container.encode(by, forKey: .by)
    try container.encode(note, forKey: .note)
  }

  /// When and what: `2026-11-23T10:42:07+08:00 rated 4`; nil when it has no such form.
  var line: String? {
    guard let when = at.line, let what = deed.line else { return nil }
    return when + " " + what
  }

  init?(line: String, by user: String, note: String) {
    var fields = FieldReader(line)
    guard let at = fields.moment(), fields.take(" "), let deed = ComplaintDeed(line: fields.remainder) else {
      return nil
    }
    self.init(deed, at: at, by: user, note: note)
  }
}
