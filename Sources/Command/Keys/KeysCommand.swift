import ArgumentParser
import Dashboard
import Journal
import Supervision
import Terminal

/// `showroom keys`: the keys in force, a person's own included, and what is wrong with their file.
struct KeysCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the keys of the dashboard, your own included, and what is wrong with yours.",
    discussion: """
      Your own keys stand in ~/.config/showroom/keys.toml, a line for each action:

        undo = "F11"
        door = ["F11", "ge"]

      They come on top of the standard keys, which keep working unless you give them to another action. What cannot be \
      used is said with line and column, and the standard keys stay for it. Exit status 2 when something is wrong with \
      the file.

      JSON: an object {sections, problems}; sections is an array of {title, actions}, actions of {name, keys, words}, \
      name left out where the keys are settings; problems an array of {line, column, words}.
      """)
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let channels = desk.store.exists ? try desk.look().state.settings.channels : Channel.defaults
    let file = OwnKeys(channels: channels)
    let table = KeyTable(file.map, channels: channels)
    if json { desk.say(json: Self.json(table, file, desk.language)) } else { Self.say(table, at: desk) }
    guard !file.problems.isEmpty else { return }
    desk.remark(file.problems)
    throw ExitStatus.usage
  }

  private static func say(_ table: KeyTable, at desk: Desk) {
    let lines = table.sections.flatMap(\.lines)
    let names = lines.map { TextWidth.cells($0.name ?? "") }.max() ?? 0
    let keys = lines.map { TextWidth.cells($0.keys.joined(separator: " ")) }.max() ?? 0
    for (index, section) in table.sections.enumerated() {
      if index > 0 { desk.say("") }
      desk.say(section.title)
      for line in section.lines {
        let shown = TextWidth.pad(line.keys.joined(separator: " "), to: keys)
        desk.say(
          "  \(shown)  \(TextWidth.pad(line.name ?? "", to: names))  \(SafeText.sanitized(desk.words(line.words)))")
      }
    }
  }

  private static func json(_ table: KeyTable, _ file: OwnKeys, _ language: Language) -> PropertyList {
    let sections = table.sections.map { section -> PropertyList in
      let actions = section.lines.map { line -> PropertyList in
        let keys = PropertyList.array(line.keys.map(PropertyList.string))
        guard let name = line.name else { return ["keys": keys, "words": .string(line.words[language])] }
        return ["name": .string(name), "keys": keys, "words": .string(line.words[language])]
      }
      return ["title": .string(section.title[language]), "actions": .array(actions)]
    }
    let problems = file.found.map { problem -> PropertyList in
      [
        "line": .integer(Int64(problem.place.line)), "column": .integer(Int64(problem.place.column)),
        "words": .string(problem.words[language]),
      ]
    }
    return ["sections": .array(sections), "problems": .array(problems)]
  }
}
