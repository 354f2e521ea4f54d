import Foundation
import Testing

/// Hostile text given to every command that takes text: it is refused in plain words or kept clean, and nothing printed or
/// drawn afterwards drives the terminal.
@Suite struct HostileTextTests {
  private static let texts = [
    "Zhou\u{1B}[31;1m\u{1B}]0;pwned\u{07}\u{1B}[2J", "evil\u{202E}fdp.exe\u{2066}", "two\nlines\tand\u{9B}2J",
    "e" + String(repeating: "\u{301}", count: 10_000), String(repeating: "很长的一段话", count: 3_000),
    "\u{E000}\u{F8FF} 👩\u{200D}🔧👍🏽🇨🇳❤\u{FE0F} \u{10FFFD}", "\u{2028}\u{85}\u{7F}", "-x --json \u{FEFF}",
  ]

  /// The commands that take words, with the words in their places.
  private static func commands(_ text: String) -> [[String]] {
    [
      ["staff", "add", text], ["staff", "add", "王伟", "--latin", text], ["staff", "edit", "Li Na", "--name", text],
      ["complaint", "open", text, "--kind", "sales"],
      ["complaint", "open", "周女士", "--kind", "sales", "--facts", text, "--wish", text, "--phone", text, "--car", text],
      ["complaint", "note", "1", text], ["complaint", "assess", "1", "--note", text],
      ["complaint", "reply", "1", text],
      ["complaint", "route", "1", "after-sales", text, "--note", text],
      ["task", "add", text], ["task", "add", "call", "--from", text, "--owner", text],
      ["task", "put-off", "1", "--to", "tomorrow", "--reason", text], ["task", "done", "1", "--note", text],
      ["plan", "add", "Li Na", "invite", text, "--note", text], ["plan", "explain", "1", "--reason", text],
      ["visit", "open"], ["visit", "edit", "1", "--name", text, "--model", text, "--remark", text],
      ["card", "add", text], ["call", "add", text], ["web", "add", text, "--platform", text], ["event", "add", text],
      ["patrol", "add-item", "outside", text], ["material", "add", text, "brochure"],
      ["meeting", "start"], ["meeting", "note", text], ["meeting", "decide", text],
      ["meeting", "action", text, "--who", text], ["roster", "absence", "Li Na", "leave", "--note", text],
      ["turn", "pass", "Li Na", "--reason", text], ["settings", "set", "--showroom", text],
      ["whereabouts", text, text], ["staff", "add", "刘洋", "--user", text],
    ]
  }

  private static let listings: [[String]] = [
    ["status"], ["log"], ["staff"], ["complaint"], ["complaint", "show", "1"], ["task"], ["plan"], ["visit"], ["card"],
    ["call"], ["web"], ["event"], ["patrol", "items"], ["material"], ["meeting", "show"], ["roster"], ["turn"],
    ["duty"], ["settings"], ["alarm"], ["store", "dump"],
  ]

  @Test(arguments: texts) func nothingPrintedOrDrawnDrivesTheTerminal(text: String) throws {
    let house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    for command in Self.commands(text) {
      let outcome = try Program.run(
        command + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
      #expect(outcome.end == .exit(0) || outcome.end == .exit(1) || outcome.end == .exit(2), "\(command)")
      #expect(Self.driving(outcome.out + outcome.err) == [], "\(command.prefix(3))")
      #expect(outcome.end == .exit(0) || !outcome.err.isEmpty)
    }
    for listing in Self.listings {
      let outcome = try Program.run(
        listing + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
      #expect(outcome.end == .exit(0) || outcome.end == .exit(1), "\(listing): \(outcome.err)")
      #expect(Self.driving(outcome.out + outcome.err) == [], "\(listing)")
    }
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let dashboard = try terminal.openBoard(Opening.store(house.store, at: "10:42:00"), in: house.scratch)
    terminal.type("67890\u{1B}1z")
    _ = terminal.settle()
    for sequence in ["\u{1B}]0;", "\u{9B}", "\u{202E}", "\u{2066}", "\u{0}", "\u{7F}"] {
      #expect(!terminal.shows(sequence))
    }
    terminal.type("q")
    #expect(terminal.wait { dashboard.hasEnded })
    #expect(dashboard.end == .exit(0))
  }

  /// What of a text a terminal would obey, or read in another order.
  private static func driving(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      // A property list has lines and is indented by tabs.
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
