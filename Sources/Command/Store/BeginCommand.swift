import ArgumentParser
import Journal
import Supervision

/// `showroom store begin`: a store where none is.
struct BeginCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Begin an empty store where none is yet.",
    discussion: """
      Your usual store begins with the first act. One that --store or SHOWROOM_STORE names has to be there, so that a \
      mistyped name is not taken for a new house: this, the dashboard, `store restore` and `import --all` begin it.
      """)
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard !desk.store.exists else {
      return desk.say(Phrase(zh: "\(desk.store.path) 已经有数据，没有改动", en: "\(desk.store.path) is there already"))
    }
    let open = try desk.store.begin()
    desk.note(open)
    desk.note(open.volume, isNew: true)
    try open.close()
    desk.say(desk.store.begunWords)
  }
}
