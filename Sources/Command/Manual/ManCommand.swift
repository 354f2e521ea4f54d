import ArgumentParser
import Dashboard
import Supervision

/// `showroom man`: the manual page, made of the command table and the commands themselves.
struct ManCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual page, showroom.1, in roff.",
    discussion: """
      `showroom man | man -l -` shows it; `showroom man > ~/.local/share/man/man1/showroom.1` installs it. It holds every \
      key and every command of this very program.
      """)
  @Flag(help: "Print the README's tables of keys instead, in Markdown.") var keys = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    desk.say(text: keys ? KeyTable().markdown : try ManualPage().text)
  }
}
