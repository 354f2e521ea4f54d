import Glibc
import Themes

/// The themes there are: those compiled in, and a person's own, which win by name.
public struct ThemeLibrary: Sendable {
  /// The folder of a person's own theme files, `NAME.toml`.
  public let folder: String?

  /// The themes compiled in and those in the folder, if there is one.
  public init(folder: String? = nil) { self.folder = folder }

  /// The name of the theme used when none is asked for.
  public static let standard = "dark"

  /// The theme used when none is asked for, on a terminal that says of its ground in `COLORFGBG` whether it is light:
  /// the last number there is the ground's among the sixteen colours; 7 and those from 9 on are light.
  public static func standard(foregroundAndBackground words: String?) -> String {
    guard let ground = words?.split(separator: ";").last.flatMap({ Int($0) }) else { return standard }
    return ground == 7 || (9...15).contains(ground) ? "light" : standard
  }

  /// The theme that is always there, whatever a person's own folder holds.
  public static let fallback: Theme =
    (try? ThemeLibrary().theme(named: standard)) ?? Theme(ThemeDefinition(), named: standard)

  /// Names of all themes: those compiled in, in their order, then a person's own by name.
  public var names: [String] {
    let known = Themes.all.map(\.name)
    return known + own.filter { !known.contains($0) }.sorted()
  }

  /// The theme of that name; nil when there is none.
  ///
  /// A broken file is an error, and so is one it inherits from; a theme may inherit from the compiled-in one of its own name.
  public func theme(named name: String) throws(ThemeError) -> Theme? {
    try theme(named: name, within: [])
  }

  private func theme(named name: String, within chain: [String]) throws(ThemeError) -> Theme? {
    // The second time a name comes up it means the compiled-in theme, the third time nothing: a circle ends.
    let uses = chain.reduce(0) { $0 + ($1 == name ? 1 : 0) }
    guard uses < 2, let text = (uses == 0 ? ownText(name) : nil) ?? compiled(name) else { return nil }
    var failure: ThemeError?
    let theme = try Theme.parse(toml: text, named: name) { parent in
      do throws(ThemeError) {
        return try self.theme(named: parent, within: chain + [name])
      } catch {
        failure = error
        return ThemeLibrary.fallbackBase
      }
    }
    if let failure { throw failure }
    return theme
  }

  /// What a theme is read against while the error of its parent is on its way.
  private static let fallbackBase = Theme(ThemeDefinition(), named: "")

  private func compiled(_ name: String) -> String? {
    Themes.all.first { $0.name == name }.map { String(decoding: $0.toml, as: UTF8.self) }
  }

  /// Names of the files in the folder.
  private var own: [String] {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if file.hasSuffix(".toml"), !file.hasPrefix(".") { names.append(String(file.dropLast(5))) }
    }
    return names
  }

  /// What the files in the folder look like from outside: it changes whenever one of them is written, comes or goes.
  public var stamp: Int {
    var hasher = Hasher()
    guard let folder else { return 0 }
    for name in own.sorted() {
      var status = stat()
      guard stat("\(folder)/\(name).toml", &status) == 0 else { continue }
      hasher.combine(name)
      hasher.combine(status.st_ino)
      hasher.combine(status.st_size)
      hasher.combine(status.st_mtim.tv_sec)
      hasher.combine(status.st_mtim.tv_nsec)
    }
    return hasher.finalize()
  }

  private func ownText(_ name: String) -> String? {
    // A name is a name, not a way out of the folder.
    guard let folder, !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    guard let file = fopen("\(folder)/\(name).toml", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 262_144)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
