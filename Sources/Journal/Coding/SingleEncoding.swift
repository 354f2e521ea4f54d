/// Writes a value that is one scalar, or whatever one other value becomes.
struct SingleEncoding: SingleValueEncodingContainer {
  let encoder: ValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil() { encoder.single = ValueEncoder.null }
  func encode(_ value: Bool) { encoder.single = .boolean(value) }
  func encode(_ value: String) { encoder.single = .string(value) }
  func encode(_ value: Double) { encoder.single = .real(value) }
  func encode(_ value: Float) { encoder.single = .real(Double(value)) }
  func encode(_ value: Int) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: Int8) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: Int16) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: Int32) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: Int64) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: UInt) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: UInt8) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: UInt16) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: UInt32) { encoder.single = PropertyList(integer: value) }
  func encode(_ value: UInt64) { encoder.single = PropertyList(integer: value) }

  func encode<Value: Encodable>(_ value: Value) throws {
    encoder.single = try ValueEncoder.encode(value, parent: encoder, key: nil)
  }
}
