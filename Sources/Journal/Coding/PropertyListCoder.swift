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
    try naming {
      try BinaryDocument.with(bytes) { try ObjectReading($0).decode(type, under: key) }
    }
  }

  /// The same of a file that is known to be whole and made by this program: parts of the value may put off being read,
  /// for which every decoder says in its `userInfo`, under `again`, how to be had once more.
  ///
  /// That is a `Again`, which keeps the bytes as long as it is kept itself.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, keeping bytes: [UInt8], under key: String? = nil
  ) throws -> Value {
    try naming { try KeptReading(bytes).decode(type, under: key) }
  }

  /// Calls what it is given with the same decoder again, any time later and on any thread; others who read of the same
  /// bytes wait meanwhile, and no part of what is read then can be put off. Throws what that throws.
  public typealias Again = @Sendable (_ read: (any Decoder) throws -> Void) throws -> Void

  /// Where a decoder has its `Again`.
  public static let again = CodingUserInfoKey(rawValue: "again")

  /// Where such a decoder has the type as which any part can be read and written unchanged, whatever it is.
  public static let verbatim = CodingUserInfoKey(rawValue: "verbatim")

  /// Bytes that are at fault make an error of decoding like any other.
  private static func naming<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
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
