import Testing

@Suite struct SettingsCommandTests {
  @Test func theHouseSetsItsNameHoursAndDoor() throws {
    let house = try House()
    try house.say("settings", "set", "--name-zh", "浦东福特", "--opening", "09:00-17:30", "--door-floor", "1")
    let settings = try #require(try house.json("settings") as? [String: Any])
    #expect((settings["showroom"] as? [String: String])?["zh"] == "浦东福特")
    #expect(settings["opening"] as? String == "09:00–17:30")
    #expect(settings["doorFloor"] as? Int == 1)
    #expect(settings["dutyLists"] as? [Int] == [2])
    try house.say("undo")
    #expect(try house.say("settings").contains("08:30–18:00"))
  }

  @Test(arguments: [
    (["--opening", "18:00-09:00"], 1, "begin"), (["--opening", "noon"], 2, "08:30-18:00"),
    (["--door-floor", "9"], 1, "ceiling"), (["--duty-lists", "1,x"], 2, "such as 1,2"),
  ])
  func whatCannotBeSet(_ words: [String], _ status: Int, _ message: String) throws {
    let house = try House()
    let outcome = try Program.run(["--store", house.store, "settings", "set"] + words, in: house.scratch)
    #expect(outcome.status == Int32(status))
    #expect(outcome.err.contains(message), "\(outcome.err)")
  }
}
