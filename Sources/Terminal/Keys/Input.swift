/// Something that happened and that a program in a terminal may answer.
public enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, line breaks as line feeds; not sanitised.
  case paste(String)
  /// The window has another size.
  case resize(Size)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The deadline passed.
  case tick
  /// One of the watched descriptors can be read.
  case ready(fileDescriptor: Int32)
  /// A signal asks the program to end.
  case interrupted(Signal)
  /// The terminal is gone: leave at once.
  case hangUp
  /// The program was stopped and runs again; the picture has to be shown once more.
  case resumed
}

/// A signal that asks the program to end.
public enum Signal: Hashable, Sendable {
  /// SIGTERM.
  case terminate
  /// SIGHUP.
  case hangUp
  /// SIGINT from outside; the key ^C comes as a key.
  case interrupt
}

/// What the mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  /// What can be done with a mouse.
  public enum Action: Hashable, Sendable {
    /// A button went down.
    case press(Button)
    /// A button came up.
    case release(Button)
    /// The mouse moved with a button down.
    case drag(Button)
    /// The wheel turned away from the person.
    case scrollUp
    /// The wheel turned towards the person.
    case scrollDown
  }

  /// The buttons told apart.
  public enum Button: Hashable, Sendable {
    /// The left one.
    case left
    /// The middle one.
    case middle
    /// The right one.
    case right
  }

  /// What was done.
  public let action: Action
  /// The cell it was done at.
  public let place: Point

  /// Something done at a cell.
  public init(_ action: Action, at place: Point) {
    self.action = action
    self.place = place
  }
}
