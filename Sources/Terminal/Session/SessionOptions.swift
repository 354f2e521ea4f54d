/// How many colours the terminal is believed to have.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: weight, underline and reverse keep states apart.
  case mono
  /// The sixteen of old.
  case sixteen
  /// The palette of 256.
  case palette
  /// Any colour.
  case full
}

/// What a session is told about its terminal.
public struct SessionOptions: Sendable {
  /// The terminal's name; by default `TERM`.
  public var terminal: String?
  /// The colours to use; by default what `NO_COLOR`, `COLORTERM` and the terminal's description say.
  public var colors: ColorDepth?
  /// Whether the mouse is listened to.
  public var usesMouse: Bool
  /// Whether a `hangUp`, `terminate` or `interrupt` signal comes as an input; else they end the program as ever.
  public var takesSignals: Bool
  /// Where keys come from.
  public var input: Int32
  /// Where the picture goes.
  public var output: Int32
  /// Looks up an environment variable; by default the process's own.
  public var environment: @Sendable (String) -> String?
}

/// Why there can be no dashboard on this terminal.
public enum SessionError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot place its cursor; the name may be empty.
  case dumbTerminal(String)
  /// Nothing is known about a terminal of that name.
  case unknownTerminal(String)
}
