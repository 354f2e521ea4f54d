extension DutyCheck: Codable {
  private enum CodingKeys: String, CodingKey { case at, by, note }

  /// Reads when, by whom, the note and the evidence, if there are such; and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    guard var container = try? decoder.unkeyedContainer() else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      at = try container.decode(Moment.self, forKey: .at)
      by = try container.decode(String.self, forKey: .by)
      note = try container.decode(String.self, forKey: .note)
      return
    }
    at = try container.decode(Moment.self)
    by = try container.decode(String.self)
    note = container.isAtEnd ? "" : try container.decode(String.self)
    evidence = container.isAtEnd ? "" : try container.decode(String.self)
  }

  /// Writes when, by whom, the note and the evidence, if there are such.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(at)
    try container.encode(by)
    if !note.isEmpty || !evidence.isEmpty { try container.encode(note) }
    if !evidence.isEmpty { try container.encode(evidence) }
  }
}
