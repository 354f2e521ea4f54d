/// Reads the properties of a value from the entries of a dictionary.
struct KeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ValueDecoder
  let entries: PropertyList.Entries

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { entries.keys.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { decoder.position(of: key.stringValue, in: entries) != nil }

  func decodeNil(forKey key: Key) -> Bool {
    guard let index = decoder.position(of: key.stringValue, in: entries) else { return true }
    return entries.values[index] == ValueEncoder.null
  }

  private func value(_ key: Key) throws -> PropertyList {
    guard let index = decoder.position(of: key.stringValue, in: entries) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "no \(key.stringValue)"))
    }
    return entries.values[index]
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.boolean(try value(key), key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.string(try value(key), key) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try decoder.real(try value(key), key) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try decoder.float(try value(key), key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.integer(try value(key), key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try decoder.integer(try value(key), key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try decoder.integer(try value(key), key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try decoder.integer(try value(key), key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoder.integer(try value(key), key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try decoder.integer(try value(key), key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try decoder.integer(try value(key), key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try decoder.integer(try value(key), key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try decoder.integer(try value(key), key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try decoder.integer(try value(key), key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try ValueDecoder.decode(type, from: try value(key), parent: decoder, key: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let index = decoder.position(of: SuperKey().stringValue, in: entries) else {
      throw DecodingError.keyNotFound(
        SuperKey(), DecodingError.Context(codingPath: codingPath, debugDescription: "no super"))
    }
    return ValueDecoder(entries.values[index], parent: decoder, key: SuperKey())
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    ValueDecoder(try value(key), parent: decoder, key: key)
  }
}
