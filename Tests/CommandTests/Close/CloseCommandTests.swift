import Foundation
import Testing

@Suite struct CloseCommandTests {
  /// A house at ten to six, with one of each kind of difference between tally, cards and DMS.
  private func house() throws -> House {
    var house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    try house.say("staff", "add", "王伟", "--latin", "Wang Wei")
    for _ in 1...5 { try house.say("tally", "walk-in") }
    for (visit, who) in [("1", "Li"), ("2", "Wang"), ("3", "Li"), ("4", "Wang")] {
      try house.say("visit", "assign", visit, who, "--reason", "x")
    }
    try house.say("card", "add", "=周敏", "--visit", "1", "--phone", "13812345678", "--level", "h")
    try house.say("card", "add", "吴浩", "--visit", "2", "--phone", "13912345678", "--level", "a")
    try house.say("card", "edit", "2", "--consultant", "Li Na")
    try house.say("card", "add", "冯凯", "--channel", "call-in", "--phone", "13612345678")
    try house.say("visit", "edit", "3", "--name", "郑女士", "--kind", "first", "--phone", "13712345678")
    try house.say("visit", "edit", "4", "--kind", "returning")
    for visit in ["1", "2", "3", "4"] { try house.say("visit", "leave", visit, "again") }
    try house.say("visit", "leave", "5", "leaving")
    house.now = "2026-11-23T17:50"
    return house
  }

  private static let export = """
    编号,客户姓名,手机,意向级别,销售顾问,来源,建档
    D1,'=周敏,138 1234 5678,A级,李娜,自然到店,2026/11/23 9:30
    D2,吴浩,13912345678,A级,李娜,自然到店,2026/11/23 9:40
    D3,吴浩,13912345678,A级,李娜,自然到店,2026/11/23 9:41
    D4,曹立新,13512345678,B级,王伟,自然到店,2026/11/23 10:10
    D0,老客户,13312345678,C级,王伟,自然到店,2026/11/22 10:10

    """

  private func classes(_ house: House) throws -> [String] {
    let list = try #require(try house.json("reconcile") as? [String: Any])
    let all = try #require(list["differences"] as? [[String: Any]])
    return all.filter { $0["left"] as? Bool == true }.compactMap { $0["class"] as? String }
  }

