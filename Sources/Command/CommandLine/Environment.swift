import Glibc
import Supervision

/// What the process was started with.
enum Environment {
  /// The variable's value; nil when unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The language of the locale: Chinese for `zh…`, else English.
  static var language: Language {
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  /// A folder of the user's: by the variable if it holds a full path, else under the home folder.
  static func folder(_ variable: String, else fallback: String) -> String {
    if let folder = value(variable), folder.hasPrefix("/") { return folder }
    return home + "/" + fallback
  }

  /// The user's name at this machine.
  static var login: String {
    if let name = value("USER") ?? value("LOGNAME") { return name }
    return user(getuid())
  }

  /// The name of a user of this machine; the number where there is none.
  static func user(_ number: UInt32) -> String {
    guard let entry = getpwuid(number) else { return "\(number)" }
    return String(cString: entry.pointee.pw_name)
  }

  /// The terminal the process runs at, such as `pts/3`; `-` when it has none.
  static var terminal: String {
    var buffer = [CChar](repeating: 0, count: 256)
    for descriptor: Int32 in 0...2 where ttyname_r(descriptor, &buffer, buffer.count) == 0 {
      let path = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
    }
    return "-"
  }

  static var home: String {
    if let home = value("HOME") { return home }
    guard let entry = getpwuid(getuid()) else { return "." }
    return String(cString: entry.pointee.pw_dir)
  }
}
