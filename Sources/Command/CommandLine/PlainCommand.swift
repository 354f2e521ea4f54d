import ArgumentParser

/// A command that plain words make, without the parser: that takes several times as long as the command itself.
protocol PlainCommand: DeskCommand {
  /// What the parser makes of these words after the command's name; none is empty, an option or a call for help. Nil
  /// leaves them to the parser.
  init?(plain words: ArraySlice<String>)
}

/// The commands that are run all the time, as by a counter at the door.
enum PlainCommands {
  private static let all: [any PlainCommand.Type] = [TallyCommand.self]

  /// The command that these arguments ask for in plain words, nil when the parser has to look at them.
  static func command(_ arguments: [String]) -> (any PlainCommand)? {
    guard let name = arguments.first else { return nil }
    let words = arguments.dropFirst()
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && $0 != "help" }) else { return nil }
    for command in all where command.configuration.commandName == name { return command.init(plain: words) }
    return nil
  }
}

extension TallyCommand: PlainCommand {
  init?(plain words: ArraySlice<String>) {
    // All that the parser would set has to be set: reading what is not ends the program.
    self.init()
    self.words = Array(words)
    day = nil
    json = false
  }
}
