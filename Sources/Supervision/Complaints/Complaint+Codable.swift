// Of a complaint only what is known is written, and of its log three texts an entry: when and what, by whom, the note.

extension Complaint: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, received, takenBy, details, step, department, owner, satisfaction, log, judgement, returning, links
    case mergedInto
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
    judgement = try container.decodeIfPresent(ComplaintJudgement.self, forKey: .judgement)
    returning = try container.decodeIfPresent(ReturnCase.self, forKey: .returning)
    links = try container.decode(.links, else: [])
    mergedInto = try container.decodeIfPresent(ComplaintID.self, forKey: .mergedInto)
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
    try container.encodeIfPresent(judgement, forKey: .judgement)
    try container.encodeIfPresent(returning, forKey: .returning)
    if !links.isEmpty { try container.encode(links, forKey: .links) }
    try container.encodeIfPresent(mergedInto, forKey: .mergedInto)
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
