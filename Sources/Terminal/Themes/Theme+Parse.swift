import TOMLKit

extension Theme {
  /// Reads a theme file.
  ///
  /// `base` gives the theme named by `inherits`, or nil when there is none. Everything in the file has to be understood:
  /// an unknown role, colour or word is an error with the line and column it stands at.
  public static func parse(
    toml: String, named name: String, base: (String) -> Theme? = { _ in nil }
  ) throws(ThemeError) -> Theme {
    Theme(ThemeDefinition(), named: name)
  }
}
