/// Where the lines of a register lie, close together, so that a search of every card touches no more memory than it reads.
struct RegisterIndex: Sendable {
  /// Where the line of each card begins and how long it is, in the order of the cards.
  let spans: [UInt64]
  /// The places of visits without a card.
  let strangers: [Int32]
  /// Lines of the names by which visits without a card are known, by their place.
  let lines: [Int32: [UInt8]]

  init(_ register: Register) {
    spans = register.cards.map { UInt64($0.line) << 16 | UInt64($0.lineCount) }
    var strangers: [Int32] = []
    var lines: [Int32: [UInt8]] = [:]
    for (place, visit) in register.visits.enumerated() where visit.card == 0 {
      strangers.append(Int32(clamping: place))
      guard visit.name != 0, lines[visit.name] == nil else { continue }
      lines[visit.name] = Array(SearchLine.text(name: register.name(visit.name), "", "").utf8)
    }
    (self.strangers, self.lines) = (strangers, lines)
  }
}

/// A word that is looked for in bytes, eight of them at a time.
struct SoughtWord {
  private let bytes: [UInt8]
  private let first: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    first = UInt64(bytes.first ?? 0) &* 0x0101_0101_0101_0101
  }

  /// Whether it stands anywhere in a line.
  func isIn(_ line: [UInt8]) -> Bool { line.withUnsafeBytes { isIn($0, from: 0, count: $0.count) } }

  /// Whether it stands anywhere in some of the bytes.
  func isIn(_ all: UnsafeRawBufferPointer, from start: Int, count: Int) -> Bool {
    guard count >= bytes.count, start >= 0, start + count <= all.count, let lead = bytes.first else {
      return bytes.isEmpty
    }
    let last = start + count - bytes.count
    return bytes.withUnsafeBufferPointer { word in
      var place = start
      while place <= last {
        if place + 8 <= all.count {
          // The bytes that are the first of the word become zero, and the lowest zero byte is told by its top bit.
          let eight = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ first
          let zeros = (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
          guard zeros != 0 else {
            place += 8
            continue
          }
          place += zeros.trailingZeroBitCount >> 3
          if place > last { return false }
        } else if all[place] != lead {
          place += 1
          continue
        }
        var more = 1
        while more < word.count, all[place + more] == word[more] { more += 1 }
        if more == word.count { return true }
        place += 1
      }
      return false
    }
  }
}
