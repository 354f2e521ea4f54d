import Glibc
import Supervision
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

  private var lines: [Substring] = []
  private let path = Preferences.folder + "/settings.toml"

  /// Reads the file; one that is not there says nothing.
  init() {
    guard let text = Self.text(of: path) else { return }
    do throws(TOMLError) {
      let table = try TOMLTable(text)
      language = table["language"]?.text.flatMap(Language.init)
      theme = table["theme"]?.text
      lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    } catch {
      let place = "\(path):\(error.place.line):\(error.place.column)"
      problem = Phrase(
        zh: "\(place)：\(error.message)，暂用默认设置", en: "\(place): \(error.message); defaults are used")
    }
  }

  /// Writes the file, with everything else in it kept; what cannot be remembered is no reason to stop.
  mutating func save() {
    guard problem == nil else { return }
    if let theme { remember("theme", theme) }
    if let language { remember("language", language.rawValue) }
    makeFolders()
    let unfinished = path + ".unfinished"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let failure = Output.write(lines.joined(separator: "\n"), to: descriptor)
    close(descriptor)
    if failure != nil || rename(unfinished, path) != 0 { unlink(unfinished) }
  }

  /// Puts a value in the place of the old one, or on top, before any heading.
  private mutating func remember(_ key: String, _ value: String) {
    let line = "\(key) = \"\(value)\""[...]
    let heading = lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("[") } ?? lines.endIndex
    let old = lines[..<heading].firstIndex { $0.prefix { $0 != "=" }.filter { !" \t\"'".contains($0) } == key }
    if let old { lines[old] = line } else { lines.insert(line, at: 0) }
    if lines.last != "" { lines.append("") }
  }

  private func makeFolders() {
    let names = path.split(separator: "/").dropLast()
    for count in 1...max(names.count, 1) { mkdir("/" + names.prefix(count).joined(separator: "/"), 0o700) }
  }

  /// The text of a file; nil when it is not there or empty.
  static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
