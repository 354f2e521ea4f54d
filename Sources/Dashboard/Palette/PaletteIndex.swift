import Supervision

/// Things that have names, laid out so that a hundred thousand of them are searched between two keys.
public struct PaletteIndex: Sendable {
  /// All words in small letters, each after a line feed and with one behind the last.
  private var bytes: [UInt8] = []
  /// Where the words of each row end.
  private var ends: [Int] = []
  private var rows: [RowID] = []

  /// An index of nothing.
  public init() {}

  /// Adds a row with the words it goes by; Chinese ones are also found by the initials of their pinyin.
  public mutating func add(_ row: RowID, _ words: [String]) {
    for word in words where !word.isEmpty {
      bytes.append(0x0A)
      for byte in word.utf8 { bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      let start = bytes.count
      for scalar in word.unicodeScalars where scalar.value > 0x3400 {
        guard let letter = PinyinInitials.standard.letter(of: scalar) else { continue }
        if bytes.count == start { bytes.append(0x0A) }
        bytes.append(letter)
      }
    }
    bytes.append(0x0A)
    ends.append(bytes.count)
    rows.append(row)
  }

  /// The rows that a query names, at most `limit`: those of that very name first, then by how it begins, then by what
  /// it holds, then those with its letters in order.
  public func find(_ query: String, limit: Int) -> [RowID] {
    let wanted = query.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard let first = wanted.first else { return Array(rows.prefix(limit)) }
    var found: [[RowID]] = [[], [], [], []]
    bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        var start = 0
        for (row, end) in zip(rows, ends) {
          if let fit = PaletteIndex.fit(wanted, first, bytes, start, end), found[fit].count < limit {
            found[fit].append(row)
            if found[0].count == limit { return }
          }
          start = end
        }
      }
    }
    return Array(found.joined().prefix(limit))
  }

  /// How a query fits a row: 0 a whole word, 1 its beginning, 2 its inside, 3 its letters in order; nil not at all.
  private static func fit(
    _ wanted: UnsafeBufferPointer<UInt8>, _ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var best: Int?
    var next = 0
    for place in start..<end {
      let byte = bytes[place]
      if next < wanted.count, byte == wanted[next] { next += 1 } else if byte == 0x0A, next < wanted.count { next = 0 }
      guard byte == first, place + wanted.count < end else { continue }
      var length = 1
      while length < wanted.count, bytes[place + length] == wanted[length] { length += 1 }
      guard length == wanted.count else { continue }
      let before = bytes[place - 1]
      let fit = before == 0x0A ? (bytes[place + length] == 0x0A ? 0 : 1) : 2
      best = min(best ?? fit, fit)
      if fit == 0 { return 0 }
    }
    return best ?? (next == wanted.count && wanted.count > 1 ? 3 : nil)
  }
}
