import Foundation
import Journal
import Supervision
import Testing

@testable import Command

/// Each ratio once by us and once by SQL, from the lines we export: the two know nothing of each other.
@Suite struct SecondComputationTests {
  static let sqlite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static let first = CivilDay(number: 20_758)

  @Test(.enabled(if: sqlite != nil, "sqlite3 is not installed: .ci/setup brings it"))
  func everyRatioOfAMonthIsWhatSQLMakesOfOurLines() throws {
    var house = try House()
    house.now = "2026-11-12T20:00"
    try Self.live(days: 9, in: house.store)
    let lines = house.scratch.file("lines")
    try house.say("export", "report-lines", lines, "--from", "2026-11-03", "--to", "2026-11-30")
    let report = try house.json("report", "qcs", "5", "--from", "2026-11-03", "--to", "2026-11-30", "--lang", "en")
    let rows = try #require((report as? [String: Any])?["rows"] as? [[String: Any]])
    let found = try Self.reckon(in: lines, today: "2026-11-12")
    #expect(rows.count >= 13 * 10)
    var seen: Set<String> = []
    for row in rows {
      let who = try #require(row["consultant"] as? String)
      let name = try #require(row["ratio"] as? String)
      let ratio = try #require(Ratio.allCases.first { $0.name.en == name })
      let (count, of) = found["\(who)|\(ratio.rawValue)"] ?? (0, 0)
      #expect(row["count"] as? Int == count && row["of"] as? Int == of, "\(who) \(name): SQL \(count) of \(of), \(row)")
      let share = row["share"] as? Double
      #expect(of == 0 ? share == nil : abs((share ?? -1) - Double(count) / Double(of)) < 1e-12)
      if count > 0 { seen.insert(ratio.rawValue) }
    }
    // The generated days have something of every ratio.
    #expect(seen.count == Ratio.allCases.count, "\(seen.sorted())")
  }

  /// Days as a practice has them, with follow-ups, levels and losses that its stories lack.
  private static func live(days: Int, in path: String) throws {
    let store = try Store.open(at: path, mode: .readWrite, program: "tests", initial: Showroom())
    var number: UInt64 = 0
    var seed: UInt64 = 11
    func draw(_ most: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % most
    }
    func run(_ command: Command, _ at: Moment, _ author: Author) throws {
      number += 1
      let context = Context(now: at, author: author, id: ActID(high: 7, low: number))
      _ = try store.commit { (try? $0.decide(command, context)).flatMap { $0.events.isEmpty ? nil : $0 } }
    }
    let supervisor = Author(user: "supervisor", terminal: "pts/9")
    var day = first
    for act in PracticeDay.days(days, from: first, offset: 28_800, seed: 3) {
      if act.at.day > day {
        day = act.at.day
        let at = Moment(day: day, time: ClockTime(4, 30), offset: 28_800)
        for card in store.state.state.cards.cards.values.sorted(by: { $0.id < $1.id }) {
          var details = card.details
          switch draw(14) {
          case 0, 1: try run(.card(.followUp(card.id, note: "called")), at, supervisor)
          case 2:
            try run(
              .card(.followUp(card.id, note: "invited", next: NextContact(day, way: .invitation))), at, supervisor)
            if draw(2) == 0 { try run(.card(.followUp(card.id, note: "comes")), at, supervisor) }
          case 3:
            details.level = [.ordered, .delivered, .h, .frozen][draw(4)]
            try run(.card(.edit(card.id, details)), at, supervisor)
          case 4: try run(.card(.askLoss(card.id, reason: "bought a rival's")), at, supervisor)
          case 5: try run(.card(.approveLoss(card.id)), at, supervisor)
          default: break
          }
        }
      }
      switch act.command {
      case .staff, .visit, .card, .traffic(.count(.walkIn, _)), .settings, .together:
        try run(act.command, act.at, act.author)
      default: break
      }
      // Customers of days gone by, whom the practice's stories know by cards that these days lack; one in two signs.
      guard draw(6) == 0,
        var visit = store.state.state.visits.values.filter({ $0.isOpen && $0.details.kind == .first && $0.card == nil })
          .min(by: { $0.id < $1.id })
      else { continue }
      visit.details.kind = .returning
      try run(.visit(.describe(visit.id, visit.details)), act.at, act.author)
      if draw(2) == 0 {
        try run(.visit(.step(visit.id, .closing)), act.at, act.author)
        try run(.visit(.sign(visit.id, .closing)), act.at, supervisor)
      }
    }
    try store.close()
  }

  private static func reckon(in folder: String, today: String) throws -> [String: (Int, Int)] {
    let sql = try String(contentsOfFile: #filePath.replacingOccurrences(of: ".swift", with: ".sql"), encoding: .utf8)
    let head = """
      .mode csv
      .import \(folder)/visits.csv visits
      .import \(folder)/cards.csv cards
      .import \(folder)/moves.csv moves
      .import \(folder)/follow-ups.csv followups
      .mode list
      create table span as select '2026-11-03' as first, '\(today)' as last;

      """
    let outcome = try Program.run(
      try #require(sqlite), [":memory:"], environment: ["HOME": folder], input: head + sql)
    #expect(outcome.err == "")
    var found: [String: (Int, Int)] = [:]
    for line in outcome.out.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 4, let count = Int(parts[2]), let of = Int(parts[3]) else { continue }
      found["\(parts[0])|\(parts[1])"] = (count, of)
    }
    return found
  }
}
