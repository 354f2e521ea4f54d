import Testing

/// Several dashboards and commands at work on one store.
@Suite struct TogetherTests {
  @Test func eachSeesWhatTheOtherDoes() throws {
    let scratch = try Scratch()
    let store = Opening.store(scratch.file("showroom.plist"), at: "10:00:00")
    let (one, other) = (try PseudoTerminal(columns: 120, rows: 36), try PseudoTerminal(columns: 120, rows: 36))
    let (here, there) = (try one.openBoard(store, in: scratch), try other.openBoard(store, in: scratch))

    var delays: [Duration] = []
    for name in ["Zhao", "Qian", "Sun", "Li", "Zhou"] {
      let added = try Program.run(store + ["staff", "add", "\(name)-Kuo"], in: scratch)
      #expect(added.end == .exit(0))
      let start = ContinuousClock.now
      // Generous, since other tests run beside this one; the figure is for the eye.
      #expect(one.wait(within: .seconds(2)) { one.shows("\(name)-Kuo") })
      #expect(other.wait(within: .seconds(2)) { other.shows("\(name)-Kuo") })
      delays.append(ContinuousClock.now - start)
    }
    print("seen on two dashboards after a command: \(delays.map(\.milliseconds)) ms")

    for arrivals in 1...3 {
      one.type("w")
      let start = ContinuousClock.now
      #expect(one.wait { one.shows("\(arrivals) today") })
      #expect(other.wait(within: .seconds(2)) { other.shows("\(arrivals) today") })
      print("seen on the other dashboard after a key: \((ContinuousClock.now - start).milliseconds) ms")
    }
    for (terminal, dashboard) in [(one, here), (other, there)] {
      terminal.type("q")
      #expect(terminal.wait { dashboard.hasEnded })
      #expect(dashboard.end == .exit(0))
    }
    let status = try Program.run(store + ["status"], in: scratch)
    #expect(status.out.contains("3 today"))
  }
}
