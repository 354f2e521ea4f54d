import Glibc
import Supervision
import Terminal

extension UsageError {
  /// Why there can be no dashboard here, and what to use instead.
  init(_ error: SessionError) {
    let why: Phrase =
      switch error {
      case .notATerminal: Phrase(zh: "这里不是终端", en: "this is no terminal")
      case .dumbTerminal(""): Phrase(zh: "没有设置 TERM", en: "TERM is not set")
      case .dumbTerminal(let name): Phrase(zh: "终端 \(name) 不能定位光标", en: "terminal \(name) cannot place its cursor")
      case .unknownTerminal(let name): Phrase(zh: "不认识终端 \(name)", en: "terminal \(name) is unknown")
      case .busy: Phrase(zh: "终端已被占用", en: "the terminal is taken")
      }
    self.init(
      zh: "\(why.zh)，无法显示看板；请用 showroom --plain 逐行使用，或用 showroom status 看一眼",
      en:
        "\(why.en), so there can be no dashboard; use `showroom --plain` line by line, or `showroom status` for a look")
  }
}

extension SessionError {
  /// What can be told before anything is opened, so that a store is not made in vain.
  static var foreseen: SessionError? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return .notATerminal }
    let name = Environment.value("TERM") ?? ""
    return name.isEmpty || name == "dumb" ? .dumbTerminal(name) : nil
  }
}
