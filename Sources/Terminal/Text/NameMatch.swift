/// How well what is typed fits something that has names: a name itself before the beginning of one, a word of its
/// description before letters scattered over it.
public struct NameMatch: Comparable, Sendable {
  /// How it fits, the worse first.
  private enum Fit: Int {
    case scatteredKeywords
    case scattered
    case insideKeywords
    case inside
    case keyword
    case word
    case nameBegins
    case name
  }

  private let fit: Fit
  private let score: Int

  /// The best fit of a pattern among names, a title and further words; nil when it fits none. Case does not matter,
  /// except for a key.
  public init?(_ pattern: String, key: String = "", names: [String], title: String, keywords: String) {
    let wanted = pattern.lowercased()
    let names = names.map { $0.lowercased() }
    let fit: Fit?
    if names.contains(wanted) || key.split(separator: " ").contains(pattern[...]) {
      fit = .name
    } else if names.contains(where: { $0.hasPrefix(wanted) }) {
      fit = .nameBegins
    } else if let inTitle = NameMatch.place(of: wanted, in: ([title] + names).joined(separator: "\n")) {
      fit = inTitle ? .word : .inside
    } else if let inKeywords = NameMatch.place(of: wanted, in: keywords) {
      fit = inKeywords ? .keyword : .insideKeywords
    } else if FuzzyMatch.score(pattern, in: title) != nil {
      fit = .scattered
    } else {
      fit = FuzzyMatch.score(pattern, in: keywords) == nil ? nil : .scatteredKeywords
    }
    guard let fit else { return nil }
    self.fit = fit
    score = FuzzyMatch.score(pattern, in: fit == .scatteredKeywords ? keywords : title) ?? 0
  }

  /// Whether what is typed is a name itself.
  public var isName: Bool { fit == .name }

  /// Whether what is typed begins a name or a word.
  public var isByWord: Bool { fit.rawValue >= Fit.keyword.rawValue }

  /// Whether the first fits worse.
  public static func < (a: NameMatch, b: NameMatch) -> Bool { (a.fit.rawValue, a.score) < (b.fit.rawValue, b.score) }

  /// Whether what is typed begins a word of a text; nil when it does not occur in it.
  private static func place(of wanted: String, in text: String) -> Bool? {
    let text = text.lowercased()
    let places = text.ranges(of: wanted).map(\.lowerBound)
    guard !places.isEmpty else { return nil }
    return places.contains { place in
      guard place > text.startIndex else { return true }
      let before = text[text.index(before: place)]
      return !(before.isLetter || before.isNumber)
    }
  }
}
