import Journal
import Supervision
import Terminal

/// How a theme passes when it is looked over.
struct ThemeLook {
  let name: String
  let title: String
  /// The least contrast of its text.
  let contrast: Double?
  /// The least distance of two states.
  let distance: Double?
  /// What is not as it should be.
  let findings: [Phrase]

  init(_ name: String, in library: ThemeLibrary) {
    self.name = name
    do throws(ThemeError) {
      let theme = try library.theme(named: name) ?? ThemeLibrary.fallback
      let lint = ThemeLint(theme)
      title = theme.title
      contrast = lint.leastContrast
      distance = lint.leastDistance
      findings = lint.findings.map(\.words)
    } catch {
      title = name
      contrast = nil
      distance = nil
      findings = [Phrase(both: error.description)]
    }
  }

  /// Says it in a line, and a line more for each finding.
  func say(at desk: Desk) {
    let figures = Phrase(
      zh: "最低对比度 \(Self.text(contrast, digits: 1))，状态最小色差 \(Self.text(distance, digits: 3))",
      en: "least contrast \(Self.text(contrast, digits: 1)), least distance of states \(Self.text(distance, digits: 3))"
    )
    let mark = findings.isEmpty ? "✓" : "!"
    desk.say("\(mark) \(TextWidth.pad(name, to: 16)) \(desk.words(figures))")
    for finding in findings { desk.say("    " + SafeText.sanitized(desk.words(finding))) }
  }

  func json(in language: Language) -> PropertyList {
    [
      "theme": .string(name), "title": .string(title), "contrast": .real(contrast ?? .nan),
      "distance": .real(distance ?? .nan), "findings": .array(findings.map { .string($0[language]) }),
    ]
  }

  fileprivate static func text(_ number: Double?, digits: Int) -> String {
    guard let number else { return "--" }
    let scale = digits == 1 ? 10 : 1000
    let whole = Int((number * Double(scale)).rounded(.down))
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension ThemeFinding {
  /// What is wrong, and how far it is from right.
  var words: Phrase {
    switch self {
    case .faint(let role, let surface, let contrast, let wanted):
      let (has, wants) = (ThemeLook.text(contrast, digits: 1), ThemeLook.text(wanted, digits: 1))
      return Phrase(
        zh: "\(role.name) 在 \(surface.name) 上对比度 \(has)，至少要 \(wants)",
        en: "\(role.name) on \(surface.name): contrast \(has), at least \(wants) wanted")
    case .alike(let one, let other, let vision, let distance, let wanted):
      let (has, wants) = (ThemeLook.text(distance, digits: 3), ThemeLook.text(wanted, digits: 3))
      return Phrase(
        zh: "\(vision.words.zh)看来 \(one.name) 与 \(other.name) 相近：色差 \(has)，至少要 \(wants)",
        en: "\(one.name) and \(other.name) look alike \(vision.words.en): distance \(has), at least \(wants) wanted")
    case .merged(let one, let other, let colors):
      return Phrase(
        zh: "\(colors) 色终端上 \(one.name) 与 \(other.name) 一样",
        en: "\(one.name) and \(other.name) are the same in \(colors) colours")
    case .unmarked(let colors):
      return Phrase(zh: "\(colors) 色终端上看不出选中的行", en: "a selected row does not show in \(colors) colours")
    case .invisible(let role, let surface, let colors):
      return Phrase(
        zh: "\(colors) 色终端上 \(role.name) 在 \(surface.name) 上看不见",
        en: "\(role.name) on \(surface.name) is invisible in \(colors) colours")
    }
  }
}

extension ColorVision {
  fileprivate var words: Phrase {
    switch self {
    case .usual: Phrase(zh: "正常视力", en: "to everybody")
    case .protanopia: Phrase(zh: "红色盲", en: "without red cones (protanopia)")
    case .deuteranopia: Phrase(zh: "绿色盲", en: "without green cones (deuteranopia)")
    case .tritanopia: Phrase(zh: "蓝色盲", en: "without blue cones (tritanopia)")
    }
  }
}
