/// A language the program speaks.
public enum Language: String, CaseIterable, Codable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// Words in both languages; one cannot be written without the other, so nothing is left untranslated.
public struct Phrase: Hashable, Codable, Sendable {
  /// The Chinese words.
  public let zh: String
  /// The English words.
  public let en: String

  /// Both languages' words for one thing.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Words that are the same in both languages: names, numbers, times.
  public init(both: String) {
    self.init(zh: both, en: both)
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    language == .chinese ? zh : en
  }

  /// This phrase with another after it, apart by a blank in English and by nothing in Chinese.
  public func followed(by next: Phrase) -> Phrase {
    Phrase(zh: zh + next.zh, en: en + " " + next.en)
  }
}
