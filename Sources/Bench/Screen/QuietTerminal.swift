import Glibc
import Synchronization
import Terminal

/// A terminal that nobody looks at: what is shown on it goes through the kernel as on a real one, and is counted.
final class QuietTerminal {
  let session: Session
  private let master: Int32
  private let reader: Reader
  private let slave: Int32

  init(_ size: Size) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
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
    reader = Reader(master)
    reader.start()
  }

  deinit {
    // The slave stays open until the process ends, so that the reader never reads from a dead terminal.
    session.close()
  }

  /// Bytes shown so far, once none have come for 20 ms.
  var shown: Int {
    var before = -1
    while true {
      let count = reader.count.load(ordering: .relaxed)
      if count == before { return count }
      before = count
      poll(nil, 0, 20)
    }
  }
}

/// Takes away what a terminal is sent, on a thread of its own, since a terminal that nobody reads soon takes no more.
private final class Reader: Sendable {
  let count = Atomic(0)
  private let master: Int32

  init(_ master: Int32) { self.master = master }

  func start() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Reader>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }

  private func run() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let got = read(master, &buffer, buffer.count), got > 0 { count.add(got, ordering: .relaxed) }
  }
}
