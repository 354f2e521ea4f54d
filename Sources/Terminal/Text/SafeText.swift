/// Makes text from outside fit for a terminal, once, where it enters.
public enum SafeText {
  /// The text on one line without anything that could move the cursor, hide, reorder or recolour what is shown.
  ///
  /// Escape sequences and control characters go (line breaks and tabs become one blank), and so do bidi controls, zero-width
  /// characters and variation selectors, on whose width terminals disagree; at most two marks stay on a character; scalars
  /// that cannot be shown become `�`. At most `limit` characters are kept.
  public static func sanitized(_ text: String, limit: Int = 4_096) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var kept = String.UnicodeScalarView()
    var escape = EscapeSkipper()
    var marks = 0
    var count = 0
    for scalar in text.unicodeScalars {
      guard !escape.swallows(scalar) else { continue }
      guard let replacement = reduced(scalar) else { continue }
      if TextWidth.cells(of: replacement) == 0 {
        // Marks with nothing to stand on, or piled up to cross the lines above, are dropped.
        marks += 1
        if marks > 2 || kept.isEmpty { continue }
      } else {
        marks = 0
        count += 1
        if count > limit { break }
      }
      kept.append(replacement)
    }
    return String(kept)
  }

  /// What stands for a scalar: itself, another, or nothing.
  static func reduced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: return scalar
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0..<0x20, 0x7F..<0xA0: return nil
    case 0xAD: return "-"
    case 0xA0, 0x202F, 0x2007: return " "
    case 0x1F3FB...0x1F3FF: return nil
    case 0x1F1E6...0x1F1FF: return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    default: break
    }
    switch TextWidth.cells(of: scalar) {
    case nil: return "\u{FFFD}"
    case 0: return joins(scalar) ? scalar : nil
    default: return scalar
    }
  }

  /// Whether a scalar of no width is a mark written onto the one before, not an invisible control.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F, 0x034F, 0x20E3: return false
    // Vowels and finals of Hangul written letter by letter have no width but are letters.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}

/// Follows escape sequences so that their printable parts go with them.
struct EscapeSkipper {
  private enum State { case text, escape, control, string, stringEscape }
  private var state = State.text
  private var length = 0

  /// Whether the scalar belongs to an escape sequence.
  mutating func swallows(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch state {
    case .text: return begins(value)
    case .escape:
      switch value {
      case 0x5B: state = .control
      case 0x50, 0x58, 0x5D, 0x5E, 0x5F: enterString()
      case 0x20...0x2F: break
      case 0x30...0x7E: state = .text
      default: return restart(value)
      }
      return true
    case .control:
      switch value {
      case 0x20...0x3F: return true
      case 0x40...0x7E:
        state = .text
        return true
      default: return restart(value)
      }
    case .string:
      length += 1
      // An unfinished string must not eat a whole document.
      if value == 0x07 || value == 0x9C || length > 256 { state = .text }
      if value == 0x1B { state = .stringEscape }
      return true
    case .stringEscape:
      if value == 0x5C {
        state = .text
        return true
      }
      state = .escape
      return swallows(scalar)
    }
  }

  private mutating func begins(_ value: UInt32) -> Bool {
    switch value {
    case 0x1B: state = .escape
    case 0x9B: state = .control
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: enterString()
    default: return false
    }
    return true
  }

  private mutating func enterString() {
    state = .string
    length = 0
  }

  private mutating func restart(_ value: UInt32) -> Bool {
    state = .text
    return begins(value)
  }
}
