import Glibc

/// How many colours the terminal is believed to have.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: weight, underline and reverse keep states apart.
  case mono
  /// The sixteen of old, or their first eight.
  case sixteen
  /// The palette of 256.
  case palette
  /// Any colour.
  case full
}

/// What a session is told about its terminal.
public struct SessionOptions: Sendable {
  /// The terminal's name; none takes `TERM`.
  public var terminal: String?
  /// The colours to use; none asks `NO_COLOR`, `COLORTERM` and the terminal's description.
  public var colors: ColorDepth?
  /// Whether the mouse is listened to.
  public var usesMouse = false
  /// Whether signals come as inputs and a crash gives the terminal back; tests that share a process turn it off.
  public var mindsSignals = true
  /// What is left behind on breaking down; none leaves a line in English only.
  public var crash: CrashReport?
  /// Where keys come from.
  public var input: Int32 = STDIN_FILENO
  /// Where the picture goes.
  public var output: Int32 = STDOUT_FILENO
  /// Looks up an environment variable; by default the process's own.
  public var environment: @Sendable (String) -> String? = { name in getenv(name).map { String(cString: $0) } }

  /// The terminal the program was started in, as the environment describes it.
  public init() {}
}

/// Why there can be no dashboard on this terminal.
public enum SessionError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot place its cursor; the name is empty when `TERM` is not set.
  case dumbTerminal(String)
  /// Nothing is known about a terminal of that name.
  case unknownTerminal(String)
  /// Another session of this process has the terminal.
  case busy
}
