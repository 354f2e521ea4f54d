/// The binary property list format, bplist00.
public enum BinaryPropertyList {
  /// Containers may be nested this deep, so that reading hostile bytes stays within a small stack.
  public static let deepest = 256

  /// The value that `bytes` hold. Reads all of bplist00 save null and sets; hostile bytes give an error.
  public static func read(_ bytes: [UInt8]) throws(BinaryPropertyListError) -> PropertyList {
    try read(bytes[...])
  }

  /// The value that a slice holds; offsets within it count from its start.
  public static func read(_ bytes: ArraySlice<UInt8>) throws(BinaryPropertyListError) -> PropertyList {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(BinaryPropertyListError) in
        var reader = try BinaryReader(buffer)
        return try reader.top()
      }
    }
    return try result.get()
  }

  /// The bytes of `value`. Equal strings, integers and reals are stored once; the same value gives the same bytes.
  public static func write(_ value: PropertyList) -> [UInt8] {
    var writer = BinaryWriter()
    return writer.write(value)
  }
}
