/// Writes values one after the other into an array.
struct UnkeyedEncoding: UnkeyedEncodingContainer {
  let encoder: ValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.values.count }

  func encodeNil() { encoder.values.append(ValueEncoder.null) }
  func encode(_ value: Bool) { encoder.values.append(.boolean(value)) }
  func encode(_ value: String) { encoder.values.append(.string(value)) }
  func encode(_ value: Double) { encoder.values.append(.real(value)) }
  func encode(_ value: Float) { encoder.values.append(.real(Double(value))) }
  func encode(_ value: Int) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: Int8) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: Int16) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: Int32) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: Int64) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: UInt) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: UInt8) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: UInt16) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: UInt32) { encoder.values.append(PropertyList(integer: value)) }
  func encode(_ value: UInt64) { encoder.values.append(PropertyList(integer: value)) }

  func encode<Value: Encodable>(_ value: Value) throws {
    encoder.values.append(try ValueEncoder.encode(value, parent: encoder, key: IndexKey(count)))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.reserve().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.reserve().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.reserve() }
}
