/// Writes the properties of a value as entries of a dictionary.
struct KeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  // A property list has no null: what is nil has no key.
  func encodeNil(forKey key: Key) {}
  func encode(_ value: Bool, forKey key: Key) { encoder.set(key, .boolean(value)) }
  func encode(_ value: String, forKey key: Key) { encoder.set(key, .string(value)) }
  func encode(_ value: Double, forKey key: Key) { encoder.set(key, .real(value)) }
  func encode(_ value: Float, forKey key: Key) { encoder.set(key, .real(Double(value))) }
  func encode(_ value: Int, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: Int8, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: Int16, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: Int32, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: Int64, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: UInt, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: UInt8, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: UInt16, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: UInt32, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }
  func encode(_ value: UInt64, forKey key: Key) { encoder.set(key, PropertyList(integer: value)) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.set(key, try ValueEncoder.encode(value, parent: encoder, key: key))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.reserve(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.reserve(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.reserve(SuperKey()) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.reserve(key) }
}
