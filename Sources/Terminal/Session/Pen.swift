/// How a terminal draws what comes next, as far as SGR sequences say it.
struct Pen: Hashable, Sendable {
  /// A colour as a sequence gives it.
  enum Ink: Hashable, Sendable {
    case terminal
    case number(Int)
    case rgb(RGB)
  }

  var foreground = Ink.terminal
  var background = Ink.terminal
  var emphasis: Emphasis = []

  /// Whether a blank shows more of it than its ground.
  var isSeenOnBlanks: Bool { emphasis.contains(.underline) || emphasis.contains(.reverse) }

  /// Does what the parameters of one SGR sequence say; false when one of them is not known here.
  mutating func apply(_ parameters: [Int], meanings: [RGB?]) -> Bool {
    var index = 0
    while index < parameters.count {
      let parameter = parameters[index]
      switch parameter {
      case 0: self = Pen()
      case 1: emphasis.insert(.bold)
      case 3: emphasis.insert(.italic)
      case 4: emphasis.insert(.underline)
      case 7: emphasis.insert(.reverse)
      case 22: emphasis.remove(.bold)
      case 23: emphasis.remove(.italic)
      case 24: emphasis.remove(.underline)
      case 27: emphasis.remove(.reverse)
      case 30...37: foreground = .number(parameter - 30)
      case 39: foreground = .terminal
      case 40...47: background = .number(parameter - 40)
      case 49: background = .terminal
      case 90...97: foreground = .number(parameter - 82)
      case 100...107: background = .number(parameter - 92)
      case 38, 48:
        guard index + 2 < parameters.count, parameters[index + 1] == 5 else { return false }
        let number = parameters[index + 2]
        let ink = meanings.indices.contains(number) ? meanings[number].map(Ink.rgb) : nil
        if parameter == 38 { foreground = ink ?? .number(number) } else { background = ink ?? .number(number) }
        index += 2
      default: return false
      }
      index += 1
    }
    return true
  }

  /// Writes the shortest sequence that makes this pen out of another; nothing when they are the same.
  func write(from other: Pen?, to output: inout [UInt8]) {
    guard self != other else { return }
    output.append(0x1B)
    output.append(0x5B)
    let plain = Pen()
    // From an unknown pen, and to the plain one, everything is put back first.
    let before = other ?? plain
    var isFirst = true
    func code(_ number: Int) {
      if !isFirst { output.append(0x3B) }
      isFirst = false
      Pen.digits(number, to: &output)
    }
    if self != plain {
      if other == nil { code(0) }
      for (mark, on, off) in Pen.marks {
        switch (before.emphasis.contains(mark), emphasis.contains(mark)) {
        case (false, true): code(on)
        case (true, false): code(off)
        default: break
        }
      }
      if foreground != before.foreground { Pen.codes(foreground, base: 30).forEach(code) }
      if background != before.background { Pen.codes(background, base: 40).forEach(code) }
    }
    output.append(0x6D)
  }

  private static let marks: [(Emphasis, on: Int, off: Int)] = [
    (.bold, 1, 22), (.italic, 3, 23), (.underline, 4, 24), (.reverse, 7, 27),
  ]

  private static func codes(_ ink: Ink, base: Int) -> [Int] {
    switch ink {
    case .terminal: [base + 9]
    case .number(let number) where number < 8: [base + number]
    case .number(let number) where number < 16: [base + 52 + number]
    case .number(let number): [base + 8, 5, number]
    case .rgb(let color): [base + 8, 2, color.red, color.green, color.blue]
    }
  }

  /// Writes a number from 0 to 999 in digits.
  private static func digits(_ number: Int, to output: inout [UInt8]) {
    if number >= 100 { output.append(UInt8(0x30 + number / 100 % 10)) }
    if number >= 10 { output.append(UInt8(0x30 + number / 10 % 10)) }
    output.append(UInt8(0x30 + number % 10))
  }
}
