@testable import Journal

/// The smallest state with all that matters: order shows, text varies, and a lost act leaves a hole.
struct Ledger: Journaled, Equatable {
  struct Entry: Codable, Equatable, Sendable {
    var sequence: UInt64
    var text: String
  }
  struct Act: Codable, Equatable, Sendable {
    var text: String
  }

  var entries: [Entry] = []

  init() {}

  /// Acts that name a day begin with it: "2026-10-03 door opens".
  var journalDay: JournalDay?

  mutating func apply(_ transaction: Act, sequence: UInt64) {
    let day = JournalDay(String(transaction.text.prefix(10)))
    if let day, journalDay.map({ $0 < day }) ?? true { journalDay = day }
    entries.append(Entry(sequence: sequence, text: transaction.text))
  }

  var texts: [String] { entries.map(\.text) }

  var excerpt: LedgerExcerpt? { LedgerExcerpt(day: journalDay, last: texts.last) }
  static var transactionsKey: String { "entries" }
}

/// What an errand knows: which day it is, and what was written last.
struct LedgerExcerpt: Excerpt, Equatable {
  var day: JournalDay?
  var last: String?

  mutating func take(_ act: Ledger.Act) -> Bool {
    if let day = JournalDay(String(act.text.prefix(10))), self.day.map({ $0 < day }) ?? true { return false }
    last = act.text
    return true
  }
}

extension Ledger {
  private enum CodingKeys: String, CodingKey { case journalDay, entries }

  /// What an errand added is an act, which knows no number: it comes after the one before.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    journalDay = try container.decodeIfPresent(JournalDay.self, forKey: .journalDay)
    entries = try container.decode([Entry].self, forKey: .entries)
    for index in entries.indices where entries[index].sequence == 0 {
      entries[index].sequence = (index > 0 ? entries[index - 1].sequence : 0) + 1
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(journalDay, forKey: .journalDay)
    try container.encode(entries, forKey: .entries)
  }
}

extension Ledger.Entry {
  private enum CodingKeys: String, CodingKey { case sequence, text }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sequence = try container.decodeIfPresent(UInt64.self, forKey: .sequence) ?? 0
    text = try container.decode(String.self, forKey: .text)
  }
}

extension Store where State == Ledger {
  /// Opens a ledger as all these tests do, without waiting for the disk unless they ask for the real one.
  static func ledger(
    _ path: String, _ mode: StoreMode = .readWrite, files: any FileOperations = FaultyFiles()
  ) throws(StoreError) -> Store<Ledger> {
    try Store.open(at: path, mode: mode, program: "tests", initial: Ledger(), files: files)
  }

  func add(_ text: String) throws { try commit(patience: .zero) { _ in Ledger.Act(text: text) } }
}

extension Store {
  /// The transactions that `forEachTransaction` gives, with their numbers.
  func transactions(from first: UInt64 = 1) throws -> [(sequence: UInt64, transaction: State.Transaction)] {
    var all: [(sequence: UInt64, transaction: State.Transaction)] = []
    try forEachTransaction(from: first) { all.append(($0, $1)) }
    return all
  }
}
