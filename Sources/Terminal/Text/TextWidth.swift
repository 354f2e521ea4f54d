import CTerminal

/// Measures and cuts text in cells, the way the terminal library moves its cursor: `wcwidth` summed over scalars.
public enum TextWidth {
  /// Cells one scalar takes: 0 for marks that join the one before, 2 for wide ones, nil when it cannot be shown.
  public static func cells(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E: 1
    // The blocks of nearly all text here are known without asking; a test holds them against the C library.
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: 2
    case 0xA0...0xAC, 0xAE...0x2FF, 0x2500...0x259F: 1
    case 0..<0x20, 0x7F..<0xA0: nil
    default:
      switch ct_width(scalar.value) {
      case let width where width >= 0: Int(width)
      default: nil
      }
    }
  }

  /// Cells the text takes on one line; a scalar that cannot be shown counts as the one cell of its replacement.
  public static func cells(_ text: some StringProtocol) -> Int {
    // Most text is plain ASCII, a cell a byte.
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? bytes.count : nil
    }
    if case .some(.some(let count)) = plain { return count }
    var total = 0
    for scalar in text.unicodeScalars { total += cells(of: scalar) ?? 1 }
    return total
  }

  /// The beginning of the text that fits in `width` cells, ending in `ellipsis` when something was cut off.
  public static func cut(_ text: some StringProtocol, to width: Int, ellipsis: String = "…") -> String {
    guard width > 0 else { return "" }
    guard cells(text) > width else { return String(text) }
    let room = width - cells(ellipsis)
    guard room >= 0 else { return prefix(text, cells: width) }
    return prefix(text, cells: room) + ellipsis
  }

  /// The text cut or filled with blanks to exactly `width` cells.
  public static func pad(_ text: some StringProtocol, to width: Int, align: Alignment = .leading) -> String {
    let shown = cut(text, to: width)
    let blanks = max(width - cells(shown), 0)
    return switch align {
    case .leading: shown + String(repeating: " ", count: blanks)
    case .trailing: String(repeating: " ", count: blanks) + shown
    case .center: String(repeating: " ", count: blanks / 2) + shown + String(repeating: " ", count: blanks - blanks / 2)
    }
  }

  /// The most characters from the beginning that take at most `width` cells; a character is never split.
  public static func prefix(_ text: some StringProtocol, cells width: Int) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += cells(text[end..<next])
      if used > width { break }
      end = next
    }
    return String(text[..<end])
  }
}
