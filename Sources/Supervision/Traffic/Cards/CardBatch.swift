/// A card of a register from elsewhere, without a number of ours yet.
public struct ImportedCard: Hashable, Sendable {
  /// When it was made.
  public var made: Moment
  /// By which channel the customer came.
  public var channel: ChannelID
  /// What stands on it.
  public var details: CardDetails
  /// The last day on which anything happened to it.
  public var touched: CivilDay
  /// Why the customer was lost; empty where the register does not say.
  public var lossReason: String

  /// A card with what its register says.
  public init(made: Moment, channel: ChannelID, details: CardDetails, touched: CivilDay, lossReason: String = "") {
    self.made = made
    self.channel = channel
    self.details = details
    self.touched = touched
    self.lossReason = lossReason
  }

  /// The same under a number of ours.
  public func card(_ id: CardID) -> Card {
    Card(
      id: id, made: Moment(made.instant, offset: made.offset / 60 * 60), channel: channel, visit: nil, details: details,
      levelSince: touched, touched: touched)
  }
}

/// Cards of a register on which nobody works any more, as one event holds them: a hundred and fifty thousand in some ten
/// megabytes, read only when asked for. They lie in the log and not in the state, so that a house opens as quickly with
/// them as without; reports do not count them, a search finds them.
///
/// A row is a line: the minute it was made at since 1970, the wall's offset in minutes, the level, the consultant, the
/// phone, a letter each for sex, purchase and way, days from the making to the next contact and to the last, then channel,
/// source, purpose, model, colour, budget, use, concern, rival and car by their place in `names`, zeros at the end left
/// out; after tabs name, address, aim, remark, instruction and reason of the loss, as far as there are any. A text with
/// letters beyond ASCII is `\u` there and stands in `texts`, so that the rest takes a byte a letter in a property list.
public struct CardBatch: Hashable, Codable, Sendable {
  /// The number of the first.
  public let first: CardID
  /// How many there are; they are numbered on from the first.
  public let count: Int
  /// Names that rows have in common.
  let names: [String]
  /// The rows, some hundred in a text.
  let rows: [String]
  /// For each text of rows, the lines that stand in for `\u` in it.
  let texts: [String]

  private static let rowsInText = 400

  /// Packs cards, numbered on from the first.
  public init(first: CardID, _ cards: some RandomAccessCollection<ImportedCard>) {
    var names = NameTable([""])
    var (rows, texts): ([String], [String]) = ([], [])
    var (row, text) = (FieldWriter(), FieldWriter())
    for (place, card) in cards.enumerated() {
      if place > 0, place % Self.rowsInText == 0 {
        rows.append(row.text)
        texts.append(text.text)
        (row, text) = (FieldWriter(), FieldWriter())
      }
      row.put(card, &names, &text)
    }
    if !cards.isEmpty {
      rows.append(row.text)
      texts.append(text.text)
    }
    self.init(first: first, count: cards.count, names: names.names, rows: rows, texts: texts)
  }

  private init(first: CardID, count: Int, names: [String], rows: [String], texts: [String]) {
    (self.first, self.count, self.names, self.rows, self.texts) = (first, count, names, rows, texts)
  }

  /// As many cards of which nothing is told.
  var hidden: CardBatch { CardBatch(first: first, count: count, names: [], rows: [], texts: []) }

  /// How long it is in a property list, in bytes, nearly: a text is a byte a letter, or two throughout.
  public var bytes: Int {
    [rows, texts, names].joined().reduce(0) { sum, text in
      let bytes = text.utf8.count
      return sum + (text.utf8.allSatisfy { $0 < 0x80 } ? bytes : text.utf16.count * 2)
    }
  }

  /// Gives every card with its number, in order; rows that cannot be read are passed over.
  public func forEach(_ body: (CardID, ImportedCard) -> Void) {
    for place in rows.indices { forEach(inText: place, body) }
  }

  /// The card of a number; nil when it is none of these.
  public subscript(id: CardID) -> ImportedCard? {
    let place = id.rawValue - first.rawValue
    guard (0..<count).contains(place), rows.indices.contains(place / Self.rowsInText) else { return nil }
    var found: ImportedCard?
    forEach(inText: place / Self.rowsInText) { if $0 == id { found = $1 } }
    return found
  }

  private func forEach(inText place: Int, _ body: (CardID, ImportedCard) -> Void) {
    let lines = Array(rows[place].utf8).split(separator: UInt8(ascii: "\n"))
    let texts = texts.indices.contains(place) ? Array(texts[place].utf8) : []
    var rest = texts.split(separator: UInt8(ascii: "\n"))[...]
    var number = first.rawValue + place * Self.rowsInText
    for line in lines {
      if let card = ImportedCard(line, names, &rest) { body(CardID(rawValue: number), card) }
      number += 1
    }
  }
}

