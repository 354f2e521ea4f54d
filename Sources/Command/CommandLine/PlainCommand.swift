/// What is done at a desk: with its store, clock, language and user.
protocol DeskWork {
  func run(at desk: Desk) throws
}

/// Commands whose words need no parser: that takes several times as long as the command itself.
///
/// They are made of values only. A command of the parser reads nothing until the parser has set it, or it would end the
/// program; so what both do is a `DeskWork` of its own, and whoever gives the command an option has to say here what it
/// is without.
enum PlainCommands {
  /// The work that these arguments ask for in plain words, nil when the parser has to look at them: at options, empty
  /// words, calls for help, and every command that is not run all the time as by a counter at the door.
  static func work(_ arguments: [String]) -> (any DeskWork)? {
    guard let name = arguments.first else { return nil }
    let words = arguments.dropFirst()
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && $0 != "help" }) else { return nil }
    switch name {
    case TallyCommand.name: return Tallying(words: Array(words), day: nil, json: false)
    default: return nil
    }
  }
}
