import Testing

@Suite struct ComplaintCommandTests {
  @Test func aComplaintFromReceiptToClose() throws {
    var house = try House()
    try house.say("complaint", "open", "周先生", "--kind", "service", "--phone", "138-1234-5678", "--received", "03:00")
    #expect(
      try house.say("complaint") == """
        no.  received  customer  kind     grade     step         clock        owner
         #1  03:00     周先生    service  ordinary  acknowledge  4 h 18 left

        """)
    try house.say("complaint", "acknowledge", "1", "--note", "rang")
    try house.say("complaint", "advance", "#1")
    try house.say("complaint", "route", "1", "after-sales", "沈国强")
    try house.say("complaint", "note", "1", "parts ordered")
    try house.say("complaint", "resolve", "1", "new seal, free")
    try house.say("complaint", "tell", "1")
    try house.say("complaint", "rate", "1", "4")
    try house.say("complaint", "close", "1")
    try house.say("complaint", "reopen", "1", "leaks again")
    house.language = "zh"
    let shown = try house.say("complaint", "show", "1")
    #expect(shown.contains("满意度  4/5"))
    #expect(shown.contains("2026-11-23 10:42  已定方案"))
    let list = try #require(try house.json("complaint") as? [[String: Any]])
    #expect(list.map { $0["step"] as? String } == ["routed"])
    #expect((list[0]["log"] as? [[String: Any]])?.count == 10)
    #expect((list[0]["received"] as? String)?.hasPrefix("2026-11-23T03:00:00") == true)
  }

  /// What is written down was received before: the last time the clock showed that.
  @Test(arguments: [("00:30", "2026-11-22T23:00"), ("22:59", "2026-11-22T23:00"), ("23:01", "2026-11-23T23:00")])
  func receivedIsTheLastSuchTime(_ now: String, _ received: String) throws {
    var house = try House()
    house.now = "2026-11-23T\(now)"
    try house.say("complaint", "open", "Zhou", "--kind", "service", "--received", "23:00")
    let list = try #require(try house.json("complaint") as? [[String: Any]])
    #expect((list.first?["received"] as? String)?.hasPrefix(received) == true)
  }

  @Test func whatCannotBe() throws {
    let house = try House()
    #expect(try house.run("complaint", "open", "Zhou").status == 2)
    #expect(try house.run("complaint", "open", "Zhou", "--kind", "weather").status == 1)
    #expect(try house.run("complaint", "open", "Zhou", "--kind", "service", "--grade", "huge").status == 2)
    #expect(
      try house.run("complaint", "open", "Zhou", "--kind", "service", "--received", "2026-11-23T12:00").status == 1)
    #expect(try house.run("complaint", "tell", "1").err == "showroom: there is no complaint 1; none is open\n")
    try house.say("complaint", "open", "Zhou", "--kind", "service")
    #expect(try house.run("complaint", "tell", "1").status == 1)
    #expect(try house.run("complaint", "route", "1", "moon").status == 1)
    #expect(try house.run("complaint", "rate", "1", "7").status == 1)
    #expect(try house.run("complaint", "rate", "1", "good").status == 2)
  }

  @Test func anExportRunsNoFormulas() throws {
    let house = try House()
    try house.say(
      "complaint", "open", "=cmd|' /C calc'!A0", "--kind", "service", "--phone", "+86 138", "--facts", "a \"b\", c")
    let row = try house.say("export", "complaints", "-").split(separator: "\n")[1]
    #expect(row.contains(",'=cmd|' /C calc'!A0,'+86 138,service,"))
    #expect(row.contains(",\"a \"\"b\"\", c\","))
  }
}