/// The words of a card by their place in a batch's names, and those that stand by themselves, in the order of a row.
private enum Fields {
  static let names: [WritableKeyPath<CardDetails, String> & Sendable] = [
    \.model, \.colour, \.budget, \.use, \.concern, \.rival, \.carOwned,
  ]
  static let texts: [WritableKeyPath<CardDetails, String> & Sendable] = [
    \.name, \.address, \.aim, \.remark, \.instruction,
  ]
}

extension FieldWriter {
  fileprivate mutating func put(_ card: ImportedCard, _ names: inout NameTable, _ texts: inout FieldWriter) {
    let details = card.details
    put(Int(card.made.instant.milliseconds.floorDivided(by: 60_000)))
    put(" ")
    put(card.made.offset / 60)
    put(" ")
    put(details.level.rawValue)
    put(" ")
    if let consultant = details.consultant { put(consultant.rawValue) } else { put("-") }
    put(" ")
    put(details.phone.isEmpty ? "-" : details.phone)
    put(" ")
    put(details.sex?.rawValue ?? "-")
    put(details.purchase.map { String($0.rawValue.prefix(1)) } ?? "-")
    put(details.next.map { String($0.way.rawValue.prefix(1)) } ?? "-")
    let day = card.made.day.number
    put(" ")
    put(details.next.map { $0.day.number - day } ?? 0)
    put(" ")
    put(card.touched.number - day)
    var places = [card.channel.rawValue, details.source?.rawValue ?? "", details.purpose?.rawValue ?? ""].map {
      names.place(of: $0)
    }
    for path in Fields.names { places.append(names.place(of: details[keyPath: path])) }
    while places.last == 0 { places.removeLast() }
    for place in places {
      put(" ")
      put(place)
    }
    var fields = Fields.texts.map { details[keyPath: $0] } + [card.lossReason]
    while fields.last?.isEmpty == true { fields.removeLast() }
    for field in fields {
      put("\t")
      if field.utf8.allSatisfy({ $0 < 0x80 }), field != "\\u" {
        put(field)
      } else {
        put("\\u")
        texts.put(field)
        texts.put("\n")
      }
    }
    put("\n")
  }
}

extension ImportedCard {
  fileprivate init?(_ line: ArraySlice<UInt8>, _ names: [String], _ rest: inout ArraySlice<ArraySlice<UInt8>>) {
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    var texts: [String] = []
    for part in parts.dropFirst() {
      // Taken even from a row that cannot be read, so that those after it find their own.
      let isElsewhere = part.elementsEqual("\\u".utf8)
      texts.append(String(decoding: isElsewhere ? rest.popFirst() ?? [] : part, as: UTF8.self))
    }
    let figures = (parts.first ?? []).split(separator: UInt8(ascii: " "))
    guard figures.count >= 8, let minute = Self.number(figures[0]), let offset = Self.number(figures[1]),
      let level = CustomerLevel(rawValue: String(decoding: figures[2], as: UTF8.self)), figures[5].count == 3,
      let next = Self.number(figures[6]), let last = Self.number(figures[7])
    else { return nil }
    let made = Moment(Instant(milliseconds: Int64(minute) * 60_000), offset: offset * 60)
    let marks = Array(figures[5])
    func mark<Mark: RawRepresentable<String> & CaseIterable>(_ place: Int) -> Mark? {
      Mark.allCases.first { $0.rawValue.utf8.first == marks[place] }
    }
    func name(_ place: Int) -> String {
      guard figures.indices.contains(8 + place), let place = Self.number(figures[8 + place]) else { return "" }
      return names.indices.contains(place) ? names[place] : ""
    }
    var details = CardDetails()
    details.level = level
    details.consultant = Self.number(figures[3]).map(StaffID.init(rawValue:))
    if !figures[4].elementsEqual("-".utf8) { details.phone = String(decoding: figures[4], as: UTF8.self) }
    details.sex = mark(0)
    details.purchase = mark(1)
    if let way: FollowUpWay = mark(2) { details.next = NextContact(made.day.advanced(by: next), way: way) }
    details.source = name(1).isEmpty ? nil : SourceID(rawValue: name(1))
    details.purpose = name(2).isEmpty ? nil : PurposeID(rawValue: name(2))
    for (place, path) in Fields.names.enumerated() { details[keyPath: path] = name(3 + place) }
    for (place, path) in Fields.texts.enumerated() where place < texts.count { details[keyPath: path] = texts[place] }
    self.init(
      made: made, channel: ChannelID(rawValue: name(0)), details: details, touched: made.day.advanced(by: last),
      lossReason: texts.count > Fields.texts.count ? texts[Fields.texts.count] : "")
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes
    guard (1...15).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }
}
