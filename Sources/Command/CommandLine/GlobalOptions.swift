import ArgumentParser

/// Shows the global options in each command's help; `Invocation` has taken them before a command is parsed.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store: a property list, by default $SHOWROOM_STORE or ~/.local/share/showroom/showroom.plist.",
      valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Take this for the time now; the clock runs on from there. ISO 8601 such as 2026-11-23T10:42, local unless it says.",
      valueName: "time"))
  var now: String?

  @Option(help: ArgumentHelp("Language: zh or en; by default that of the locale.", valueName: "zh|en"))
  var lang: String?

  @Option(help: ArgumentHelp("Colours of the dashboard, such as dark or light.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("Who asks; by default $SHOWROOM_USER or the login name.", valueName: "name"))
  var user: String?
}
