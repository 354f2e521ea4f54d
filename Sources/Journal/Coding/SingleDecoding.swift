/// Reads a value that is one scalar, or whatever one other value became.
struct SingleDecoding: SingleValueDecodingContainer {
  let reading: ObjectReading
  let object: BinaryDocument.Object
  let node: ObjectReading.Node

  var codingPath: [any CodingKey] { reading.path(to: node) }

  func decodeNil() -> Bool { (try? reading.isNull(object)) ?? false }
  func decode(_ type: Bool.Type) throws -> Bool { try reading.boolean(object, node, nil) }
  func decode(_ type: String.Type) throws -> String { try reading.string(object, node, nil) }
  func decode(_ type: Double.Type) throws -> Double { try reading.real(object, node, nil) }
  func decode(_ type: Float.Type) throws -> Float { Float(try reading.real(object, node, nil)) }
  func decode(_ type: Int.Type) throws -> Int { try reading.integer(object, node, nil) }
  func decode(_ type: Int8.Type) throws -> Int8 { try reading.integer(object, node, nil) }
  func decode(_ type: Int16.Type) throws -> Int16 { try reading.integer(object, node, nil) }
  func decode(_ type: Int32.Type) throws -> Int32 { try reading.integer(object, node, nil) }
  func decode(_ type: Int64.Type) throws -> Int64 { try reading.integer(object, node, nil) }
  func decode(_ type: UInt.Type) throws -> UInt { try reading.integer(object, node, nil) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try reading.integer(object, node, nil) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try reading.integer(object, node, nil) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try reading.integer(object, node, nil) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try reading.integer(object, node, nil) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try reading.decode(type, object, in: node, step: nil)
  }
}
