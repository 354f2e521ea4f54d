import Testing

@Suite struct DutyCommandTests {
  @Test func theDaysWorkIsCheckedOff() throws {
    var house = try House()
    #expect(try house.say("duty", "done", "2.5", "--note", "96 %") == "checked off: 5S patrol\n")
    let rows = try #require(try house.json("duty") as? [[String: Any]])
    let patrol = try #require(rows.first { $0["duty"] as? String == "2.5@09:30" })
    #expect(patrol["standing"] as? String == "done")
    #expect(patrol["by"] as? String == "tester")
    #expect(patrol["note"] as? String == "96 %")
    house.language = "zh"
    let line = try #require(try house.say("duty").split(separator: "\n").first { $0.contains("2.5@09:30") })
    #expect(line.hasPrefix("✓  2.5@09:30   09:30  5S 巡视  "))
    #expect(line.hasSuffix("  10:42 tester · 96 %"))
    #expect(try house.run("duty", "done", "2.5@09:30").err == "showroom: “5S 巡视”已由 tester 在 10:42 完成\n")
    try house.say("duty", "undo", "2.5")
    #expect(try house.run("duty", "undo", "2.5@09:30").status == 1)
    #expect(try house.run("duty", "done", "9.9").status == 1)
  }

  @Test func aDutyIsNamedByItsTitleOrItsTime() throws {
    let house = try House()
    #expect(try house.say("duty", "done", "晨会") == "checked off: morning meeting\n")
    #expect(
      try house.run("duty", "done", "Morning meeting").err.contains("“morning meeting” was checked off by tester"))
    try house.say("duty", "undo", "morn")
    #expect(try house.say("duty", "done", "8:45") == "checked off: plan of the day\n")
    #expect(try house.say("duty", "done", "5S 巡视") == "checked off: 5S patrol\n")
    #expect(try house.say("duty", "done", "5s") == "checked off: 5S patrol\n")
    let done = try #require(try house.json("duty") as? [[String: Any]]).filter { $0["standing"] as? String == "done" }
    #expect(done.map { $0["duty"] as? String } == ["2.6@08:45", "2.5@09:30", "2.5@14:00"])
    let two = try house.run("duty", "done", "10:00")
    #expect(two.status == 1)
    #expect(
      two.err == "showroom: “10:00” may be 2.4@10:00 forecast sent up, 2.5@10:00 racks patrol; say which\n")
    for nothing in ["午会", "03:00", " "] { #expect(try house.run("duty", "done", nothing).status == 1, "\(nothing)") }
  }
}
