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
    #expect(line.hasPrefix("✓  2.5@09:30   5S 巡视  "))
    #expect(line.hasSuffix("  10:42 tester · 96 %"))
    #expect(try house.run("duty", "done", "2.5@09:30").err == "showroom: “5S 巡视”已由 tester 在 10:42 完成\n")
    try house.say("duty", "undo", "2.5")
    #expect(try house.run("duty", "undo", "2.5@09:30").status == 1)
    #expect(try house.run("duty", "done", "9.9").status == 1)
  }
}
