/// Turns Swift values into property lists and back, in bytes (bplist00) or as `PropertyList` values.
///
/// A nil property has no key; a nil in an array is `uid(0)`, which nothing else becomes. `Blob` becomes `data`, and
/// `PropertyList` itself. Keys of Swift dictionaries are sorted, since their own order differs from run to run; declared
/// keys keep their order. So the same value gives the same bytes.
public enum PropertyListCoder {
  /// Values may be nested this deep, half of what a file may, so that what holds them can be read too.
  public static let deepest = BinaryPropertyList.deepest / 2

  /// The bytes of `value`, a whole bplist00 file.
  ///
  /// Throws `EncodingError` where the value has no such form or is nested deeper than `deepest`.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let pool = ObjectEncoderPool()
    defer { pool.close() }
    return pool.writer.finish(top: try ObjectEncoder.number(value, in: pool, parent: nil, slot: 0))
  }

  /// The bytes of a dictionary of `entries` and, under keys that are none of theirs, of other values; throws as
  /// `bytes(of:)` does. The last value lies behind all others.
  static func bytes(
    of others: [(key: String, value: any Encodable)], beside entries: PropertyList.Entries
  ) throws -> [UInt8] {
    let pool = ObjectEncoderPool()
    defer { pool.close() }
    let (keys, values) = (Pile<BinaryWriter.Object>(), Pile<BinaryWriter.Object>())
    for (key, value) in zip(entries.keys, entries.values) {
      keys.append(pool.writer.string(key))
      values.append(pool.writer.number(value))
    }
    for (key, value) in others {
      keys.append(pool.writer.string(key))
      values.append(try ObjectEncoder.number(value, in: pool, parent: nil, slot: 0))
    }
    return pool.writer.finish(top: pool.writer.dictionary(keys, values))
  }

  /// The property list of `value`; throws as `bytes(of:)` does.
  public static func encode(_ value: some Encodable) throws -> PropertyList {
    try BinaryPropertyList.read(try bytes(of: value))
  }

  /// The value that a bplist00 file stands for, or the one under `key` of the dictionary that the file is.
  ///
  /// Only what the value asks for is read and checked; `BinaryPropertyList.read` checks all of a file. Throws
  /// `DecodingError`, whose path leads to the misfit; where the bytes are at fault it has a `BinaryPropertyListError` as
  /// its underlying error.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: ArraySlice<UInt8>, under key: String? = nil
  ) throws -> Value {
    do {
      return try BinaryDocument.with(bytes) { document in
        let reading = ObjectReading(document)
        return try key.map { try reading.decode(type, under: $0) } ?? reading.decode(type)
      }
    } catch let error as BinaryPropertyListError {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "\(error)", underlyingError: error))
    }
  }

  /// The value that a bplist00 file stands for, or the one under `key` of the dictionary that the file is.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: [UInt8], under key: String? = nil
  ) throws -> Value {
    try decode(type, from: bytes[...], under: key)
  }

  /// The value that `propertyList` stands for; throws as decoding from bytes does.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from propertyList: PropertyList
  ) throws -> Value {
    try decode(type, from: BinaryPropertyList.write(propertyList))
  }
}
