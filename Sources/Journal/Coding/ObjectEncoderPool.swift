/// What the encoders of one file share: the writer, the objects of keys, and encoders that wait to be used again.
final class ObjectEncoderPool {
  let writer: BinaryWriter
  private let waiting = Pile<ObjectEncoder>(capacity: 8)
  private let keyNumbers = Pile<KeyNumbers>()

  init() { writer = .take() }

  /// Encoders for a file that is begun already.
  init(_ writer: BinaryWriter) { self.writer = writer }

  /// Whoever kept an encoder keeps the pool: the writer is only taken back when nobody can get at it any more.
  deinit { BinaryWriter.takeBack(writer) }

  /// Lets go of the encoders, each of which holds on to the pool.
  func close() { waiting.truncate(to: 0) }

  /// An encoder for the item `slot` of `parent`.
  func take(parent: ObjectEncoder?, slot: Int) -> ObjectEncoder {
    guard waiting.count > 0 else {
      let encoder = ObjectEncoder(self)
      encoder.begin(parent: parent, slot: slot)
      return encoder
    }
    let encoder = waiting[waiting.count - 1]
    waiting.removeLast()
    encoder.begin(parent: parent, slot: slot)
    return encoder
  }

  /// Takes an encoder back whose value is finished, unless the value has kept it.
  func giveBack(_ encoder: consuming ObjectEncoder) {
    if isKnownUniquelyReferenced(&encoder) { waiting.append(encoder) }
  }

  /// The objects of the keys of a type.
  func numbers(of type: ObjectIdentifier) -> KeyNumbers {
    // The type asked for is mostly among the few asked for last; these come first.
    for place in 0..<keyNumbers.count where keyNumbers[place].type == type {
      let known = keyNumbers[place]
      if place > 4 {
        keyNumbers[place] = keyNumbers[place / 2]
        keyNumbers[place / 2] = known
      }
      return known
    }
    let made = KeyNumbers(type)
    keyNumbers.append(made)
    return made
  }

  /// The text of a key that was written.
  func name(of key: BinaryWriter.Object) -> String { writer.text(of: key) }
}

/// The objects of the keys of one `CodingKey` type, by the byte of the key where it has one.
final class KeyNumbers {
  let type: ObjectIdentifier
  private static let unknown = BinaryWriter.Object.max
  private let numbers = Pile<BinaryWriter.Object>(capacity: 24)

  init(_ type: ObjectIdentifier) { self.type = type }

  @inline(__always)
  func number<Key: CodingKey>(of key: Key, _ writer: BinaryWriter) -> BinaryWriter.Object {
    guard let byte = CodingKeyByte.of(key) else { return writer.string(key.stringValue) }
    if byte < numbers.count, numbers[byte] != Self.unknown { return numbers[byte] }
    return enter(key, byte, writer)
  }

  @inline(never)
  private func enter<Key: CodingKey>(_ key: Key, _ byte: Int, _ writer: BinaryWriter) -> BinaryWriter.Object {
    while numbers.count <= byte { numbers.append(Self.unknown) }
    numbers[byte] = writer.string(key.stringValue)
    return numbers[byte]
  }
}
