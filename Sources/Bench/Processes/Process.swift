import Glibc

/// A program that was started without a shell.
struct Process {
  let pid: pid_t

  /// Starts it with these files as standard input, output and error.
  init(_ words: [String], input: Int32, output: Int32, error: Int32) throws(Failure) {
    try self.init(words) { actions in
      for (descriptor, file) in [(0, input), (1, output), (2, error)] as [(Int32, Int32)] {
        posix_spawn_file_actions_adddup2(&actions, file, descriptor)
      }
    }
  }

  /// Starts it in a terminal of its own.
  init(_ words: [String], terminal: String) throws(Failure) {
    try self.init(words, ownSession: true) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  private init(
    _ words: [String], ownSession: Bool = false, _ prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Swift does not see.
    if ownSession { posix_spawnattr_setflags(&attributes, 0x80) }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, words[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else { throw Failure(description: "cannot start \(words[0]): \(String(cString: strerror(code)))") }
    self.pid = pid
  }

  /// Waits until it ends; its exit status, −1 when a signal ended it.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  /// Waits until it ends; its exit status as `wait` gives it, and the most memory it had resident, in KiB.
  func waitMeasuring() -> (status: Int32, kibibytes: Int) {
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, usage.ru_maxrss)
  }

  /// Runs it to its end, its output thrown away; its exit status.
  @discardableResult
  static func run(_ words: [String]) throws(Failure) -> Int32 {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    return try Process(words, input: nowhere, output: nowhere, error: nowhere).wait()
  }
}

/// Why something cannot be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String
}

/// Where the programs are.
enum Programs {
  /// This one.
  static let bench = "/proc/self/exe"

  /// Begins a store for the `showroom` that is measured, which takes a name where no store is for a mistake.
  static func begin(_ store: String) throws(Failure) {
    guard try Process.run([showroom, "--store", store, "store", "begin"]) == 0 else {
      throw Failure(description: "\(showroom) does not begin a store at \(store)")
    }
  }

  /// The `showroom` that is measured: `BENCH_SHOWROOM`, else the one built beside this program.
  static let showroom: String = {
    if let path = getenv("BENCH_SHOWROOM") { return String(cString: path) }
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/showroom"
  }()
}
