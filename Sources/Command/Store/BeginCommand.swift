import ArgumentParser
import Journal
import Supervision

/// `showroom store begin`: a store where none is.
struct BeginCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Begin an empty store where none is yet.",
    discussion: """
      Any store begins with its first act, which says so; looking where --store or SHOWROOM_STORE names none says that \
      there is none, so that a mistyped name is noticed. This begins one before anything is done.
      """)
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard !desk.store.exists else {
      return desk.say(Phrase(zh: "\(desk.store.path) 已经有数据，没有改动", en: "\(desk.store.path) is there already"))
    }
    let open = try desk.store.open(.readWrite)
    desk.note(open)
    desk.note(open.volume, isNew: true)
    try open.close()
    desk.say(desk.store.begunWords)
  }
}
