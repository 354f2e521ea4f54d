// Dictionaries by identifier are read and written here: the standard library would ask the runtime for every key what it
// is, and the first time it asks, the runtime looks through every conformance in the program.

extension KeyedDecodingContainer {
  /// Reads a dictionary by identifier; an empty one where there is none.
  func decodeEntries<ID: CodingKeyRepresentable & Hashable, Value: Decodable>(_ key: Key) throws -> [ID: Value] {
    try entries(key) { container, name in try container.decode(Value.self, forKey: name) }
  }

  /// Reads dictionaries within a dictionary; an empty one where there is none.
  func decodeParts<ID: CodingKeyRepresentable & Hashable, Part: CodingKeyRepresentable & Hashable, Value: Decodable>(
    _ key: Key
  ) throws -> [ID: [Part: Value]] {
    try entries(key) { container, name in try container.decodeEntries(name) }
  }

  /// Reads a dictionary by identifier, entry for entry when it is asked for; an empty one where there is none.
  func decodeShelf<ID, Value: Decodable>(_ key: Key) throws -> Shelf<ID, Value> {
    try shelf(key) { container, name in try container.decode(Value.self, forKey: name) }
  }

  /// Reads dictionaries within a dictionary, each when it is asked for; an empty one where there is none.
  func decodeShelf<ID, Part: CodingKeyRepresentable & Hashable, Value: Decodable>(
    partsOf key: Key
  ) throws -> Shelf<ID, [Part: Value]> {
    try shelf(key) { container, name in try container.decodeEntries(name) }
  }

  private func shelf<ID, Value>(
    _ key: Key, _ read: @escaping Carried<ID, Value>.Read
  ) throws -> Shelf<ID, Value> {
    guard contains(key), try !decodeNil(forKey: key) else { return [:] }
    guard let (again, verbatim) = try superDecoder(forKey: key).again else { return Shelf(try entries(key, read)) }
    return Shelf(carried: Carried(again, verbatim, read))
  }

  private func entries<ID: CodingKeyRepresentable & Hashable, Value>(
    _ key: Key, _ read: (KeyedDecodingContainer<TextKey>, TextKey) throws -> Value
  ) throws -> [ID: Value] {
    guard contains(key), try !decodeNil(forKey: key) else { return [:] }
    let container = try nestedContainer(keyedBy: TextKey.self, forKey: key)
    let names = container.allKeys
    var values: [ID: Value] = [:]
    values.reserveCapacity(names.count)
    for name in names {
      guard let id = ID(codingKey: name) else {
        throw DecodingError.dataCorruptedError(
          forKey: name, in: container, debugDescription: "\(name.stringValue) is no \(ID.self)")
      }
      values[id] = try read(container, name)
    }
    return values
  }
}

extension KeyedEncodingContainer {
  /// Writes a dictionary by identifier.
  mutating func encode<ID: CodingKeyRepresentable, Value: Encodable>(entries: [ID: Value], forKey key: Key) throws {
    try encode(Entries(values: entries) { $0 }, forKey: key)
  }

  /// Writes dictionaries within a dictionary.
  mutating func encode<ID: CodingKeyRepresentable, Part: CodingKeyRepresentable, Value: Encodable>(
    parts: [ID: [Part: Value]], forKey key: Key
  ) throws {
    try encode(Entries(values: parts) { part in Entries(values: part) { $0 } }, forKey: key)
  }

  /// Writes a shelf, what nobody asked for as it was stored.
  mutating func encode<ID, Value: Encodable>(shelf: Shelf<ID, Value>, forKey key: Key) throws {
    try encode(ShelfEntries(shelf: shelf) { $0 }, forKey: key)
  }

  /// Writes a shelf of dictionaries, what nobody asked for as it was stored.
  mutating func encode<ID, Part: CodingKeyRepresentable, Value: Encodable>(
    partsOf shelf: Shelf<ID, [Part: Value]>, forKey key: Key
  ) throws {
    try encode(ShelfEntries(shelf: shelf) { part in Entries(values: part) { $0 } }, forKey: key)
  }
}

/// A shelf on its way into a store.
private struct ShelfEntries<
  ID: CodingKeyRepresentable & Hashable & Sendable, Value: Hashable & Sendable, Form: Encodable
>:
  Encodable
{
  let shelf: Shelf<ID, Value>
  let form: (Value) -> Form

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TextKey.self)
    try shelf.write(form: form) { key, entry in try container.encode(entry, forKey: key) }
  }
}

/// A dictionary on its way into a store; `form` makes of each value what is written.
private struct Entries<ID: CodingKeyRepresentable & Hashable, Value, Form: Encodable>: Encodable {
  let values: [ID: Value]
  let form: (Value) -> Form

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TextKey.self)
    for (id, value) in values { try container.encode(form(value), forKey: TextKey(id.codingKey.stringValue)) }
  }
}
