import Glibc
import Terminal

/// A terminal whose other end a test holds: it types, and reads what would be seen.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32

  struct Failed: Error {}

  init(columns: Int, rows: Int) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw Failed() }
    self.master = master
    self.slave = slave
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    Glibc.close(slave)
  }

  private var isOpen = true

  /// Closes the window.
  func hangUp() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(master)
  }

  func type(_ text: String) { _ = text.withCString { write(master, $0, strlen($0)) } }

  /// Everything written since the last call.
  func output() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(master, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  /// How lines are treated now.
  var mode: termios {
    var mode = termios()
    tcgetattr(slave, &mode)
    return mode
  }

  func options(_ name: String = "xterm-256color", _ environment: [String: String] = [:]) -> SessionOptions {
    var options = SessionOptions()
    options.terminal = name
    options.input = slave
    options.output = slave
    options.mindsSignals = false
    options.environment = { environment[$0] }
    return options
  }
}
