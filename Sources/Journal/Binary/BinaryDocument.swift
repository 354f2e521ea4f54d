import Glibc

/// The bytes of one bplist00 file, every access to which is checked, and what has been read of them.
///
/// The file: `bplist00`, objects, a table of their offsets, and a trailer of 32 bytes: 6 unused, width of a table entry,
/// width of a reference, then as 64-bit numbers how many objects, which is the top one, where the table begins.
///
/// Invariants: bytes are touched only below `table`, or in the table and trailer that `init` measured. Every string and
/// data object is read once, so they cost no more memory than the file has bytes, however often they are referred to.
final class BinaryDocument {
  /// Number of an object: its place in the offset table.
  typealias Object = UInt32

  private(set) var base: UnsafeRawPointer
  /// Where the objects end and the table begins.
  private(set) var table: Int
  private(set) var count: UInt32
  /// The same while the document is lent to nobody.
  private let whole: (table: Int, count: UInt32)
  let entryWidth: Int
  let referenceWidth: Int
  let topObject: Object
  private let memory: ReadingMemory
  /// What `memory` has, where it is.
  let memo: UnsafeMutablePointer<UInt32>
  let texts: Pile<String>
  let blobs: Pile<[UInt8]>
  let shared: Pile<(value: PropertyList, weight: Int)>
  let shapes: KeyShapes
  /// Bytes that objects may still take up: more than all there are means that they overlap.
  private var unclaimed: Int
  /// Values that may still be read, counting those of a shared container each time.
  private(set) var allowance: Int

  private init(_ bytes: UnsafeRawBufferPointer) throws(BinaryPropertyListError) {
    guard let base = bytes.baseAddress, bytes.count >= 8, memcmp(base, "bplist00", 8) == 0 else { throw .notBinary }
    guard bytes.count >= 8 + 1 + 1 + 32 else { throw .truncated(offset: bytes.count) }
    let trailer = bytes.count - 32
    entryWidth = Int(bytes[trailer + 6])
    referenceWidth = Int(bytes[trailer + 7])
    guard (1...8).contains(entryWidth), (1...8).contains(referenceWidth),
      let count = UInt32(exactly: Self.number(base, trailer + 8, 8)), count > 0, Int(count) <= trailer,
      let table = Int(exactly: Self.number(base, trailer + 24, 8)), table > 8, table <= trailer,
      Int(count) * entryWidth <= trailer - table
    else { throw .badTrailer }
    let top = Self.number(base, trailer + 16, 8)
    guard top < UInt64(count) else { throw .badReference(top) }
    self.base = base
    self.count = count
    self.table = table
    whole = (table, count)
    topObject = Object(top)
    unclaimed = table
    // Without shared containers every value has a reference of a byte or more; eight times that leaves room for some.
    allowance = max(8 * bytes.count, 1 << 16)
    memory = .forObjects(Int(count))
    memo = memory.memo
    texts = memory.texts
    blobs = memory.blobs
    shared = memory.shared
    shapes = memory.shapes
  }

  /// Whoever kept a decoder keeps the document: memory is only taken back when nobody can get at it any more.
  deinit { ReadingMemory.takeBack(memory) }

  /// Lends `body` a document of `bytes`. One that outlives it holds nothing any more: every access throws.
  static func with<Result>(_ bytes: ArraySlice<UInt8>, _ body: (BinaryDocument) throws -> Result) throws -> Result {
    try bytes.withUnsafeBytes { buffer in
      let document = try BinaryDocument(buffer)
      defer { document.close() }
      return try body(document)
    }
  }

  /// Lends the document once more; `bytes` are those that it was made of, wherever they lie now. What was read of them is
  /// known still, and the allowance is that of the first time: parts may be read as often as one likes.
  func again<Result>(_ bytes: ArraySlice<UInt8>, _ body: () throws -> Result) throws -> Result {
    try bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { throw BinaryPropertyListError.notBinary }
      (self.base, table, count) = (base, whole.table, whole.count)
      let before = allowance
      defer {
        allowance = before
        close()
      }
      return try body()
    }
  }

  private func close() {
    table = 0
    count = 0
  }

  /// Big-endian number of `width` bytes (1 to 8); the caller has checked that they are there.
  @inline(__always)
  static func number(_ base: UnsafeRawPointer, _ offset: Int, _ width: Int) -> UInt64 {
    switch width {
    case 1: return UInt64(base.load(fromByteOffset: offset, as: UInt8.self))
    case 2: return UInt64(UInt16(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    case 4: return UInt64(UInt32(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    case 8: return UInt64(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    default:
      var value: UInt64 = 0
      for index in offset..<offset + width {
        value = value << 8 | UInt64(base.load(fromByteOffset: index, as: UInt8.self))
      }
      return value
    }
  }

  /// Where an object begins, checked to lie among the objects.
  @inline(__always)
  func offset(of object: Object) throws(BinaryPropertyListError) -> Int {
    guard object < count else { throw .badReference(UInt64(object)) }
    let offset = Self.number(base, table + Int(object) * entryWidth, entryWidth)
    guard offset >= 8, offset < UInt64(table) else { throw .truncated(offset: Int(truncatingIfNeeded: offset)) }
    return Int(offset)
  }

  /// The marker byte at an offset that `offset(of:)` gave.
  @inline(__always)
  func marker(at offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  /// The reference at `offset`, checked to name an object.
  @inline(__always)
  func reference(at offset: Int) throws(BinaryPropertyListError) -> Object {
    try require(referenceWidth, at: offset)
    let reference = Self.number(base, offset, referenceWidth)
    guard reference < UInt64(count) else { throw .badReference(reference) }
    return Object(reference)
  }

  /// Throws unless `length` bytes at `offset` lie before the table.
  @inline(__always)
  func require(_ length: Int, at offset: Int) throws(BinaryPropertyListError) {
    guard length <= table - offset else { throw .truncated(offset: offset) }
  }

  /// Takes `length` bytes for an object that is met for the first time.
  func claim(_ length: Int, at offset: Int) throws(BinaryPropertyListError) {
    unclaimed -= length
    guard unclaimed >= 0 else { throw .overlap(offset: offset) }
  }

  /// Takes so many values from the allowance.
  @inline(__always)
  func spend(_ values: Int) throws(BinaryPropertyListError) {
    allowance -= values
    guard allowance >= 0 else { throw .tooMany }
  }
}
