/// The theme files compiled into the program, so that one binary always has them.
public enum Themes {
  /// Each theme's file name without its ending, and its TOML text as UTF-8.
  public static var all: [(name: String, toml: [UInt8])] { [("dark", PackageResources.dark_toml)] }
}
