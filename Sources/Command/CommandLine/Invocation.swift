/// The arguments taken apart: global options, which may stand anywhere before `--`, and the rest for the command.
struct Invocation {
  /// What every command understands.
  let globals: Globals
  /// The command and its own arguments; empty for the dashboard.
  let rest: [String]

  /// Splits the arguments; of an option given twice the last counts, and one not given is as it was before.
  init(_ arguments: [String], over globals: Globals = Globals()) throws(UsageError) {
    var globals = globals
    var rest: [String] = []
    var queue = arguments[...]
    while let argument = queue.popFirst() {
      if argument == "--" {
        rest.append(argument)
        rest += queue
        break
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = Globals.Option(rawValue: String(parts[0])) else {
        rest.append(argument)
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : queue.popFirst(), !value.isEmpty else {
        throw UsageError(zh: "选项 \(parts[0]) 后面缺少值", en: "\(parts[0]) needs a value after it")
      }
      globals.set(option, to: value)
    }
    self.globals = globals
    self.rest = rest
  }
}

/// The options that every command understands, as written.
struct Globals: Sendable {
  var store: String?
  var now: String?
  var lang: String?
  var theme: String?
  var user: String?

  /// Their names.
  enum Option: String {
    case store = "--store"
    case now = "--now"
    case lang = "--lang"
    case theme = "--theme"
    case user = "--user"
  }

  mutating func set(_ option: Option, to value: String) {
    switch option {
    case .store: store = value
    case .now: now = value
    case .lang: lang = value
    case .theme: theme = value
    case .user: user = value
    }
  }
}
