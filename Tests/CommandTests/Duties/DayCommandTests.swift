import Testing

@Suite struct DayCommandTests {
  @Test func theCatalogueIsASetting() throws {
    let house = try House()
    let rows = try #require(try house.json("duty", "catalogue") as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["list"] as? Int }) == [1, 2, 3, 4])
    #expect(rows.filter { $0["asked"] as? Bool == true }.allSatisfy { $0["list"] as? Int == 2 })
    try house.say("duty", "set", "2.5@09:30", "--at", "09:45", "--cadence", "weekdays")
    try house.say("duty", "add-row", "查试驾车油量", "--en", "fuel of the test cars", "--at", "08:40")
    let today = try #require(try house.json("duty") as? [[String: Any]])
    #expect(today.first { $0["duty"] as? String == "2.5@09:30" }?["due"] as? String == "09:45")
    #expect(today.contains { $0["duty"] as? String == "own.1" })
    #expect(try house.run("duty", "set", "2.5@09:30", "--at", "25:00").status == 2)
    #expect(try house.run("duty", "set", "2.5@09:30", "--cadence", "monthly:32").status == 2)
    #expect(try house.run("task", "add", "x", "--by", "2027-02-31").status == 2)
    #expect(try house.run("duty", "add-row", " ").status == 1)
    #expect(try house.run("duty", "remove-row", "2.4@08:30").status == 1)
  }

  @Test func aRoundIsWalkedByCommands() throws {
    let house = try House()
    try house.say("patrol", "start")
    #expect(try house.run("patrol", "start", "racks").status == 1)
    try house.say("patrol", "mark", "cars.3", "fail", "--note", "no price card", "--owner", "Li Na", "--by", "today")
    #expect(try house.run("patrol", "finish").err.contains("54 items are not marked yet"))
    try house.say("patrol", "pass-rest")
    #expect(try house.say("patrol", "finish") == "r1 walked: 98% (54 of 55)\n")
    let found = try #require(try house.json("patrol", "findings") as? [[String: Any]])
    #expect(found.first?["owner"] as? String == "Li Na" && found.first?["item"] as? String == "cars.3")
    let duty = try #require(try house.json("duty") as? [[String: Any]])
    #expect(duty.first { $0["duty"] as? String == "2.5@09:30" }?["standing"] as? String == "seenDone")
    try house.say("patrol", "recheck", "f1", "pass")
    #expect(try house.run("patrol", "recheck", "f1", "pass").status == 1)
  }

  @Test func plansMaterialsAndFiguresAreListed() throws {
    let house = try House()
    try house.say("staff", "add", "林晓")
    try house.say("plan", "add", "林晓", "test-drive", "周先生", "--at", "14:00", "--level", "h")
    try house.say("plan", "move", "p1", "--reason", "客户改期")
    try house.say("material", "add", "锐界", "brochure")
    try house.say("material", "count", "锐界", "9")
    let short = try #require(try house.json("material", "list", "--short") as? [[String: Any]])
    #expect(short.first?["minimum"] as? Int == 15)
    try house.say("duty", "excuse", "2.6", "--reason", "外展")
    try house.say("duty", "carry", "2.18", "--reason", "外展")
    let figures = try #require(try house.json("duty", "figures") as? [String: Any])
    let day = try #require((figures["days"] as? [[String: Any]])?.last)
    #expect(day["excused"] as? Int == 1 && day["carried"] as? Int == 1)
  }
}
