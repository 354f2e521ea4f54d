import Foundation
import Testing

/// Files in and out: whole or not at all, and undone as one.
@Suite struct ImportTests {
  /// A morning at a door, with the zone mark of a counter that knows nothing of zones.
  static let morning = """
    date,observed
    2026-11-02T09:00:00Z,3
    2026-11-02T09:10:00Z,4
    2026-11-02T09:30:00Z,0
    2026-11-02T17:30:00Z,"5"
    2026-11-03T09:00:00Z,2
    """

  static let columns = ["--map", "time=date", "--map", "count=observed"]

  private func take(
    _ text: String, _ house: House, _ options: [String] = ["--channel", "walk-in"] + columns, zone: String = "UTC"
  ) throws -> Program.Outcome {
    let file = try house.scratch.write(text, to: "door.csv")
    return try Program.run(
      ["import", "tally", file] + options + ["--store", house.store, "--now", house.now, "--lang", house.language],
      in: house.scratch, environment: ["TZ": zone])
  }

  @Test(arguments: ["UTC", "Asia/Shanghai", "America/New_York"])
  func countsAreTakenInAsTheWallClockShowedThem(zone: String) throws {
    let house = try House()
    #expect(try take(Self.morning, house, zone: zone).status == 0)
    let exported = """
      start,channel,count
      2026-11-02T09:00:00,walk-in,7
      2026-11-02T17:30:00,walk-in,5
      2026-11-03T09:00:00,walk-in,2

      """
    #expect(try house.say("export", "tally", "-") == exported)

    let before = try house.everything()
    #expect(try take(Self.morning, house, zone: zone).out == "the same as taken in before; nothing has changed\n")
    #expect(try house.everything() == before)
    let again = try house.scratch.write(exported, to: "again.csv")
    #expect(try house.run("import", "tally", again).status == 0)
    #expect(try house.everything() == before)

    try house.say("undo")
    #expect(try house.say("export", "tally", "-") == "start,channel,count\n")
  }

