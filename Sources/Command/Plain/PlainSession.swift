import Dashboard
import Glibc
import Journal
import Supervision
import Terminal

/// `showroom --plain`: the house line by line, for screen readers and terminals that cannot place their cursor.
///
/// What is typed is a command of the shell without `showroom`, or the name of a board to be read; what others do and what
/// goes wrong is said in a sentence as it happens.
final class PlainSession {
  private let desk: Desk
  private let follower: Follower
  private var lines = LineReader()
  private let isTyped = isatty(STDIN_FILENO) == 1

  init(at desk: Desk) throws(StoreError) {
    self.desk = desk
    follower = try Follower(at: desk)
  }

  /// Runs until `quit` or the end of what is typed.
  func run() {
    signal(SIGPIPE, SIG_IGN)
    say(Phrase(zh: "showroom 逐行模式。help 看怎么用，quit 离开。", en: "showroom, line by line. help says how, quit leaves."))
    if let crash = CrashFolder().offer() { say(crash) }
    read(PaneID.floor)
    // Notices stand in the list of today that was just read.
    speak(from: .warning)
    prompt()
    while let ready = awaitInput(
      [STDIN_FILENO, follower.fileDescriptor], STDOUT_FILENO, for: desk.clock.untilNextSecond)
    {
      speak(interrupting: true)
      guard ready[0] else { continue }
      let isOver = !lines.fill()
      while let line = lines.next(atEnd: isOver) {
        guard answer(line) else { return }
        speak()
        prompt()
      }
      if isOver { return }
    }
  }

  /// Does what a line asks; false when that is to leave.
  private func answer(_ line: String) -> Bool {
    let words: [String]
    do throws(UsageError) {
      words = try ShellWords.split(line)
    } catch {
      say(error.words)
      return true
    }
    guard let first = words.first else {
      tellNext()
      return true
    }
    switch first.lowercased() {
    case "quit", "exit", "q", "退出": return false
    case "help", "?", "帮助":
      if words.count == 1 { help() } else { perform(Array(words.dropFirst()) + ["--help"]) }
    case "read", "读": read(named: Array(words.dropFirst()))
    default:
      if words.count == 1, let pane = PaneID(key: first) { read([pane]) } else { perform(words) }
    }
    return true
  }

  private func perform(_ words: [String]) {
    let words = words.first == "showroom" ? Array(words.dropFirst()) : words
    if let first = words.first, ["--plain", "demo", "live", "watch"].contains(first) {
      return say(
        Phrase(zh: "\(first) 请在另一个终端里用", en: "\(first) wants a terminal of its own: run it in another one"))
    }
    guard !words.isEmpty else { return tellNext() }
    Program.answer(words, like: desk)
    // Its own words said it.
    follower.pass(over: desk.author)
  }

  private func read(named names: [String]) {
    guard !names.isEmpty else { return read(PaneID.floor) }
    if names == ["all"] || names == ["全部"] { return read(PaneID.allCases) }
    for name in names {
      guard let pane = PaneID(key: name) ?? PaneID(name: name) else {
        let known = PaneID.allCases.map { "\($0.digit) \(desk.words($0.plainName))" }.joined(separator: ", ")
        return say(Phrase(zh: "没有“\(name)”这个看板，有：\(known)", en: "there is no board “\(name)”; boards are \(known)"))
      }
      read([pane])
    }
  }

  private func read(_ panes: [PaneID]) {
    follower.follow()
    let reading = PlainReading(showroom: follower.showroom, now: desk.now)
    for pane in panes {
      say(Phrase(zh: "【\(pane.plainName.zh)】", en: "\(pane.plainName.en):"))
      if let command = pane.listing { perform(command) } else { for line in reading.lines(of: pane) { say(line) } }
    }
  }

  /// Says what is new, of alarms those that press so much.
  private func speak(from severity: Alarm.Severity = .notice, interrupting: Bool = false) {
    var sentences: [Phrase] = []
    for news in follower.news(at: desk.now) {
      switch news {
      case .act(let act):
        let words = follower.showroom.words(for: act)
        sentences.append(
          Phrase(zh: "\(act.at.time) \(act.by.user)：\(words.zh)", en: "\(act.at.time) \(act.by.user): \(words.en)"))
      case .alarm(let alarm) where alarm.severity < severity: break
      case .alarm(let alarm): sentences.append(PlainReading.words(for: alarm))
      case .trouble(let words): sentences.append(words)
      }
    }
    guard !sentences.isEmpty else { return }
    // What is being typed stays on a line of its own.
    if interrupting, isTyped { Output.write("\n", to: STDOUT_FILENO) }
    for sentence in sentences { say(sentence) }
    if interrupting { prompt() }
  }

  private func tellNext() {
    follower.follow()
    let next = follower.showroom.state.nextThing(at: desk.now)?.words ?? Phrase(zh: "今天没有了", en: "nothing more today")
    say(Phrase(zh: "下一步：\(next.zh)", en: "next: \(next.en)"))
  }

  private func help() {
    let boards = PaneID.allCases.map { "\($0.digit) \(desk.words($0.plainName))" }.joined(separator: ", ")
    say(
      Phrase(
        zh: "每行一条命令，和 showroom 后面写的一样，例如 tally walk-in，whereabouts 李娜 door，complaint list，undo。",
        en:
          "Each line is a command as written after showroom: tally walk-in, whereabouts Li door, complaint list, undo.")
    )
    say(
      Phrase(
        zh: "read 读前台五栏，read all 读全部，read 加名称或按键读一个看板：\(boards)。",
        en: "read says the floor, read all everything, read and a name or key one board: \(boards)."))
    say(
      Phrase(
        zh: "空行说下一步做什么；help 加命令看它的用法，例如 help tally；quit 离开。",
        en: "An empty line says what to do next; help and a command how that is written, as help tally; quit leaves."))
  }

  private func say(_ words: Phrase) {
    Output.write(Output.line(desk.words(words)) + "\n", to: STDOUT_FILENO)
  }

  private func prompt() {
    if isTyped { Output.write("> ", to: STDOUT_FILENO) }
  }
}
