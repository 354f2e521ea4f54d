import CTerminal
import Glibc

extension Session {
  /// How long an Escape waits for what may follow it, in nanoseconds.
  static let escapeDelay: Int64 = 25_000_000

  /// Nanoseconds of the monotonic clock.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Waits for the next thing that happens, at most until `deadline` in nanoseconds of the monotonic clock.
  ///
  /// Without a deadline it waits as long as it takes; one in the past looks once and gives a `tick`. A watched descriptor
  /// that has something to read is named and left alone: read it before asking again. Keys come before descriptors.
  public func next(until deadline: Int64?, watching descriptors: [Int32] = []) -> Input {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      guard isOpen, !isGone else { return .hangUp }
      let now = Session.now
      if let escape = escapeDeadline, escape <= now, !hasInput() {
        escapeDeadline = nil
        waiting += decoder.flush()
        continue
      }
      // A time out of reach is as good as none.
      let limits = [deadline, escapeDeadline].compactMap(\.self).map {
        $0 > now ? $0.subtractingReportingOverflow(now).partialValue : 0
      }
      let watched = [options.input, signals] + descriptors.prefix(60)
      var states = [Int32](repeating: 0, count: watched.count)
      _ = ct_wait(watched, &states, Int32(watched.count), limits.min() ?? -1)
      if states[0] != 0 { readKeys(hungUp: states[0] == 2) }
      if states[1] != 0 {
        while case let signal = ct_signals_next(signals), signal != 0 { take(signal: signal) }
      }
      for (descriptor, state) in zip(watched, states).dropFirst(2) where state != 0 {
        waiting.append(.ready(fileDescriptor: descriptor))
      }
      if waiting.isEmpty, !isGone, let deadline, Session.now >= deadline { return .tick }
    }
  }

  /// Whether bytes wait that may belong to a pending Escape.
  private func hasInput() -> Bool {
    var state: Int32 = 0
    var descriptor = options.input
    return ct_wait(&descriptor, &state, 1, 0) > 0 && state == 1
  }

  private func readKeys(hungUp: Bool) {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = hungUp ? 0 : read(options.input, &bytes, bytes.count)
    if count > 0 {
      waiting += decoder.feed(bytes[..<count])
      escapeDeadline = decoder.isWaiting ? Session.now + Session.escapeDelay : nil
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      // End of file, EIO or a hang-up: the window was closed.
      isGone = true
    }
  }

  /// Does what a signal asks, or passes it on.
  func take(signal: Int32) {
    switch signal {
    case SIGTERM: waiting.append(.interrupted(.terminate))
    case SIGHUP: waiting.append(.interrupted(.hangUp))
    case SIGINT: waiting.append(.interrupted(.interrupt))
    case SIGWINCH: if adopt(Session.windowSize(options)) { waiting.append(.resize(size)) }
    case SIGTSTP:
      suspend()
      waiting.append(.resumed)
    case SIGCONT:
      // Stopped by a signal nobody can mind: the terminal may have been anyone's meanwhile.
      resume()
      waiting.append(.resumed)
    default: break
    }
  }
}