  @Test func theZoneTheFormatAndTheChannelCanBeSaid() throws {
    let house = try House()
    let file = """
      when;how many;by
      11/2/2026 1:05;3;展厅
      11/2/2026 23:05;4;call-in
      """
    let options = [
      "--map", "time=when", "--map", "count=how many", "--map", "channel=by", "--time-format", "M/d/yyyy H:mm",
      "--zone",
      "Europe/Berlin",
    ]
    #expect(try take(file, house, options, zone: "Asia/Shanghai").status == 0)
    #expect(
      try house.say("export", "tally", "-") == """
        start,channel,count
        2026-11-02T08:00:00,walk-in,3
        2026-11-03T06:00:00,call-in,4

        """)
  }

  @Test(arguments: [
    ("time,count\n2026-11-02T09:00,3\n2026-11-02T09:30,-3\n", "line 3: count “-3” is no whole number from 0 to 100000"),
    ("time,count\n2026-11-02T09:00,99999999999999999999\n", "line 2: count “99999999999999999999”"),
    ("time,count\n2026-11-02T09:00,many\n", "line 2: count “many”"),
    ("time,count\nyesterday,1\n", "line 2: time “yesterday” is not understood"),
    ("time,count\n2026-02-30T09:00,1\n", "line 2: time “2026-02-30T09:00”"),
    ("time,count\n2026-11-02T09:00\n", "line 2: has 1 cells where the headings have 2"),
    ("time,count\n\"2026-11-02T09:00,1\n", "line 2: a quote is not closed"),
    ("time,count\n2026-11-02\"T09:00,1\n", "line 2: a quote stands inside a cell"),
    ("when,count\n2026-11-02T09:00,1\n", "there is no column “time”; the headings are when, count"),
    ("time,count\n2026-11-24T23:30,1\n2036-11-02T09:00,2\n", "line 3: 2036-11-02 lies in the future"),
    ("time,count,Count\n2026-11-02T09:00,1,2\n", "there is more than one column “count”"),
    ("time,count\n", "has no rows below its headings"), ("", "is empty"),
    ("\u{0}\u{1}\u{2}", "is no text in UTF-8 or GB 18030"),
  ])
  func aBadFileIsNamedWithLineAndReasonAndNothingIsTakenIn(_ text: String, _ message: String) throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let before = try house.everything()
    let outcome = try take(text, house, ["--channel", "walk-in"])
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(message), "\(outcome.err)")
    #expect(outcome.err.contains("door.csv"))
    #expect(try house.everything() == before)
  }

  @Test func everyBadRowIsNamed() throws {
    var house = try House()
    house.language = "zh"
    let rows = (1...30).map { "2026-11-02T09:00,\($0 % 2 == 0 ? "x" : "1")" }
    let outcome = try take("time,count\n" + rows.joined(separator: "\n"), house, ["--channel", "walk-in"])
    #expect(outcome.err.hasPrefix("showroom: \(house.scratch.file("door.csv")) 有 15 行不对，什么都没有导入：\n"))
    #expect(outcome.err.contains("第 3 行：人数“x”不是 0 到 100000 的整数"))
    #expect(outcome.err.hasSuffix("……还有 5 行\n"))
    let channel = try take("time,count,channel\n2026-11-02T09:00,1,moon\n", house, [])
    #expect(channel.status == 2)
    #expect(channel.err.contains("第 2 行：没有“moon”这个渠道"))
  }

  @Test func whatIsWrongWithTheCommandIsSaid() throws {
    let house = try House()
    #expect(try take(Self.morning, house, Self.columns).err.contains("--channel"))
    #expect(try take(Self.morning, house, ["--channel", "moon"] + Self.columns).status == 1)
    #expect(
      try take(Self.morning, house, ["--channel", "web", "--map", "colour=date"]).err.contains("time, count, channel"))
    #expect(try take(Self.morning, house, ["--channel", "web", "--zone", "Mars/Base"] + Self.columns).status == 2)
    #expect(try take(Self.morning, house, ["--channel", "web", "--time-format", "QQ"] + Self.columns).status == 2)
    for file in [house.scratch.file("none.csv"), house.scratch.path] {
      let outcome = try house.run("import", "tally", file, "--channel", "web")
      #expect(outcome.status == 2)
      #expect(outcome.err.hasPrefix("showroom: cannot read \(file): "))
    }
  }

  @Test func staffComeFromAChineseSpreadsheet() throws {
    let house = try House()
    // 姓名,职务 / 陈洁,销售顾问 / 李娜,前台 in GB 18030.
    let bytes: [UInt8] = [
      0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xD6, 0xB0, 0xCE, 0xF1, 0x0D, 0x0A, 0xB3, 0xC2, 0xBD, 0xE0, 0x2C, 0xCF, 0xFA, 0xCA,
      0xDB,
      0xB9, 0xCB, 0xCE, 0xCA, 0x0D, 0x0A, 0xC0, 0xEE, 0xC4, 0xC8, 0x2C, 0xC7, 0xB0, 0xCC, 0xA8, 0x0D, 0x0A,
    ]
    let file = house.scratch.file("staff.csv")
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    #expect(try house.say("import", "staff", file) == "2 taken on, 0 put right, 0 as before\n")
    #expect(try house.say("export", "staff", "-") == "name,latin,title\n陈洁,,consultant\n李娜,,reception\n")
    let more = try house.run("import", "staff", "-", input: "\u{FEFF}name,title\n陈洁,manager\n王伟,consultant\n")
    #expect(more.out == "1 taken on, 1 put right, 0 as before\n")
    let twice = try house.run("import", "staff", "-", input: "name\n赵一鸣\n赵一鸣\n")
    #expect(twice.status == 2)
    #expect(twice.err.contains("line 3: “赵一鸣” is on the staff already"))
    #expect(try house.say("staff").split(separator: "\n").count == 4)
  }

  @Test func namesThatLookLikeFormulasComeBackAsTheyWere() throws {
    let (house, other) = (try House(), try House())
    for name in ["'=x", "''+y", "=z", "'quoted'"] { try house.say("staff", "add", name) }
    let exported = try house.say("export", "staff", "-")
    #expect(
      exported
        == "name,latin,title\n''=x,,consultant\n'''+y,,consultant\n'=z,,consultant\n'quoted',,consultant\n")
    #expect(try other.run("import", "staff", "-", input: exported).status == 0)
    #expect(try other.say("export", "staff", "-") == exported)
    #expect(try other.run("import", "staff", "-", input: exported).out == "0 taken on, 0 put right, 4 as before\n")
    let names = try #require(try other.json("staff") as? [[String: Any]]).map { $0["name"] as? String }
    #expect(names == ["'=x", "''+y", "=z", "'quoted'"])
  }

  @Test func aRosterIsTakenInWholeOrNotAtAll() throws {
    let house = try House()
    try house.say("staff", "add", "陈洁")
    func give(_ rows: String) throws -> Program.Outcome {
      try house.run("import", "roster", "-", input: "day,name,shift,from,to\n" + rows)
    }
    #expect(try give("2026-11-23,陈洁,早班,,\n2026-11-24,陈洁,,09:00,17:00\n").status == 0)
    let exported = try house.say("export", "roster", "-")
    #expect(exported == "day,name,shift,from,to\n2026-11-23,陈洁,early,08:30,17:30\n2026-11-24,陈洁,,09:00,17:00\n")
    for (row, message) in [
      ("2026-11-25,陈洁,,08:00,38:00", "line 3: to: “38:00” is no time of a day"),
      ("2026-11-25,陈洁,,18:00,08:00", "line 3: to: 18:00–08:00 ends before it begins"),
      ("2026-11-31,陈洁,early,,", "line 3: day “2026-11-31” is no day"),
      ("2026-11-25,陈洁,,,", "line 3: there is neither a shift nor hours"),
      ("2026-11-25,陈洁,night,,", "line 3: there is no shift “night”"),
      ("2026-11-25,王伟,early,,", "line 3: nobody is called “王伟”"),
      ("2026-11-26,陈洁,early,,", "line 3: “陈洁” has a shift on 2026-11-26 in line 2 already"),
    ] {
      let outcome = try give("2026-11-26,陈洁,late,,\n\(row)\n")
      #expect(outcome.status == 2)
      #expect(outcome.err.contains(message), "\(outcome.err)")
    }
    #expect(try house.say("export", "roster", "-") == exported)
  }

  @Test func anExportSparesTheStore() throws {
    let house = try House()
    try house.say("tally", "web")
    let outcome = try house.run("export", "tally", house.store)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("is the store itself"))
    #expect(try house.people() == 1)
    #expect(try house.run("export", "tally", house.scratch.path).status == 2)
  }
}
