import ArgumentParser

/// A command of the parser that works at a desk.
protocol DeskCommand: ParsableCommand, DeskWork {}
