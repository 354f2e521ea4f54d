import Glibc

/// The program `showroom` as `swift test` built it, run for real.
enum Program {
  /// What a run left behind.
  struct Outcome {
    /// How it ended; nil when it did not and was killed.
    let end: Child.End?
    let out: String
    let err: String
  }

  /// The program's file.
  static let path = folder + "/showroom"

  /// Where the tests lie, and beside them what `swift test` built.
  static let folder: String = {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { readlink("/proc/self/exe", $0, text.count) } ?? 0
      }
    }
    let tests = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    return String(tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)])
  }()

  /// Nothing of the person who runs the tests: their folders, locale and colours stay out of it.
  static func environment(home: String, _ more: [String: String] = [:]) -> [String: String] {
    let base = [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      "HOME": home, "LANG": "C.UTF-8", "USER": "tester", "SWIFT_BACKTRACE": "enable=no",
      "SHOWROOM_WELCOME": "no",
    ]
    return base.merging(more) { $1 }
  }

  /// Runs it to its end with `input` on standard input and gives what it said; after `limit` it is killed.
  static func run(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:], input: String = "",
    within limit: Duration = .seconds(20)
  ) throws -> Outcome {
    try run(path, arguments, environment: self.environment(home: scratch.path, environment), input: input, limit)
  }

  /// Runs any program so.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String], input: String = "",
    _ limit: Duration = .seconds(20)
  ) throws -> Outcome {
    let (stdin, stdout, stderr) = (try Unnamed(), try Unnamed(), try Unnamed())
    try stdin.fill(input)
    let child = try Child(path, arguments, environment: environment) { actions in
      for (descriptor, file) in [(0, stdin), (1, stdout), (2, stderr)] as [(Int32, Unnamed)] {
        posix_spawn_file_actions_adddup2(&actions, file.number, descriptor)
      }
    }
    let end = child.waitForEnd(within: limit)
    return Outcome(end: end, out: stdout.text, err: stderr.text)
  }
}

/// A file without a name, so that neither a full pipe nor a closed one is anybody's worry.
private final class Unnamed {
  let number: Int32

  init() throws {
    let name = "/tmp/showroom-test.\(UInt64.random(in: .min ... .max))"
    number = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw SystemFailure("open \(name)") }
    unlink(name)
  }

  deinit { close(number) }

  func fill(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemFailure("write") }
      rest = rest.dropFirst(count)
    }
    lseek(number, 0, SEEK_SET)
  }

  var text: String {
    let size = Int(lseek(number, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      count = max(pread(number, buffer.baseAddress, buffer.count, 0), 0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
