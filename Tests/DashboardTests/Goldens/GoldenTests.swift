import Foundation
import Testing

@testable import Dashboard

/// Every board at every size, in both languages and at every depth of colour, as it is to look. Where it is to look
/// otherwise: `SHOWROOM_RECORD=1 swift test --filter GoldenTests`, and look at what git says has changed.
@Suite struct GoldenTests {
  private static let records = ProcessInfo.processInfo.environment["SHOWROOM_RECORD"] != nil

  @Test(arguments: Golden.all) func theBoardLooksAsItIsTo(golden: Golden) throws {
    let now = try golden.text()
    if Self.records { return try golden.record(now) }
    guard let recorded = golden.recorded else {
      Issue.record("\(golden.name) was never recorded: SHOWROOM_RECORD=1 swift test --filter GoldenTests")
      return
    }
    guard now != recorded else { return }
    Issue.record("\(golden.name) looks otherwise:\n\(Self.difference(recorded, now))")
  }

  @Test func noRecordIsOfABoardThatIsNoMore() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder)
    #expect(Set(files).subtracting(Golden.all.map(\.name)) == [])
  }

  /// The first lines that differ, as they were and as they are.
  private static func difference(_ before: String, _ after: String) -> String {
    let old = before.split(separator: "\n", omittingEmptySubsequences: false)
    let new = after.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
      let (was, now) = (old.indices.contains(index) ? old[index] : "", new.indices.contains(index) ? new[index] : "")
      if was != now { lines += ["\(index + 1) - \(was)", "\(index + 1) + \(now)"] }
      if lines.count >= 12 { return (lines + ["…"]).joined(separator: "\n") }
    }
    return lines.joined(separator: "\n")
  }
}
