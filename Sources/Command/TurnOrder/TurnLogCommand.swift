import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom turn log`: all that happened to the turn order in a day, for when somebody disputes it.
struct TurnLogCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell all that happened to the order in a day: who, when, from where to where, by whom and why.",
    discussion: """
      Adding up the places from the first line to any other gives the order as it stood then.

      JSON: an array of {at, number, name, change, from, to, by, reason, order}; at is RFC 3339; change is in, out, first, \
      asked, returned, passed, resumed or moved; from and to are places from 1, null when they were not in the order; order \
      holds the numbers of everybody in the order after it, the head first.
      """)
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let order = look.state.turnOrder(at: look.now)
    guard !json else { return desk.say(json: .array(Self.json(order, look.state))) }
    guard !order.steps.isEmpty else {
      return desk.say(Phrase(zh: "轮排还没有记录", en: "nothing has happened to the turn order yet"))
    }
    var table = TextTable([
      .init(zh: "时间", en: "when"), .init(zh: "姓名", en: "name"), .init(zh: "位置", en: "place"),
      .init(zh: "变动", en: "what"), .init(zh: "记录", en: "by"), .init(zh: "原因", en: "reason"),
    ])
    for step in order.steps {
      table.add([
        step.at.time.textWithSeconds, desk.words(look.state.name(of: step.staff)), step.places,
        desk.words(step.change.words), step.by, step.change.reason,
      ])
    }
    desk.say(table.text(in: desk.language))
  }

  private static func json(_ order: TurnOrder, _ state: ShowroomState) -> [PropertyList] {
    order.history.map { step, order in
      [
        "at": PropertyList(step.at), "number": PropertyList(step.staff.rawValue),
        "name": .string(state.name(of: step.staff).zh), "change": .string(step.change.word),
        "from": PropertyList(optional: step.from.map { PropertyList($0) }),
        "to": PropertyList(optional: step.to.map { PropertyList($0) }), "by": .string(step.by),
        "reason": .string(step.change.reason), "order": .array(order.map { PropertyList($0.rawValue) }),
      ]
    }
  }
}
