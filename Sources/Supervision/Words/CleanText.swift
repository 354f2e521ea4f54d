/// Text a person typed, checked once at the model's edge so that no screen, report or export needs to check again.
public enum CleanText {
  /// The text without outer blanks, variation selectors and joiners, which terminals measure differently.
  ///
  /// Refuses control characters and escape sequences, bidirectional overrides, and text over `limit` characters, naming
  /// the field. Line breaks count as control characters unless `lines` allows them.
  public static func checked(
    _ text: String, field: Phrase, limit: Int, lines: Bool = false
  ) throws(Refusal) -> String {
    var kept = String.UnicodeScalarView()
    var position = 0
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      position += 1
      if lines, scalar == "\n" || scalar == "\r" {
        // A line break from Windows counts once.
        if scalar == "\n", before == "\r" { kept.removeLast() }
        kept.append("\n")
      } else if isControl(scalar) {
        throw .controlCharacter(field: field, scalar: scalar, position: position)
      } else if !isShaping(scalar) {
        kept.append(scalar)
      }
    }
    let clean = String(kept).trimmed
    // Marks heaped on one letter count as one character, so they are counted too.
    let count = max(clean.count, clean.unicodeScalars.count / 4)
    guard count <= limit else { throw .tooLong(field: field, count: count, limit: limit) }
    return clean
  }

  /// The checked text, refused also when nothing is left of it.
  public static func required(
    _ text: String, field: Phrase, limit: Int, lines: Bool = false
  ) throws(Refusal) -> String {
    let clean = try checked(text, field: field, limit: limit, lines: lines)
    guard !clean.isEmpty else { throw .missing(field: field) }
    return clean
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func isShaping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF,
      0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }
}

extension String {
  /// The text without blanks at either end.
  var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}

extension Refusal {
  static func controlCharacter(field: Phrase, scalar: Unicode.Scalar, position: Int) -> Refusal {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
    return Refusal(
      "text.control",
      zh: "\(field.zh)的第 \(position) 个字符是控制字符 \(code)，请删去后再试",
      en: "\(field.en): character \(position) is the control character \(code); take it out and try again")
  }

  static func tooLong(field: Phrase, count: Int, limit: Int) -> Refusal {
    Refusal(
      "text.long", zh: "\(field.zh)有 \(count) 个字，最多 \(limit) 个，请写短些",
      en: "\(field.en) has \(count) characters, \(limit) at most; make it shorter")
  }

  static func missing(field: Phrase) -> Refusal {
    Refusal("text.missing", zh: "请填写\(field.zh)", en: "\(field.en) is missing; fill it in")
  }
}

extension String {
  func leftPadded(to width: Int, with pad: Character = "0") -> String {
    count >= width ? self : String(repeating: pad, count: width - count) + self
  }
}
