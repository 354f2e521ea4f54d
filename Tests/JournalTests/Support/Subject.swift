@testable import Journal

/// The store as it is, or with a safeguard taken away that every proof here says it needs.
struct Subject: Sendable {
  var safeguards = Safeguards.all
  var weaknesses: Set<FaultyFiles.Weakness> = []

  /// The store as everybody has it.
  static let whole = Subject()

  func open(
    _ files: any FileOperations, _ mode: StoreMode = .readWrite
  ) throws(StoreError) -> Store<Ledger> {
    try Store.open(
      at: Stage.path, mode: mode, program: "tests", initial: Ledger(), files: files, safeguards: safeguards)
  }

  /// Keeps one act without opening the store; nil where that cannot be done.
  func errand(
    _ files: any FileOperations, _ text: String
  ) throws -> (transaction: Ledger.Act, excerpt: LedgerExcerpt)? {
    try Store.errand(
      at: Stage.path, program: "tests", initial: Ledger(), patience: .zero, files: files
    ) { _ in Ledger.Act(text: text) }
  }

  /// What is wrong with the store as the next who comes finds it: everything acknowledged is there, nothing refused,
  /// and work goes on. Nil when nothing is.
  func examine(_ files: any FileOperations, _ truth: Truth) -> String? {
    do {
      let reader = try open(files, .readOnly)
      if let complaint = truth.complaint(about: reader.state.texts) { return complaint }
      let store = try open(files)
      guard store.access == .readWrite else { return "\(store.access)" }
      guard store.state == reader.state else { return "\(store.state.texts) to write, \(reader.state.texts) to read" }
      try store.add("last")
      let texts = reader.state.texts + ["last"]
      guard store.state.texts == texts else { return "\(store.state.texts) instead of \(texts)" }
      _ = try reader.catchUp()
      guard reader.state == store.state else { return "follows to \(reader.state.texts) instead of \(texts)" }
      try store.close()
      return try examineAgain(files, texts, truth.hasWholeLog)
    } catch {
      return "\(error) where \(truth.acknowledged) was acknowledged"
    }
  }

  /// Opened once more nothing is odd about it, and log and past days say the same as the state.
  private func examineAgain(_ files: any FileOperations, _ texts: [String], _ hasWholeLog: Bool) throws -> String? {
    let again = try open(files, .readOnly)
    guard again.state.texts == texts else { return "\(again.state.texts) instead of \(texts) after closing" }
    try again.inspect()
    guard again.damages.isEmpty, again.notices.isEmpty else { return "\(again.damages) \(again.notices)" }
    let log = try again.transactions().map(\.transaction.text)
    let plain = texts.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    guard hasWholeLog ? log == plain : log == plain.suffix(log.count) else { return "the log says \(log) of \(texts)" }
    let days = Set(plain.compactMap { JournalDay(String($0.prefix(10))) }).sorted()
    if !hasWholeLog { return nil }
    guard try again.days() == days else { return "days \(try again.days()) instead of \(days)" }
    for day in days.dropLast() {
      let evening = plain.lastIndex { $0.hasPrefix(day.description) }.map { plain[...$0] } ?? []
      guard let found = try again.state(on: day), found.entries.count == evening.count else { return "\(day) is lost" }
    }
    return nil
  }
}
