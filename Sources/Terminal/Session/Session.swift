/// The terminal, taken over for as long as the session lives: the only thing that draws on it and reads from it.
public final class Session {
  /// The window's extent.
  public private(set) var size: Size = .zero

  /// Takes the terminal over.
  public init(options: SessionOptions) throws(SessionError) {
    throw .notATerminal
  }

  /// Shows a picture, writing only what changed since the last one, in one write; nothing changed, nothing written.
  public func show(_ screen: Screen, theme: Theme) {}

  /// Waits for the next thing that happens, at most until `deadline` in nanoseconds of the monotonic clock.
  public func next(until deadline: Int64?, watching descriptors: [Int32] = []) -> Input { .hangUp }

  /// Nanoseconds of the monotonic clock.
  public static var now: Int64 { 0 }

  /// Forgets what the terminal is believed to show, so that the next picture is drawn whole.
  public func redrawAll() {}

  /// Gives the terminal back, stops the process as ^Z does, and takes the terminal again when it goes on.
  public func suspend() {}

  /// Gives the terminal back as it was found; further calls do nothing.
  public func close() {}

  /// Puts text on the clipboard of the machine the terminal runs on, where it allows that.
  public func copy(_ text: String) {}
}
