/// Hands out one property list to the value that is made of it.
final class ValueDecoder: Decoder {
  let value: PropertyList
  private let parent: ValueDecoder?
  private let key: (any CodingKey)?
  /// Where the last key was found: the next one asked for is mostly the same or the one after it.
  private var cursor = 0
  private var index: [String: Int]?

  init(_ value: PropertyList, parent: ValueDecoder?, key: (any CodingKey)?) {
    self.value = value
    self.parent = parent
    self.key = key
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (key.map { [$0] } ?? []) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .dictionary(let entries) = value else { throw mismatch([String: Any].self, value, nil) }
    return KeyedDecodingContainer(KeyedDecoding<Key>(decoder: self, entries: entries))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let values) = value else { throw mismatch([Any].self, value, nil) }
    return UnkeyedDecoding(decoder: self, values: values)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleDecoding(decoder: self) }

  /// Where `key` is in `entries`, the content of this decoder's dictionary.
  func position(of key: String, in entries: PropertyList.Entries) -> Int? {
    let keys = entries.keys
    if cursor < keys.count, keys[cursor] == key { return cursor }
    if cursor + 1 < keys.count, keys[cursor + 1] == key {
      cursor += 1
      return cursor
    }
    guard let found = keys.count <= 16 ? keys.firstIndex(of: key) : indexed(keys)[key] else { return nil }
    cursor = found
    return found
  }

  private func indexed(_ keys: [String]) -> [String: Int] {
    if let index { return index }
    let made = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    index = made
    return made
  }
}
