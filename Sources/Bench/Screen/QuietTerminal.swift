import Glibc
import Terminal

/// A terminal that nobody looks at: what is shown on it goes through the kernel as on a real one, and is counted.
final class QuietTerminal {
  let session: Session
  private let master: Int32
  private let slave: Int32

  init(_ size: Size) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var (locked, number): (CInt, CInt) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see.
    _ = ioctl(master, 0x4004_5431, &locked)
    _ = ioctl(master, 0x8004_5430, &number)
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
    var options = SessionOptions()
    options.terminal = "xterm-256color"
    options.mindsSignals = false
    options.input = slave
    options.output = slave
    session = try Session(options: options)
  }

  deinit {
    session.close()
    close(slave)
    close(master)
  }

  /// Takes away what was shown and says how many bytes it was.
  func drained() -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var sum = 0
    while case let count = read(master, &buffer, buffer.count), count > 0 { sum += count }
    return sum
  }
}
