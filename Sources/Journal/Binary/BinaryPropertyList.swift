/// The binary property list format, bplist00.
///
/// Read is every kind of value that a property list has: integers of 1, 2, 4, 8 and 16 bytes within `Int64` and `UInt64`,
/// reals of 4 and 8 bytes, dates, data, ASCII and UTF-16 strings, UIDs of 1 to 8 bytes, arrays, and dictionaries whose
/// keys are strings; with offsets and references of 1 to 8 bytes. Null, sets, URLs and UUIDs, for which other forms of
/// property list have no place and which no known program writes, are refused by name.
///
/// Whatever the bytes, reading takes time and memory within a fixed multiple of their number: no object may overlap
/// another, containers may be shared and nested only within limits, and every count is held against the bytes there are.
public enum BinaryPropertyList {
  /// Containers may be nested this deep in bytes that are read, so that hostile ones stay within a small stack.
  public static let deepest = 256

  /// The value that `bytes` hold.
  public static func read(_ bytes: [UInt8]) throws(BinaryPropertyListError) -> PropertyList {
    try read(bytes[...])
  }

  /// The value that a slice holds; offsets within it count from its start.
  public static func read(_ bytes: ArraySlice<UInt8>) throws(BinaryPropertyListError) -> PropertyList {
    do {
      return try BinaryDocument.with(bytes) { document in
        var reader = BinaryReader(document, depth: 0)
        return try reader.value(document.topObject)
      }
    } catch let error as BinaryPropertyListError {
      throw error
    } catch {
      // Nothing else is thrown above.
      throw .notBinary
    }
  }

  /// The dictionary that `bytes` hold without what is under `key`, which is not read; nil when the key is not there.
  static func read(_ bytes: [UInt8], without key: String) throws(BinaryPropertyListError) -> PropertyList.Entries? {
    do {
      return try BinaryDocument.with(bytes[...]) { document in try document.entries(without: key) }
    } catch let error as BinaryPropertyListError {
      throw error
    } catch {
      // Nothing else is thrown above.
      throw .notBinary
    }
  }

  /// The bytes of `value`; the same value gives the same bytes. Equal strings, data and numbers are stored once.
  ///
  /// What is nested deeper than `deepest` is written, but `read` refuses it.
  public static func write(_ value: PropertyList) -> [UInt8] {
    let writer = BinaryWriter.take()
    defer { BinaryWriter.takeBack(writer) }
    return writer.finish(top: writer.number(value))
  }
}
