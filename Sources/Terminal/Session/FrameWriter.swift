/// Turns what curses writes into what is sent: palette numbers become the colours they stand for, and runs of style
/// sequences become the shortest one that comes to the same.
///
/// The terminal library only knows numbers, and puts everything back before each change of style; a third of the bytes
/// do the same. Everything but styles passes through as it is.
struct FrameWriter: Sendable {
  /// The colour each palette number stands for; empty where numbers stay numbers.
  var meanings: [RGB?] = []
  /// The pen the terminal has; unknown before the first frame.
  private var actual: Pen?
  private var wanted = Pen()

  init() {}

  /// Forgets the terminal's pen: somebody else may have held it.
  mutating func forget() {
    actual = nil
    wanted = Pen()
  }

  /// Appends what has to be sent for the bytes; the pen is put down where they put it down.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var index = 0
    var parameters: [Int] = []
    while index < bytes.count {
      if bytes[index] == 0x1B, index + 2 < bytes.count {
        // The reset of xterm names the ASCII letters each time; they are never exchanged for others here.
        if bytes[index + 1] == 0x28, bytes[index + 2] == 0x42 {
          index += 3
          continue
        }
        if bytes[index + 1] == 0x5B, let end = FrameWriter.parse(bytes, from: index + 2, into: &parameters) {
          var pen = wanted
          if pen.apply(parameters, meanings: meanings) {
            wanted = pen
            index = end
            continue
          }
        }
        // A sequence goes whole, so that no pen is changed inside it; all it can leave behind are blanks.
        if bytes[index + 1] == 0x5B, let end = FrameWriter.end(of: bytes, from: index + 2) {
          settleForBlanks(&output)
          output.append(contentsOf: bytes[index..<end])
          index = end
          continue
        }
      }
      if bytes[index] <= 0x20, bytes[index] != 0x1B { settleForBlanks(&output) } else { settle(&output) }
      output.append(bytes[index])
      index += 1
    }
    settle(&output)
  }

  private mutating func settle(_ output: inout [UInt8]) {
    guard actual != wanted else { return }
    wanted.write(from: actual, to: &output)
    actual = wanted
  }

  /// Of a blank nothing is seen but its ground: what else changes waits for the next character, and often changes back.
  private mutating func settleForBlanks(_ output: inout [UInt8]) {
    if let actual, actual.background == wanted.background, !actual.isSeenOnBlanks, !wanted.isSeenOnBlanks { return }
    settle(&output)
  }

  /// The place behind a control sequence; none when it is cut off.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    (start..<bytes.count).first { (0x40...0x7E).contains(bytes[$0]) }.map { $0 + 1 }
  }

  /// The numbers of an SGR sequence, and the place behind it; none for any other sequence.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into parameters: inout [Int]) -> Int?
  {
    parameters.removeAll(keepingCapacity: true)
    var number = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x30...0x39: number = min(number * 10 + Int(bytes[index]) - 0x30, 9_999)
      case 0x3B:
        parameters.append(number)
        number = 0
      case 0x6D:
        parameters.append(number)
        return index + 1
      default: return nil
      }
    }
    return nil
  }
}
