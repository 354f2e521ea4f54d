import Glibc
import Supervision
import TOMLKit
import Terminal

/// What the dashboard remembers from one time to the next: `settings.toml` in the configuration folder.
struct Preferences {
  /// The folder of settings and themes.
  static var folder: String { Environment.folder("XDG_CONFIG_HOME", else: ".config") + "/showroom" }
  /// The themes there are, a person's own included.
  static var themes: ThemeLibrary { ThemeLibrary(folder: folder + "/themes") }

  /// The language chosen last; nil when none was.
  var language: Language?
  /// The theme chosen last; nil when none was.
  var theme: String?
  /// What is wrong with the file, in which case it is left as it is.
  private(set) var problem: Phrase?

  private var table = TOMLTable()
  private let path = Preferences.folder + "/settings.toml"

  /// Reads the file; one that is not there says nothing.
  init() {
    guard let text = Self.text(of: path) else { return }
    do {
      table = try TOMLTable(string: text)
      language = table["language"]?.string.flatMap(Language.init)
      theme = table["theme"]?.string
    } catch let error as TOMLParseError {
      let place = "\(path):\(error.source.begin.line):\(error.source.begin.column)"
      problem = Phrase(zh: "\(place):\(error.description),暂用默认设置", en: "\(place): \(error.description); defaults are used")
    } catch {
      problem = Phrase(zh: "\(path) 读不懂,暂用默认设置", en: "\(path) is not understood; defaults are used")
    }
  }

  /// Writes the file, with everything else in it kept; what cannot be remembered is no reason to stop.
  func save() {
    guard problem == nil else { return }
    if let language { table["language"] = language.rawValue }
    if let theme { table["theme"] = theme }
    makeFolders()
    let unfinished = path + ".unfinished"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let failure = Output.write(table.convert(to: .toml) + "\n", to: descriptor)
    close(descriptor)
    if failure != nil || rename(unfinished, path) != 0 { unlink(unfinished) }
  }

  private func makeFolders() {
    let names = path.split(separator: "/").dropLast()
    for count in 1...max(names.count, 1) { mkdir("/" + names.prefix(count).joined(separator: "/"), 0o700) }
  }

  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
