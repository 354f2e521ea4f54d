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

  /// Acts that name a day begin with it: "2026-10-03 door opens".
  var journalDay: JournalDay?

  mutating func apply(_ transaction: Act, sequence: UInt64) {
    let day = JournalDay(String(transaction.text.prefix(10)))
    if let day, journalDay.map({ $0 < day }) ?? true { journalDay = day }
    entries.append(Entry(sequence: sequence, text: transaction.text))
  }

  var texts: [String] { entries.map(\.text) }
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
