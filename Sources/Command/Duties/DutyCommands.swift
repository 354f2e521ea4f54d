import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom duty …`: what is to be done today.
struct DutyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "Today's duties: list them, check them off.",
    subcommands: [List.self, Done.self, Undo.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List today's duties in order of time.",
      discussion: """
        JSON: an array of {duty, code, due, title, standing, minutes, at, by, note}; duty is what `done` takes, due is HH:MM, \
        standing is ahead, soon, late, done or seenDone, minutes until due or late by, at is RFC 3339; what is not known is \
        null.
        """)
    @OptionGroup var past: PastDay
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let items = look.state.today(at: look.now)
      guard !json else { return desk.say(json: .array(items.map(\.json))) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "职责", en: "duty"), .init(zh: "事项", en: "what"),
        .init(zh: "状况", en: "standing"),
      ])
      for item in items {
        table.add([item.mark, item.key.text, desk.words(item.title), desk.words(item.standing.words)])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Done: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Check a duty off.")
    @Argument(
      help: """
        The duty: 2.5@09:30, its title or how that begins, or its time; 2.5 means the next one still open.
        """)
    var duty: String
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .duty(.check(try $0.duty(named: duty, at: desk.now).key, note: note)) }
    }
  }

  struct Undo: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take a check-off back.")
    @Argument(
      help: """
        The duty: 2.5@09:30, its title or how that begins, or its time; 2.5 means the last one checked off.
        """)
    var duty: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        if let key = DutyKey(text: duty), key.due != nil { return .duty(.uncheck(key)) }
        return .duty(.uncheck(try state.checkedDuty(named: duty, at: desk.now).key))
      }
    }
  }
}

extension DutyItem {
  /// How it stands in one sign.
  var mark: String {
    switch standing {
    case .ahead, .soon: "○"
    case .late: "!"
    case .done, .seenDone: "✓"
    }
  }

  fileprivate var json: PropertyList {
    let standing = standing.json
    return [
      "duty": .string(key.text), "code": .string(key.code.rawValue),
      "due": PropertyList(optional: (key.due?.text).map { .string($0) }), "title": .string(title.en),
      "standing": .string(standing.name), "minutes": PropertyList(optional: standing.minutes.map { PropertyList($0) }),
      "at": PropertyList(standing.check?.at), "by": PropertyList(optional: (standing.check?.by).map { .string($0) }),
      "note": PropertyList(optional: (standing.check?.note).map { .string($0) }),
    ]
  }
}

extension DutyItem.Standing {
  /// How it stands in words; nothing for what is still to come.
  var words: Phrase {
    switch self {
    case .ahead: Phrase(both: "")
    case .soon(let minutes): Phrase(zh: "还有 \(minutes.words.zh)", en: "in \(minutes.words.en)")
    case .late(let minutes): Phrase(zh: "已过 \(minutes.words.zh)", en: "\(minutes.words.en) late")
    case .done(let check):
      Phrase(both: "\(check.at.time) \(check.by)" + (check.note.isEmpty ? "" : " · \(check.note)"))
    case .seenDone(let what): what
    }
  }

  fileprivate var json: (name: String, minutes: Int?, check: DutyCheck?) {
    switch self {
    case .ahead: ("ahead", nil, nil)
    case .soon(let minutes): ("soon", minutes.count, nil)
    case .late(let minutes): ("late", minutes.count, nil)
    case .done(let check): ("done", nil, check)
    case .seenDone: ("seenDone", nil, nil)
    }
  }
}
