import Supervision

/// What the parser of the command line says against it, which is English, in the language of the desk.
struct ParserComplaint {
  /// What is wrong, as the parser says it, without `Error: `.
  private let wrong: String
  /// How the command is written.
  private let usage: String?
  /// The command's names, `showroom` first; empty where the parser names none.
  private let command: [Substring]
  /// All of it as it came.
  private let message: String

  /// Takes a whole message of the parser apart.
  init(_ message: String) {
    self.message = message
    var (wrong, rest) = ([Substring](), message.split(separator: "\n")[...])
    while let line = rest.first, !["Help:", "Usage:", "  See '"].contains(where: line.hasPrefix) {
      wrong.append(line)
      rest.removeFirst()
    }
    self.wrong = wrong.joined(separator: "\n").after("Error: ") ?? ""
    usage = rest.compactMap { String($0).after("Usage: ") }.first
    let seen = rest.compactMap { String($0).between("  See '", " --help'") }.first
    command = seen?.split(separator: " ") ?? []
  }

  /// The message in a language; as the parser has it where it says what is not known here.
  func text(in language: Language) -> String {
    guard language == .chinese, let chinese else { return message + "\n" }
    let help = (["showroom", "help"] + command.dropFirst().map(String.init)).joined(separator: " ")
    return ["错误：" + chinese, usage.map { "用法：" + $0 }, "  详见：" + help]
      .compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  private var chinese: String? {
    if let rest = wrong.after("Unknown option '") {
      if let (name, near) = rest.halves("'. Did you mean '") { return "没有选项 \(name)，是不是 \(near.dropLast(2))？" }
      return "没有选项 \(rest.dropLast())"
    }
    if let name = wrong.between("Missing value for '", "'") { return "选项 \(name) 后面缺少值" }
    if let name = wrong.between("Missing expected argument '", "'") { return "缺少参数 \(name)" }
    if let names = wrong.between("Missing one of: '", "'") { return "以下缺一：\(names.listed)" }
    if let word = wrong.between("Unexpected argument '", "'") { return "“\(word)”多余：没有这个子命令，这里也不要参数" }
    if let (count, words) = wrong.halves(" unexpected arguments: '"), let count = Int(count) {
      return "多了 \(count) 个词：\(String(words.dropLast()).listed)"
    }
    if let (value, rest) = wrong.after("The value '")?.halves("' is invalid for '") { return Self.invalid(value, rest) }
    if let (name, value) = wrong.after("The option '")?.halves("' does not take any value, but '") {
      return "选项 \(name) 不带值，却写了“\(value.before("' was specified.") ?? value)”"
    }
    if let (one, other) = wrong.after("Value to be set with ")?.halves(" had already been set with ") {
      return "\(one.flag) 和 \(other.flag) 只能选一个"
    }
    return nil
  }

  /// A value that its option or argument cannot take; `rest` begins with the name of that.
  private static func invalid(_ value: String, _ rest: String) -> String? {
    guard let (name, why) = rest.halves("'") else { return nil }
    let words = "\(name) 不能是“\(value)”"
    if let choices = why.between(". Please provide one of '", "'.") {
      let plain = choices.replacing("' and '", with: "', '").replacing("' or '", with: "', '")
      return "\(words)，可选 \(plain.listed)"
    }
    if let choices = why.after(". Please provide one of the following:\n") {
      return "\(words)，可选：\n\(choices)"
    }
    return why.after(": ").map { "\(words)：\($0)" } ?? words
  }
}

extension String {
  /// What follows a beginning; nil where it begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  /// What stands before an end; nil where it ends otherwise.
  fileprivate func before(_ end: String) -> String? { hasSuffix(end) ? String(dropLast(end.count)) : nil }

  /// What stands between a beginning and an end.
  fileprivate func between(_ beginning: String, _ end: String) -> String? {
    guard let rest = after(beginning) else { return nil }
    return rest.before(end) ?? rest.halves(end)?.0
  }

  /// What stands before and after the first place of a text.
  fileprivate func halves(_ text: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return (String(self[..<start]), String(self[start...].dropFirst(text.count)))
      }
      start = index(after: start)
    }
    return nil
  }

  /// Words in the parser's quotes, as a list in Chinese.
  fileprivate var listed: String { replacing("', '", with: "、") }

  /// A flag without the parser's words and quotes around it.
  fileprivate var flag: String { between("flag '", "'") ?? self }
}
