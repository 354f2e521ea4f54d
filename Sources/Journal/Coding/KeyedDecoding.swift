/// Reads the properties of a value from the entries of a dictionary.
struct KeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reading: ObjectReading
  let shape: KeyShape
  /// Of `shape`.
  unowned(unsafe) let layout: KeyLayout
  /// Where the references of the values begin.
  let values: Int
  let node: ObjectReading.Node

  var codingPath: [any CodingKey] { reading.path(to: node) }
  var allKeys: [Key] { layout.allKeys(Key.self) }

  func contains(_ key: Key) -> Bool { layout.position(of: key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try present(key) == nil }

  /// The item under `key`, nil when there is none or it is null.
  @inline(__always)
  private func present(_ key: Key) throws -> ObjectReading.Item? {
    guard let position = layout.position(of: key) else { return nil }
    let object = try reading.document.reference(at: values + position * reading.document.referenceWidth)
    return try reading.isNull(object) ? nil : ObjectReading.Item(object: object, step: position)
  }

  @inline(__always)
  private func item(_ key: Key) throws -> ObjectReading.Item {
    guard let position = layout.position(of: key) else { throw missing(key) }
    let object = try reading.document.reference(at: values + position * reading.document.referenceWidth)
    return ObjectReading.Item(object: object, step: position)
  }

  private func missing(_ key: some CodingKey) -> DecodingError {
    .keyNotFound(key, DecodingError.Context(codingPath: codingPath, debugDescription: "no \(key.stringValue)"))
  }

  @inline(__always)
  private func integer<Number: FixedWidthInteger>(_ item: ObjectReading.Item) throws -> Number {
    try reading.integer(item.object, node, item.step)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    let item = try item(key)
    return try reading.boolean(item.object, node, item.step)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    guard let item = try present(key) else { return nil }
    return try reading.boolean(item.object, node, item.step)
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    let item = try item(key)
    return try reading.string(item.object, node, item.step)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let item = try present(key) else { return nil }
    return try reading.string(item.object, node, item.step)
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    let item = try item(key)
    return try reading.real(item.object, node, item.step)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    guard let item = try present(key) else { return nil }
    return try reading.real(item.object, node, item.step)
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try decode(Double.self, forKey: key)) }

  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    try decodeIfPresent(Double.self, forKey: key).map { Float($0) }
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(try item(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(try item(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(try item(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(try item(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(try item(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(try item(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(try item(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(try item(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(try item(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(try item(key)) }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(key).map { try integer($0) } }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try present(key).map { try integer($0) } }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try present(key).map { try integer($0) } }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    try present(key).map { try integer($0) }
  }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    try present(key).map { try integer($0) }
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let item = try item(key)
    return try reading.decode(type, item.object, in: node, step: item.step)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let item = try present(key) else { return nil }
    return try reading.decode(type, item.object, in: node, step: item.step)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(item(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(item(key)).unkeyedContainer()
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(item(key)) }

  func superDecoder() throws -> any Decoder {
    guard let position = shape.position(of: SuperKey().stringValue, near: 0) else { throw missing(SuperKey()) }
    let object = try reading.document.reference(at: values + position * reading.document.referenceWidth)
    return try decoder(ObjectReading.Item(object: object, step: position))
  }

  private func decoder(_ item: ObjectReading.Item) throws -> ObjectDecoder {
    ObjectDecoder(
      reading: reading, object: item.object, node: try reading.enter(item.object, in: node, step: item.step))
  }
}
