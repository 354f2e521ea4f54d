// Of a complaint only what is known is written, and of its log three texts an entry: when and what, by whom, the note.

extension Complaint: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, received, takenBy, details, step, department, owner, satisfaction, log
  }

  /// Reads what is there; what is not known has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(ComplaintID.self, forKey: .id)
    received = try container.decode(Moment.self, forKey: .received)
    takenBy = try container.decode(String.self, forKey: .takenBy)
    details = try container.decode(ComplaintDetails.self, forKey: .details)
    step = try container.decode(ComplaintStep.self, forKey: .step)
    department = try container.decodeIfPresent(DepartmentID.self, forKey: .department)
    owner = try container.decode(.owner, else: "")
    satisfaction = try container.decodeIfPresent(Int.self, forKey: .satisfaction)
    log = try container.decode(ComplaintLog.self, forKey: .log).entries
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(received, forKey: .received)
    try container.encode(takenBy, forKey: .takenBy)
    try container.encode(details, forKey: .details)
    try container.encode(step, forKey: .step)
    try container.encodeIfPresent(department, forKey: .department)
    if !owner.isEmpty { try container.encode(owner, forKey: .owner) }
    try container.encodeIfPresent(satisfaction, forKey: .satisfaction)
    try container.encode(ComplaintLog(entries: log), forKey: .log)
  }
}

/// A complaint's log as a store keeps it: an array of texts, three an entry.
private struct ComplaintLog: Codable {
  let entries: [ComplaintEntry]

  init(entries: [ComplaintEntry]) { self.entries = entries }

  init(from decoder: any Decoder) throws {
    guard let texts = try? [String](from: decoder) else {
      entries = try [ComplaintEntry](from: decoder)
      return
    }
    var entries: [ComplaintEntry] = []
    entries.reserveCapacity(texts.count / 3)
    for start in stride(from: 0, to: texts.count, by: 3) {
      guard start + 2 < texts.count,
        let entry = ComplaintEntry(line: texts[start], by: texts[start + 1], note: texts[start + 2])
      else { throw decoder.unreadable(texts[start], ComplaintEntry.self) }
      entries.append(entry)
    }
    self.entries = entries
  }

  func encode(to encoder: any Encoder) throws {
    var texts: [String] = []
    for entry in entries {
      // An entry of an hour that has no line has the whole log written in full.
      guard let line = entry.line else { return try entries.encode(to: encoder) }
      texts += [line, entry.by, entry.note]
    }
    try texts.encode(to: encoder)
  }
}

extension ComplaintEntry {
  /// When and what: `2026-11-23T10:42:07+08:00 rated 4`.
  fileprivate var line: String? {
    guard let when = at.line, satisfaction ?? 0 >= 0, isReopening != false, step == nil || isReopening == nil else {
      return nil
    }
    return String(line: { line in
      line.put(when)
      line.put(" ")
      line.put(step?.rawValue ?? (isReopening == true ? Self.reopened : Self.noted))
      guard let satisfaction else { return }
      line.put(" ")
      line.put(satisfaction)
    })
  }

  fileprivate init?(line: String, by user: String, note: String) {
    var fields = FieldReader(line)
    guard let at = fields.moment(), fields.take(" ") else { return nil }
    let what = fields.word()
    let step = ComplaintStep(rawValue: what)
    guard step != nil || what == Self.noted || what == Self.reopened else { return nil }
    var satisfaction: Int?
    if fields.take(" ") {
      guard let marks = fields.number() else { return nil }
      satisfaction = marks
    }
    guard fields.isAtEnd else { return nil }
    self.init(
      step: step, at: at, by: user, note: note, satisfaction: satisfaction,
      isReopening: what == Self.reopened ? true : nil)
  }

  private static let noted = "noted"
  private static let reopened = "reopened"
}
