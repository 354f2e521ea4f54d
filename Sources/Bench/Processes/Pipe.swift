import Glibc

/// A pipe for numbers between processes.
final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reading)
    closeWriting()
  }

  /// Readers see the end once nobody else holds this side either.
  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// The next two numbers that one process sent, waited for.
  func pair() throws(Failure) -> (Int64, Int64) {
    var pair: (Int64, Int64) = (0, 0)
    guard withUnsafeMutableBytes(of: &pair, { read(reading, $0.baseAddress, $0.count) }) == 16 else {
      throw Failure(description: "a process ended early")
    }
    return pair
  }

  /// Writes two numbers to standard output; so few bytes stay together in a pipe.
  static func send(_ first: Int64, _ second: Int64) {
    var pair = (first, second)
    _ = withUnsafeBytes(of: &pair) { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The clock that all processes share and that never goes back.
enum Clock {
  /// Nanoseconds.
  static var monotonic: Int64 { read(CLOCK_MONOTONIC) }
  /// Nanoseconds since 1970 UTC.
  static var realtime: Int64 { read(CLOCK_REALTIME) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
