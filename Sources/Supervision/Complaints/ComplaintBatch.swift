/// Closed complaints of a register, as one event holds them: a hundred thousand in a few megabytes, read only when asked
/// for. They lie in the log and not in the state, so that a house opens as quickly with them as without.
///
/// A row is a line: the second of receipt since 1970, the wall's offset in minutes, seconds to closing, seconds to telling
/// or `-`, all three with milliseconds behind a point where there are any, the first letter of the grade, satisfaction or `-`, then kind, department, person and cause by their place in
/// `names`; after tabs customer, phone, facts, wish, car, number, as far as there are any. A text with letters beyond ASCII
/// is `\u` there and stands in `texts`, so that the rest takes a byte a letter in a property list.
public struct ComplaintBatch: Hashable, Codable, Sendable {
  /// The number of the first.
  public let first: ComplaintID
  /// How many there are; they are numbered on from the first.
  public let count: Int
  /// Names that rows have in common.
  let names: [String]
  /// The rows, some hundred in a text.
  let rows: [String]
  /// For each text of rows, the lines that stand in for `\u` in it.
  let texts: [String]
  /// Tells the file it came from from others.
  public let digest: String

  private static let rowsInText = 400

  /// Packs complaints, numbered on from the first.
  public init(first: ComplaintID, _ complaints: [RegisteredComplaint], digest: String) {
    var names = NameTable()
    var (rows, texts): ([String], [String]) = ([], [])
    for start in stride(from: 0, to: complaints.count, by: Self.rowsInText) {
      var (row, text) = (FieldWriter(), FieldWriter())
      for complaint in complaints[start..<min(start + Self.rowsInText, complaints.count)] {
        row.put(complaint, &names, &text)
      }
      rows.append(row.text)
      texts.append(text.text)
    }
    self.first = first
    count = complaints.count
    self.names = names.names
    self.rows = rows
    self.texts = texts
    self.digest = digest
  }

  /// How long it is in a property list, in bytes, nearly: a text is a byte a letter, or two throughout.
  public var bytes: Int {
    [rows, texts, names].joined().reduce(0) { sum, text in
      let bytes = text.utf8.count
      return sum + (text.utf8.allSatisfy { $0 < 0x80 } ? bytes : text.utf16.count * 2)
    }
  }

  /// Gives every complaint with its number, in order; rows that cannot be read are passed over.
  public func forEach(_ body: (ComplaintID, RegisteredComplaint) -> Void) {
    for place in rows.indices { forEach(inText: place, body) }
  }

  /// The complaint of a number; nil when it is none of these.
  public subscript(id: ComplaintID) -> RegisteredComplaint? {
    let place = id.rawValue - first.rawValue
    guard (0..<count).contains(place), rows.indices.contains(place / Self.rowsInText) else { return nil }
    var found: RegisteredComplaint?
    forEach(inText: place / Self.rowsInText) { if $0 == id { found = $1 } }
    return found
  }

  private func forEach(inText place: Int, _ body: (ComplaintID, RegisteredComplaint) -> Void) {
    let lines = Array(rows[place].utf8).split(separator: UInt8(ascii: "\n"))
    let texts = texts.indices.contains(place) ? Array(texts[place].utf8) : []
    var rest = texts.split(separator: UInt8(ascii: "\n"))[...]
    var number = first.rawValue + place * Self.rowsInText
    for line in lines {
      if let complaint = RegisteredComplaint(line, names, &rest) { body(ComplaintID(rawValue: number), complaint) }
      number += 1
    }
  }
}

/// Names in the order in which they first come up.
struct NameTable {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  init(_ names: [String] = []) {
    self.names = names
    for (place, name) in names.enumerated() { places[name] = place }
  }

  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension FieldWriter {
  fileprivate mutating func put(
    _ complaint: RegisteredComplaint, _ names: inout NameTable, _ texts: inout FieldWriter
  ) {
    let received = complaint.received.instant.milliseconds
    put(milliseconds: received)
    put(" ")
    put(complaint.received.offset / 60)
    put(" ")
    put(milliseconds: complaint.closed.instant.milliseconds - received)
    put(" ")
    if let told = complaint.told { put(milliseconds: told.instant.milliseconds - received) } else { put("-") }
    put(" ")
    put(String(complaint.details.grade.rawValue.prefix(1)))
    put(" ")
    if let marks = complaint.satisfaction { put(marks) } else { put("-") }
    for name in [complaint.details.kind.rawValue, complaint.department, complaint.owner, complaint.cause] {
      put(" ")
      put(names.place(of: name))
    }
    let details = complaint.details
    var fields = [details.customer, details.phone, details.facts, details.wish, details.car, details.reference][...]
    while fields.last?.isEmpty == true { fields.removeLast() }
    for field in fields {
      put("\t")
      if field.utf8.allSatisfy({ $0 < 0x80 }) {
        put(Self.escaped(field))
      } else {
        put("\\u")
        texts.put(Self.escaped(field))
        texts.put("\n")
      }
    }
    put("\n")
  }

  /// In seconds, with what goes beyond the second behind a point.
  private mutating func put(milliseconds: Int64) {
    let seconds = milliseconds.floorDivided(by: 1000)
    put(Int(seconds))
    let rest = Int(milliseconds - seconds * 1000)
    guard rest > 0 else { return }
    put(".")
    put(rest, digits: 3)
  }

  /// With what parts fields and rows written as `\n`, `\t` and `\\`.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0x5C }) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case "\\": line += "\\\\"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}

extension Instant {
  /// Whole seconds since 1970.
  var seconds: Int64 { milliseconds.floorDivided(by: 1000) }
}

extension RegisteredComplaint {
  fileprivate init?(_ line: ArraySlice<UInt8>, _ names: [String], _ rest: inout ArraySlice<ArraySlice<UInt8>>) {
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    var texts: [String] = []
    for part in parts.dropFirst() {
      // Taken even from a row that cannot be read, so that those after it find their own.
      let isElsewhere = part.elementsEqual("\\u".utf8)
      texts.append(Self.plain(isElsewhere ? rest.popFirst() ?? [] : part))
    }
    let figures = (parts.first ?? []).split(separator: UInt8(ascii: " "))
    guard figures.count == 10, let received = Self.milliseconds(figures[0]), let offset = Self.number(figures[1]),
      let closed = Self.milliseconds(figures[2])
    else { return nil }
    func name(_ place: Int) -> String {
      Self.number(figures[place]).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? ""
    }
    func text(_ place: Int) -> String { texts.indices.contains(place) ? texts[place] : "" }
    func moment(_ later: Int) -> Moment {
      Moment(Instant(milliseconds: Int64(received) + Int64(later)), offset: offset * 60)
    }
    let grade = ComplaintGrade.allCases.first { $0.rawValue.utf8.first == figures[4].first } ?? .ordinary
    self.init(
      received: moment(0), closed: moment(closed), told: Self.milliseconds(figures[3]).map(moment),
      details: ComplaintDetails(
        customer: text(0), phone: text(1), kind: ComplaintKindID(rawValue: name(6)), grade: grade, facts: text(2),
        wish: text(3), car: text(4), reference: text(5)),
      department: name(7), owner: name(8), satisfaction: Self.number(figures[5]), cause: name(9))
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    var (plain, isEscaped): ([UInt8], Bool) = ([], false)
    for byte in bytes {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "t") ? 0x09 : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// What stands there in seconds.
  private static func milliseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let seconds = parts.first.flatMap(number) else { return nil }
    guard parts.count > 1 else { return seconds * 1000 }
    return number(parts[1]).map { seconds * 1000 + $0 }
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
