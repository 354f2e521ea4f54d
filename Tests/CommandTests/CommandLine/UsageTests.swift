import Foundation
import Testing

@Suite struct UsageTests {
  @Test func globalOptionsStandBeforeOrAfter() throws {
    let house = try House()
    let after = ["status", "--store", house.store, "--now", "2026-11-23T10:42:00", "--lang", "zh"]
    let before = ["--lang=zh", "--now=2026-11-23 10:42", "--store=\(house.store)", "status"]
    let outcomes = try [after, before].map { try Program.run($0, in: house.scratch) }
    #expect(outcomes[0].out == outcomes[1].out)
    #expect(outcomes[0].out.hasPrefix("展厅  2026年11月23日 周一  10:42\n"))
  }

  @Test func theLanguageIsThatOfTheLocale() throws {
    let house = try House()
    for (variable, heading) in [("zh_CN.UTF-8", "门口"), ("de_DE.UTF-8", "door"), ("C", "door")] {
      let outcome = try Program.run(
        ["status", "--store", house.store], in: house.scratch, environment: ["LC_ALL": variable])
      #expect(outcome.out.contains(heading))
    }
  }

  @Test func aTimeIsLocalUnlessItSays() throws {
    let house = try House()
    for (time, at) in [
      ("2026-07-01T10:42", "2026-07-01T10:42:00+02:00"), ("2026-12-01T10:42:30", "2026-12-01T10:42:30+01:00"),
      ("2026-12-01T10:42:30Z", "2026-12-01T11:42:30+01:00"), ("2026-12-01T10:42+08:00", "2026-12-01T03:42:00+01:00"),
    ] {
      let outcome = try Program.run(
        ["status", "--json", "--store", house.store, "--now", time], in: house.scratch,
        environment: ["TZ": "Europe/Berlin"])
      #expect(outcome.out.contains("\"at\": \"\(at.dropLast(7))"), "\(time)")
    }
  }

  @Test(arguments: [
    (["nonsense"], "Unexpected argument"), (["--now", "soon"], "--now soon"),
    (["status", "--now"], "--now needs a value"),
    (["--lang", "fr", "status"], "--lang fr"), (["--user", "", "undo"], "--user needs a value"),
    (["staff", "add"], "Missing expected argument"), (["duty", "done", "2.5", "--loud"], "Unknown option"),
    (["log", "--day", "2026-13-01"], "--day 2026-13-01: write 2026-11-23, today, tomorrow or yesterday"),
    (["complaint", "open", "Zhou", "--kind", "service", "--facts", "-x"], "write --facts=-x"),
    (["demo", "--speed", "0"], "--speed 0"), (["--user", "a\u{1B}b", "undo"], "control character"),
  ])
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let house = try House()
    let outcome = try Program.run(arguments, in: house.scratch, environment: ["SHOWROOM_STORE": house.store])
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(message), "\(outcome.err)")
    #expect(outcome.out == "")
  }

  @Test(arguments: [
    (["nonsense"], "错误：“nonsense”多余：没有这个子命令，这里也不要参数\n用法：showroom", "  详见：showroom help\n"),
    (["staff", "ad", "x"], "错误：多了 2 个词：ad、x\n用法：showroom staff list", "  详见：showroom help staff list\n"),
    (["staff", "add"], "错误：缺少参数 <", "详见：showroom help staff add"),
    (["duty", "done", "2.5", "--loud"], "错误：没有选项 --loud，是不是 --note？\n", "详见：showroom help duty done"),
    (["duty", "done", "2.5", "--no-such-thing"], "错误：没有选项 --no-such-thing\n", "用法："),
    (["demo", "--speed"], "错误：选项 --speed <n> 后面缺少值\n", "详见：showroom help demo"),
    (["demo", "--speed", "it's"], "错误：--speed <n> 不能是“it's”\n", "用法："),
    (["log", "--json=yes"], "错误：选项 --json 不带值，却写了“yes”\n", "用法："),
    (["complaint", "open", "Zhou", "--kind", "service", "--facts", "-x"], "后面缺少值", "请写成 --facts=-x"),
  ])
  func wrongUsageInChinese(_ arguments: [String], _ message: String, _ rest: String) throws {
    let house = try House()
    let outcome = try Program.run(arguments + ["--lang", "zh"], in: house.scratch)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(message) && outcome.err.contains(rest), "\(outcome.err)")
    #expect(!outcome.err.contains("Error") && !outcome.err.contains("Usage"), "\(outcome.err)")
  }

  @Test func helpNamesEveryCommandAndItsJSON() throws {
    let house = try House()
    let help = try Program.run(["--help"], in: house.scratch)
    #expect(help.status == 0)
    for command in [
      "demo", "status", "staff", "roster", "whereabouts", "tally", "complaint", "duty", "undo", "redo", "log", "import",
      "export", "store",
    ] {
      #expect(help.out.contains("  \(command) "), "\(command)")
    }
    for command in ["status", "whereabouts", "tally", "log"] {
      #expect(try Program.run([command, "--help"], in: house.scratch).out.contains("JSON: an"), "\(command)")
    }
  }

  @Test func withoutATerminalThePlainModeIsNamed() throws {
    let house = try House()
    for arguments in [[], ["demo"]] {
      let outcome = try Program.run(arguments, in: house.scratch, environment: ["SHOWROOM_STORE": house.store])
      #expect(outcome.status == 2)
      #expect(
        outcome.err
          == "showroom: this is no terminal, so there can be no dashboard; use `showroom --plain` line by line, or "
          + "`showroom status` for a look\n")
    }
    #expect(!FileManager.default.fileExists(atPath: house.store))
  }

  @Test func theStoreLiesWhereItIsSaid() throws {
    let house = try House()
    let usual = try Program.run(["tally", "web"], in: house.scratch)
    #expect(usual.status == 0)
    #expect(FileManager.default.fileExists(atPath: house.scratch.file(".local/share/showroom/showroom.plist")))
    let moved = ["XDG_DATA_HOME": house.scratch.file("data")]
    #expect(try Program.run(["tally", "web"], in: house.scratch, environment: moved).status == 0)
    #expect(FileManager.default.fileExists(atPath: house.scratch.file("data/showroom/showroom.plist")))
  }
}
