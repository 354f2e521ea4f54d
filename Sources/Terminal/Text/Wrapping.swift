extension TextWidth {
  /// The text in lines of at most `width` cells.
  ///
  /// Lines break at blanks, and between ideographs, which need none; a word longer than a line is broken where it must be.
  /// Line feeds are kept as breaks. A width below 2 gives one empty list, for no wide character fits.
  public static func wrap(_ text: some StringProtocol, width: Int) -> [String] {
    guard width > 1 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine(String($0), width: width) }
  }

  private static func wrapLine(_ line: String, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for piece in pieces(of: line) {
      let length = cells(piece)
      if used + length <= width {
        current += piece
        used += length
        continue
      }
      if piece.allSatisfy({ $0 == " " }) {
        // A blank that does not fit is the break itself.
        lines.append(trimmed(current))
        current = ""
        used = 0
        continue
      }
      if used > 0 { lines.append(trimmed(current)) }
      var rest = piece[...]
      while cells(rest) > width {
        let head = prefix(rest, cells: width)
        // A single character wider than the line would never shrink the rest.
        let taken = max(head.count, 1)
        lines.append(head)
        rest = rest.dropFirst(taken)
      }
      current = String(rest)
      used = cells(rest)
    }
    if used > 0 || lines.isEmpty { lines.append(trimmed(current)) }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }

  /// The runs between which a line may break: words, single blanks, single wide characters.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in line {
      let wide = cells(String(character)) > 1
      guard character == " " || wide else {
        word.append(character)
        continue
      }
      if wide, noBreakBefore.contains(character), word.isEmpty, let last = pieces.last, last != " " {
        // Closing punctuation stays with what it closes.
        pieces[pieces.count - 1].append(character)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      pieces.append(String(character))
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static let noBreakBefore: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "’",
  ]
}
