/// Why a rule said no, in words of the trade that also say what to do.
///
/// Each feature adds its own as static functions beside its rules.
public struct Refusal: Error, Hashable, Sendable {
  /// The rule's name, stable for scripts and tests, such as `staff.unknown`.
  public let rule: String
  /// What is wrong and what to do, in both languages.
  public let words: Phrase

  /// A refusal by a named rule.
  public init(_ rule: String, zh: String, en: String) {
    self.rule = rule
    words = Phrase(zh: zh, en: en)
  }
}
