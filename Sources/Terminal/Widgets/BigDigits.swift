/// Figures five rows high, to be read across a hall.
public enum BigDigits {
  /// Rows a figure takes.
  public static let height = 5

  /// The five rows of a text of digits and `: . , % - + / !` and blanks; anything else leaves a blank.
  public static func lines(_ text: String) -> [String] {
    var rows = Array(repeating: "", count: height)
    for (index, character) in text.enumerated() {
      let glyph = glyphs[character] ?? blank
      for row in 0..<height { rows[row] += (index > 0 ? " " : "") + glyph[row] }
    }
    return rows
  }

  /// Cells a text takes.
  public static func cells(_ text: String) -> Int { TextWidth.cells(lines(text)[0]) }

  /// Draws the text in the rectangle; where it does not fit, in ordinary figures instead.
  public static func draw(
    _ text: String, _ screen: inout Screen, in rect: Rect, style: Style = .strong, align: Alignment = .leading
  ) {
    guard rect.height >= height, cells(text) <= rect.width else {
      screen.put(text, at: rect.origin, style: style.bold(), width: rect.width, align: align)
      return
    }
    for (row, line) in lines(text).enumerated() {
      screen.put(line, at: Point(x: rect.x, y: rect.y + row), style: style, width: rect.width, align: align)
    }
  }

  private static let blank = ["   ", "   ", "   ", "   ", "   "]

  private static let glyphs: [Character: [String]] = [
    "0": ["▄████▄", "██  ██", "██  ██", "██  ██", "▀████▀"],
    "1": [" ▄██  ", "████  ", "  ██  ", "  ██  ", "██████"],
    "2": ["▄████▄", "▀▀  ██", " ▄███▀", "██▀   ", "██████"],
    "3": ["▄████▄", "▀▀  ██", "  ███▀", "▄▄  ██", "▀████▀"],
    "4": ["██  ██", "██  ██", "▀█████", "    ██", "    ██"],
    "5": ["██████", "██    ", "█████▄", "▄▄  ██", "▀████▀"],
    "6": ["▄████▄", "██  ▀▀", "█████▄", "██  ██", "▀████▀"],
    "7": ["██████", "   ▄██", "  ▄██▀", "  ██▀ ", "  ██  "],
    "8": ["▄████▄", "██  ██", "▄████▄", "██  ██", "▀████▀"],
    "9": ["▄████▄", "██  ██", "▀█████", "▄▄  ██", "▀████▀"],
    ":": ["  ", "██", "  ", "██", "  "],
    ".": ["  ", "  ", "  ", "  ", "██"],
    ",": ["  ", "  ", "  ", "▄▄", "▄▀"],
    "%": ["██  ██", "   ▄█▀", "  ██  ", "▄█▀   ", "██  ██"],
    "-": ["    ", "    ", "████", "    ", "    "],
    "+": ["      ", "  ██  ", "██████", "  ██  ", "      "],
    "/": ["    ██", "   ▄█▀", "  ██  ", "▄█▀   ", "██    "],
    "!": ["██", "██", "██", "  ", "██"],
  ]
}
