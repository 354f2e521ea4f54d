/// Reads values one after the other from an array.
struct UnkeyedDecoding: UnkeyedDecodingContainer {
  let decoder: ValueDecoder
  let values: [PropertyList]
  var currentIndex = 0

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  mutating func decodeNil() throws -> Bool {
    guard try peek(Never?.self) == ValueEncoder.null else { return false }
    currentIndex += 1
    return true
  }

  private func peek(_ type: Any.Type) throws -> PropertyList {
    guard currentIndex < values.count else {
      throw DecodingError.valueNotFound(
        type, DecodingError.Context(codingPath: codingPath, debugDescription: "only \(values.count) values"))
    }
    return values[currentIndex]
  }

  /// Moves on only when the value could be read, as the protocol asks.
  private mutating func next<Value>(
    _ read: (ValueDecoder, PropertyList, any CodingKey) throws -> Value
  ) throws -> Value {
    let value = try read(decoder, try peek(Value.self), IndexKey(currentIndex))
    currentIndex += 1
    return value
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.boolean($1, $2) } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.string($1, $2) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.real($1, $2) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.float($1, $2) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.integer($1, $2) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.integer($1, $2) } }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next { try ValueDecoder.decode(type, from: $1, parent: $0, key: $2) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    try next { ValueDecoder($1, parent: $0, key: $2) }
  }
}
