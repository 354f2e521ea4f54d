import Glibc

/// A terminal with nobody behind it: programs run in it, and every byte they write is kept and counted.
final class PseudoTerminal {
  private let master: Int32
  /// Kept open, so that the terminal outlives the program and can be looked at afterwards.
  let slaveNumber: Int32
  let name: String
  private var isOpen = true
  /// Everything written to it so far.
  private(set) var received: [UInt8] = []

  // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: Int = 80, rows: Int = 24) throws {
    // Not openpty: only opened so is the master closed in programs that other tests start at this moment, and a window
    // that somebody else holds open cannot be closed.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (CInt, CInt) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw SystemFailure("/dev/ptmx")
    }
    name = "/dev/pts/\(number)"
    slaveNumber = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slaveNumber >= 0 else { throw SystemFailure("open \(name)") }
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(slaveNumber)
  }

  /// Starts a program with this as its controlling terminal.
  func start(_ path: String, _ arguments: [String], environment: [String: String]) throws -> Child {
    try Child(path, arguments, environment: environment, ownSession: true) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  /// Gives the window another size and tells the program so, as a real one does.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types on its keyboard.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Closes the window.
  func hangUp() {
    guard isOpen else { return }
    close(master)
    isOpen = false
  }

  /// Reads on until the condition holds; false when the time is up first.
  func wait(within limit: Duration = .seconds(20), until condition: () -> Bool) -> Bool {
    eventually(within: limit) {
      drain(for: .milliseconds(5))
      return condition()
    }
  }

  /// Reads on until nothing has come for `quiet`, and gives the number of bytes that came.
  func settle(quiet: Duration = .milliseconds(150), within limit: Duration = .seconds(20)) -> Int {
    let before = received.count
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, drain(for: quiet) {}
    return received.count - before
  }

  /// Types, reads on until the answer holds that text and is over, and gives the number of bytes that came.
  func answer(to keys: String, with text: String) -> Int {
    let before = received.count
    type(keys)
    _ = wait { received[before...].last(text) != nil }
    _ = settle()
    return received.count - before
  }

  /// Reads for a span of time and gives the bytes that came.
  @discardableResult
  func listen(for span: Duration) -> ArraySlice<UInt8> {
    let before = received.count
    let end = ContinuousClock.now + span
    while ContinuousClock.now < end { drain(for: end - ContinuousClock.now) }
    return received[before...]
  }

  /// Takes in what there is, waiting at most that long for it; false when nothing came.
  @discardableResult
  private func drain(for patience: Duration) -> Bool {
    guard isOpen else {
      poll(nil, 0, max(patience.milliseconds, 0))
      return false
    }
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, max(patience.milliseconds, 0)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }
}
