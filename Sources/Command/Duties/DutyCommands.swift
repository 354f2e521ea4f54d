import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom duty …`: what is to be done today.
struct DutyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty",
    abstract: "The day's list: duties, tasks, call-backs, what presses of plans and materials; the duty catalogue.",
    subcommands: [
      List.self, Done.self, Undo.self, Excuse.self, Carry.self, DutyFiguresCommand.self, CatalogueList.self,
      CatalogueSet.self, CatalogueAddRow.self, CatalogueRemoveRow.self, CatalogueRestoreRow.self, CatalogueSwitch.self,
    ], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List today's duties in order of time.",
      discussion: """
        JSON: an array of {duty, code, due, title, standing, minutes, at, by, note, evidence, carriedTo}; duty is what `done` \
        takes, due is HH:MM, standing is ahead, soon, late, done, seenDone, excused or carried, minutes until due or late \
        by, at is RFC 3339, note is the reason of what was excused or carried; what is not known is null.
        """)
    @OptionGroup var past: PastDay
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let items = look.state.today(at: look.now)
      guard !json else { return desk.say(json: .array(items.map(\.json))) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "职责", en: "duty"), .init(zh: "时间", en: "due"), .init(zh: "事项", en: "what"),
        .init(zh: "状况", en: "standing"),
      ])
      for item in items {
        table.add([
          item.mark, item.key.text, item.due?.text ?? "", desk.words(item.title), desk.words(item.standing.words),
        ])
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
    @Option(help: "Where it can be seen: a file or a number.") var evidence = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .duty(.check(try $0.duty(named: duty, at: desk.now).key, note: note, evidence: evidence)) }
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

extension DutyCommands {
  struct Excuse: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let a row go for today, or for a day gone by.")
    @Argument(help: "The row: 2.5@09:30, its title or how that begins, or its time.") var duty: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The day it was due, when that is gone by: 2026-11-23 or yesterday.") var day: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let (key, day) = try desk.row(duty, day, state)
        return .duty(.excuse(key, reason: reason, day: day))
      }
    }
  }

  struct Carry: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Carry a row over to a later day.")
    @Argument(help: "The row: 2.5@09:30, its title or how that begins, or its time.") var duty: String
    @Option(help: "To which day: 2026-11-24 or tomorrow.") var to = "tomorrow"
    @Option(help: "Why.") var reason: String
    @Option(help: "The day it was due, when that is gone by: 2026-11-23 or yesterday.") var day: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let (key, day) = try desk.row(duty, day, state)
        return .duty(.carry(key, to: try desk.day(written: to, option: "--to", state), reason: reason, day: day))
      }
    }
  }
}

extension Desk {
  /// The row of today's list that is named, or of a day gone by as its record has it.
  fileprivate func row(_ text: String, _ day: String?, _ state: ShowroomState) throws -> (DutyKey, CivilDay?) {
    guard let day else { return (try state.duty(named: text, at: now).key, nil) }
    let when = try self.day(written: day, option: "--day", state)
    return (try DutyKey(text: text) ?? state.catalogueRow(named: text).key, when)
  }
}

extension DutyItem {
  /// How it stands in one sign.
  var mark: String {
    switch standing {
    case .ahead, .soon: "○"
    case .late: "!"
    case .done, .seenDone: "✓"
    case .excused: "–"
    case .carried: "→"
    }
  }

  fileprivate var json: PropertyList {
    let standing = standing.json
    return [
      "duty": .string(key.text), "code": .string(key.code.rawValue),
      "due": PropertyList(optional: (due?.text).map { .string($0) }), "title": .string(title.en),
      "standing": .string(standing.name), "minutes": PropertyList(optional: standing.minutes.map { PropertyList($0) }),
      "at": PropertyList(standing.check?.at), "by": PropertyList(optional: (standing.check?.by).map { .string($0) }),
      "note": PropertyList(optional: (standing.check?.note).map { .string($0) }),
      "evidence": PropertyList(optional: (standing.check?.evidence).flatMap { $0.isEmpty ? nil : .string($0) }),
      "carriedTo": PropertyList(optional: self.standing.carriedTo.map { .string($0.iso) }),
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
    case .excused(let excuse): Phrase(zh: "免做：\(excuse.reason)", en: "let go: \(excuse.reason)")
    case .carried(let excuse, let day):
      Phrase(zh: "顺延到 \(day)：\(excuse.reason)", en: "carried over to \(day): \(excuse.reason)")
    }
  }

  fileprivate var carriedTo: CivilDay? { if case .carried(_, let day) = self { day } else { nil } }

  fileprivate var json: (name: String, minutes: Int?, check: DutyCheck?) {
    switch self {
    case .ahead: ("ahead", nil, nil)
    case .soon(let minutes): ("soon", minutes.count, nil)
    case .late(let minutes): ("late", minutes.count, nil)
    case .done(let check): ("done", nil, check)
    case .seenDone: ("seenDone", nil, nil)
    case .excused(let excuse): ("excused", nil, DutyCheck(at: excuse.at, by: excuse.by, note: excuse.reason))
    case .carried(let excuse, _): ("carried", nil, DutyCheck(at: excuse.at, by: excuse.by, note: excuse.reason))
    }
  }
}
