import Supervision
import Terminal

/// A few letters or figures drawn large: five rows high, six with Chinese among them, or any multiple of that.
struct BigText {
  /// What it says, in letters that the font has.
  let text: String
  /// How many times its own height it is drawn, at least 1.
  let scale: Int

  private let glyphs: [[String]]

  /// The text at a size; nil when the font lacks one of its letters.
  init?(_ text: String, scale: Int = 1) {
    var glyphs: [[String]] = []
    for character in text {
      guard let glyph = BigFont.glyph(character) else { return nil }
      glyphs.append(glyph)
    }
    self.text = text
    self.scale = max(scale, 1)
    self.glyphs = glyphs
  }

  /// Cells it takes across, a cell times the scale between letters.
  var width: Int { glyphs.reduce(0) { $0 + ($1.first?.count ?? 0) + 1 } * scale - (glyphs.isEmpty ? 0 : scale) }

  /// Rows it takes.
  var height: Int { rows * scale }

  /// Rows of the highest letter; lower ones stand on the same line.
  private var rows: Int { glyphs.map(\.count).max() ?? BigFont.rows }

  /// The largest size at which a text fits into so many cells; nil when it does not fit at all.
  static func fitting(_ text: String, in size: Size, most: Int = 3) -> BigText? {
    for scale in stride(from: most, through: 1, by: -1) {
      guard let big = BigText(text, scale: scale) else { return nil }
      if big.width <= size.columns, big.height <= size.rows { return big }
    }
    return nil
  }

  /// Draws it with its top left corner at a place.
  func draw(_ screen: inout Screen, at place: Point, style: Style) {
    for row in 0..<height {
      let (line, part) = (row / scale, row - row / scale * scale)
      var text = ""
      for (index, glyph) in glyphs.enumerated() {
        if index > 0 { text += String(repeating: " ", count: scale) }
        let own = line - (rows - glyph.count)
        let cells = own < 0 ? String(repeating: " ", count: glyph.first?.count ?? 0) : glyph[own]
        for cell in cells { text += String(repeating: shown(cell, part), count: scale) }
      }
      screen.put(text, at: Point(x: place.x, y: place.y + row), style: style, width: max(width, 0))
    }
  }

  /// The sign for one of the rows that a cell becomes: a half block is half of them.
  private func shown(_ cell: Character, _ part: Int) -> Character {
    guard scale > 1 else { return cell }
    let isUpper = part * 2 + 1 < scale
    let isMiddle = part * 2 + 1 == scale
    return switch cell {
    case "▀": isUpper ? "█" : isMiddle ? "▀" : " "
    case "▄": isUpper ? " " : isMiddle ? "▄" : "█"
    default: cell
    }
  }
}

extension Screen {
  /// Writes words large by setting their letters apart: Chinese that no font of blocks has.
  mutating func putSpaced(_ text: String, at place: Point, style: Style, width: Int, align: Alignment = .leading) {
    let apart = text.map(String.init).joined(separator: " ")
    put(TextWidth.cells(apart) <= width ? apart : text, at: place, style: style, width: width, align: align)
  }
}
