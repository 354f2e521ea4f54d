import Glibc

/// The shapes met in one document, found again by the references that a dictionary lists.
final class KeyShapes {
  private static let most = 4096
  /// Places in `shapes` + 1, by hash: an open table that is never more than half full.
  private var slots: UnsafeMutablePointer<UInt16>
  private var mask = 31
  private let shapes = Pile<KeyShape>()
  private let empty = KeyShape([], start: 0)

  init() {
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// How many there are.
  var count: Int { shapes.count }

  /// Forgets them all.
  func clear() {
    guard shapes.count > 0 else { return }
    shapes.truncate(to: 0)
    slots.update(repeating: 0, count: mask + 1)
  }

  /// The shape of the `count` keys that are listed at `start`, of the dictionary at `offset`.
  @inline(__always)
  func shape(
    _ count: Int, at start: Int, of offset: Int, in document: BinaryDocument
  ) throws(BinaryPropertyListError) -> KeyShape {
    if count == 0 { return empty }
    let length = count * document.referenceWidth
    try document.require(length, at: start)
    var slot = Int(KnownScalars.hash(document.base + start, length)) & mask
    while slots[slot] != 0 {
      let known = shapes[Int(slots[slot]) - 1]
      if known.keys.count == count, memcmp(document.base + known.start, document.base + start, length) == 0 {
        return known
      }
      slot = (slot + 1) & mask
    }
    return enter(slot, KeyShape(try document.keys(count, at: start, of: offset), start: start), document)
  }

  /// Remembers a shape; where there are thousands, the file hardly has any that come again.
  @inline(never)
  private func enter(_ slot: Int, _ shape: KeyShape, _ document: BinaryDocument) -> KeyShape {
    guard shapes.count < Self.most else { return shape }
    shapes.append(shape)
    slots[slot] = UInt16(shapes.count)
    if 2 * shapes.count > mask { grow(document) }
    return shape
  }

  private func grow(_ document: BinaryDocument) {
    slots.deallocate()
    mask = 4 * (mask + 1) - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for place in 0..<shapes.count {
      let shape = shapes[place]
      let length = shape.keys.count * document.referenceWidth
      var slot = Int(KnownScalars.hash(document.base + shape.start, length)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(place + 1)
    }
  }
}
