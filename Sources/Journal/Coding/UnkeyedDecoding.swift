/// Reads values one after the other from an array.
struct UnkeyedDecoding: UnkeyedDecodingContainer {
  let reading: ObjectReading
  /// Where the reference of the next value is.
  private var next: Int
  private var left: UInt32
  let node: ObjectReading.Node

  init(reading: ObjectReading, start: Int, count: Int, node: ObjectReading.Node) {
    self.reading = reading
    next = start
    left = UInt32(count)
    self.node = node
  }

  var codingPath: [any CodingKey] { reading.path(to: node) }
  var count: Int? { reading.count(of: node) }
  var currentIndex: Int { reading.count(of: node) - Int(left) }
  var isAtEnd: Bool { left == 0 }

  mutating func decodeNil() throws -> Bool {
    guard try reading.isNull(peek(Never?.self)) else { return false }
    advance()
    return true
  }

  @inline(__always)
  private func peek(_ type: Any.Type) throws -> BinaryDocument.Object {
    guard left > 0 else {
      throw DecodingError.valueNotFound(
        type, DecodingError.Context(codingPath: codingPath, debugDescription: "only \(reading.count(of: node)) values"))
    }
    return try reading.document.reference(at: next)
  }

  private mutating func advance() {
    left -= 1
    next += reading.document.referenceWidth
  }

  /// The place of the next value, counted from the end: `path(to:)` makes an index of it.
  private var step: Int { ~Int(left) }

  @inline(__always)
  private mutating func integer<Number: FixedWidthInteger>() throws -> Number {
    let number: Number = try reading.integer(try peek(Number.self), node, step)
    advance()
    return number
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool {
    let flag = try reading.boolean(try peek(type), node, step)
    advance()
    return flag
  }

  mutating func decode(_ type: String.Type) throws -> String {
    let text = try reading.string(try peek(type), node, step)
    advance()
    return text
  }

  mutating func decode(_ type: Double.Type) throws -> Double {
    let number = try reading.real(try peek(type), node, step)
    advance()
    return number
  }

  mutating func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  mutating func decode(_ type: Int.Type) throws -> Int { try integer() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try reading.decode(type, try peek(type), in: node, step: step)
    advance()
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let container = try decoder().container(keyedBy: type)
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try decoder().unkeyedContainer()
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try decoder()
    advance()
    return decoder
  }

  private func decoder() throws -> ObjectDecoder {
    let object = try peek((any Decoder).self)
    return ObjectDecoder(reading: reading, object: object, node: try reading.enter(object, in: node, step: step))
  }
}
