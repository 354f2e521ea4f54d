import Supervision
import Terminal

/// The dashboard as a value: keys go in, effects come out, and it draws itself for any world and size.
public struct Dashboard: Sendable {
  /// The language of the screen.
  public private(set) var language: Language
  /// The name of the theme in use.
  public private(set) var theme: String

  /// A dashboard on the floor board; `themes` are the names to choose from.
  public init(language: Language, theme: String, themes: [String]) {
    self.language = language
    self.theme = theme
  }

  /// Takes in a key, a paste or a click, and says what is to be done about it.
  public mutating func handle(_ input: Input, _ world: World) -> [Effect] {
    []
  }

  /// Takes in what became of a command: a toast, or the message in the form that asked.
  public mutating func answered(_ answer: Answer, to command: Command, _ world: World) {
  }

  /// Takes note that another process changed the showroom, or that time went on.
  public mutating func settle(_ world: World) {
  }

  /// The screen for a world at a size; the same for the same three.
  public func draw(_ world: World, size: Size) -> Screen {
    Screen(size: size)
  }
}
