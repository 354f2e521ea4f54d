/// Writes palette numbers in a terminal's output out as the colours they stand for: `38;5;N` becomes `38;2;R;G;B`.
///
/// The terminal library only knows numbers; this is how any colour passes through it without a description of our own.
enum ColorRewriter {
  /// The bytes with every number that has a meaning written out; all else as it was.
  static func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, meanings: [RGB?], into output: inout [UInt8]) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      guard byte == 0x1B, index + 1 < count, bytes[index + 1] == 0x5B else {
        output.append(byte)
        index += 1
        continue
      }
      var end = index + 2
      while end < count, bytes[end] >= 0x20, bytes[end] < 0x40 { end += 1 }
      guard end < count, bytes[end] == 0x6D else {
        output.append(contentsOf: bytes[index..<end])
        index = end
        continue
      }
      output.append(0x1B)
      output.append(0x5B)
      rewrite(parameters: bytes, index + 2..<end, meanings, &output)
      output.append(0x6D)
      index = end + 1
    }
  }

  private static func rewrite(
    parameters bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ meanings: [RGB?], _ output: inout [UInt8]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      // `38;5;` and `48;5;` are told by their first byte, at the beginning or after a semicolon.
      if index + 5 <= range.upperBound, bytes[index] == 0x33 || bytes[index] == 0x34, bytes[index + 1] == 0x38,
        bytes[index + 2] == 0x3B, bytes[index + 3] == 0x35, bytes[index + 4] == 0x3B,
        index == range.lowerBound || bytes[index - 1] == 0x3B
      {
        var number = 0
        var end = index + 5
        while end < range.upperBound, bytes[end] != 0x3B, number < 1_000 {
          number = number * 10 + Int(bytes[end]) - 0x30
          end += 1
        }
        if meanings.indices.contains(number), let color = meanings[number] {
          output.append(contentsOf: [bytes[index], 0x38, 0x3B, 0x32])
          for part in [color.red, color.green, color.blue] {
            output.append(0x3B)
            append(part, to: &output)
          }
          index = end
          continue
        }
      }
      output.append(bytes[index])
      index += 1
    }
  }

  /// Writes a number from 0 to 255 in digits.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    if number >= 100 { output.append(UInt8(0x30 + number / 100)) }
    if number >= 10 { output.append(UInt8(0x30 + number / 10 % 10)) }
    output.append(UInt8(0x30 + number % 10))
  }
}
