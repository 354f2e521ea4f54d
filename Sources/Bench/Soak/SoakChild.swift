import Glibc

/// A process of a soak, as the one who started it sees it.
struct SoakChild {
  let role: SoakPlan.Role
  let number: Int
  private let pid: pid_t

  init(_ role: SoakPlan.Role, _ number: Int, folder: String, seed: UInt64) throws {
    (self.role, self.number) = (role, number)
    let program = "/proc/self/exe"
    let words = [program, SoakPlan.word, role.rawValue, "\(number)", folder, "\(seed)"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, nil, nil, &arguments, environ)
    guard code == 0 else { throw SoakFailure("cannot start a process: \(code)") }
    self.pid = pid
  }

  /// Kills it; throws when it had ended by itself, which none should.
  func kill() throws {
    _ = Glibc.kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    guard status & 0x7F == SIGKILL else { throw SoakFailure("\(role) \(number) ended by itself, status \(status)") }
  }
}
