/// What follows Escape when a key is pressed, in the manner of xterm, rxvt, the Linux console and the VT220.
enum KeySequences {
  /// The key of a sequence without its Escape; modifiers are dropped, except that Shift makes Tab go back.
  static func key(_ sequence: [UInt8]) -> Key? {
    guard let first = sequence.first, let last = sequence.last, sequence.count > 1 else { return nil }
    if first == 0x4F { return letters[last] ?? keypad[last] }
    guard first == 0x5B else { return nil }
    if sequence[1] == 0x5B { return linux(last) }
    guard sequence[1] != 0x3C else { return nil }
    let body = sequence[1..<sequence.count - 1]
    guard body.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x3B }) else { return nil }
    let number = body.split(separator: 0x3B).first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    switch last {
    // rxvt marks Shift and Control in the last character.
    case 0x7E, 0x24, 0x5E, 0x40: return number.flatMap { numbers[$0] }
    case 0x5A: return .backTab
    default: return letters[last]
    }
  }

  private static let letters: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    // rxvt with Shift.
    0x61: .up, 0x62: .down, 0x63: .right, 0x64: .left,
  ]

  /// The number pad in its application mode.
  private static let keypad: [UInt8: Key] = [
    0x4D: .enter, 0x6A: .character("*"), 0x6B: .character("+"), 0x6C: .character(","), 0x6D: .character("-"),
    0x6E: .character("."), 0x6F: .character("/"), 0x70: .character("0"), 0x71: .character("1"), 0x72: .character("2"),
    0x73: .character("3"), 0x74: .character("4"), 0x75: .character("5"), 0x76: .character("6"), 0x77: .character("7"),
    0x78: .character("8"), 0x79: .character("9"),
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private static func linux(_ byte: UInt8) -> Key? {
    (0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil
  }

  /// Keys and the names terminfo has for what they send.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}

extension MouseEvent {
  /// The event of an SGR report `[<button;column;rowM`; none for anything else.
  init?(report sequence: [UInt8]) {
    guard sequence.count > 3, sequence[0] == 0x5B, sequence[1] == 0x3C, let last = sequence.last else { return nil }
    let numbers = sequence[2..<sequence.count - 1].split(separator: 0x3B).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? -1
    }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 && $0 < 100_000 }), last == 0x4D || last == 0x6D else {
      return nil
    }
    let place = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    switch numbers[0] & 0b1100_0011 {
    case 64: self.init(.scrollUp, at: place)
    case 65: self.init(.scrollDown, at: place)
    case let code where code < 3:
      let button: Button = [.left, .middle, .right][code]
      self.init(last == 0x6D ? .release(button) : numbers[0] & 32 != 0 ? .drag(button) : .press(button), at: place)
    default: return nil
    }
  }
}
