/// Which scalars a file has already, by a hash of their bytes: an open table, never more than half full.
final class KnownScalars {
  /// An object's number + 1 in the lower half, 0 where the slot is free, and its hash in the upper.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask = 127
  private var count = 0

  init() {
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// Forgets them all.
  func clear() {
    slots.update(repeating: 0, count: mask + 1)
    count = 0
  }

  /// Drawn anew in every process, so that nobody can choose strings that all fall on one slot.
  private static let seed = UInt64.random(in: .min ... .max)

  /// The object with that hash that `isSame` says yes to; without one `next`, which is entered.
  @inline(__always)
  func claim(_ hash: UInt32, _ next: UInt32, _ isSame: (UInt32) -> Bool) -> UInt32 {
    if 2 * count > mask { grow() }
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let object = UInt32(truncatingIfNeeded: slots[slot]) &- 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, isSame(object) { return object }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(next) + 1
    count += 1
    return next
  }

  @inline(never)
  private func grow() {
    let old = UnsafeBufferPointer(start: slots, count: mask + 1)
    mask = 4 * old.count - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
    old.deallocate()
  }

  /// A hash of `count` bytes, eight at a step by multiplying and folding; there are eight bytes or more before them, as
  /// every file has.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt32 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index + 8 <= count {
      hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    if index < count {
      // The last eight bytes without those that were taken above, or that come before.
      let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      hash = fold(hash ^ UInt64(littleEndian: last) >> UInt64(8 * (index + 8 - count)))
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}
