import ArgumentParser
import Dashboard
import Journal
import Supervision
import Terminal

/// `showroom log`: who did what when.
struct LogCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who did what when, the oldest first.",
    discussion: """
      Without an option the acts of the business day under way.

      JSON: an array of {id, at, user, terminal, what, takenBack}; at is RFC 3339, takenBack says whether an undo took it \
      back.
      """)
  @Flag(help: "Everything the journal still holds.") var all = false
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let (showroom, acts) = try acts(at: desk)
    let takenBack = acts.takenBack
    let lines = acts.map { ($0, desk.words(showroom.words(for: $0, hasTotal: false)), takenBack.contains($0.id)) }
    guard !json else { return desk.say(json: .array(lines.map(Self.json))) }
    guard !lines.isEmpty else { return desk.say(Phrase(zh: "还没有操作记录", en: "nothing has been done yet")) }
    var table = TextTable([
      .init(zh: "时间", en: "when"), .init(zh: "谁", en: "who"), .init(zh: "终端", en: "at"), .init(zh: "做了什么", en: "what"),
    ])
    let mark = desk.words(Phrase(zh: "（已撤销）", en: " (taken back)"))
    for (act, what, isTakenBack) in lines {
      table.add([act.at.short(on: desk.now.day), act.by.user, act.by.terminal, what + (isTakenBack ? mark : "")])
    }
    desk.say(table.text(in: desk.language))
  }

  /// The acts asked for, and the showroom whose names they are told with.
  private func acts(at desk: Desk) throws -> (Showroom, [Act]) {
    guard all else {
      let showroom = try desk.look(past).showroom
      return (showroom, showroom.acts)
    }
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    var acts: [Act] = []
    try open.forEachTransaction { _, act in acts.append(act) }
    return (open.state, acts)
  }

  private static func json(_ act: Act, _ what: String, _ isTakenBack: Bool) -> PropertyList {
    [
      "id": .string("\(act.id)"), "at": PropertyList(act.at), "user": .string(act.by.user),
      "terminal": .string(act.by.terminal), "what": .string(what), "takenBack": .boolean(isTakenBack),
    ]
  }
}
