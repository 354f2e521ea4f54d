import Foundation
import Testing

/// Prospects' cards of a system before, taken in by the real program and read back by somebody else's.
@Suite struct ImportCardsTests {
  private static let sample = """
    客户姓名,手机,性别,建档日期,来源渠道,意向级别,意向车型,顾问,信息来源,下次回访,备注,战败原因
    周敏,138 1234 5678,女,2026/11/20 10:15,自然到店,H级,锐界,李娜,网络,2026-11-25,"要红色,带天窗",
    王晓彤,+8613912345678,男,2024/3/1,来电,C,领睿,Li Na,朋友介绍,,=SUM(1),
    赵六,,男,2025/6/1 9:00,网络,F1,,王芳,,,,已购竞品
    Sam O'Neil,+4915112345678,m,2023/12/31,来电,D,,,,,,
    """
  private static let options = [
    "--time-format", "yyyy/M/d H:mm", "--time-format", "yyyy/M/d", "--word", "自然到店=walk-in", "--word", "王芳=",
  ]

  private func house() throws -> House {
    let house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    return house
  }

  private func take(_ text: String, _ house: House, _ more: String...) throws -> Program.Outcome {
    let file = try house.scratch.write(text, to: "cards.csv")
    return try Program.run(
      ["import", "cards", file] + Self.options + more + [
        "--store", house.store, "--now", house.now, "--lang", house.language,
      ], in: house.scratch)
  }

