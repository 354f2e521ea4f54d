import Supervision

extension Phrase {
  /// The parts with a blank between them in both languages; empty ones are left out.
  static func spaced(_ parts: Phrase...) -> Phrase {
    Phrase(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " "),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Nothing to say.
  static let empty = Phrase(both: "")
  /// From here to there.
  static let arrow = Phrase(both: "→")

  /// The phrases one after another with something between.
  static func joined(_ phrases: [Phrase], by separator: Phrase) -> Phrase {
    Phrase(
      zh: phrases.map(\.zh).joined(separator: separator.zh), en: phrases.map(\.en).joined(separator: separator.en))
  }
}
