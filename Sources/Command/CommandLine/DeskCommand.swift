import ArgumentParser

/// A command that works at a desk: with its store, clock, language and user.
protocol DeskCommand: ParsableCommand {
  func run(at desk: Desk) throws
}
