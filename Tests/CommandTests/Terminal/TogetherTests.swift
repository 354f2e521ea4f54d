import Testing

/// Several dashboards and commands at work on one store.
@Suite struct TogetherTests {
  @Test func eachSeesWhatTheOtherDoes() throws {
    let scratch = try Scratch()
    let store = Opening.store(scratch.file("showroom.plist"), at: "10:00:00")
    let (one, other) = (try PseudoTerminal(columns: 120, rows: 36), try PseudoTerminal(columns: 120, rows: 36))
    let (here, there) = (try one.openBoard(store, in: scratch), try other.openBoard(store, in: scratch))

    // No two names share a character, so that each is written in one piece wherever it comes to stand.
    var delays: [Duration] = []
    for name in ["赵一", "钱二", "孙三", "李四", "周五"] {
      let added = try Program.run(store + ["staff", "add", name], in: scratch)
      #expect(added.end == .exit(0))
      let start = ContinuousClock.now
      // Generous, since other tests run beside this one; the figure is for the eye.
      #expect(one.wait(within: .seconds(2)) { one.shows(name) })
      #expect(other.wait(within: .seconds(2)) { other.shows(name) })
      delays.append(ContinuousClock.now - start)
    }
    print("seen on two dashboards after a command: \(delays.map(\.milliseconds)) ms")

    for name in ["吴六", "郑七", "王九"] {
      one.type("1a\(name)\r")
      let start = ContinuousClock.now
      // Both are read, since a terminal that nobody reads stops the program that writes to it.
      #expect(
        other.wait(within: .seconds(2)) {
          one.listen(for: .milliseconds(1))
          return other.shows(name)
        })
      print("seen on the other dashboard after a key: \((ContinuousClock.now - start).milliseconds) ms")
    }
    for (terminal, dashboard) in [(one, here), (other, there)] {
      terminal.type("q")
      #expect(terminal.wait { dashboard.hasEnded })
      #expect(dashboard.end == .exit(0))
    }
    let log = try Program.run(store + ["log"], in: scratch)
    #expect(log.out.split(separator: "\n").count { $0.contains("added") } == 8)
  }
}
