import Supervision

/// Something asked for in a way that cannot be understood, or a file that cannot be read or written.
struct UsageError: Error, Hashable {
  /// What is wrong, where, and what to do.
  let words: Phrase
  /// What stands on lines of its own below: each bad row of a file.
  var details: [Phrase] = []

  init(zh: String, en: String, details: [Phrase] = []) {
    words = Phrase(zh: zh, en: en)
    self.details = details
  }
}
