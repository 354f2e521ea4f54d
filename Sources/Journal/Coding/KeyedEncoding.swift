/// Writes the properties of a value as entries of a dictionary.
struct KeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ObjectEncoder
  let numbers: KeyNumbers

  var codingPath: [any CodingKey] { encoder.codingPath }
  private var writer: BinaryWriter { encoder.writer }

  @inline(__always)
  private func set(_ key: Key, _ object: BinaryWriter.Object) { encoder.set(key, numbers, object) }

  // A property list has no null: what is nil has no key.
  func encodeNil(forKey key: Key) {}
  func encode(_ value: Bool, forKey key: Key) { set(key, writer.boolean(value)) }
  func encode(_ value: String, forKey key: Key) { set(key, writer.string(value)) }
  func encode(_ value: Double, forKey key: Key) { set(key, writer.real(value)) }
  func encode(_ value: Float, forKey key: Key) { set(key, writer.real(Double(value))) }
  func encode(_ value: Int, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: Int8, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: Int16, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: Int32, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: Int64, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: UInt, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: UInt8, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: UInt16, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: UInt32, forKey key: Key) { set(key, encoder.number(integer: value)) }
  func encode(_ value: UInt64, forKey key: Key) { set(key, encoder.number(integer: value)) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try encoder.set(key, numbers, value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    reserve(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { reserve(key).unkeyedContainer() }
  func superEncoder(forKey key: Key) -> any Encoder { reserve(key) }

  func superEncoder() -> any Encoder {
    encoder.reserve { encoder.set(SuperKey(), encoder.pool.numbers(of: ObjectIdentifier(SuperKey.self)), $0) }
  }

  private func reserve(_ key: Key) -> ObjectEncoder { encoder.reserve { set(key, $0) } }
}
