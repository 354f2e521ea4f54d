/// The theme files compiled into the program, so that one binary always has them.
public enum Themes {
  /// Each theme's file name without its ending, and its TOML text as UTF-8; the standard one first.
  public static var all: [(name: String, toml: [UInt8])] {
    [
      ("dark", PackageResources.dark_toml),
      ("light", PackageResources.light_toml),
      ("teahouse", PackageResources.teahouse_toml),
      ("harbour", PackageResources.harbour_toml),
      ("lagoon", PackageResources.lagoon_toml),
      ("paper", PackageResources.paper_toml),
      ("safe-dark", PackageResources.safe_dark_toml),
      ("safe-light", PackageResources.safe_light_toml),
      ("high-contrast", PackageResources.high_contrast_toml),
      ("projector", PackageResources.projector_toml),
    ]
  }
}
