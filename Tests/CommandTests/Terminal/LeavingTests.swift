import Glibc
import Testing

/// However the dashboard ends, the terminal is as it was found and nothing acknowledged is lost.
@Suite struct LeavingTests {
  /// A way to end it, and how that looks from outside.
  enum Cause: CustomTestStringConvertible, CaseIterable {
    case key, interrupt, term, hup, int, quit, ill, segv, abrt

    var signal: Int32? {
      switch self {
      case .key, .interrupt: nil
      case .term: SIGTERM
      case .hup: SIGHUP
      case .int: SIGINT
      case .quit: SIGQUIT
      case .ill: SIGILL
      case .segv: SIGSEGV
      case .abrt: SIGABRT
      }
    }

    /// Whether the signal itself ends it: nothing is left to do but to give the terminal back.
    var isCrash: Bool { [.quit, .ill, .segv, .abrt].contains(self) }
    var testDescription: String { "\(self)" }
  }

  @Test(arguments: Cause.allCases)
  func theTerminalIsAsItWasFound(cause: Cause) throws {
    let scratch = try Scratch()
    let store = scratch.file("showroom.plist")
    let terminal = try PseudoTerminal()
    let found = terminal.discipline
    let dashboard = try terminal.openBoard(Opening.store(store, at: "10:00:00"), in: scratch)
    #expect(terminal.discipline != found)
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("1 today") })

    if let signal = cause.signal { dashboard.send(signal) } else { terminal.type(cause == .key ? "q" : "\u{3}") }
    #expect(terminal.wait(within: .seconds(1)) { dashboard.hasEnded })
    if cause.isCrash {
      #expect(dashboard.end == cause.signal.map { .signal($0) })
    }
    _ = terminal.settle(quiet: .milliseconds(20))
    #expect(terminal.discipline == found)
    #expect(terminal.modesLeftOn == [])
    try expectOneWalkIn(store, scratch)
  }

  @Test func aClosedWindowEndsItWithinASecond() throws {
    let scratch = try Scratch()
    let store = scratch.file("showroom.plist")
    let terminal = try PseudoTerminal()
    let dashboard = try terminal.openBoard(Opening.store(store, at: "10:00:00"), in: scratch)
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("1 today") })
    terminal.hangUp()
    #expect(dashboard.waitForEnd(within: .seconds(1)) != nil)
    try expectOneWalkIn(store, scratch)
  }

  @Test(arguments: [Cause.ill, .segv, .abrt])
  func aCrashLeavesAReportThatTheNextStartOffersOnce(cause: Cause) throws {
    let scratch = try Scratch()
    let store = Opening.store(scratch.file("showroom.plist"), at: "10:00:00")
    let terminal = try PseudoTerminal()
    let dashboard = try terminal.openBoard(store, in: scratch)
    let signal = try #require(cause.signal)
    dashboard.send(signal)
    #expect(terminal.wait { dashboard.hasEnded })
    _ = terminal.settle(quiet: .milliseconds(20))
    #expect(
      terminal.shows("nothing that was acknowledged is lost. Report: \(scratch.path)/.local/state/showroom/crash-"))

    let doctor = try Program.run(store + ["doctor", "--crash"], in: scratch)
    #expect(doctor.end == .exit(0))
    let lines = doctor.out.split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.dropFirst(1).first?.hasPrefix("showroom ") == true)
    #expect(lines.dropFirst(2).first == "signal \(signal)")
    #expect(lines.dropFirst(3).first?.hasPrefix("uptime ") == true)
    #expect(lines.dropFirst(5).allSatisfy { $0.hasPrefix("0x") || $0.hasPrefix("+0x") })
    // Whoever ran it is in the path alone.
    #expect(!lines.dropFirst().joined().contains("Xia"))

    for isOffered in [true, false] {
      let next = try PseudoTerminal()
      let again = try next.openBoard(store, in: scratch)
      #expect(next.shows("showroom doctor --crash") == isOffered)
      next.type("qq")
      #expect(next.wait { again.hasEnded })
    }
  }

  private func expectOneWalkIn(_ store: String, _ scratch: Scratch) throws {
    let status = try Program.run(Array(Opening.store(store, at: "10:05:00")) + ["status"], in: scratch)
    #expect(status.out.contains("1 today"))
  }
}
