// A line of numbers a day: `2026-11-22` has `43801 43802`.

extension ComplaintDesk: Codable {
  private enum CodingKeys: String, CodingKey { case open, received, closed }

  /// Reads the numbers.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      open: Set(try container.decode(ComplaintNumbers.self, forKey: .open).ids),
      received: try container.decodeEntries(.received).mapValues { (line: ComplaintNumbers) in Set(line.ids) },
      closed: try container.decodeEntries(.closed).mapValues { (line: ComplaintNumbers) in Set(line.ids) })
  }

  /// Writes them in their order.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(ComplaintNumbers(open), forKey: .open)
    try container.encode(entries: received.mapValues(ComplaintNumbers.init), forKey: .received)
    try container.encode(entries: closed.mapValues(ComplaintNumbers.init), forKey: .closed)
  }
}

extension KeyedDecodingContainer {
  /// Reads which complaints are open and when each came in. Where the complaints are at hand anyway, as in a file that
  /// somebody edited, it is what they say that counts.
  func decodeDesk(_ key: Key, of complaints: Shelf<ComplaintID, Complaint>) throws -> ComplaintDesk {
    let known = complaints.isCarried ? try decodeIfPresent(ComplaintDesk.self, forKey: key) : nil
    return known ?? ComplaintDesk(complaints.values)
  }
}

/// Numbers of complaints in a line: `43801 43802`.
private struct ComplaintNumbers: Codable {
  let ids: [ComplaintID]

  init(_ ids: Set<ComplaintID>) { self.ids = ids.sorted() }

  init(from decoder: any Decoder) throws {
    ids = try decoder.parsed { line in
      var (fields, ids) = (FieldReader(line), [ComplaintID]())
      while !fields.isAtEnd {
        guard let number = fields.number(), fields.take(" ") || fields.isAtEnd else { return nil }
        ids.append(ComplaintID(rawValue: number))
      }
      return ids
    }
  }

  func encode(to encoder: any Encoder) throws {
    try encoder.write(ids.map { "\($0.rawValue)" }.joined(separator: " "))
  }
}
