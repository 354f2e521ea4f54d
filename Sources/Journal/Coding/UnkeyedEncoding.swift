/// Writes values one after the other into an array.
struct UnkeyedEncoding: UnkeyedEncodingContainer {
  let encoder: ObjectEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.count }
  private var writer: BinaryWriter { encoder.writer }

  func encodeNil() { encoder.append(writer.uid(0)) }
  func encode(_ value: Bool) { encoder.append(writer.boolean(value)) }
  func encode(_ value: String) { encoder.append(writer.string(value)) }
  func encode(_ value: Double) { encoder.append(writer.real(value)) }
  func encode(_ value: Float) { encoder.append(writer.real(Double(value))) }
  func encode(_ value: Int) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: Int8) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: Int16) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: Int32) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: Int64) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: UInt) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: UInt8) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: UInt16) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: UInt32) { encoder.append(encoder.number(integer: value)) }
  func encode(_ value: UInt64) { encoder.append(encoder.number(integer: value)) }

  func encode<Value: Encodable>(_ value: Value) throws { encoder.append(try encoder.number(value)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    reserve().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { reserve().unkeyedContainer() }
  func superEncoder() -> any Encoder { reserve() }

  private func reserve() -> ObjectEncoder { encoder.reserve { encoder.append($0) } }
}
