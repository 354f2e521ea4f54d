/// UTF-16 as the files have it, big-endian, from and to the UTF-8 of Swift's strings.
///
/// By hand: through the views and codecs of the standard library it takes several times as long.
enum UTF16Bytes {
  /// How many 16-bit units text takes. All four functions trust Swift that its strings are valid UTF-8.
  static func units(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var units = 0
    // Every scalar has one byte that does not continue another; those of four bytes take two units.
    for byte in utf8 { units += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
    return units
  }

  /// Writes text to `target`, which has room for two bytes for each of its own; how many were written.
  static func encode(_ utf8: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableRawPointer) -> Int {
    var (index, written) = (0, 0)
    func put(_ unit: UInt32) {
      target.storeBytes(of: UInt16(truncatingIfNeeded: unit).bigEndian, toByteOffset: written, as: UInt16.self)
      written += 2
    }
    while index < utf8.count {
      let scalar: UInt32
      (scalar, index) = next(utf8, index)
      if scalar < 0x1_0000 {
        put(scalar)
      } else {
        put(0xD7C0 + scalar >> 10)
        put(0xDC00 | scalar & 0x3FF)
      }
    }
    return written
  }

  /// The scalar at `index`, and where the next one is.
  @inline(__always)
  private static func next(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let lead = UInt32(utf8[index])
    func rest(_ offset: Int) -> UInt32 { UInt32(utf8[index + offset] & 0x3F) }
    switch lead {
    case ..<0x80: return (lead, index + 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | rest(1), index + 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), index + 3)
    default: return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), index + 4)
    }
  }

  /// The text of `count` units; nil where a surrogate stands alone.
  static func decode(_ bytes: UnsafeRawPointer, units count: Int) -> String? {
    var isValid = true
    let text = String(unsafeUninitializedCapacity: 3 * count) { target in
      var (index, written) = (0, 0)
      func put(_ byte: UInt32) {
        target[written] = UInt8(truncatingIfNeeded: byte)
        written += 1
      }
      func unit(_ index: Int) -> UInt32 {
        UInt32(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)))
      }
      while index < count {
        let scalar = unit(index)
        index += 1
        if scalar < 0x80 {
          put(scalar)
        } else if scalar < 0x800 {
          put(0xC0 | scalar >> 6)
          put(0x80 | scalar & 0x3F)
        } else if scalar & 0xF800 != 0xD800 {
          put(0xE0 | scalar >> 12)
          put(0x80 | scalar >> 6 & 0x3F)
          put(0x80 | scalar & 0x3F)
        } else {
          guard scalar < 0xDC00, index < count, case let low = unit(index), low & 0xFC00 == 0xDC00 else {
            isValid = false
            return 0
          }
          index += 1
          let whole = 0x1_0000 + (scalar & 0x3FF) << 10 | low & 0x3FF
          put(0xF0 | whole >> 18)
          put(0x80 | whole >> 12 & 0x3F)
          put(0x80 | whole >> 6 & 0x3F)
          put(0x80 | whole & 0x3F)
        }
      }
      return written
    }
    return isValid ? text : nil
  }
}
