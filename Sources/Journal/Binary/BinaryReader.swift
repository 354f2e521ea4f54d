/// Reads one bplist00 buffer.
///
/// The file: `bplist00`, objects, a table of their offsets, and a trailer of 32 bytes: 6 unused, width of a table entry,
/// width of a reference, then as 64-bit numbers how many objects, which is the top one, where the table begins.
struct BinaryReader {
  let bytes: UnsafeRawBufferPointer
  let table: Int
  let entryWidth: Int
  let referenceWidth: Int
  let count: Int
  let topObject: Int
  /// Strings and data met before: a file that refers to one often would otherwise unfold without bound.
  var met: [PropertyList?]
  /// Containers being read, outermost first.
  var open: [Int] = []
  /// Values that may still be read.
  var allowance: Int

  init(_ bytes: UnsafeRawBufferPointer) throws(BinaryPropertyListError) {
    guard bytes.count >= 8, bytes.prefix(8).elementsEqual("bplist00".utf8) else { throw .notBinary }
    guard bytes.count >= 8 + 1 + 1 + 32 else { throw .truncated(offset: bytes.count) }
    self.bytes = bytes
    let trailer = bytes.count - 32
    entryWidth = Int(bytes[trailer + 6])
    referenceWidth = Int(bytes[trailer + 7])
    guard (1...8).contains(entryWidth), (1...8).contains(referenceWidth),
      let count = Int(exactly: Self.number(bytes, trailer + 8, 8)), count > 0, count <= trailer,
      let table = Int(exactly: Self.number(bytes, trailer + 24, 8)), table > 8, table <= trailer,
      count * entryWidth <= trailer - table
    else { throw .badTrailer }
    let top = Self.number(bytes, trailer + 16, 8)
    guard top < UInt64(count) else { throw .badReference(top) }
    self.count = count
    self.table = table
    topObject = Int(top)
    met = Array(repeating: nil, count: count)
    // Without shared containers every value has a reference of a byte or more; eight times that leaves room for some.
    allowance = 8 * bytes.count
  }

  /// The top object with all it holds.
  mutating func top() throws(BinaryPropertyListError) -> PropertyList { try object(topObject) }

  /// Big-endian number of `width` bytes (1 to 8); the caller has checked that they are there.
  static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in offset..<offset + width { value = value << 8 | UInt64(bytes[index]) }
    return value
  }

  /// Offset of an object, checked to lie among the objects.
  func offset(of object: Int) throws(BinaryPropertyListError) -> Int {
    let offset = Self.number(bytes, table + object * entryWidth, entryWidth)
    guard offset >= 8, offset < UInt64(table) else { throw .truncated(offset: Int(truncatingIfNeeded: offset)) }
    return Int(offset)
  }

  /// The reference at `offset`, checked to name an object.
  func reference(at offset: Int) throws(BinaryPropertyListError) -> Int {
    let reference = Self.number(bytes, offset, referenceWidth)
    guard reference < UInt64(count) else { throw .badReference(reference) }
    return Int(reference)
  }

  /// Throws unless `length` bytes at `offset` lie before the table.
  func require(_ length: Int, at offset: Int) throws(BinaryPropertyListError) {
    guard length <= table - offset else { throw .truncated(offset: offset) }
  }
}
