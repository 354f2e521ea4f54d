import Glibc

/// Bytes that grow at their end, with what bplist00 is made of.
///
/// A class over raw memory: appending a few bytes to an array costs several times as much, and there are millions.
final class ByteBuffer {
  private(set) var base: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// All of them.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: base, count: count)) }

  /// Room for so many bytes more.
  @inline(__always)
  private func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    capacity = max(2 * capacity, count + extra)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }

  /// Takes back what comes after the first `count` bytes.
  func truncate(to count: Int) { self.count = count }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  func append(bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { append(UnsafeRawBufferPointer($0)) }
    if isDone == nil { for byte in bytes { append(byte) } }
  }

  @inline(__always)
  private func append(_ run: UnsafeRawBufferPointer) {
    guard let source = run.baseAddress else { return }
    reserve(run.count)
    (base + count).copyMemory(from: source, byteCount: run.count)
    count += run.count
  }

  /// The lowest `width` bytes (1, 2, 4 or 8) of a number, big-endian.
  @inline(__always)
  func append(_ number: UInt64, width: Int) {
    reserve(8)
    base.storeBytes(of: (number << UInt64(64 - 8 * width)).bigEndian, toByteOffset: count, as: UInt64.self)
    count += width
  }

  /// The lowest `width` bytes of each number, big-endian.
  func append(_ numbers: UnsafeBufferPointer<some FixedWidthInteger>, width: Int) {
    reserve(numbers.count * width + 8)
    let shift = UInt64(64 - 8 * width)
    var place = base + count
    for number in numbers {
      place.storeBytes(of: (UInt64(truncatingIfNeeded: number) << shift).bigEndian, as: UInt64.self)
      place += width
    }
    count += numbers.count * width
  }

  /// An integer object: unsigned in the fewest bytes, negative in eight.
  @inline(__always)
  func append(integer number: Int64) {
    let width = number < 0 ? 8 : UInt64(number).bytesNeeded
    append(0x10 | UInt8(width.trailingZeroBitCount))
    append(UInt64(bitPattern: number), width: width)
  }

  /// A marker with a count: in its lower half, or for 15 and more as an integer after it.
  @inline(__always)
  func append(_ marker: UInt8, count: Int) {
    if count < 15 {
      append(marker | UInt8(count))
    } else {
      append(marker | 0xF)
      append(integer: Int64(count))
    }
  }

  /// A string object: ASCII where it can be, else UTF-16.
  func append(string: String) {
    var string = string
    string.withUTF8 { utf8 in
      var all: UInt8 = 0
      for byte in utf8 { all |= byte }
      if all < 0x80 {
        append(0x50, count: utf8.count)
        append(UnsafeRawBufferPointer(utf8))
      } else {
        append(0x60, count: UTF16Bytes.units(in: utf8))
        reserve(2 * utf8.count)
        count += UTF16Bytes.encode(utf8, to: base + count)
      }
    }
  }
}

extension UInt64 {
  /// Fewest bytes of 1, 2, 4 and 8 that hold the number.
  @inline(__always)
  var bytesNeeded: Int {
    switch self {
    case ...0xFF: 1
    case ...0xFFFF: 2
    case ...0xFFFF_FFFF: 4
    default: 8
    }
  }
}
