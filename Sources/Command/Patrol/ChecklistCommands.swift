import ArgumentParser
import Journal
import Supervision

extension PatrolCommands {
  struct Items: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the checklist.",
      discussion:
        "JSON: an array of {item, area, areaName: {zh, en}, words: {zh, en}, verdict}; verdict is how the round "
        + "under way found it: pass, fail, n.a. or null.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look().state
      let marks = state.patrols.open?.marks ?? [:]
      let items = state.settings.patrol.areas.flatMap { area in area.items.map { (area, $0) } }
      guard !json else {
        return desk.say(
          json: .array(
            items.map { area, item in
              [
                "item": .string(item.id.rawValue), "area": .string(area.id), "areaName": area.name.json,
                "words": item.words.json, "verdict": PropertyList(optional: marks[item.id].map { .string($0.word) }),
              ]
            }))
      }
      var table = TextTable([
        .init(zh: "编号", en: "item"), .init(zh: "区域", en: "area"), .init(zh: "检核项", en: "what should be so"),
        .init(zh: "本轮", en: "this round"),
      ])
      for (area, item) in items {
        table.add([item.id.rawValue, desk.words(area.name), desk.words(item.words), marks[item.id]?.word ?? ""])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct AddItem: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add-item", abstract: "Put an item at the end of an area.")
    @Argument(help: "The area, such as cars.") var area: String
    @Argument(help: "What should be so.") var words: String
    @Option(help: "The same in English; the words as they are when not said.") var en: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { _ in .patrol(.checklist(.add(area: area, Phrase(zh: words, en: en ?? words)))) }
    }
  }

  struct EditItem: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "edit-item", abstract: "Put an item in other words.")
    @Argument(help: "The item, such as cars.3.") var item: String
    @Argument(help: "What should be so.") var words: String
    @Option(help: "The same in English; the words as they are when not said.") var en: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { _ in
        .patrol(.checklist(.edit(PatrolItemID(rawValue: item), Phrase(zh: words, en: en ?? words))))
      }
    }
  }

  struct RemoveItem: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "remove-item", abstract: "Take an item out.")
    @Argument(help: "The item, such as cars.3.") var item: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { _ in .patrol(.checklist(.remove(PatrolItemID(rawValue: item)))) }
    }
  }
}

extension PatrolVerdict {
  fileprivate var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .notApplicable: "n.a."
    }
  }
}

extension Phrase {
  fileprivate var json: PropertyList { ["zh": .string(zh), "en": .string(en)] }
}

extension PatrolFinding {
  func json(_ state: ShowroomState) -> PropertyList {
    [
      "finding": .string(id.description), "item": .string(item.rawValue), "words": .string(state.words(of: item).en),
      "area": PropertyList(optional: state.settings.patrol.area(of: item).map { .string($0.id) }),
      "note": .string(fault.note), "owner": .string(fault.owner),
      "fixBy": PropertyList(optional: fault.fixBy.map { .string($0.day.iso) }),
      "fixAt": PropertyList(optional: fault.fixBy?.time.map { .string($0.text) }), "found": PropertyList(found),
      "times": PropertyList(times), "closed": PropertyList(closed?.at),
    ]
  }
}

extension ShowroomState {
  func patrolJSON(at now: Moment) -> PropertyList {
    [
      "due": .array(
        patrolItems(at: now).map { item, list in
          [
            "duty": .string(item.key.text), "time": PropertyList(optional: item.due.map { .string($0.text) }),
            "list": .string(list.rawValue), "standing": .string(item.isDone ? "done" : "open"),
          ]
        }),
      "rounds": .array(patrols.rounds.values.sorted { $0.id > $1.id }.map(\.json)),
      "trend": .array(patrols.trend.map { ["day": .string($0.day.iso), "percent": PropertyList($0.percent)] }),
      "repeats": .array(
        patrols.repeats.map {
          [
            "item": .string($0.item.rawValue), "words": .string(words(of: $0.item).en), "times": PropertyList($0.times),
          ]
        }),
    ]
  }
}

extension PatrolRound {
  fileprivate var json: PropertyList {
    [
      "round": .string(id.description), "list": .string(list.rawValue),
      "duty": PropertyList(optional: duty.map { .string($0.text) }), "started": PropertyList(started),
      "by": .string(by), "finished": PropertyList(score?.at),
      "passed": PropertyList(optional: score.map { PropertyList($0.passed) }),
      "applicable": PropertyList(optional: score.map { PropertyList($0.applicable) }),
      "percent": PropertyList(optional: score.map { PropertyList($0.percent) }),
      "failed": .array(marks.filter { $0.value.isFail }.map(\.key.rawValue).sorted().map { .string($0) }),
    ]
  }
}
