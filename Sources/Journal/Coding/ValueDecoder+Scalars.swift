extension ValueDecoder {
  /// The value of type `Value` in `propertyList`; commonest types go past the containers.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from propertyList: PropertyList, parent: ValueDecoder?, key: (any CodingKey)?
  ) throws -> Value {
    // As in `ValueEncoder`: the types are the same, so the bit casts are sound.
    switch propertyList {
    case .string(let text) where type == String.self: return unsafeBitCast(text, to: type)
    case .integer(let number) where type == Int.self: return unsafeBitCast(Int(number), to: type)
    case .real(let number) where type == Double.self: return unsafeBitCast(number, to: type)
    case .boolean(let flag) where type == Bool.self: return unsafeBitCast(flag, to: type)
    case .data(let bytes) where type == Blob.self: return unsafeBitCast(Blob(bytes), to: type)
    default: return try Value(from: ValueDecoder(propertyList, parent: parent, key: key))
    }
  }

  func boolean(_ value: PropertyList, _ key: (any CodingKey)?) throws -> Bool {
    guard case .boolean(let flag) = value else { throw mismatch(Bool.self, value, key) }
    return flag
  }

  func string(_ value: PropertyList, _ key: (any CodingKey)?) throws -> String {
    guard case .string(let text) = value else { throw mismatch(String.self, value, key) }
    return text
  }

  /// A person may write a whole number where a real one is meant.
  func real(_ value: PropertyList, _ key: (any CodingKey)?) throws -> Double {
    switch value {
    case .real(let number): return number
    case .integer(let number): return Double(number)
    default: throw mismatch(Double.self, value, key)
    }
  }

  func float(_ value: PropertyList, _ key: (any CodingKey)?) throws -> Float { Float(try real(value, key)) }

  func integer<Number: FixedWidthInteger>(_ value: PropertyList, _ key: (any CodingKey)?) throws -> Number {
    let number: Number?
    switch value {
    case .integer(let found): number = Number(exactly: found)
    case .large(let found): number = Number(exactly: found.value)
    default: throw mismatch(Number.self, value, key)
    }
    guard let number else {
      throw DecodingError.dataCorrupted(context(key, "number does not fit \(Number.self)"))
    }
    return number
  }

  func mismatch(_ type: Any.Type, _ value: PropertyList, _ key: (any CodingKey)?) -> DecodingError {
    DecodingError.typeMismatch(type, context(key, "\(value.kind) in place of \(type)"))
  }

  private func context(_ key: (any CodingKey)?, _ problem: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: problem)
  }
}
