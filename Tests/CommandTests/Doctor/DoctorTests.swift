import Foundation
import Testing

/// The report that somebody pastes when something looks wrong.
@Suite struct DoctorTests {
  @Test func itFindsAllWellAndNamesNobody() throws {
    let house = try House()
    try house.say("staff", "add", "李娜", "--user", "secretive")
    let outcome = try house.run("doctor", environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    #expect(outcome.end == .exit(0), "\(outcome.out)\(outcome.err)")
    for words in [
      "TERM", "as xterm-256color, 256 colours", "ncurses", "glibc", "acts", "✓ all is well", "~/showroom.plist",
    ] {
      #expect(outcome.out.contains(words), "\(words) in \(outcome.out)")
    }
    for secret in ["李娜", "secretive", house.scratch.path] { #expect(!outcome.out.contains(secret)) }
  }

  @Test(arguments: [
    (["TERM": "dumb"], "cannot show the dashboard"), (["TERM": "nonsense"], "nothing is known of a terminal nonsense"),
    (["TERM": ""], "cannot show the dashboard"),
  ])
  func itSaysWhatToDoAboutATerminal(_ environment: [String: String], _ words: String) throws {
    let house = try House()
    let outcome = try house.run("doctor", environment: environment)
    #expect(outcome.end == .exit(1))
    #expect(outcome.out.contains("! "))
    #expect(outcome.out.contains(words), "\(outcome.out)")
  }

  @Test func aDamagedStoreIsAFinding() throws {
    let house = try House()
    try house.say("staff", "add", "Li Na")
    try Data("not a list".utf8).write(to: URL(fileURLWithPath: house.store))
    let outcome = try house.run("doctor", environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    #expect(outcome.end == .exit(1), "\(outcome.out)")
    #expect(!outcome.out.contains("all is well"))
  }

  @Test func itLooksThemesOverOnesOwnIncluded() throws {
    let house = try House()
    let folder = house.scratch.file(".config/showroom/themes")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try house.run("doctor", "--themes").end == .exit(0))
    try Data("inherits = \"dark\"\n[palette]\ntext = \"#333333\"\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/mine.toml"))
    try Data("dark = 1\n".utf8).write(to: URL(fileURLWithPath: folder + "/broken.toml"))
    let outcome = try house.run("doctor", "--themes")
    #expect(outcome.end == .exit(1))
    #expect(outcome.out.contains("✓ dark"))
    #expect(outcome.out.contains("text on base: contrast 1.4, at least 4.5 wanted"), "\(outcome.out)")
    #expect(outcome.out.contains("broken.toml:1:1: \"dark\" wants true or false"))
    let looks = try #require(try house.json("doctor", "--themes") as? [[String: Any]])
    let mine = try #require(looks.first { $0["theme"] as? String == "mine" })
    #expect((mine["findings"] as? [String])?.isEmpty == false)
  }
}

/// Themes while the dashboard runs.
@Suite(Tmux.trait) struct ThemeFileTests {
  @Test func aThemeFileIsTakenInAsItIsWrittenAndABrokenOneIsToldOf() throws {
    let scratch = try Scratch()
    let folder = scratch.file(".config/showroom/themes")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/mine.toml")) }
    try write("inherits = \"dark\"\n")
    let tmux = try Tmux(
      scratch, columns: 100, rows: 30, environment: ["COLORTERM": "truecolor"],
      running: [Program.path] + Opening.demo() + ["--theme", "mine"])
    try tmux.wait(for: "1 Roster")
    #expect(try !tmux.screen(styles: true).contains("48;2;1;2;3"))
    try write("inherits = \"dark\"\n[palette]\nground = \"#010203\"\n")
    #expect(try eventually { try tmux.screen(styles: true).contains("48;2;1;2;3") })
    try write("inherits = \"dark\"\n[palette]\nground = \"#01020\"\n")
    try tmux.wait(for: "mine.toml:3:10")
    #expect(try tmux.screen(styles: true).contains("48;2;1;2;3"))
  }

  @Test func aLightTerminalGetsALightThemeUntilAnotherIsChosen() throws {
    for (words, isLight) in [("0;15", true), ("15;0", false), ("15;default;0", false)] {
      let scratch = try Scratch()
      let tmux = try Tmux(
        scratch, columns: 100, rows: 30, environment: ["COLORTERM": "truecolor", "COLORFGBG": words],
        running: [Program.path] + Opening.demo())
      try tmux.wait(for: "1 Roster")
      #expect(try tmux.screen(styles: true).contains("48;2;251;252;254") == isLight, "\(words)")
    }
  }
}
