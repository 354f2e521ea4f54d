import Testing

@Suite struct TurnCommandTests {
  private func house() throws -> House {
    var house = try House()
    for (index, name) in ["陈洁", "李娜", "王伟"].enumerated() {
      try house.say("staff", "add", name)
      house.now = "2026-11-23T08:2\(index)"
      try house.say("whereabouts", name, "on-call")
    }
    house.now = "2026-11-23T10:42"
    return house
  }

  @Test func whoseCustomerIsNextAndWhy() throws {
    var house = try house()
    #expect(try house.say("turn", "take") == "陈洁 takes a first visit, to the tail, 陈洁 → with customer\n")
    #expect(try house.say("turn", "take", "王伟", "--asked").contains("keeps the turn"))
    let refused = try house.run("turn", "take", "王伟")
    #expect(refused.status == 1 && refused.err.contains("it is 李娜's turn"))
    try house.say("turn", "pass", "李娜", "--reason", "3 overdue")
    try house.say("turn", "move", "陈洁", "1", "--reason", "stayed late")
    house.language = "zh"
    #expect(
      try house.say("turn") == """
        序  姓名  轮次  去向  首次  其他  原因
         1  陈洁  接待  接待     1     0  10:42 tester 调整：stayed late
         2  李娜  跳过  待岗     0     0  跳过：3 overdue；08:21 到岗
         3  王伟  接待  接待     0     1  08:22 到岗

        """)
    let rows = try #require(try house.json("turn") as? [[String: Any]])
    #expect(rows.map { $0["call"] as? String } == ["busy", "passed-over", "busy"])
    let log = try #require(try house.json("turn", "log") as? [[String: Any]])
    #expect(log.map { $0["change"] as? String } == ["in", "in", "in", "first", "asked", "passed", "moved"])
    #expect(log.last?["order"] as? [Int] == [1, 2, 3] && log.last?["reason"] as? String == "stayed late")
    #expect(log.last?["from"] as? Int == 3 && log.last?["to"] as? Int == 1)
    #expect(try house.say("turn", "log").contains("调整位置"))
    for wrong in [["pass", "李娜"], ["move", "李娜", "one", "--reason", "x"], ["take", "--asked"]] {
      #expect(try house.run("turn", wrong[0], wrong.count > 1 ? wrong[1] : "王伟").status != 0, "\(wrong)")
    }
    #expect(try house.run("turn", "move", "李娜", "9", "--reason", "x").status == 1)
    #expect(try house.run("turn", "take", "--asked").status == 2)
    // Yesterday's order is told as it ended.
    house.now = "2026-11-24T09:00"
    try house.say("whereabouts", "王伟", "on-call")
    #expect((try house.json("turn") as? [Any])?.count == 1)
    #expect((try house.json("turn", "log", "--day", "yesterday") as? [Any])?.count == 7)
  }

  @Test func visitsAreAssignedByTurnAndTurnsTakeVisits() throws {
    var house = try house()
    for minute in 40...42 {
      house.now = "2026-11-23T10:\(minute)"
      try house.say("tally", "walk-in")
    }
    let refused = try house.run("visit", "assign", "1", "王伟")
    #expect(refused.status == 1 && refused.err.contains("it is not 王伟's turn but 陈洁's"))
    try house.say("visit", "assign", "1", "王伟", "--reason", "speaks German")
    #expect(try house.say("turn", "take").contains("v2 → 陈洁 takes a first visit"))
    let visits = try #require(try house.json("visit") as? [[String: Any]])
    #expect(visits.compactMap { $0["consultant"] as? String } == ["王伟", "陈洁"])
    let log = try #require(try house.json("turn", "log") as? [[String: Any]])
    #expect(log.suffix(2).map { $0["reason"] as? String } == ["speaks German", ""])
    try house.say("undo")
    #expect((try house.json("turn", "log") as? [Any])?.count == 4)
    try house.say("card", "add", "周敏", "--channel", "web", "--consultant", "李娜")
    house.now = "2026-11-26T09:00"
    for name in ["李娜", "王伟"] { try house.say("whereabouts", name, "on-call") }
    #expect(try house.say("turn").contains("passed over: 1 overdue follow-up; checked in 09:00"))
    #expect(try house.run("visit", "assign", "2", "李娜").err.contains("but 王伟's"))
    try house.say("settings", "set", "--overdue-passes", "off")
    try house.say("visit", "assign", "2", "李娜")
  }

  @Test func theDoorsRecordAndTheDaysAttendance() throws {
    var house = try House()
    for name in ["陈洁", "李娜"] {
      try house.say("staff", "add", name)
      try house.say("roster", "set", name, "early")
    }
    for (time, name, place) in [
      ("08:25", "陈洁", "door"), ("08:50", "李娜", "door"), ("10:00", "李娜", "meal"), ("10:30", "李娜", "door"),
    ] {
      house.now = "2026-11-23T\(time)"
      try house.say("whereabouts", name, place)
    }
    house.now = "2026-11-23T11:00"
    let record = try #require(try house.json("door") as? [String: Any])
    #expect(record["minutes"] as? Int == 150 && record["covered"] as? Int == 100 && record["uncovered"] as? Int == 50)
    #expect((record["shortfalls"] as? [[String: Any]])?.map { $0["from"] as? String } == ["08:30:00", "10:00:00"])
    #expect((record["watches"] as? [Any])?.count == 3)
    #expect(try house.say("door").contains("covered  66 %, 100 of 150 min"))
    let rows = try #require(try house.json("attendance") as? [[String: Any]])
    #expect(rows.map { $0["standing"] as? String } == ["present", "late"])
    #expect(rows[1]["lateMinutes"] as? Int == 20 && rows[1]["arrived"] as? String == "08:50")
    // The day after, the whole of yesterday counts, and who never went home is there to its end.
    house.now = "2026-11-24T09:00"
    try house.say("tally", "walk-in")
    let whole = try #require(try house.json("door", "--day", "yesterday") as? [String: Any])
    #expect(whole["minutes"] as? Int == 570 && whole["uncovered"] as? Int == 50)
    #expect(try house.say("attendance", "--day", "yesterday").contains("20 min late"))
  }

  @Test func anAlarmRestsForAReason() throws {
    var house = try house()
    try house.walkTheRounds()
    #expect(try house.run("status").status == 1)
    #expect(try house.run("alarm", "ack", "door").status == 2)
    #expect(try house.run("alarm", "ack", "window", "--reason", "x").status == 2)
    #expect(try house.run("alarm", "ack", "desk", "--reason", "x").status == 1)
    #expect(try house.say("alarm", "ack", "door", "--reason", "fire drill") == "acknowledged: the door (fire drill)\n")
    let status = try house.say("status")
    #expect(status.contains("✓ door short of 2 (tester: fire drill; back at 10:57)"))
    let json = try #require(try house.json("status") as? [String: Any])
    #expect((json["acknowledged"] as? [[String: Any]])?.map { $0["reason"] as? String } == ["fire drill"])
    #expect(try house.say("alarm").contains("fire drill"))
    house.now = "2026-11-23T10:58"
    #expect(try house.run("status").status == 1)
    try house.say("settings", "set", "--alarm-rest", "60")
    #expect(try house.run("status").status == 0)
    try house.say("alarm", "recall", "door")
    #expect(try house.run("status").status == 1)
  }

  @Test func whoLeavesTheDoorIsAskedForASubstitute() throws {
    let house = try house()
    for name in ["陈洁", "李娜"] { try house.say("whereabouts", name, "door") }
    let left = try house.run("whereabouts", "陈洁", "meal", "--substitute", "王伟")
    #expect(left.out == "王伟 → door, 陈洁 → meal\n")
    #expect(try house.say("whereabouts", "李娜", "meal").contains("door short of 1 now, nobody free"))
    try house.say("whereabouts", "陈洁", "on-call")
    #expect(try house.say("whereabouts", "王伟", "meal").contains("showroom whereabouts 陈洁 door"))
  }
}
