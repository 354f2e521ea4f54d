import ArgumentParser

/// `showroom import …`: take files in.
struct ImportCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a CSV file in, whole or not at all; or with --all a whole store.",
    discussion: """
      showroom import --all FILE [--replace] makes a store of what `export --all` wrote, where none is.

      UTF-8 with or without its mark, or GB 18030. A bad row is named with its line and reason, and then nothing is taken \
      in. What was taken in is one act: `showroom undo` takes it all back.
      """,
    subcommands: [
      ImportStaff.self, ImportRoster.self, ImportTally.self, ImportComplaints.self, ImportCards.self, ImportDMS.self,
      ImportWhole.self,
    ],
    defaultSubcommand: ImportWhole.self)
}
