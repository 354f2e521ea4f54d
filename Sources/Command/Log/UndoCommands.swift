import ArgumentParser
import Supervision

/// `showroom undo`: take back the last act.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your last act of today at this terminal.",
    discussion: "An import or another bulk act is taken back whole; `showroom redo` lets it stand again.")
  @Flag(help: "Your last act at whatever terminal.") var anywhere = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { _ in .undo(anywhere ? .user : .terminal) }
  }
}

/// `showroom redo`: let the act taken back last stand again.
struct RedoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Let your act that was taken back last stand again.")
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { _ in .redo }
  }
}
