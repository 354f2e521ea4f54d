import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom alarm …`: what is not as it should be, and what somebody knows of.
struct AlarmCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarm", abstract: "What is not as it should be; let it rest for a reason.",
    subcommands: [List.self, Acknowledge.self, Recall.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the alarms that stand, those acknowledged last.",
      discussion: """
        JSON: an object {alarms, acknowledged}; alarms is an array of {about, severity, words}, acknowledged the same with \
        {by, at, reason, until} as well.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let (state, now) = (try desk.look().state, desk.now)
      let (alarms, known) = (state.alarms(at: now), state.acknowledgedAlarms(at: now))
      guard !json else {
        return desk.say(
          json: [
            "alarms": .array(
              alarms.map {
                [
                  "about": .string($0.cause.text), "severity": .string("\($0.severity)"),
                  "words": .string(desk.words($0.words)),
                ]
              }),
            "acknowledged": .array(known.map { $0.json(in: desk.language) }),
          ])
      }
      guard !alarms.isEmpty || !known.isEmpty else { return desk.say(Phrase(zh: "没有告警", en: "no alarm stands")) }
      var table = TextTable([
        .init(zh: "告警", en: "about"), .init(zh: "", en: ""), .init(zh: "内容", en: "what"),
        .init(zh: "已确认", en: "known"),
      ])
      for alarm in alarms { table.add([alarm.cause.text, alarm.severity.mark, desk.words(alarm.words), ""]) }
      for known in known {
        let (by, reason, until) = (known.acknowledgement.by, known.acknowledgement.reason, known.until.time)
        table.add([
          known.alarm.cause.text, "✓", desk.words(known.alarm.words),
          desk.words(Phrase(zh: "\(by)：\(reason)，\(until) 再提醒", en: "\(by): \(reason); back at \(until)")),
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Acknowledge: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "ack", abstract: "Let an alarm rest for a while, for a reason.",
      discussion: """
        It comes back when nothing has changed after the time of the settings, and at once when it grows worse. Name it as \
        `showroom alarm` lists it, such as door, person 3 or complaint 41.
        """)
    @Argument(help: "The alarm, such as: door, person 3.") var about: [String]
    @Option(help: "Why it may wait.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let cause = try Alarm.Cause.written(about)
      try desk.act { _ in .alarm(.acknowledge(cause, reason: reason)) }
    }
  }

  struct Recall: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let an acknowledged alarm count again at once.")
    @Argument(help: "The alarm, such as: door, person 3.") var about: [String]
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let cause = try Alarm.Cause.written(about)
      try desk.act { _ in .alarm(.recall(cause)) }
    }
  }
}

extension Alarm.Cause {
  fileprivate static func written(_ words: [String]) throws(UsageError) -> Alarm.Cause {
    let text = words.joined(separator: " ")
    guard let cause = Alarm.Cause(text: text) else {
      throw UsageError(
        zh: "没有“\(text)”这种告警，请照 showroom alarm 列出的写，例如 door、person 3",
        en: "“\(text)” is no alarm; write it as showroom alarm lists it, such as door or person 3")
    }
    return cause
  }
}
