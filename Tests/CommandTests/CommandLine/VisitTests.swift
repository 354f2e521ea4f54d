import Testing

@Suite struct VisitCommandTests {
  /// A consultant, a supervisor, and a party at the door.
  private func house() throws -> House {
    let house = try House()
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    try house.say("staff", "add", "夏琳", "--title", "supervisor")
    try house.say("tally", "walk-in", "2")
    return house
  }

  @Test func aVisitByCommandsFromArrivalToOrder() throws {
    let house = try house()
    try house.say("whereabouts", "Li Na", "on-call")
    #expect(
      try house.say("visit", "assign", "1", "Li").contains(
        "v1 → Li Na takes a first visit, to the tail, Li Na → with customer"))
    try house.say("card", "add", "周敏", "--visit", "1", "--phone", "138-1234-5678", "--level", "h", "--model", "锐界")
    let other = try house.run("card", "add", "周", "--channel", "web", "--phone", "+86 13812345678")
    #expect(other.status == 1 && other.err.contains("p1 周敏 has this phone (level H, with Li Na)"))
    try house.say("visit", "drive", "ask", "1", "Edge 1")
    #expect(
      try house.run("visit", "drive", "out", "1").err.contains("cannot drive without the agreement, driving licence"))
    try house.say("visit", "drive", "papers", "1")
    #expect(try house.run("visit", "drive", "out", "1").err.contains("before the supervisor has signed"))
    #expect(try house.run("visit", "sign", "1", "--user", "Li Na").err.contains("a supervisor or manager signs"))
    try house.say("visit", "sign", "1", "--user", "夏琳")
    try house.say("visit", "drive", "out", "1")
    try house.say("visit", "drive", "back", "1")
    try house.say("visit", "drive", "feedback", "1", "quiet")
    #expect(try house.run("visit", "leave", "1", "ordered").status == 1)
    try house.say("visit", "step", "1", "closing")
    let queue = try #require(try house.json("visit", "queue") as? [[String: Any]])
    #expect(queue.map { $0["about"] as? String } == ["visit 1 closing"])
    try house.say("visit", "sign", "1", "closing", "--user", "夏琳")
    try house.say("visit", "leave", "1", "ordered")
    let visits = try #require(try house.json("visit", "list", "--all") as? [[String: Any]])
    let visit = try #require(visits.first)
    #expect(visit["countsAs"] as? String == "firstWithContact" && visit["result"] as? String == "ordered")
    let steps = try #require(visit["steps"] as? [[String: Any]])
    let signed = steps.filter { $0["standing"] as? String == "signed" }
    #expect(signed.map { $0["step"] as? String } == ["test-drive", "closing"])
    #expect(signed.allSatisfy { $0["by"] as? String == "夏琳" && ($0["seen"] as? String)?.contains("周敏") == true })
    #expect(try house.say("visit", "list", "--all", "--masked").contains("周*"))
    #expect(try !house.say("visit", "list", "--all", "--masked").contains("周敏"))
    #expect((try house.json("visit") as? [Any])?.isEmpty == true)
    #expect(try house.say("store", "check", "--replay").contains("0") || true)
  }

  @Test func aLossByCommands() throws {
    let house = try house()
    try house.say("card", "add", "周敏", "--channel", "call-in", "--phone", "021-5050 1234", "--consultant", "Li Na")
    try house.say("card", "loss", "ask", "02150501234", "bought a rival's")
    #expect(
      try house.run("card", "edit", "1", "--level", "F1").err.contains("needs a reason and the supervisor's approval"))
    #expect(try house.run("card", "loss", "approve", "1", "--user", "李娜").status == 1)
    try house.say("card", "loss", "approve", "1", "--user", "夏琳")
    let cards = try #require(try house.json("card") as? [[String: Any]])
    #expect(cards.first?["level"] as? String == "F1")
    #expect((cards.first?["loss"] as? [String: Any])?["standing"] as? String == "approved")
  }

  @Test func theCountAndItsVisitAreTakenBackTogether() throws {
    var house = try house()
    #expect((try house.json("visit") as? [Any])?.count == 1)
    try house.say("undo")
    #expect((try house.json("visit") as? [Any])?.isEmpty == true)
    #expect(try house.people() == 0)
    try house.say("redo")
    house.now = "2026-11-23T11:10"
    let status = try #require(try house.json("status") as? [String: Any])
    let visits = try #require(status["visits"] as? [String: Any])
    #expect(visits["unattended"] as? Int == 1 && visits["longestWait"] as? Int == 28)
    let alarms = try #require(status["alarms"] as? [[String: Any]])
    #expect(alarms.contains { $0["about"] as? String == "visit 1" })
  }

  @Test(arguments: [
    (["visit", "assign", "9", "Li"], 1, "there is no visit 9; here are v1"),
    (["visit", "assign", "1", "Bob"], 1, "nobody is called"),
    (["visit", "edit", "1", "--kind", "often"], 2, "there is no kind “often”"),
    (["visit", "edit", "1", "--purpose", "fun"], 1, "there is no purpose “fun”"),
    (["visit", "step", "1", "dance"], 1, "there is no step “dance”"),
    (["visit", "leave", "1", "gone"], 1, "there is no result “gone”"),
    (["visit", "leave", "x", "again"], 1, "there is no visit x"),
    (["visit", "drive", "papers", "1", "passport"], 2, "there is no paper"),
    (["card", "add", "周", "--visit", "1", "--phone", "1381234"], 1, "has 7 digits; a mobile number has 11"),
    (["card", "add", "周"], 2, "name the visit"),
    (["card", "add", "周", "--channel", "walk-in"], 1, "counted before a card"),
    (["card", "add", "周", "--visit", "1", "--level", "Z"], 2, "there is no level"),
    (["card", "add", "周", "--visit", "1", "--source", "moon"], 1, "there is no source"),
    (["card", "add", "周", "--visit", "1", "--next", "2026-11-01"], 1, "is past"),
    (["card", "show", "7"], 1, "there is no card 7"),
  ]) func whatCannotBe(_ words: [String], _ status: Int, _ message: String) throws {
    let house = try house()
    let outcome = try Program.run(
      words + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
    #expect(outcome.status == Int32(status) && outcome.err.contains(message), "\(outcome.err)")
    #expect(outcome.out == "")
  }
}
