import ArgumentParser
import Glibc
import Journal
import Supervision
import Terminal

/// `showroom doctor`: what the program finds where it runs, as a report to paste.
struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Look over terminal, colours, locale, widths, store and themes: a report to paste when something looks wrong.",
    discussion: """
      The report names nobody: no users, no host, no customers; paths under the home folder begin with ~. At a terminal it \
      draws a few characters and asks how wide they came out. Exit status 0: all is well, 1: something to see to.

      --themes looks every theme over instead, one's own included: contrast after WCAG 2 of each role on each surface (4.5 for text, \
      7 for projectors, 3 for shapes), states told apart in four kinds of colour vision (distance in Oklab), and what is left with \
      256, 16, 8 and no colours.

      JSON: an object {well, findings, sections}, sections being an array of {title, rows}, rows of {name, value}; with --themes \
      an array of {theme, title, contrast, distance, findings}, contrast the least of its text, distance the least of two states.
      """)
  @Flag(help: "Look the themes over.") var themes = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    if themes { return try Self.lookOverThemes(desk, json: json) }
    let report = DoctorReport(at: desk, samples: json ? [] : WidthProbe.samples())
    if json { desk.say(json: report.json(in: desk.language)) } else { report.say(at: desk) }
    if !report.findings.isEmpty { throw ExitStatus.refused }
  }

  private static func lookOverThemes(_ desk: Desk, json: Bool) throws {
    let themes = Preferences.themes
    let looks = themes.names.map { ThemeLook($0, in: themes) }
    if json {
      desk.say(json: .array(looks.map { $0.json(in: desk.language) }))
    } else {
      for look in looks { look.say(at: desk) }
    }
    if looks.contains(where: { !$0.findings.isEmpty }) { throw ExitStatus.refused }
  }
}
