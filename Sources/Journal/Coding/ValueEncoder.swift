/// Gathers what one value encodes.
///
/// One object serves as encoder and as the storage of all three containers: an allocation less for each value.
final class ValueEncoder: Encoder {
  private enum Shape { case untouched, single, array, dictionary, sortedDictionary }

  /// Stands for nil inside arrays.
  static let null = PropertyList.uid(0)

  private let parent: ValueEncoder?
  private let key: (any CodingKey)?
  private var shape = Shape.untouched
  private var keys: [String] = []
  /// Nested containers and super encoders: they are filled after their place is taken.
  private var pending: [(index: Int, encoder: ValueEncoder)] = []
  var values: [PropertyList] = []
  var single: PropertyList = ValueEncoder.null

  init(parent: ValueEncoder?, key: (any CodingKey)?) {
    self.parent = parent
    self.key = key
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (key.map { [$0] } ?? []) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if shape != .dictionary {
      // Keys that are declared are enums of a byte. Keys with room for a string come from dictionaries, in random order.
      shape = MemoryLayout<Key>.size <= 2 ? .dictionary : .sortedDictionary
    }
    return KeyedEncodingContainer(KeyedEncoding<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .array
    return UnkeyedEncoding(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    shape = .single
    return SingleEncoding(encoder: self)
  }

  func set(_ key: some CodingKey, _ value: PropertyList) {
    let name = key.stringValue
    // A Swift dictionary has each key once; looking would take quadratic time in a large one.
    if shape == .dictionary, let index = keys.firstIndex(of: name) {
      values[index] = value
    } else {
      keys.append(name)
      values.append(value)
    }
  }

  /// Takes a place under `key` for a value that comes later.
  func reserve(_ key: some CodingKey) -> ValueEncoder {
    let child = ValueEncoder(parent: self, key: key)
    set(key, Self.null)
    pending.append((keys.lastIndex(of: key.stringValue) ?? values.count - 1, child))
    return child
  }

  /// Takes the next place of the array for a value that comes later.
  func reserve() -> ValueEncoder {
    let child = ValueEncoder(parent: self, key: IndexKey(values.count))
    pending.append((values.count, child))
    values.append(Self.null)
    return child
  }

  /// What was encoded; a value that encoded nothing is an empty dictionary.
  func finish() -> PropertyList {
    for (index, encoder) in pending { values[index] = encoder.finish() }
    switch shape {
    case .single: return single
    case .array: return .array(values)
    case .untouched, .dictionary: return .dictionary(PropertyList.Entries(distinctKeys: keys, values: values))
    case .sortedDictionary: return .dictionary(PropertyList.Entries(distinctKeys: keys, values: values).sorted)
    }
  }
}
