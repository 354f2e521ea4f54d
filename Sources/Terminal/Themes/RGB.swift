import Glibc

/// A colour as red, green and blue of 0 to 255.
public struct RGB: Hashable, Sendable {
  /// The parts, red highest, as `0xRRGGBB`.
  public let value: UInt32

  /// The colour `0xRRGGBB`; higher bits are cut off.
  public init(_ value: UInt32) { self.value = value & 0xFF_FFFF }

  /// The colour of three parts of 0 to 255; others are cut.
  public init(red: Int, green: Int, blue: Int) {
    func part(_ n: Int) -> UInt32 { UInt32(min(max(n, 0), 255)) }
    value = part(red) << 16 | part(green) << 8 | part(blue)
  }

  /// The colour written `#RRGGBB` or `#RGB`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.hasPrefix("#"), digits.utf8.count == 6 || digits.utf8.count == 3,
      digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
    else { return nil }
    guard digits.utf8.count == 3 else {
      self.init(value)
      return
    }
    self.init((value >> 8 & 15) * 0x11_0000 | (value >> 4 & 15) * 0x1100 | (value & 15) * 0x11)
  }

  /// Red, 0 to 255.
  public var red: Int { Int(value >> 16 & 255) }
  /// Green, 0 to 255.
  public var green: Int { Int(value >> 8 & 255) }
  /// Blue, 0 to 255.
  public var blue: Int { Int(value & 255) }
}

extension RGB {
  /// Relative luminance after WCAG 2, 0 to 1.
  public var luminance: Double {
    0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
  }

  /// A part of 0 to 255 as an amount of light, 0 to 1 (IEC 61966-2-1).
  static func linear(_ part: Int) -> Double {
    let s = Double(part) / 255
    return s <= 0.04045 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4)
  }

  /// Contrast after WCAG 2, 1 to 21.
  public func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// How different two colours look, in arbitrary units; hue counts more in the middle than at the ends ("redmean").
  func distance(to other: RGB) -> Int {
    let mean = (red + other.red) / 2
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
  }
}
