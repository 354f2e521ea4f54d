import ArgumentParser
import Dashboard
import Journal
import Supervision

/// The manual page `showroom.1`, in roff with the man macros.
struct ManualPage {
  /// The page.
  private(set) var text = ""

  /// The page of this program, from its commands and its command table.
  init() throws {
    let tool = try JSONReader.read(ShowroomCommand._dumpHelp(), name: Phrase(both: "showroom"))
    guard let root = tool["command"] else { return }
    line(".TH SHOWROOM 1 \"\" \"\(ShowroomCommand.configuration.version)\" \"User Commands\"")
    heading("NAME")
    say("showroom - \(root["abstract"]?.string ?? "")")
    heading("SYNOPSIS")
    line(".B showroom")
    say("[command] [options]")
    heading("DESCRIPTION")
    say(root["discussion"]?.string ?? "")
    heading("KEYS")
    keys()
    heading("GLOBAL OPTIONS")
    let globals = Self.items(root["arguments"]).filter { $0["sectionTitle"]?.string == Self.global }
    for option in globals { argument(option) }
    heading("COMMANDS")
    for command in Self.items(root["subcommands"]) { say(command, after: "showroom") }
    heading("FILES")
    term("~/.config/showroom/keys.toml", "Your own keys: action = \"key\", or a list of keys; showroom keys lists the names.")
    term("~/.config/showroom/settings.toml", "The language and theme chosen last.")
    term("~/.config/showroom/themes/", "Your own themes.")
    term("~/.local/share/showroom/showroom.plist", "The store.")
  }

  private static let global = "Global options"

  private mutating func keys() {
    for section in KeyTable().sections {
      line(".SS \(Self.quoted(section.title.en))")
      for line in section.lines {
        let name = line.name.map { " (\($0))" } ?? ""
        term(line.keys.joined(separator: " "), line.words.en + name)
      }
    }
  }

  private mutating func say(_ command: PropertyList, after parent: String) {
    guard let name = command["commandName"]?.string, name != "help", command["shouldDisplay"] != .boolean(false) else {
      return
    }
    let whole = "\(parent) \(name)"
    line(".SS \(Self.quoted(whole))")
    say(command["abstract"]?.string ?? "")
    if let discussion = command["discussion"]?.string, !discussion.isEmpty {
      line(".PP")
      say(discussion)
    }
    for item in Self.items(command["arguments"]) where item["sectionTitle"]?.string != Self.global { argument(item) }
    for child in Self.items(command["subcommands"]) { say(child, after: whole) }
  }

  private mutating func argument(_ item: PropertyList) {
    guard item["shouldDisplay"] != .boolean(false) else { return }
    let value = item["valueName"]?.string ?? ""
    let names = Self.items(item["names"]).compactMap { name -> String? in
      guard let word = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + word
    }
    guard !names.contains("--help"), !names.contains("--version") else { return }
    let kind = item["kind"]?.string
    let title = kind == "positional" ? "<\(value)>" : names.joined(separator: ", ") + (kind == "option" ? " <\(value)>" : "")
    term(title, item["abstract"]?.string ?? "")
  }

  private static func items(_ list: PropertyList?) -> [PropertyList] {
    if case .array(let items)? = list { items } else { [] }
  }

  private mutating func heading(_ title: String) { line(".SH \(title)") }

  private mutating func term(_ title: String, _ words: String) {
    line(".TP")
    line(".B \(Self.quoted(title))")
    say(words)
  }

  /// Text in paragraphs; lines that begin with blanks stay as they are.
  private mutating func say(_ words: String) {
    for part in words.split(separator: "\n", omittingEmptySubsequences: false) {
      if part.isEmpty {
        line(".PP")
      } else if part.hasPrefix("  ") {
        line(".br")
        line("\\&" + Self.escaped(String(part)))
      } else {
        line(Self.safe(String(part)))
      }
    }
  }

  private mutating func line(_ words: String) { text += words + "\n" }

  /// A word of a macro: in quotes, since it may hold blanks.
  private static func quoted(_ words: String) -> String {
    "\"\(escaped(words).replacing("\"", with: "\\(dq"))\""
  }

  /// A line of text that is no macro whatever it begins with.
  private static func safe(_ words: String) -> String {
    let line = escaped(words)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Characters that roff would read as something else.
  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
      .replacing("`", with: "\\(ga").replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
  }
}
