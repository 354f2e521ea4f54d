/// One place of the grid: a character with up to two marks, and how it is drawn; 16 bytes.
struct Cell: Equatable, Sendable {
  /// Three scalars of 21 bits, the base lowest; 0 is the right half of the wide character to the left.
  var glyph: UInt64
  var role: Role
  var surface: Surface
  var emphasis: Emphasis
  /// Nothing, but written out: with no bytes left to chance whole rows can be compared at once.
  private let rest: (UInt8, UInt32) = (0, 0)

  static let blank: UInt64 = 0x20
  static let rightHalf: UInt64 = 0

  init(blankOn surface: Surface) {
    glyph = Cell.blank
    role = .text
    self.surface = surface
    emphasis = []
  }

  static func == (one: Cell, other: Cell) -> Bool {
    one.glyph == other.glyph && one.role == other.role && one.surface == other.surface && one.emphasis == other.emphasis
  }

  var isRightHalf: Bool { glyph == Cell.rightHalf }

  /// The scalars, base first; blank for the right half of a wide character.
  var scalars: [Unicode.Scalar] {
    guard !isRightHalf else { return [" "] }
    return [0, 21, 42].compactMap { shift in
      let value = UInt32(truncatingIfNeeded: (glyph >> UInt64(shift)) & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// Writes a mark onto the character; the third and later ones are dropped.
  mutating func join(_ mark: Unicode.Scalar) {
    guard !isRightHalf, glyph != Cell.blank else { return }
    if glyph >> 21 == 0 {
      glyph |= UInt64(mark.value) << 21
    } else if glyph >> 42 == 0 {
      glyph |= UInt64(mark.value) << 42
    }
  }
}
