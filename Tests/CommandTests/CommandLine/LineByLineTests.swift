import Foundation
import Glibc
import Testing

/// The house without a screen: `showroom --plain`, line by line, and `showroom watch`, a line for whatever happens.
@Suite struct LineByLineTests {
  @Test func whatIsTypedIsDoneAndReadBack() throws {
    let house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    let session = try house.run(
      "--plain",
      input: """
        whereabouts 李娜 door
        tally walk-in 3
        complaint open "Ms Zhou" --kind product
        read roster
        2
        read traffic complaints
        nonsense
        read nowhere
        demo
        undo
        0
        quit
        tally walk-in 9
        """)
    #expect(session.status == 0)
    let lines = session.out.split(separator: "\n").map(String.init)
    #expect(lines.first == "showroom, line by line. help says how, quit leaves.")
    #expect(lines.contains { $0.hasPrefix("Li Na, door since 10:42, ") })
    #expect(lines.contains { $0.hasPrefix("1 at the door, 2 wanted, ") })
    #expect(lines.contains("3 today"))
    #expect(lines.contains { $0.hasPrefix("#1 Ms Zhou, ") })
    #expect(lines.contains { $0.hasSuffix(": #1 taken down: Ms Zhou, taken back") })
    #expect(lines.contains { $0.contains("there is no board “nowhere”; boards are 1 roster, 2 door") })
    #expect(lines.contains("demo wants a terminal of its own: run it in another one"))
    #expect(session.err.contains("nonsense"))
    // Its own acts are said once, by their commands; others' would be said too.
    #expect(lines.count { $0.hasPrefix("walk-in +3") } == 1)
    #expect(!lines.contains { $0.contains("+9") })
    // No escape sequence reaches whoever listens.
    #expect(!session.out.contains("\u{1B}"))
  }

  @Test func everyBoardCanBeReadInBothLanguages() throws {
    var house = try House()
    for language in ["en", "zh"] {
      house.language = language
      let all = try house.run("--plain", input: "read all\nhelp\n")
      #expect(all.status == 0)
      #expect(all.err == "")
      let headings = all.out.split(separator: "\n").filter { $0.hasSuffix(":") || $0.hasPrefix("【") }
      // The floor is read at the beginning as well.
      #expect(headings.count == 5 + 13)
    }
  }

  @Test func watchTellsWhatOthersDoAndHidesCustomers() throws {
    let house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    let terminal = try PseudoTerminal(columns: 200, rows: 50)
    let watch = try terminal.start(
      Program.path, ["watch", "--store", house.store, "--now", house.now, "--lang", "en"],
      environment: Program.environment(home: house.scratch.path, ["TERM": "dumb"]))
    // An alarm that stands is told at once.
    #expect(terminal.wait { terminal.shows("!! door short of") })
    try house.say("tally", "walk-in")
    #expect(terminal.wait { terminal.shows("walk-in +1, 1 today (v1)") })
    try house.say("visit", "edit", "1", "--name", "周建国")
    #expect(terminal.wait { terminal.shows("周*") })
    #expect(!terminal.shows("周建国"))
    watch.send(SIGINT)
    #expect(terminal.wait { watch.hasEnded })
    #expect(watch.end == .exit(0))
  }

  @Test func watchAsJSONEndsWhenNobodyReads() throws {
    let house = try House()
    // A named pipe, whose end to read no program of another test can inherit.
    let name = house.scratch.file("told")
    #expect(mkfifo(name, 0o600) == 0)
    let end = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #expect(end >= 0)
    let watch = try Child(
      Program.path, ["watch", "--json", "--store", house.store, "--now", house.now, "--user", "Xia"],
      environment: Program.environment(home: house.scratch.path)
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, name, O_WRONLY, 0)
    }
    // Acts that come before it looks are not news, so people come until it tells of one.
    var told = ""
    #expect(
      try eventually {
        try house.say("tally", "walk-in")
        var request = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 200) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(end, &bytes, bytes.count)
        told += String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
        return told.contains("\"act\"") && told.hasSuffix("\n")
      })
    let objects = try told.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.contains { $0["event"] as? String == "act" && $0["user"] as? String == "tester" })
    close(end)
    unlink(name)
    #expect(watch.waitForEnd() == .exit(0))
  }
}