  @Test func aDayIsReconciledClosedAndReportedByCommands() throws {
    let house = try house()
    let file = house.scratch.file("dms.csv")
    // The DMS writes GB 18030.
    let gb = try #require(Self.export.data(using: String.Encoding(rawValue: 0x8000_0632)))
    try gb.write(to: URL(fileURLWithPath: file))
    let words = ["--map", "channel=来源", "--map", "time=建档", "--time-format", "yyyy/M/d H:mm"]
    let bad = try Program.run(
      ["import", "dms", file] + words + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
    #expect(bad.status == 2 && bad.err.contains("line 2: there is no channel “自然到店”; say --word 自然到店=walk-in"))
    #expect(try classes(house).contains("noDMS"))
    let good = try Program.run(
      ["import", "dms", file, "--word", "自然到店=walk-in"] + words
        + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
    #expect(good.status == 0 && good.out.contains("4 rows of the DMS") && good.err.contains("1 row is of other days"))
    // Columns and words are remembered.
    #expect(try house.run("import", "dms", file).out.contains("nothing has changed"))
    #expect(
      try classes(house) == [
        "unfinishedLine", "contactWithoutCard", "cardWithoutLine", "cardNotInDMS", "dmsWithoutCard", "unlike",
        "channelCount", "consultantCount",
      ])
    #expect(try house.run("close").status == 1)
    #expect(try house.run("reconcile").status == 1)
    #expect(try house.run("reconcile", "mend", "1").err.contains("lacks its consultant and kind of visit"))
    try house.say("reconcile", "mend", "1", "--consultant", "Wang", "--kind", "first")
    for _ in 1...4 { try house.say("reconcile", "mend", "1") }
    #expect(try classes(house) == ["dmsWithoutCard", "unlike", "channelCount", "consultantCount"])
    try house.say("reconcile", "mend", "1", "card", "--visit", "5")
    #expect(try house.run("reconcile", "mend", "1").err.contains("say whose record stands"))
    try house.say("reconcile", "mend", "1", "theirs")
    try house.say("reconcile", "explain", "1", "IT strikes it tomorrow")
    try house.say("reconcile", "mend", "2", "give")
    try house.say("reconcile", "mend", "1", "ours")
    #expect(try house.run("reconcile").status == 0)
    let report = try house.say("close", "--stock", "31", "--note", "Mr Zhou comes at nine")
    #expect(report.contains("daily report 2026-11-23") && report.contains("closed 17:50 by tester"))
    // The report in its four forms says the same.
    let daily = try #require(try house.json("report", "daily") as? [String: Any])
    let figures = try #require(daily["figures"] as? [String: Any])
    #expect(figures["visits"] as? Int == 5 && figures["cardsMade"] as? Int == 5 && figures["stock"] as? Int == 31)
    #expect(try house.say("report", "daily", "--format", "md").contains("| cars in stock | 31 |"))
    #expect(try house.say("report", "daily", "--format", "csv").contains("stock,cars in stock,31"))
    #expect(try house.say("report", "handover").contains("Mr Zhou comes at nine"))
    // Whatever writes to the day is refused, the quick count at the door too, and says what to do.
    for words in [["tally", "walk-in"], ["visit", "edit", "1", "--name", "x"], ["import", "dms", file]] {
      let outcome = try Program.run(
        words + ["--store", house.store, "--now", "2026-11-23T18:10", "--lang", "en"], in: house.scratch)
      #expect(outcome.status == 1 && outcome.err.contains("showroom close --amend REASON"), "\(words) \(outcome.err)")
    }
    #expect(try house.run("close", "--look").status == 0)
    try house.say("undo")
    try house.say("tally", "call-in")
    try house.say("undo")
    try house.say("close", "--stock", "31")
    try house.say("close", "--amend", "a call was forgotten")
    try house.say("tally", "call-in")
    try house.say("close")
    #expect(try house.say("report", "daily").contains("amended: a call was forgotten (tester 2026-11-23 17:50)"))
    #expect(try house.say("store", "check", "--replay").isEmpty == false)
    // The next morning the day is as it was frozen.
    var next = house
    next.now = "2026-11-24T09:00"
    try next.say("tally", "walk-in")
    #expect(try next.say("report", "daily", "--day", "yesterday").contains("closed 17:50 by tester"))
    next.now = "2026-11-26T09:00"
    try next.say("tally", "walk-in", "2")
    #expect(try next.say("close", "days").split(separator: "\n").count == 2)
    try next.say("close", "--day", "2026-11-25", "--pass", "no power")
    #expect(try next.run("close", "--day", "2026-11-24").status == 1)
  }

  @Test func ourCardsAreReadByPythonAndByOurselves() throws {
    let house = try house()
    let file = house.scratch.file("cards.csv")
    try house.say("export", "cards", file, "--made", "today")
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8')))
      assert not any(cell[:1] in '=+-@' for row in rows for cell in row.values() if cell), rows
      print(len(rows), rows[0]['name'], rows[1]['consultant'], rows[2]['channel'])
      """
    let python = try Program.run(
      "/usr/bin/env", ["python3", "-c", script, file],
      environment: Program.environment(home: house.scratch.path, ["PYTHONUTF8": "1"]))
    #expect(python.out == "3 '=周敏 李娜 来电\n", "\(python.err)")
    // Taken in as if the DMS had them, they agree with the cards they came from.
    try house.say("import", "dms", file)
    #expect(try Set(classes(house)).isDisjoint(with: ["cardNotInDMS", "dmsWithoutCard", "unlike", "channelCount"]))
    #expect(try house.say("export", "cards", "-", "--missing").split(separator: "\n").count == 1)
  }

  @Test func holidaysComeFromACalendarOrATable() throws {
    let house = try House()
    try house.say("staff", "add", "李娜")
    let calendar = house.scratch.file("cn.ics")
    try Data(
      """
      BEGIN:VCALENDAR\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261001\r
      DTEND;VALUE=DATE:20261008\r
      SUMMARY:国庆节 休\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261010\r
      SUMMARY:国庆节\r
       补班\r
      END:VEVENT\r
      END:VCALENDAR\r

      """.utf8
    ).write(to: URL(fileURLWithPath: calendar))
    #expect(try house.say("settings", "holiday", "import", calendar).contains("7 days shut, 1 worked"))
    let table = house.scratch.file("cn.csv")
    try Data("日期,名称,类型\n2026-11-23,店庆,休\n2026-02-31,春节,休\n".utf8).write(to: URL(fileURLWithPath: table))
    #expect(try house.run("settings", "holiday", "import", table).err.contains("line 3: “2026-02-31” is no day"))
    #expect((try house.json("duty") as? [Any])?.isEmpty == false)
    try house.say("settings", "holiday", "add", "today", "anniversary")
    #expect((try house.json("duty") as? [Any])?.isEmpty == true)
    try house.say("settings", "holiday", "remove", "today")
    #expect((try house.json("duty") as? [Any])?.isEmpty == false)
    #expect(try house.run("settings", "holiday", "weekly", "8").status == 2)
    let list = try #require(try house.json("settings", "holiday") as? [String: Any])
    #expect((list["days"] as? [Any])?.count == 8)
  }
}
