import Glibc

/// Taking turns at a lock: whoever keeps coming back lets those through who wait.
///
/// Waiters queue at a second lock, and the one who holds that is next at the first. A process takes the first directly
/// only so many times in a row; then it queues like the others. Nothing but fairness hangs on the second lock, so one
/// that cannot be had is done without.
struct LockTurns {
  /// Stands for a lock that others kept; it never leaves the lock of a store.
  static let busy = FileError(.lock, path: "", code: EWOULDBLOCK)

  /// Turns that a process may take without looking who waits: each change of hands costs a pause of the disk.
  private static let mostInARow = 16
  /// How often the next one looks whether the lock is free, and the others whether they are next; nanoseconds.
  private static let pauses = (next: 50_000, others: 500_000)

  private let path: String
  private let files: any FileOperations
  private var queue: OpenFile?
  private var inARow = 0

  init(_ path: String, _ files: any FileOperations) {
    self.path = path
    self.files = files
  }

  /// Locks `file` within `patience`, or throws `busy`.
  mutating func take(_ file: OpenFile, patience: Duration) throws(FileError) {
    if inARow < Self.mostInARow, try files.lock(file) {
      inARow += 1
      return
    }
    let deadline = Self.now + patience
    if queue == nil { queue = try? files.open(path, .creating) }
    if let queue {
      try poll(queue, until: deadline, pause: Self.pauses.others)
      defer { files.unlock(queue) }
      try poll(file, until: deadline, pause: Self.pauses.next)
    } else {
      try poll(file, until: deadline, pause: Self.pauses.others)
    }
    inARow = 1
  }

  func close() {
    if let queue { files.close(queue) }
  }

  private func poll(_ file: OpenFile, until deadline: Duration, pause: Int) throws(FileError) {
    while try !files.lock(file) {
      guard Self.now < deadline else { throw Self.busy }
      var time = timespec(tv_sec: 0, tv_nsec: pause)
      nanosleep(&time, nil)
    }
  }

  /// Time on a clock that never goes back.
  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
