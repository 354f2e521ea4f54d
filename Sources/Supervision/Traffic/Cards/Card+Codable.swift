// There are thousands of cards, so each is two texts: one of codes, `H 3 13812345678 m new friend look 2026-11-30 phone`,
// with a hyphen for what is not known, and one of words with tabs between them, which no field may hold. What stands at
// the end and is empty is left out. A card's numbers and days stand before its codes.

extension CardDetails: Codable {
  private static let words: [WritableKeyPath<CardDetails, String> & Sendable] = [
    \.name, \.model, \.colour, \.budget, \.use, \.concern, \.rival, \.carOwned, \.address, \.aim, \.remark,
    \.instruction,
  ]

  fileprivate var codes: String {
    String(line: { line in
      line.put(level.rawValue)
      for code in [
        consultant.map { "\($0.rawValue)" }, phone.isEmpty ? nil : phone, sex?.rawValue, purchase?.rawValue,
        source?.rawValue, purpose?.rawValue, next?.day.iso, next?.way.rawValue,
      ] {
        line.put(" ")
        line.put(code ?? "-")
      }
    })
  }

  fileprivate var text: String {
    var texts = Self.words.map { self[keyPath: $0] }
    while texts.last?.isEmpty == true { texts.removeLast() }
    return texts.joined(separator: "\t")
  }

  fileprivate init?(codes fields: inout FieldReader, text: String) {
    func code() -> String? {
      guard fields.take(" ") else { return nil }
      let word = fields.word()
      return word == "-" ? nil : word
    }
    guard let level = CustomerLevel(rawValue: fields.word()) else { return nil }
    self.level = level
    if let number = code() {
      guard let number = Int(number) else { return nil }
      consultant = StaffID(rawValue: number)
    }
    phone = code() ?? ""
    sex = code().flatMap(Sex.init(rawValue:))
    purchase = code().flatMap(PurchaseKind.init(rawValue:))
    source = code().map(SourceID.init(rawValue:))
    purpose = code().map(PurposeID.init(rawValue:))
    let (day, way) = (code(), code())
    if let day {
      guard let day = CivilDay(iso: day) else { return nil }
      next = NextContact(day, way: way.flatMap(FollowUpWay.init(rawValue:)) ?? .phone)
    }
    guard fields.isAtEnd else { return nil }
    var rest = text.utf8[...]
    for word in Self.words {
      let end = rest.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex
      if end > rest.startIndex { self[keyPath: word] = String(Substring(rest[..<end])) }
      guard end < rest.endIndex else { return }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Reads the two texts.
  public init(from decoder: any Decoder) throws {
    let texts = try [String](from: decoder)
    var fields = FieldReader(texts.first ?? "")
    guard texts.count == 2, let details = CardDetails(codes: &fields, text: texts[1]) else {
      throw decoder.unreadable(texts.first ?? "", CardDetails.self)
    }
    self = details
  }

  /// Writes the two texts.
  public func encode(to encoder: any Encoder) throws { try [codes, text].encode(to: encoder) }
}

extension NextContact: Codable {
  /// Reads `2026-11-30 phone`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      var fields = FieldReader(line)
      guard let day = fields.day(), fields.take(" "), let way = FollowUpWay(rawValue: fields.remainder) else {
        return nil
      }
      return NextContact(day, way: way)
    }
  }

  /// Writes `2026-11-30 phone`.
  public func encode(to encoder: any Encoder) throws { try encoder.write("\(day.iso) \(way.rawValue)") }
}

extension Card {
  /// `41 2026-11-23T10:42:07+08:00 walk-in 17 2026-11-23 2026-11-25 1 0 needs H 3 …`.
  fileprivate var codes: String {
    String(line: { line in
      line.put(id.rawValue)
      // `apply` sees to it that the moment has a line, the settings that no identifier holds a blank.
      for word in [
        made.line ?? made.rfc3339, channel.rawValue, visit.map { "\($0.rawValue)" } ?? "-", levelSince.iso, touched.iso,
        "\(visits)",
        "\(drives)", step?.rawValue ?? "-", details.codes,
      ] {
        line.put(" ")
        line.put(word)
      }
    })
  }

  fileprivate init?(codes: String, text: String) {
    var fields = FieldReader(codes)
    guard let id = fields.number(), fields.take(" "), let made = fields.moment(), fields.take(" ") else { return nil }
    let channel = fields.word()
    guard fields.take(" ") else { return nil }
    let visit = fields.word()
    guard fields.take(" "), let since = fields.day(), fields.take(" "), let touched = fields.day(), fields.take(" "),
      let visits = fields.number(), fields.take(" "), let drives = fields.number(), fields.take(" ")
    else { return nil }
    let step = fields.word()
    guard fields.take(" "), let details = CardDetails(codes: &fields, text: text) else { return nil }
    self.init(
      id: CardID(rawValue: id), made: made, channel: ChannelID(rawValue: channel),
      visit: Int(visit).map(VisitID.init(rawValue:)), details: details, levelSince: since, touched: touched,
      visits: visits, step: step == "-" ? nil : StepID(rawValue: step), drives: drives)
  }
}

extension Card: Codable {
  /// Reads the two texts.
  public init(from decoder: any Decoder) throws {
    let texts = try [String](from: decoder)
    guard texts.count == 2, let card = Card(codes: texts[0], text: texts[1]) else {
      throw decoder.unreadable(texts.first ?? "", Card.self)
    }
    self = card
  }

  /// Writes the two texts.
  public func encode(to encoder: any Encoder) throws { try [codes, details.text].encode(to: encoder) }
}

extension CardFile: Codable {
  private enum CodingKeys: String, CodingKey { case cards, losses, byNumber }

  /// Reads the cards when they are asked for; those of earlier versions, which had no numbers beside them, at once.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var cards: Shelf<CardID, Card> = try container.decodeShelf(.byNumber)
    let texts = try container.decode(.cards, else: [String]())
    for start in stride(from: 0, to: texts.count, by: 2) {
      guard start + 1 < texts.count, let card = Card(codes: texts[start], text: texts[start + 1]) else {
        throw decoder.unreadable(texts[start], Card.self)
      }
      cards[card.id] = card
    }
    self.init(cards: cards, losses: try container.decodeEntries(.losses))
  }

  /// Writes two texts a card.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shelf: cards, forKey: .byNumber)
    try container.encode(entries: losses, forKey: .losses)
  }
}
