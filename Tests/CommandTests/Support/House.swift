import Foundation
import Testing

/// A showroom of one test: a store in a folder of its own, asked by the real command line at a fixed time.
struct House {
  let scratch: Scratch
  let store: String
  /// The time on the wall, a Monday.
  var now = "2026-11-23T10:42"
  var language = "en"

  /// A house whose store was begun and has nothing in it yet, or was not begun.
  init(isBegun: Bool = true) throws {
    scratch = try Scratch()
    store = scratch.file("showroom.plist")
    guard isBegun else { return }
    let folder = store + ".d"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  /// Runs the program with this store, time and language.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.run(
      arguments + ["--store", store, "--now", now, "--lang", language], in: scratch, environment: environment,
      input: input)
  }

  /// Runs it and gives what it printed, which has to be without complaint.
  @discardableResult
  func say(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let outcome = try Program.run(
      arguments + ["--store", store, "--now", now, "--lang", language], in: scratch)
    #expect(outcome.end == .exit(0), "\(arguments): \(outcome.err)", sourceLocation: sourceLocation)
    #expect(outcome.err == "", sourceLocation: sourceLocation)
    return outcome.out
  }

  /// Walks the two rounds of the morning, so that no overdue round is an alarm.
  func walkTheRounds() throws {
    for _ in 0..<2 { for step in ["start", "pass-rest", "finish"] { try say("patrol", step) } }
  }

  /// The value that a command prints as JSON, read by Foundation.
  func json(_ arguments: String...) throws -> Any {
    let outcome = try Program.run(
      arguments + ["--json", "--store", store, "--now", now, "--lang", language], in: scratch)
    return try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
  }

  /// What lies in the store, as text: two that are the same hold the same.
  func everything() throws -> String { try say("store", "dump") }
}

extension Program.Outcome {
  /// The status the shell is told; nil when it was killed.
  var status: Int32? {
    if case .exit(let status) = end { status } else { nil }
  }
}
