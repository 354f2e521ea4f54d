/// The numbered colours of terminals.
enum Palette {
  /// The sixteen as the VGA had them; terminals differ, but not so far that a dark one turns light.
  static let sixteen: [RGB] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  /// The colour of a number from 0 to 255: from 16 on a cube of six steps a side, from 232 on greys.
  static func color(_ number: Int) -> RGB {
    switch number {
    case ..<16: return sixteen[max(number, 0)]
    case ..<232:
      func step(_ n: Int) -> Int { n == 0 ? 0 : 55 + 40 * n }
      let n = number - 16
      return RGB(red: step(n / 36), green: step(n / 6 % 6), blue: step(n % 6))
    default:
      let grey = 8 + 10 * (min(number, 255) - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// The number from 16 on, not among `taken`, whose colour is nearest.
  static func nearest(_ color: RGB, except taken: Set<Int> = []) -> Int? {
    (16..<256).lazy.filter { !taken.contains($0) }.min {
      Palette.color($0).distance(to: color) < Palette.color($1).distance(to: color)
    }
  }
}
