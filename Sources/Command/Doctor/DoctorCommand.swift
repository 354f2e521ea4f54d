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

      --crash prints the report that the dashboard left when it broke down last: version, signal, seconds it ran, and addresses \
      in the program; nobody is named in it. Exit status 1: there is none.

      JSON: with --crash an object {path, report}; else an object {well, findings, sections}, sections being an array of {title, rows}, rows of {name, value}; with --themes \
      an array of {theme, title, contrast, distance, findings}, contrast the least of its text, distance the least of two states.
      """)
  @Flag(help: "Look the themes over.") var themes = false
  @Flag(help: "Print what the last crash left.") var crash = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    if crash { return try Self.showCrash(desk, json: json) }
    if themes { return try Self.lookOverThemes(desk, json: json) }
    let report = DoctorReport(at: desk, samples: json ? [] : WidthProbe.samples())
    if json { desk.say(json: report.json(in: desk.language)) } else { report.say(at: desk) }
    if !report.findings.isEmpty { throw ExitStatus.refused }
  }

  private static func showCrash(_ desk: Desk, json: Bool) throws {
    guard let last = CrashFolder().last else {
      throw Refusal("crash.none", zh: "没有异常退出的记录", en: "no crash was recorded")
    }
    guard json else {
      desk.say(last.path)
      return desk.say(text: last.text)
    }
    desk.say(json: ["path": .string(last.path), "report": .string(last.text)])
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
