import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom patrol …`: 5S rounds, findings, the checklist.
struct PatrolCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patrol", abstract: "5S rounds: walk one, score it, see what fails, mend it; the checklist.",
    subcommands: [
      List.self, Start.self, Mark.self, PassRest.self, Finish.self, BreakOff.self, Findings.self, Recheck.self,
      Assign.self, Items.self, AddItem.self, EditItem.self, RemoveItem.self,
    ], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List today's rounds with their scores, and the rounds of the days before.",
      discussion: """
        JSON: an object {due, rounds, trend, repeats}; due is an array of {duty, time, list, standing}, rounds of {round, \
        list, duty, started, by, finished, passed, applicable, percent, failed}, trend of {day, percent}, repeats of {item, \
        words, times}.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look().state
      guard !json else { return desk.say(json: state.patrolJSON(at: desk.now)) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "时间", en: "due"), .init(zh: "巡检", en: "round"),
        .init(zh: "状况", en: "standing"),
      ])
      for (item, _) in state.patrolItems(at: desk.now) {
        table.add([item.mark, item.due?.text ?? "", desk.words(item.title), desk.words(item.standing.words)])
      }
      desk.say(table.text(in: desk.language))
      if let open = state.patrols.open {
        let all = state.settings.patrol.items(of: open.list).count
        desk.say(
          Phrase(
            zh: "\(open.id) 在走：\(open.marks.count)/\(all) 项，\(open.by) \(open.started.time) 开始",
            en: "\(open.id) under way: \(open.marks.count) of \(all), begun by \(open.by) at \(open.started.time)"))
      }
      let open = state.patrols.openFindings.count
      if open > 0 {
        desk.say(Phrase(zh: "待整改 \(open) 项：showroom patrol findings", en: "\(open) to mend: showroom patrol findings"))
      }
    }
  }

  struct Start: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begin a round: the one that is due, or of a list that is named.")
    @Argument(help: "The list, such as whole or racks; the next round of today when not said.") var list: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let due = state.patrolItems(at: desk.now).first { round in
          !round.item.isDone && (list == nil || round.list.rawValue == list)
        }
        return .patrol(.start(list.map(PatrolListID.init(rawValue:)) ?? due?.list ?? .whole, duty: due?.item.key))
      }
    }
  }

  struct Mark: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say how an item of the round under way was found.")
    @Argument(help: "The item, such as cars.3.") var item: String
    @Argument(help: "pass, fail or n.a.") var verdict: String
    @Option(help: "What is wrong.") var note = ""
    @Option(help: "Who mends it.") var owner = ""
    @Option(help: "By which day: 2026-11-24, today or tomorrow.") var by: String?
    @Option(help: "By which time of that day, HH:MM.") var at: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let found: PatrolVerdict
        switch verdict {
        case "pass", "合格": found = .pass
        case "n.a.", "na", "不适用": found = .notApplicable
        case "fail", "不合格":
          let due = try by.map { try desk.due($0, at, state) }
          found = .fail(PatrolFault(note: note, owner: owner, fixBy: due))
        default:
          throw UsageError(zh: "“\(verdict)”：请写 pass、fail 或 n.a.", en: "“\(verdict)”: write pass, fail or n.a.")
        }
        return .patrol(.mark(PatrolItemID(rawValue: item), found))
      }
    }
  }

  struct PassRest: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "pass-rest", abstract: "Everything not marked yet passes.")
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .patrol(.passRest) } }
  }

  struct Finish: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Finish the round under way and score it.")
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .patrol(.finish) } }
  }

  struct BreakOff: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "break-off", abstract: "Break the round under way off; nothing of it counts.")
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .patrol(.breakOff(reason: reason)) } }
  }

  struct Findings: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what is to be mended.",
      discussion: """
        JSON: an array of {finding, item, words, area, note, owner, fixBy, fixAt, found, times, closed}; fixBy is a day, fixAt \
        HH:MM, found and closed RFC 3339; what is not known is null.
        """)
    @Flag(help: "Those mended in the last weeks too.") var all = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look().state
      let mended = state.patrols.findings.values.filter { !$0.isOpen }.sorted { $0.id > $1.id }
      let findings = state.patrols.openFindings + (all ? mended : [])
      guard !json else { return desk.say(json: .array(findings.map { $0.json(state) })) }
      guard !findings.isEmpty else { return desk.say(Phrase(zh: "没有待整改的问题", en: "nothing waits to be mended")) }
      var table = TextTable([
        .init(zh: "编号", en: "no."), .init(zh: "检核项", en: "item"), .init(zh: "情况", en: "what is wrong"),
        .init(zh: "负责人", en: "owner"), .init(zh: "期限", en: "by"), .init(zh: "次", en: "times", align: .trailing),
        .init(zh: "复查", en: "mended"),
      ])
      for one in findings {
        table.add([
          one.id.description, desk.words(state.words(of: one.item)), one.fault.note, one.fault.owner,
          one.fault.fixBy?.text ?? "", "\(one.times)",
          one.closed.map { "\($0.at.short(on: desk.now.day)) \($0.by)" } ?? "",
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Recheck: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "A finding was looked at again: mended, or still so.")
    @Argument(help: "The finding, such as f5.") var finding: String
    @Argument(help: "pass or fail.") var verdict: String
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard ["pass", "fail", "合格", "不合格"].contains(verdict) else {
        throw UsageError(zh: "“\(verdict)”：请写 pass 或 fail", en: "“\(verdict)”: write pass or fail")
      }
      let isMended = verdict == "pass" || verdict == "合格"
      let id = try FindingID(written: finding)
      try desk.act { _ in .patrol(.recheck(id, isMended: isMended, note: note)) }
    }
  }

  struct Assign: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say who mends a finding, by when.")
    @Argument(help: "The finding, such as f5.") var finding: String
    @Option(help: "What is wrong.") var note: String?
    @Option(help: "Who mends it.") var owner: String?
    @Option(help: "By which day: 2026-11-24, today or tomorrow.") var by: String?
    @Option(help: "By which time of that day, HH:MM.") var at: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let id = try FindingID(written: finding)
      try desk.act { state in
        var fault = state.patrols.findings[id]?.fault ?? PatrolFault()
        fault.note = note ?? fault.note
        fault.owner = owner ?? fault.owner
        if let by { fault.fixBy = try desk.due(by, at, state) }
        return .patrol(.assign(id, fault))
      }
    }
  }
}

extension FindingID {
  fileprivate init(written text: String) throws(UsageError) {
    guard let id = FindingID(text: text) else {
      throw UsageError(zh: "“\(text)”不是问题编号，请写 f5 这样", en: "“\(text)” is no finding; write it as f5")
    }
    self = id
  }
}
