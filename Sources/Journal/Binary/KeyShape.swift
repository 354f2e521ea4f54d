import Glibc

/// The keys of dictionaries that have the same ones in the same order: records mostly do, so they are read once.
final class KeyShape {
  /// The keys, each once, told apart by their bytes.
  let keys: [String]
  /// Where a dictionary with these keys lists them.
  let start: Int
  private var index: [String: Int]?
  private var first: KeyLayout?
  private var others: [KeyLayout] = []

  init(_ keys: [String], start: Int) {
    self.keys = keys
    self.start = start
  }

  /// Where keys of that type are.
  @inline(__always)
  func layout(_ type: ObjectIdentifier) -> KeyLayout {
    if let first, first.type == type { return first }
    return another(type)
  }

  @inline(never)
  private func another(_ type: ObjectIdentifier) -> KeyLayout {
    if let known = others.first(where: { $0.type == type }) { return known }
    let made = KeyLayout(self, type)
    if first == nil { first = made } else { others.append(made) }
    return made
  }

  /// Where `key` is; looked up from `hint` on first, since keys are mostly asked for in their order.
  func position(of key: String, near hint: Int) -> Int? {
    if hint < keys.count, keys[hint] == key { return hint }
    if keys.count <= 32 { return keys.firstIndex(of: key) }
    let index = self.index ?? Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    self.index = index
    return index[key]
  }
}

/// Where the keys of one `CodingKey` type are in a shape.
///
/// Declared keys are enums of a byte: the byte is what their places are remembered by, so the text of a key is compared
/// once a shape and not once a record.
final class KeyLayout {
  let type: ObjectIdentifier
  /// Whoever has the layout holds on to its shape: the shape holds the layout.
  private unowned(unsafe) let shape: KeyShape
  private static let unknown: Int32 = -2
  private static let absent: Int32 = -1
  private var positions: UnsafeMutablePointer<Int32>
  private var count = 32
  private var keys: AnyObject?
  private var hint = 0

  init(_ shape: KeyShape, _ type: ObjectIdentifier) {
    self.type = type
    self.shape = shape
    positions = .allocate(capacity: count)
    positions.initialize(repeating: Self.unknown, count: count)
  }

  deinit { positions.deallocate() }

  /// Where `key` is, nil when it is not there.
  @inline(__always)
  func position<Key: CodingKey>(of key: Key) -> Int? {
    if let byte = CodingKeyByte.of(key), byte < count, positions[byte] != Self.unknown {
      let position = Int(positions[byte])
      return position >= 0 ? position : nil
    }
    return search(key)
  }

  /// All keys of the shape that are among those of the type this layout is for.
  func allKeys<Key: CodingKey>(_ type: Key.Type) -> [Key] {
    if let keys { return unsafeDowncast(keys, to: Keys<Key>.self).keys }
    let made = Keys(shape.keys.compactMap(Key.init(stringValue:)))
    keys = made
    return made.keys
  }

  private final class Keys<Key> {
    let keys: [Key]
    init(_ keys: [Key]) { self.keys = keys }
  }

  @inline(never)
  private func search<Key: CodingKey>(_ key: Key) -> Int? {
    let position = shape.position(of: key.stringValue, near: hint)
    if let position { hint = position + 1 }
    if let byte = CodingKeyByte.of(key) {
      if byte >= count { grow() }
      positions[byte] = position.map(Int32.init) ?? Self.absent
    }
    return position
  }

  /// To as many as there are bytes.
  private func grow() {
    let more = UnsafeMutablePointer<Int32>.allocate(capacity: 256)
    more.initialize(repeating: Self.unknown, count: 256)
    more.update(from: positions, count: count)
    positions.deallocate()
    (positions, count) = (more, 256)
  }
}

/// What tells apart the keys of a type that takes up no more than a byte.
enum CodingKeyByte {
  /// The byte of `key`; nil for types that are larger.
  @inline(__always)
  static func of<Key: CodingKey>(_ key: Key) -> Int? {
    switch MemoryLayout<Key>.size {
    case 0: 0
    case 1: Int(unsafeBitCast(key, to: UInt8.self))
    default: nil
    }
  }
}

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
