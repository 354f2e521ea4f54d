import Glibc

/// A program started without a shell: no signal blocked or ignored, no descriptor but its own three.
final class Child {
  /// How a program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let pid: pid_t
  private(set) var end: End?

  /// Starts a program; `prepare` says what its descriptors are. In a session of its own the first terminal it opens
  /// becomes its controlling one.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], ownSession: Bool = false,
    prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session: Int32 = ownSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which Swift does not see
    posix_spawnattr_setflags(&attributes, Int16(session | Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))

    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, path, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw SystemFailure("posix_spawn \(path)", failure) }
    self.pid = pid
  }

  deinit {
    guard end == nil else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// Whether it has ended by now.
  var hasEnded: Bool {
    guard end == nil else { return true }
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return false }
    end = status & 0x7f == 0 ? .exit(status >> 8 & 0xff) : .signal(status & 0x7f)
    return true
  }

  /// How it ended; nil when it still runs after that time.
  func waitForEnd(within limit: Duration = .seconds(20)) -> End? {
    _ = eventually(within: limit) { hasEnded }
    return end
  }

  /// Sends it a signal.
  func send(_ signal: Int32) {
    if end == nil { kill(pid, signal) }
  }
}
