// A day's counts of a channel are one line, `18:3 19:5`; what a file said of it stands behind a bar, `18:3|19:5`.

extension HalfHours: Codable {
  /// Reads `18:3 19:5`: slot and count of the slots in which somebody came.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      var fields = FieldReader(line)
      guard let people = HalfHours(pairs: &fields), fields.isAtEnd else { return nil }
      return people
    }
  }

  /// Writes `18:3 19:5`: short, and readable in the property list.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(String(line: { $0.put(pairs: self) }))
  }

  /// Reads pairs as far as they go.
  fileprivate init?(pairs fields: inout FieldReader) {
    self.init()
    while true {
      while fields.take(" ") {}
      guard !fields.isAtEnd, let slot = fields.number() else { return }
      guard fields.take(":"), slot < HalfHours.count, let people = fields.number(), people <= HalfHours.most else {
        return nil
      }
      self[slot] = people
    }
  }
}

extension FieldWriter {
  fileprivate mutating func put(pairs people: HalfHours) {
    var isFirst = true
    for slot in 0..<HalfHours.count where people[slot] != 0 {
      if !isFirst { put(" ") }
      isFirst = false
      put(slot)
      put(":")
      put(people[slot])
    }
  }
}

extension Tally: Codable {
  private enum CodingKeys: String, CodingKey { case counted, imported }

  /// Reads `18:3|19:5`, and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    self.init()
    guard let line = decoder.line else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      counted = try container.decode(HalfHours.self, forKey: .counted)
      imported = try container.decode(HalfHours.self, forKey: .imported)
      return
    }
    var fields = FieldReader(line)
    guard let counted = HalfHours(pairs: &fields) else { throw decoder.unreadable(line, Tally.self) }
    self.counted = counted
    if fields.take("|") {
      guard let imported = HalfHours(pairs: &fields) else { throw decoder.unreadable(line, Tally.self) }
      self.imported = imported
    }
    guard fields.isAtEnd else { throw decoder.unreadable(line, Tally.self) }
  }

  /// Writes `18:3`, or `18:3|19:5` where a file said something as well.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(
      String(line: { line in
        line.put(pairs: counted)
        guard imported != HalfHours() else { return }
        line.put("|")
        line.put(pairs: imported)
      }))
  }
}

extension TrafficEvent {
  /// `counted 2 on 2026-11-23 at 10:42:07 by walk-in`; nil for what has no such line.
  var line: String? {
    guard case .counted(let day, let time, let channel, let people) = self, people >= 0 else { return nil }
    return String(line: { line in
      line.put("counted ")
      line.put(people)
      line.put(" on ")
      line.put(day)
      line.put(" at ")
      line.put(exact: time)
      line.put(" by ")
      line.put(channel.rawValue)
    })
  }

  /// Reads what `line` writes, without the word at its beginning; nil for anything else.
  init?(counted fields: inout FieldReader) {
    guard let people = fields.number(), fields.take(" on "), let day = fields.day(), fields.take(" at "),
      let time = fields.time(), fields.take(" by ")
    else { return nil }
    self = .counted(day: day, time: time, channel: ChannelID(rawValue: fields.remainder), people: people)
  }
}
