/// Turns the bytes a terminal sends into keys, pasted text and mouse events; a pure state machine that reads nothing itself.
public struct KeyDecoder: Sendable {
  private enum State: Hashable {
    case ground
    case escape
    case control
    case application
    case paste
  }

  /// Pasted text beyond this many bytes is dropped: nobody pastes a book into a dashboard on purpose.
  static let pasteLimit = 1_000_000

  private var state = State.ground
  private var buffer: [UInt8] = []
  private var found: [Input] = []
  private let sequences: [[UInt8]: Key]

  /// A decoder that knows the sequences of all common terminals, and those given in addition.
  public init(sequences: [[UInt8]: Key] = [:]) { self.sequences = sequences }

  /// Whether an escape waits for what follows; if nothing does within 25 ms, it was the key, and `flush` says so.
  public var isWaiting: Bool { state == .escape || state == .control || state == .application }

  /// What the bytes mean; an unfinished sequence is kept for the next call.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { step(byte) }
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  /// What the bytes kept so far mean if nothing follows them.
  public mutating func flush() -> [Input] {
    guard isWaiting else { return [] }
    emit(.escape)
    // `ESC [` with nothing behind it is Alt and a bracket: the Escape and then the character.
    let rest = buffer
    reset()
    for byte in rest { step(byte) }
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  private mutating func emit(_ key: Key) { found.append(.key(key)) }

  private mutating func reset() {
    state = .ground
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .control: control(byte)
    case .application:
      buffer.append(byte)
      finish()
    case .paste: paste(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) {
    if !buffer.isEmpty {
      // In the middle of a character of several bytes.
      if byte & 0xC0 == 0x80 {
        buffer.append(byte)
        if buffer.count == KeyDecoder.length(buffer[0]) { character() }
        return
      }
      buffer.removeAll(keepingCapacity: true)
    }
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: emit(.enter)
    case 0x09: emit(.tab)
    case 0x7F, 0x08: emit(.backspace)
    case 0x00: emit(.control("@"))
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: emit(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x20..<0x7F: emit(.character(Character(Unicode.Scalar(byte))))
    default: if KeyDecoder.length(byte) > 1 { buffer.append(byte) }
    }
  }

  private mutating func character() {
    let text = String(decoding: buffer, as: UTF8.self)
    buffer.removeAll(keepingCapacity: true)
    // A scalar that is no character of its own (a mark) joins the one before where it is typed.
    if let character = text.first, character != "\u{FFFD}" { emit(.character(character)) }
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x5B:
      state = .control
      buffer = [byte]
    case 0x4F:
      state = .application
      buffer = [byte]
    case 0x1B: emit(.escape)
    default:
      // Alt and a key is taken as Escape and the key, as terminals themselves do it.
      state = .ground
      emit(.escape)
      ground(byte)
    }
  }

  private mutating func control(_ byte: UInt8) {
    // The Linux console's F1 to F5 have a second bracket; the older mouse report carries three bytes.
    buffer.append(byte)
    let isLinux = buffer.count >= 2 && buffer[1] == 0x5B
    if isLinux {
      if buffer.count == 3 { finish() }
      return
    }
    if buffer.count >= 2, buffer[1] == 0x4D {
      if buffer.count == 5 { reset() }
      return
    }
    if byte == 0x1B {
      reset()
      state = .escape
    } else if (0x40...0x7E).contains(byte) {
      finish()
    } else if buffer.count > 64 {
      reset()
    }
  }

  private mutating func finish() {
    let sequence = buffer
    reset()
    if sequence == Array("[200~".utf8) {
      state = .paste
    } else if let key = sequences[sequence] ?? KeySequences.key(sequence) {
      emit(key)
    } else if let event = MouseEvent(report: sequence) {
      found.append(.mouse(event))
    }
  }

  private mutating func paste(_ byte: UInt8) {
    buffer.append(byte)
    let end = Array("\u{1B}[201~".utf8)
    if byte == 0x7E, buffer.suffix(end.count).elementsEqual(end) {
      let text = String(decoding: buffer.dropLast(end.count), as: UTF8.self)
      reset()
      found.append(.paste(KeyDecoder.unified(text)))
    } else if buffer.count > KeyDecoder.pasteLimit {
      // The tail is kept so that the end is still recognised.
      buffer.removeSubrange(KeyDecoder.pasteLimit / 2..<buffer.count - end.count)
    }
  }

  /// Line breaks of any kind as line feeds.
  private static func unified(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n", afterReturn { continue }
      result.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(result)
  }
}
