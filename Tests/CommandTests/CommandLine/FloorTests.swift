import Testing

@Suite struct FloorCommandTests {
  @Test func whoIsWhere() throws {
    let house = try House()
    try house.say("staff", "add", "陈洁", "--latin", "Chen Jie")
    try house.say("staff", "add", "李娜", "--latin", "Li Na")
    try house.say("roster", "set", "Chen", "early")
    #expect(try house.say("whereabouts", "Chen", "门口迎宾") == "Chen Jie → door\n")
    #expect(try house.say("whereabouts", "Li", "meal", "--back", "11:15") == "Li Na → meal (back 11:15)\n")
    let rows = try #require(try house.json("whereabouts") as? [[String: Any]])
    #expect(rows[0]["place"] as? String == "door")
    #expect(rows[0]["shift"] as? String == "early")
    #expect((rows[0]["since"] as? String)?.hasPrefix("2026-11-23T10:42:") == true)
    #expect(rows[1]["back"] as? String == "11:15")

    #expect(try house.run("whereabouts", "Li").status == 2)
    #expect(try house.run("whereabouts", "Li", "mars").status == 1)
    #expect(try house.run("whereabouts", "Li", "meal", "--back", "9:15").status == 1)
    #expect(try house.run("whereabouts", "Li", "meal", "--back", "soon").status == 2)
    #expect(try house.run("whereabouts", "王五", "meal").err.contains("nobody is called “王五”"))
  }

  @Test func shiftsAndPosts() throws {
    var house = try House()
    try house.say("staff", "add", "陈洁")
    house.language = "zh"
    #expect(try house.say("roster", "set", "陈洁", "早班") == "陈洁 早班 08:30–17:30\n")
    #expect(try house.say("roster", "post", "陈洁", "10:00-11:00").contains("门口迎宾"))
    #expect(
      try house.say("roster") == """
        姓名  班次  时间         岗位
        陈洁  早班  08:30–17:30  10:00–11:00 门口迎宾

        """)
    #expect(try house.say("roster", "set", "陈洁", "09:00-17:00", "--day", "tomorrow").contains("2026-11-24"))
    #expect(try house.run("roster", "set", "陈洁", "17:00-09:00", "--day", "tomorrow").status == 1)
    #expect(try house.run("roster", "set", "陈洁", "09:00-39:00").status == 2)
    #expect(try house.run("roster", "set", "陈洁", "midnight").status == 1)
    #expect(try house.run("roster", "list", "someday").status == 2)
    try house.say("roster", "clear", "陈洁", "--post", "10:00")
    try house.say("roster", "clear", "陈洁")
    let tomorrow = try #require(try house.json("roster", "tomorrow") as? [String: Any])
    #expect((tomorrow["shifts"] as? [[String: Any]])?.count == 1)
    #expect((try house.json("roster") as? [String: [Any]])?["shifts"] == nil)
  }

  @Test func noAlarmIsKeptBackAndANoticeIsNone() throws {
    var house = try House()
    for name in ["陈洁", "李娜"] {
      try house.say("staff", "add", name)
      try house.say("whereabouts", name, "door")
    }
    try house.walkTheRounds()
    let status = try house.say("status")
    #expect(status.contains("alarms      none\nnotices     · morning meeting 2 h 12 late\n"), "\(status)")
    let well = try #require(try house.json("status") as? [String: Any])
    #expect((well["alarms"] as? [Any])?.isEmpty == true)
    let notices = try #require(well["notices"] as? [[String: Any]])
    #expect(notices.first?["about"] as? String == "duty 2.4@08:30")
    #expect(notices.allSatisfy { $0["severity"] as? String == "notice" })

    house = try House()
    house.now = "2026-11-22T08:00"
    for number in 1...11 { try house.say("complaint", "open", "客户\(number)", "--kind", "service") }
    house.now = "2026-11-23T10:43"
    let alarm = try house.run("status")
    #expect(alarm.status == 1)
    let json = try #require(try house.json("status") as? [String: Any])
    let count = try #require((json["alarms"] as? [Any])?.count)
    #expect(count > 8)
    #expect(alarm.out.contains("            … and \(count - 8) more\n"), "\(alarm.out)")
  }

  @Test func theFloorAtAGlance() throws {
    var house = try House()
    try house.say("staff", "add", "陈洁")
    try house.say("staff", "add", "李娜")
    try house.say("whereabouts", "陈洁", "door")
    house.language = "zh"
    let alarm = try house.run("status")
    #expect(alarm.status == 1)
    #expect(alarm.out.contains("门口    1/2 缺 1 人"))
    house.now = "2026-11-23T10:43"
    try house.say("whereabouts", "李娜", "door")
    try house.walkTheRounds()
    try house.say("complaint", "open", "周小明", "--kind", "服务", "--phone", "13812345678", "--facts", "车门异响")
    let well = try house.say("status")
    #expect(well.contains("2/2 到位"))
    #expect(well.contains("#1 周* 138****5678 · 服务 · 剩 12 时 00 分 · 待告知"))
    #expect(!well.contains("小明") && !well.contains("1381234") && !well.contains("异响"))
    let json = try #require(try house.json("status") as? [String: Any])
    #expect(json["well"] as? Bool == true)
    let door = try #require(json["door"] as? [String: Any])
    #expect(door["there"] as? Int == 2)
    #expect(door["verdict"] as? String == "right")
    let items = try #require((json["complaints"] as? [String: Any])?["items"] as? [[String: Any]])
    #expect(items.map { $0["customer"] as? String } == ["周*"])
  }
}
