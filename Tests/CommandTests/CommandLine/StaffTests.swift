import Testing

@Suite struct StaffCommandTests {
  @Test func peopleComeChangeAndGo() throws {
    var house = try House()
    #expect(try house.say("staff") == "nobody yet: showroom staff add NAME\n")
    try house.say("staff", "add", "陈洁", "--latin", "Chen Jie")
    try house.say("staff", "add", "欧阳思远", "--title", "前台")
    try house.say("staff", "edit", "chen", "--title", "supervisor")
    house.language = "zh"
    #expect(
      try house.say("staff", "list") == """
        号  姓名      拼音      职务
         1  陈洁      Chen Jie  主管
         2  欧阳思远            前台

        """)
    let rows = try #require(try house.json("staff") as? [[String: Any]])
    #expect(rows.map { $0["latin"] as? String } == ["Chen Jie", ""])
    #expect(rows.map { $0["title"] as? String } == ["supervisor", "reception"])
    try house.say("staff", "leave", "2")
    #expect(try house.say("export", "staff", "-") == "name,latin,title\n陈洁,Chen Jie,supervisor\n")
  }

  @Test func aRuleSaysNoInTheChosenLanguage() throws {
    var house = try House()
    try house.say("staff", "add", "陈洁")
    let before = try house.everything()
    let twice = try house.run("staff", "add", "陈 洁")
    #expect(twice.status == 1)
    #expect(twice.err == "showroom: “陈洁” is on the staff already (no. 1); write the name so that the two differ\n")
    house.language = "zh"
    #expect(try house.run("staff", "add", "陈洁").err == "showroom: 已有员工叫“陈洁”（1 号），请换个写法以便区分\n")
    #expect(try house.run("staff", "add", "a\u{1B}[31mb").status == 1)
    #expect(try house.run("staff", "add", String(repeating: "长", count: 10_000)).status == 1)
    #expect(try house.run("staff", "leave", "nobody").status == 1)
    let title = try house.run("staff", "add", "李娜", "--title", "king")
    #expect(title.status == 2)
    #expect(title.err.contains("没有“king”这个职务"))
    #expect(try house.everything() == before)
  }

  @Test func nothingTypedReachesTheTerminalAsASequence() throws {
    let house = try House()
    let outcome = try house.run("whereabouts", "\u{1B}]0;title\u{07}x\u{9B}31m", "door")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
  }
}
