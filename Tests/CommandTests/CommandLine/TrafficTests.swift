import Testing

@Suite struct TallyCommandTests {
  @Test func peopleAreCountedAndTakenBack() throws {
    var house = try House()
    #expect(try house.say("tally", "walk-in").contains("walk-in"))
    try house.say("tally", "来电", "3")
    #expect(
      try house.say("tally").split(separator: "\n").prefix(3).joined(separator: "\n") == """
        channel   today  10:30
        walk-in       1      1
        call-in       3      3
        """)
    #expect(try house.say("undo").hasPrefix("taken back: call-in +3"))
    #expect(try house.people() == 1)
    try house.say("redo")
    #expect(try house.people() == 4)
    #expect(try house.run("redo").err == "showroom: there is nothing to do again\n")
    let log = try #require(try house.json("log") as? [[String: Any]])
    #expect(log.count == 4)
    #expect(log.allSatisfy { $0["user"] as? String == "tester" && $0["takenBack"] as? Bool == false })
    house.language = "zh"
    #expect(try house.say("log").contains("展厅 +1"))
  }

  @Test func aCountIsAnsweredInJSON() throws {
    let house = try House()
    try house.say("tally", "来电", "3")
    let answer = try #require(try house.json("tally", "call-in", "2") as? [String: Any])
    #expect(answer["channel"] as? String == "call-in")
    #expect(answer["counted"] as? Int == 2)
    #expect(answer["today"] as? Int == 5)
    #expect(try house.people() == 5)
  }

  @Test(arguments: [
    (["foo"], 1, "没有“foo”这个渠道"), (["web", "0"], 1, "人数 0 不对"), (["web", "-3"], 1, "人数 -3 不对"),
    (["web", "--", "-5"], 1, "人数 -5 不对"), (["web", "99999999"], 1, "人数 99999999 不对"), (["web", "two"], 2, "“two”不是整数"),
    (["web", "99999999999999999999"], 2, "不是整数"), (["web", "1", "2"], 2, "参数太多"),
  ])
  func whatCannotBeCounted(_ words: [String], _ status: Int, _ message: String) throws {
    let house = try House()
    let outcome = try Program.run(
      ["--store", house.store, "--lang", "zh", "tally"] + words, in: house.scratch)
    #expect(outcome.status == Int32(status))
    #expect(outcome.err.contains(message))
    #expect(outcome.out == "")
    #expect(try house.people() == 0)
  }

  @Test func fourDesksCountAtOnceAndNobodyIsLost() throws {
    let house = try House()
    let fifty = """
      for n in 1 2 3 4 5 6 7 8 9 10; do for m in 1 2 3 4 5; do
        "$0" tally walk-in --user "$1" --store "$2" --now "$3" --lang en >/dev/null || exit
      done; done
      """
    let desks = try (1...4).map { desk in
      try Child(
        "/bin/sh", ["-c", fifty, Program.path, "desk \(desk)", house.store, house.now],
        environment: Program.environment(home: house.scratch.path)
      ) { _ in }
    }
    for desk in desks { #expect(desk.waitForEnd(within: .seconds(60)) == .exit(0)) }
    #expect(try house.people() == 200)
    #expect((try house.json("log") as? [Any])?.count == 200)
  }
}

extension House {
  /// Everybody counted on the day, by JSON.
  func people() throws -> Int {
    let channels = try #require(try json("tally") as? [[String: Any]])
    return channels.reduce(0) { $0 + ($1["people"] as? Int ?? 0) }
  }
}
