/// Gathers the objects of one value that is a container, or the one object it is.
///
/// One object serves as encoder and as the storage of all three containers; those whose value is finished are used again.
final class ObjectEncoder: Encoder {
  typealias Object = BinaryWriter.Object

  /// What the value has asked to be.
  private enum Shape { case untouched, single, array, dictionary, sortedDictionary }

  let pool: ObjectEncoderPool
  private var parent: ObjectEncoder?
  /// Which of the parent's items this becomes, for the paths of errors.
  private var slot = 0
  private var depth = 0
  private var shape = Shape.untouched
  /// Objects of an array, or of the values of a dictionary.
  private let items = Pile<Object>()
  /// Objects of the keys of a dictionary in the order they came.
  private let keys = Pile<Object>()
  /// The keys of a dictionary that is sorted.
  private var names: [String] = []
  /// Nested containers and super encoders: they are filled after their place is taken.
  private var pending: [(slot: Int, encoder: ObjectEncoder)] = []
  private var single: Object?

  init(_ pool: ObjectEncoderPool) { self.pool = pool }

  var writer: BinaryWriter { pool.writer }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var count: Int { items.count }

  var codingPath: [any CodingKey] {
    guard let parent else { return [] }
    if parent.shape == .single { return parent.codingPath }
    return parent.codingPath + [parent.key(slot)]
  }

  /// The key of an item; that of a dictionary's value is found in what was written.
  private func key(_ slot: Int) -> any CodingKey {
    switch shape {
    case .dictionary where slot < keys.count: PathKey(pool.name(of: keys[slot]))
    case .sortedDictionary where slot < names.count: PathKey(names[slot])
    default: PathKey(slot)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if shape != .dictionary, shape != .sortedDictionary {
      // Keys that are declared are enums of a byte. Keys with room for a string come from dictionaries, in random order.
      shape = MemoryLayout<Key>.size <= 2 ? .dictionary : .sortedDictionary
    }
    return KeyedEncodingContainer(KeyedEncoding<Key>(encoder: self, numbers: pool.numbers(of: ObjectIdentifier(type))))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .array
    return UnkeyedEncoding(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    shape = .single
    return SingleEncoding(encoder: self)
  }

  func set(single object: Object) { single = object }
  func append(_ object: Object) { items.append(object) }

  /// Puts a value under a key; one that is there already is replaced at the end.
  @inline(__always)
  func set<Key: CodingKey>(_ key: Key, _ numbers: KeyNumbers, _ object: Object) {
    begin(key, numbers)
    items.append(object)
  }

  /// Puts what `value` becomes under a key, which is known before so that an error can name it.
  @inline(__always)
  func set<Key: CodingKey>(_ key: Key, _ numbers: KeyNumbers, _ value: some Encodable) throws {
    begin(key, numbers)
    do {
      items.append(try number(value))
    } catch {
      if shape == .dictionary { keys.removeLast() } else { names.removeLast() }
      throw error
    }
  }

  @inline(__always)
  private func begin<Key: CodingKey>(_ key: Key, _ numbers: KeyNumbers) {
    if shape == .dictionary {
      keys.append(numbers.number(of: key, writer))
    } else {
      names.append(key.stringValue)
    }
  }

  /// Takes the next place for a value that comes later; its key, if it has one, is set with it.
  func reserve(_ put: (Object) -> Void) -> ObjectEncoder {
    let child = pool.take(parent: self, slot: items.count)
    pending.append((items.count, child))
    put(0)
    return child
  }

  /// Begins anew for a value `slot` of `parent`.
  func begin(parent: ObjectEncoder?, slot: Int) {
    self.parent = parent
    self.slot = slot
    depth = (parent?.depth ?? 0) + 1
    shape = .untouched
    single = nil
  }

  /// Whether the value lies deeper than can be read again.
  var isTooDeep: Bool { depth > PropertyListCoder.deepest }

  /// The number of what was encoded; a value that encoded nothing is an empty dictionary, or nil if it asked for nothing.
  func finish() throws -> Object {
    if isTooDeep { throw tooDeep(self) }
    while let (slot, encoder) = pending.popLast() {
      items[slot] = try encoder.finish()
      pool.giveBack(encoder)
    }
    defer { empty() }
    switch shape {
    case .single: return single ?? writer.uid(0)
    case .array: return writer.array(items)
    case .untouched: return writer.dictionary(keys, items)
    case .dictionary:
      if !keys.areDistinct { keepLast() }
    case .sortedDictionary:
      sort()
    }
    return writer.dictionary(keys, items)
  }

  func tooDeep(_ value: Any) -> EncodingError {
    .invalidValue(
      value, EncodingError.Context(codingPath: codingPath, debugDescription: "nested too deep to be read again"))
  }

  /// Puts the entries in the order of their names; of a name that comes twice the last counts.
  private func sort() {
    let order = names.indices.sorted { names[$0] == names[$1] ? $0 < $1 : names[$0] < names[$1] }
    let values = order.map { items[$0] }
    items.truncate(to: 0)
    for (place, value) in zip(order, values) {
      keys.append(writer.string(names[place]))
      items.append(value)
    }
    if !keys.areDistinct { keepLast() }
  }

  private func keepLast() {
    let entries = zip(Array(keys.elements), Array(items.elements))
    var places: [Object: Int] = [:]
    keys.truncate(to: 0)
    items.truncate(to: 0)
    for (key, value) in entries {
      if let place = places[key] {
        items[place] = value
      } else {
        places[key] = keys.count
        keys.append(key)
        items.append(value)
      }
    }
  }

  private func empty() {
    items.truncate(to: 0)
    keys.truncate(to: 0)
    if !names.isEmpty { names.removeAll(keepingCapacity: true) }
    parent = nil
  }
}

extension Pile<BinaryWriter.Object> {
  /// Whether no object comes twice; a sieve of 64 bits says so for most.
  fileprivate var areDistinct: Bool {
    var sieve: UInt64 = 0
    for object in elements {
      let bit: UInt64 = 1 << UInt64(object & 63)
      if sieve & bit != 0 { return Set(elements).count == count }
      sieve |= bit
    }
    return true
  }
}
