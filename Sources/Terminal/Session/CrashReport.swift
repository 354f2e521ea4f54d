import CTerminal

/// What is left behind when the program breaks down, prepared while all is well.
public struct CrashReport: Sendable {
  /// The file to be written; its folders are made with it.
  public let path: String
  /// The program and its version, the first line of the file.
  public let program: String
  /// The line said after an error of the program's own; the file's path follows it.
  public let error: String
  /// The line said after a fault of memory.
  public let fault: String
  /// The line said after the program gave itself up.
  public let abort: String

  /// A report to lie at a path, and what is said for each way to break down.
  public init(path: String, program: String, error: String, fault: String, abort: String) {
    (self.path, self.program) = (path, program)
    (self.error, self.fault, self.abort) = (error, fault, abort)
  }

  /// Copies all of it to where a handler of signals can use it.
  func prepare() {
    error.withCString { error in
      fault.withCString { fault in
        abort.withCString { abort in
          // In the order of CT_ERROR, CT_FAULT, CT_ABORT.
          ct_guard_report(path, program, [error, fault, abort])
        }
      }
    }
  }
}
