import Glibc
import Testing

/// However the dashboard ends, the terminal is as it was found and nothing acknowledged is lost.
@Suite struct LeavingTests {
  /// A way to end it, and how that looks from outside.
  enum Cause: CustomTestStringConvertible, CaseIterable {
    case key, term, hup, int, quit, ill, segv, abrt

    var signal: Int32? {
      switch self {
      case .key: nil
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

    if let signal = cause.signal { dashboard.send(signal) } else { terminal.type("q") }
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

  private func expectOneWalkIn(_ store: String, _ scratch: Scratch) throws {
    let status = try Program.run(Array(Opening.store(store, at: "10:05:00")) + ["status"], in: scratch)
    #expect(status.out.contains("1 today"))
  }
}