  @Test func cardsComeInWholeAreFoundOnLaterDaysAndGoAgainByOneUndo() throws {
    var house = try house()
    let before = try house.say("card", "list")
    let dry = try take(Self.sample, house, "--dry-run")
    #expect(dry.out.contains("4 cards could be taken in (1 worked on, 3 put away)"), "\(dry.out)\(dry.err)")
    #expect(try house.say("card", "list") == before)

    #expect(try take(Self.sample, house).out.hasPrefix("took 4 cards in: 1 worked on, 3 put away\n"))
    let listed = try #require(try house.json("card", "list") as? [[String: Any]])
    #expect(listed.count == 1 && listed[0]["phone"] as? String == "13812345678" && listed[0]["level"] as? String == "H")
    #expect(listed[0]["remark"] as? String == "要红色,带天窗")
    // The next contact is told by the file; nobody's cards made are more for it.
    #expect(try house.say("card", "show", "13812345678").contains("2026-11-25"))
    let status = try #require(try house.json("report", "qcs", "2") as? [String: Any])
    let rows = try #require(status["rows"] as? [[String: Any]])
    for column in ["walkInCards", "webCards", "otherCards"] { #expect(rows.allSatisfy { $0[column] as? Int == 0 }) }

    for day in ["2026-11-23T11:00", "2026-11-24T09:00", "2027-06-01T09:00"] {
      house.now = day
      if day.hasPrefix("2026-11-24") { try house.say("tally", "walk-in") }
      #expect(try house.say("card", "find", "wxt").contains("王晓彤"), "\(day)")
      #expect(try house.say("card", "show", "13912345678").contains("=SUM(1)"))
      #expect(try house.say("card", "find", "赵六", "--level", "F1").contains("赵六"))
    }
    let again = try take(Self.sample, house)
    #expect(again.status == 2 && again.err.contains("line 2: 周敏 13812345678 is on file already"))
    let more = try take(Self.sample + "\n钱七,13700000000,,2026/11/1,来电,B,,,,,,\n", house, "--skip-known")
    #expect(more.err.contains("left 4 out") && more.out.hasPrefix("took 1 card in"), "\(more.err)")
    try house.say("undo")
    #expect(try house.say("card", "find", "13700000000").contains("钱七") == false)
  }

  @Test func everyBadRowIsNamedWithItsLineAndWhatToDo() throws {
    let house = try house()
    let before = try house.everything()
    let file = """
      姓名,电话,时间,级别,渠道,顾问
      甲,1381234567,2026-11-20,H,来电,
      ,13812345679,2026-11-20,H,来电,
      乙,13812345670,2026-11-20,Z,来电,
      丙,13812345671,2026-11-20,H,飞鸽,
      丁,13812345672,20.11.2026,H,来电,
      戊,13812345673,2026-11-20,H,来电,不在册
      己,13812345674,2027-11-20,H,来电,
      庚,13812345675,2026-11-20,H,来电,李娜
      辛,138 1234 5675,2026-11-20,H,来电,李娜
      壬,13812345676,2026-11-20
      """
    let refused = try take(file, house)
    #expect(refused.status == 2 && refused.out.isEmpty)
    let lines = refused.err.split(separator: "\n")
    #expect(lines[0].contains("9 rows are wrong, nothing was taken in"))
    for (line, words) in [
      (2, "has 10 digits"), (3, "has no name"), (4, "--word Z=H"), (5, "--word 飞鸽=walk-in"), (6, "--time-format"),
      (7, "--word 不在册="), (8, "lies in the future"), (10, "has the phone of line 9"), (11, "has 3 cells"),
    ] {
      #expect(lines.contains { $0.contains("line \(line):") && $0.contains(words) }, "\(line) \(words): \(refused.err)")
    }
    #expect(lines.last?.contains("--skip-bad") == true)
    #expect(try house.everything() == before)
    let taken = try take(file, house, "--skip-bad")
    #expect(taken.out.hasPrefix("took 1 card in") && taken.err.contains("9 rows were left out"), "\(taken.err)")
  }

  /// What we export is what Python's `csv` reads, and what it writes in GB 18030 comes back the same.
  @Test func pythonReadsWhatIsExportedAndWritesWhatIsTakenIn() throws {
    let house = try house()
    #expect(try take(Self.sample, house).status == 0)
    try house.say("card", "add", "陈\"引号\"，逗号", "--channel", "call-in", "--phone", "13600000001", "--remark", "+1 先生")
    let (out, back) = (house.scratch.file("out.csv"), house.scratch.file("back.csv"))
    try house.say("export", "cards", out)
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8-sig')))
      assert all(not c.startswith(('=', '+', '-', '@')) for r in rows for c in r.values()), rows
      for r in rows: print(r['name'] + '|' + r['phone'] + '|' + r['level'] + '|' + r['consultant'] + '|' + r['remark'])
      with open(sys.argv[2], 'w', newline='', encoding='gb18030') as f:
        w = csv.DictWriter(f, rows[0].keys(), quoting=csv.QUOTE_ALL)
        w.writeheader(); w.writerows(rows)
      """
    let read = try Program.run(
      "/usr/bin/env", ["python3", "-c", script, out, back], environment: Program.environment(home: "/tmp"))
    #expect(read.err == "" && read.out.contains("周敏|13812345678|H|李娜|要红色,带天窗\n"), "\(read.err)")
    #expect(read.out.contains("陈\"引号\"，逗号|13600000001|C||'+1 先生\n"))

    let other = try self.house()
    let taken = try Program.run(
      ["import", "cards", back, "--store", other.store, "--now", other.now, "--lang", "zh"], in: other.scratch)
    #expect(taken.out.hasPrefix("已导入 2 张潜客卡"), "\(taken.err)")
    let third = house.scratch.file("third.csv")
    try other.say("export", "cards", third)
    func lines(_ path: String) throws -> Set<String> {
      // Numbers are given anew.
      Set(
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
          $0.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? ""
        })
    }
    #expect(try lines(third) == lines(out))
  }

  @Test func interruptedItLeavesTheStoreAndTheTerminalAsTheyWere() throws {
    let house = try house()
    let before = try house.everything()
    var text = "姓名,电话,时间,级别,渠道\n"
    for row in 0..<40_000 { text += "客户\(row),138\(10_000_000 + row),2020-11-20,D,来电\n" }
    let file = try house.scratch.write(text, to: "many.csv")
    let terminal = try PseudoTerminal()
    let child = try terminal.start(
      Program.path, ["import", "cards", file, "--store", house.store, "--now", house.now, "--lang", "en"],
      environment: Program.environment(home: house.scratch.path))
    #expect(terminal.wait { String(decoding: terminal.received, as: UTF8.self).contains("row 5,000 of 40,000") })
    terminal.type("\u{3}")
    #expect(child.waitForEnd(within: .seconds(20)) == .signal(SIGINT))
    _ = terminal.settle()
    let shown = String(decoding: terminal.received, as: UTF8.self)
    #expect(
      shown.contains("█") && shown.hasSuffix("\r\u{1B}[Kshowroom: cancelled; nothing was taken in\r\n"),
      "\(shown.suffix(200))")
    #expect(try house.everything() == before)
  }
}
