import Foundation
import Supervision
import Testing

@testable import Dashboard
@testable import Terminal

/// A board at a size as it is to look, in one text a person can read: the screen in both languages, what a terminal that
/// knows only ASCII shows, a letter a cell for the style, and how each style looks at every depth of colour.
struct Golden: CustomTestStringConvertible, Sendable {
  let board: GoldenBoard
  let columns: Int
  let rows: Int

  static let sizes = [(80, 24), (120, 36), (200, 55), (60, 20), (40, 10)]

  /// Every board at every size.
  static let all = GoldenBoard.allCases.flatMap { board in
    sizes.map { Golden(board: board, columns: $0.0, rows: $0.1) }
  }

  var name: String { "\(board.rawValue)-\(columns)x\(rows).txt" }
  var testDescription: String { "\(board.rawValue) \(columns)×\(rows)" }

  /// The folder of all of them.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens").path

  /// How it is to look; nil when that was never recorded.
  var recorded: String? { try? String(contentsOfFile: "\(Golden.folder)/\(name)", encoding: .utf8) }

  func record(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: Golden.folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(Golden.folder)/\(name)", atomically: true, encoding: .utf8)
  }

  /// How it looks now.
  func text() throws -> String {
    let size = Size(columns: columns, rows: rows)
    let screens = Language.allCases.map { (language: $0, screen: board.screen(size, $0)) }
    var letters = StyleLetters()
    var parts: [String] = []
    for (language, screen) in screens { parts.append("== \(language)\n" + screen.lines.joined(separator: "\n")) }
    if let english = screens.first(where: { $0.language == .english }) {
      parts.append("== \(english.language), ASCII\n" + Self.ascii(english.screen).joined(separator: "\n"))
    }
    for (language, screen) in screens {
      parts.append("== \(language), styles\n" + letters.map(screen).joined(separator: "\n"))
    }
    let theme = try #require(try ThemeLibrary().theme(named: board.theme))
    parts.append("== looks: truecolour, 256, 16, mono\n" + letters.legend(theme).joined(separator: "\n"))
    return parts.joined(separator: "\n") + "\n"
  }

  /// The rows of a screen where only ASCII can be shown.
  private static func ascii(_ screen: Screen) -> [String] {
    rows(of: screen) { cell in
      if cell.isRightHalf { return "?" }
      let shown = AsciiGlyphs.substitute(UInt32(truncatingIfNeeded: cell.glyph & 0x1F_FFFF))
      return Unicode.Scalar(shown).map(Character.init) ?? "?"
    }
  }

  /// A character a cell, row by row, blanks at the end cut.
  static func rows(of screen: Screen, _ character: (Cell) -> Character) -> [String] {
    (0..<screen.rows).map { row in
      var line = screen.cells[row * screen.columns..<(row + 1) * screen.columns].map(character)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}

/// Gives every style of a picture a letter, in the order in which they come.
struct StyleLetters {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!$%&*+-=?@#<>")
  private var styles: [Style] = []

  /// The letters of a screen; nothing where nothing is on the plain ground.
  mutating func map(_ screen: Screen) -> [String] {
    var known = styles
    let rows = Golden.rows(of: screen) { cell in
      let style = Style(cell.role, on: cell.surface, emphasis: cell.emphasis)
      if cell.glyph == Cell.blank, cell.surface == .base, cell.emphasis.isEmpty { return " " }
      if let index = known.firstIndex(of: style) { return Self.letter(index) }
      known.append(style)
      return Self.letter(known.count - 1)
    }
    styles = known
    return rows
  }

  private static func letter(_ index: Int) -> Character { index < alphabet.count ? alphabet[index] : "~" }

  /// What each letter means, and how it looks at every depth of colour.
  func legend(_ theme: Theme) -> [String] {
    let palette = AppearanceTable(theme, depth: .palette, colors: 256)
    let sixteen = AppearanceTable(theme, depth: .sixteen, colors: 16)
    let mono = AppearanceTable(theme, depth: .mono, colors: 0)
    return styles.enumerated().map { index, style in
      let look = theme.look(style)
      let full = "\(Self.hex(look.foreground))/\(Self.hex(look.background))\(Self.weight(look.emphasis))"
      let few = [palette, sixteen].map { table in
        let look = table.appearance(style)
        return "\(look.foreground)/\(look.background)\(Self.weight(look.emphasis))"
      }
      let none = Self.weight(mono.appearance(style).emphasis)
      let name = "\(style.role.name) on \((style.surface ?? .base).name)\(Self.weight(style.emphasis))"
      let fields = [
        TextWidth.pad("\(Self.letter(index)) \(name)", to: 34), TextWidth.pad(full, to: 22),
        TextWidth.pad(few[0], to: 14), TextWidth.pad(few[1], to: 12), none.isEmpty ? "plain" : none,
      ]
      return fields.joined(separator: " ")
    }
  }

  private static func hex(_ color: RGB?) -> String {
    guard let color else { return "own" }
    let digits = String(color.value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func weight(_ emphasis: Emphasis) -> String {
    let marks: [(Emphasis, String)] = [(.bold, "b"), (.italic, "i"), (.underline, "u"), (.reverse, "r")]
    let text = marks.filter { emphasis.contains($0.0) }.map(\.1).joined()
    return text.isEmpty ? "" : " " + text
  }
}
