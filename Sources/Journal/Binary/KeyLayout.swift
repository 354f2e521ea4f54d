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
