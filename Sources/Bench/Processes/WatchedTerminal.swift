import Glibc

/// A terminal whose bytes are awaited, so that it is known when something was drawn.
final class WatchedTerminal {
  /// The side for the program.
  let path: String
  private let master: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// When the picture of the last second came.
  private var lastSecond: Int64 = 0

  init(columns: Int, rows: Int) throws(Failure) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (CInt, CInt) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see.
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Failure(description: "no terminal")
    }
    path = "/dev/pts/\(number)"
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  deinit { close(master) }

  /// Waits for the first picture, until none has changed for a third of a second.
  func waitForPicture() throws(Failure) {
    _ = try nextBytes(within: 10_000)
    while take(within: 300) != nil {}
  }

  /// Waits until a moment between two seconds at which nothing is drawn: the clock on the board ticks once a second,
  /// and what comes right after that is no answer to anybody's act.
  func waitForGap(_ round: Int) {
    // Three rounds to a second, each at another part of it.
    let parts: [Int64] = [120, 400, 680]
    if round % 3 == 0 {
      while take(within: 0) != nil {}
      if let tick = take(within: 1_500) { lastSecond = tick }
      while take(within: 20) != nil {}
    }
    let target = lastSecond + parts[round % 3] * 1_000_000
    while Clock.monotonic < target { _ = take(within: Int32(max(1, (target - Clock.monotonic) / 1_000_000))) }
    while take(within: 10) != nil {}
  }

  /// When the next bytes came; within the milliseconds.
  func nextBytes(within limit: Int32 = 250) throws(Failure) -> Int64 {
    guard let time = take(within: limit) else { throw Failure(description: "nothing was drawn") }
    return time
  }

  private func take(within milliseconds: Int32) -> Int64? {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return nil }
    let time = Clock.monotonic
    return read(master, &buffer, buffer.count) > 0 ? time : nil
  }
}
