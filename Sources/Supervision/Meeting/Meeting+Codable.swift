// Meetings lie in the state for weeks, so what is empty or follows from something else is not written.

extension Forecast: Codable {
  /// Reads `2+1`, orders and deliveries.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      let parts = line.split(separator: "+", omittingEmptySubsequences: false)
      guard parts.count == 2, let orders = Int(parts[0]), let deliveries = Int(parts[1]) else { return nil }
      return Forecast(orders: orders, deliveries: deliveries)
    }
  }

  /// Writes `2+1`.
  public func encode(to encoder: any Encoder) throws { try encoder.write("\(orders)+\(deliveries)") }
}

extension Meeting: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, agenda, name, items, started, by, page, pageSince, spent, notes, ended
  }

  /// Reads a meeting.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let agenda = Agenda(
      try container.decode(AgendaID.self, forKey: .agenda), try container.decode(Phrase.self, forKey: .name),
      try container.decode([AgendaItem].self, forKey: .items))
    self.init(
      id: try container.decode(MeetingID.self, forKey: .id), agenda,
      started: try container.decode(Moment.self, forKey: .started),
      by: try container.decode(Author.self, forKey: .by))
    page = try container.decode(.page, else: page)
    pageSince = try container.decode(.pageSince, else: pageSince)
    spent = try container.decode(.spent, else: spent)
    notes = try container.decode(.notes, else: notes)
    ended = try container.decodeIfPresent(Moment.self, forKey: .ended)
  }

  /// Writes what is not as at its start.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(agenda, forKey: .agenda)
    try container.encode(name, forKey: .name)
    try container.encode(items, forKey: .items)
    try container.encode(started, forKey: .started)
    try container.encode(by, forKey: .by)
    if page > 0 { try container.encode(page, forKey: .page) }
    if pageSince != started { try container.encode(pageSince, forKey: .pageSince) }
    if spent.contains(where: { $0 > 0 }) { try container.encode(spent, forKey: .spent) }
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
    try container.encodeIfPresent(ended, forKey: .ended)
  }
}

extension MeetingBook: Codable {
  private enum CodingKeys: String, CodingKey { case meetings, byNumber, nextNumber, forecasts, sent, recognitions }

  /// Reads what is there and takes nothing for what is not; meetings when they are asked for, those of earlier versions,
  /// which had no numbers beside them, at once.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    byNumber = try container.decodeShelf(.byNumber)
    for meeting in try container.decode(.meetings, else: [Meeting]()) { byNumber[meeting.id] = meeting }
    nextNumber = try container.decode(.nextNumber, else: nextNumber)
    forecasts = try container.decodeParts(.forecasts)
    sent = try container.decodeEntries(.sent)
    recognitions = try container.decode(.recognitions, else: recognitions)
  }

  /// Writes what there is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !byNumber.isEmpty { try container.encode(shelf: byNumber, forKey: .byNumber) }
    if nextNumber > 1 { try container.encode(nextNumber, forKey: .nextNumber) }
    if !forecasts.isEmpty { try container.encode(parts: forecasts, forKey: .forecasts) }
    if !sent.isEmpty { try container.encode(entries: sent, forKey: .sent) }
    if !recognitions.isEmpty { try container.encode(recognitions, forKey: .recognitions) }
  }
}
