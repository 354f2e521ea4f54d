import CTerminal
import Glibc
import Synchronization

/// The terminal, taken over for as long as the session lives: the only thing that draws on it and reads from it.
///
/// There is one at a time, used from one thread. `close` gives the terminal back as it was found; so does letting go of it.
public final class Session {
  /// The window's extent.
  public internal(set) var size: Size
  /// How many colours are used.
  public let depth: ColorDepth
  /// Whether text beyond ASCII can be shown.
  public let isUTF8: Bool

  let options: SessionOptions
  let kind: TerminalKind
  var mode: TerminalMode
  var signals: Int32 = -1
  var decoder: KeyDecoder
  var waiting: [Input] = []
  var escapeDeadline: Int64?
  var isOpen = true
  var isGone = false
  var usesMouse = false
  var shown: Screen?
  var table: AppearanceTable?
  var writer = FrameWriter()
  var defined: [Bool] = []
  var prelude: [UInt8] = []
  var scratch: [UInt8] = []

  private static let taken = Mutex(false)

  /// Takes the terminal over; nothing is written before the first picture.
  public init(options: SessionOptions = SessionOptions()) throws(SessionError) {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
    let name = options.terminal ?? options.environment("TERM") ?? ""
    guard !name.isEmpty, name != "dumb" else { throw .dumbTerminal(name) }
    let isFree = Session.taken.withLock { taken in
      defer { taken = true }
      return !taken
    }
    guard isFree else { throw .busy }
    isUTF8 = ct_locale() == 1
    let size = Session.windowSize(options)
    do {
      kind = try Session.start(name, size: size, environment: options.environment)
    } catch {
      Session.taken.withLock { $0 = false }
      throw error
    }
    self.options = options
    self.size = size
    let colors = Int(ct_colors())
    depth = options.colors ?? kind.depth(colors: colors, environment: options.environment)
    decoder = KeyDecoder(sequences: Session.keySequences())
    mode = TerminalMode(of: options.input)
    mode.enterRaw()
    usesMouse = options.usesMouse
    prelude = kind.enteringBytes(mouse: usesMouse, capability: Session.capability)
    guard options.mindsSignals else { return }
    let reset = kind.crashBytes(capability: Session.capability)
    options.crash?.prepare()
    reset.withUnsafeBufferPointer { ct_guard_arm(options.input, mode.found, $0.baseAddress, $0.count) }
    signals = ct_signals_open()
  }

  deinit { close() }

  /// Gives the terminal back as it was found; further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_stop()
    leave()
    ct_release()
    if options.mindsSignals {
      ct_guard_disarm()
      ct_signals_close(signals)
    }
    Session.taken.withLock { $0 = false }
  }

  /// Stops the process as ^Z does, the terminal given back, and takes the terminal again when it goes on.
  public func suspend() {
    guard isOpen else { return }
    ct_leave()
    leave()
    ct_guard_pause()
    ct_stop_job()
    ct_guard_resume()
    resume()
    // The signal that woke the process would otherwise say so a second time.
    while signals >= 0, case let signal = ct_signals_next(signals), signal != 0 { take(signal: signal) }
    waiting.removeAll { $0 == .resumed }
  }

  /// Forgets what the terminal is believed to show, so that the next picture is drawn whole.
  public func redrawAll() {
    guard isOpen else { return }
    shown = nil
    writer.forget()
    ct_redraw()
  }

  /// Puts text on the clipboard of the machine the terminal runs on, at most 64 KiB; false where the terminal is known
  /// not to take it.
  public func copy(_ text: String) -> Bool {
    guard isOpen, kind.isModern else { return false }
    write(kind.clipboardBytes(text, environment: options.environment))
    return true
  }

  /// Has the terminal report the mouse from now on, or no longer.
  public func use(mouse: Bool) {
    guard isOpen, kind.isModern, mouse != usesMouse else { return }
    usesMouse = mouse
    write(mouse ? TerminalKind.mouseOn : TerminalKind.mouseOff)
  }

  /// Makes the terminal raw again and has the next picture drawn whole.
  func resume() {
    mode.enterRaw()
    prelude = kind.enteringBytes(mouse: usesMouse, capability: Session.capability)
    adopt(Session.windowSize(options))
    redrawAll()
  }

  /// Writes what curses leaves the screen with, and makes the terminal cooked again.
  private func leave() {
    var bytes = kind.leavingBytes(capability: Session.capability)
    drain(into: &bytes)
    write(bytes)
    mode.restore()
  }

  /// Takes another extent over; true when it is one.
  @discardableResult
  func adopt(_ size: Size) -> Bool {
    guard size != self.size else { return false }
    self.size = size
    shown = nil
    ct_resize(Int32(size.rows), Int32(size.columns))
    ct_redraw()
    return true
  }

  static func windowSize(_ options: SessionOptions) -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_window(options.output, &rows, &columns)
    // A terminal that does not know (a serial line) is taken for the smallest usual one.
    guard rows > 0, columns > 0 else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  static func capability(_ name: String) -> String? { ct_capability(name).map { String(cString: $0) } }

  private static func start(
    _ name: String, size: Size, environment: (String) -> String?
  ) throws(SessionError) -> TerminalKind {
    for candidate in TerminalKind.candidates(name, environment: environment) {
      switch ct_start(candidate, Int32(size.rows), Int32(size.columns)) {
      case 0: return TerminalKind(name: candidate, hasSync: capability("Sync") != nil)
      case 2: throw .dumbTerminal(name)
      default: continue
      }
    }
    throw .unknownTerminal(name)
  }

  private static func keySequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in KeySequences.capabilities {
      guard let bytes = capability(name)?.utf8, bytes.first == 0x1B, bytes.count > 2 else { continue }
      sequences[Array(bytes.dropFirst())] = key
    }
    return sequences
  }
}
