import Supervision
import Terminal

/// Something of a row, or of its list, that can be put on the clipboard.
struct CopyChoice: Hashable, Sendable {
  /// The letter that chooses it.
  let key: Character
  /// What it is.
  let title: Phrase
  /// What it begins with.
  let sample: String
  /// All of it.
  let text: String

  /// The most that terminals take in one go, in bytes.
  static let limit = 65_536

  /// Its line in the menu.
  var item: MenuItem {
    MenuItem(
      key: .character(key), title: title, detail: Phrase(both: TextWidth.cut(sample, to: 36)), step: .copy(title, text))
  }

  /// What a row and the list it stands in offer.
  static func choices(_ record: RowRecord, list: [RowRecord], _ language: Language) -> [CopyChoice] {
    let customer = record.customers.first
    var choices: [CopyChoice] = []
    func add(_ key: Character, _ title: Phrase, _ text: String, sample: String? = nil) {
      guard !text.isEmpty else { return }
      choices.append(CopyChoice(key: key, title: title, sample: sample ?? text, text: text))
    }
    add("p", Phrase(zh: "电话", en: "phone"), customer?.phone ?? "")
    add("n", Phrase(zh: "姓名", en: "name"), customer?.name ?? record.name[language])
    add("y", Phrase(zh: "这一行", en: "the row"), record.line(language))
    let count = Phrase(zh: "\(list.count) 行", en: list.count == 1 ? "1 row" : "\(list.count) rows")
    add("l", Phrase(zh: "整个列表（CSV）", en: "the whole list, CSV"), RowRecord.csv(list, language), sample: count[language])
    return choices
  }
}

extension RowRecord {
  /// What it says on one line.
  func line(_ language: Language) -> String {
    fields.isEmpty ? name[language] : fields.map { $0.value[language] }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Rows as a table that spreadsheets read, with a heading over each column; what one would run as a formula is not one
  /// any more.
  static func csv(_ records: [RowRecord], _ language: Language) -> String {
    var headings: [Phrase] = []
    for record in records {
      for field in record.fields where !headings.contains(field.name) { headings.append(field.name) }
    }
    let rows = records.map { record in
      headings.map { heading in record.fields.first { $0.name == heading }.map { $0.value[language] } ?? "" }
    }
    return ([headings.map { $0[language] }] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    let safe = isFormula && Double(text) == nil ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The same as it may be seen by others: families' names, phones with the middle hidden, wherever they stand.
  var masked: RowRecord {
    var record = self
    func hide(_ words: Phrase) -> Phrase { Phrase(zh: hide(words.zh), en: hide(words.en)) }
    func hide(_ text: String) -> String {
      customers.reduce(text) { text, customer in
        text.hiding(customer.name, as: Masked.name(customer.name)).hiding(
          customer.phone, as: Masked.phone(customer.phone))
      }
    }
    record.name = hide(name)
    record.fields = fields.map { Field(name: $0.name, value: hide($0.value)) }
    record.customers = customers.map { Customer(name: Masked.name($0.name), phone: Masked.phone($0.phone)) }
    return record
  }
}

extension String {
  /// The same with something else in the place of a word of more than one letter.
  func hiding(_ word: String, as shown: String) -> String {
    guard word.count > 1, word != shown else { return self }
    return split(separator: word, omittingEmptySubsequences: false).joined(separator: shown)
  }
}
