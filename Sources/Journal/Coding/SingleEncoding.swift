/// Writes a value that is one scalar, or whatever one other value becomes.
struct SingleEncoding: SingleValueEncodingContainer {
  let encoder: ObjectEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }
  private var writer: BinaryWriter { encoder.writer }

  func encodeNil() { encoder.set(single: writer.uid(0)) }
  func encode(_ value: Bool) { encoder.set(single: writer.boolean(value)) }
  func encode(_ value: String) { encoder.set(single: writer.string(value)) }
  func encode(_ value: Double) { encoder.set(single: writer.real(value)) }
  func encode(_ value: Float) { encoder.set(single: writer.real(Double(value))) }
  func encode(_ value: Int) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: Int8) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: Int16) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: Int32) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: Int64) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: UInt) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: UInt8) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: UInt16) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: UInt32) { encoder.set(single: encoder.number(integer: value)) }
  func encode(_ value: UInt64) { encoder.set(single: encoder.number(integer: value)) }

  func encode<Value: Encodable>(_ value: Value) throws { encoder.set(single: try encoder.number(value)) }
}
