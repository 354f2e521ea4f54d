import ArgumentParser
import Dashboard
import Glibc
import Journal
import Supervision
import Terminal

/// `showroom watch`: a line for whatever happens, for pipes and logs.
struct WatchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Print a line for each act and each alarm as it comes, until interrupted.",
    discussion: """
      What was done before is not told (see `showroom log`); alarms that stand are. The store is only read. Names and \
      phones of customers are masked unless --names is given. It ends with status 0 when interrupted, and when nobody \
      reads what it prints.

      JSON: an object a line. Of an act {event, at, id, user, terminal, what}, event being act; of an alarm {event, at, \
      about, severity, words}, event being alarm, severity notice, warning or urgent. at is RFC 3339.
      """)
  @Flag(help: "Customers' names and phones in full, where nobody else looks on.") var names = false
  @Flag(help: "Print JSON, an object a line.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    // Each line is written whole, so there is nothing left to do when it is to end.
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
    signal(SIGPIPE, SIG_IGN)
    let follower = try Follower(at: desk)
    repeat {
      let now = desk.now
      for news in follower.news(at: now) where !write(news, follower.showroom, now, desk) { return }
    } while awaitInput([follower.fileDescriptor], STDOUT_FILENO, for: desk.clock.untilNextSecond) != nil
  }

  /// Writes a line; false when nobody reads it.
  private func write(_ news: Follower.News, _ showroom: Showroom, _ now: Moment, _ desk: Desk) -> Bool {
    let mask = names ? nil : CustomerMask(showroom)
    func safe(_ text: String) -> String { Output.line(mask?.text(text) ?? text) }
    let (object, text): (PropertyList, String)
    switch news {
    case .act(let act):
      let what = safe(desk.words(showroom.words(for: act)))
      object = [
        "event": .string("act"), "at": PropertyList(act.at), "id": .string("\(act.id)"), "user": .string(act.by.user),
        "terminal": .string(act.by.terminal), "what": .string(what),
      ]
      text = "\(act.at.day) \(act.at.time.textWithSeconds) \(Output.line(act.by.user)): \(what)"
    case .alarm(let alarm):
      let words = safe(desk.words(alarm.words))
      object = [
        "event": .string("alarm"), "at": PropertyList(now), "about": .string(alarm.cause.text),
        "severity": .string("\(alarm.severity)"), "words": .string(words),
      ]
      text = "\(now.day) \(now.time.textWithSeconds) \(alarm.severity.mark) \(words)"
    case .trouble(let words):
      Output.write("showroom: " + Output.line(desk.words(words)) + "\n", to: STDERR_FILENO)
      return true
    }
    return Output.write((json ? Output.safe(object.json(compact: true)) : text) + "\n", to: STDOUT_FILENO) == nil
  }
}
