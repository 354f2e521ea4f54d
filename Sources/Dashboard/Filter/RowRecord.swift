import Supervision

/// What a row says, field by field: what it is looked for, ordered and copied by.
struct RowRecord: Sendable {
  /// One thing it says.
  struct Field: Sendable {
    /// What it is, as it stands over a column.
    let name: Phrase
    /// What it says.
    let value: Phrase
  }

  /// How the row is called in a sentence.
  var name: Phrase
  /// What it says, the most important first.
  var fields: [Field] = []
  /// Since when it is there, in milliseconds; nil for what has no beginning.
  var since: Int64?
  /// Whose it is; empty for nobody's.
  var holder = Phrase.empty
  /// The staff it is about.
  var staff: [StaffID] = []
  /// People named in words only.
  var named: [String] = []
  /// The customers it is about.
  var customers: [Customer] = []

  /// A customer as far as a row knows them.
  struct Customer: Hashable, Sendable {
    let name: String
    let phone: String
  }

  /// A row that is called so.
  init(_ name: Phrase) { self.name = name }

  /// Adds what it says, unless that is nothing.
  mutating func add(_ zh: String, _ en: String, _ value: Phrase) {
    guard !value.zh.isEmpty || !value.en.isEmpty else { return }
    fields.append(Field(name: Phrase(zh: zh, en: en), value: value))
  }

  /// Adds what it says in words that are the same in both languages, unless that is nothing.
  mutating func add(_ zh: String, _ en: String, _ value: String) { add(zh, en, Phrase(both: value)) }

  /// Takes note of a customer, unless neither name nor phone is known.
  mutating func add(customer name: String, phone: String) {
    guard !name.isEmpty || !phone.isEmpty else { return }
    customers.append(Customer(name: name, phone: phone))
  }

  /// What it is ordered by among names: a Chinese one by the letters it is typed by.
  var nameKey: String { Self.key(customers.first.map(\.name) ?? name.zh) }

  /// What it is ordered by among those it belongs to.
  var holderKey: String { Self.key(holder.zh) }

  private static func key(_ name: String) -> String {
    (PinyinInitials.standard.readings(of: name).first ?? "") + name.lowercased()
  }
}

/// What is typed to narrow a list: words in either language, initials of Chinese names, digits of a phone; every word has
/// to fit.
struct RowFilter {
  private let words: [String]

  /// The filter somebody typed.
  init(_ text: String) { words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }

  /// Whether a row fits.
  func fits(_ record: RowRecord) -> Bool {
    guard !words.isEmpty else { return true }
    let values = [record.name] + record.fields.map(\.value)
    let text = values.flatMap { $0.zh == $0.en ? [$0.zh] : [$0.zh, $0.en] }.joined(separator: "\n").lowercased()
    let digits = record.customers.map { $0.phone.filter(\.isNumber) }.joined(separator: "\n")
    // Letters that stand for Chinese characters are worked out only when nothing else fits.
    var initials: String?
    return words.allSatisfy { word in
      if text.contains(word) { return true }
      let number = word.filter { !"-() +".contains($0) }
      if number.count >= 3, number.allSatisfy(\.isNumber) { return digits.contains(number) }
      guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
      let known = initials ?? Self.initials(of: values)
      initials = known
      return known.contains(word)
    }
  }

  /// The initials of what is short enough to be a name or a title.
  private static func initials(of values: [Phrase]) -> String {
    values.filter { $0.zh.count <= 16 }.flatMap { PinyinInitials.standard.readings(of: $0.zh) }.joined(separator: "\n")
  }
}
