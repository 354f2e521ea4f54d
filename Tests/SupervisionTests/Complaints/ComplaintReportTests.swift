import Testing

@testable import Supervision

/// Registers packed into the log, and figures against a count of their own.
@Suite struct ComplaintReportTests {
  private func drawn(_ count: Int, seed: UInt64) -> [RegisteredComplaint] {
    var chance = SplitMix(seed: seed)
    let texts = [
      "", "周女士", "a|b", "第一行\n第二行", "=1+1", "é́", "C:\\new\tx", "\\u", "路\\径", String(repeating: "长", count: 60),
    ]
    return (0..<count).map { _ in
      let start = Int64(chance.draw(1_400_000_000...1_790_000_000))
      let offset = chance.pick([0, 28_800, -18_000, 20_700])
      func moment(_ seconds: Int64) -> Moment { Moment(Instant(milliseconds: seconds * 1000), offset: offset) }
      // Around the limits to the second.
      let took = Int64(
        chance.chance(40) ? chance.pick([43_200, 86_400]) + chance.draw(-1...1) : chance.draw(0...400_000))
      return RegisteredComplaint(
        received: moment(start), closed: moment(start + took),
        told: chance.chance(20) ? moment(start + took / 2) : nil,
        details: ComplaintDetails(
          customer: chance.pick(texts), phone: chance.pick(["", "138 0000"]),
          kind: ComplaintKindID(rawValue: chance.pick(["service", "噪音 noise", ""])),
          grade: chance.pick(ComplaintGrade.allCases), facts: chance.pick(texts), wish: chance.pick(texts),
          car: chance.pick(["", "沪A12345"]), reference: chance.pick(["", "K 1"])),
        department: chance.pick(["", "parts", "Police Dept"]), owner: chance.pick(["", "姚斌"]),
        satisfaction: chance.chance(50) ? chance.draw(1...5) : nil, cause: chance.pick(["", "缺货", "沟通"]))
    }
  }

  @Test func aRegisterIsReadAsItWasPacked() throws {
    let rows = drawn(1234, seed: 1)
    let batch = ComplaintBatch(first: ComplaintID(rawValue: 7), rows, digest: "d")
    var read: [RegisteredComplaint] = []
    batch.forEach { id, row in
      #expect(id.rawValue == 7 + read.count)
      read.append(row)
    }
    #expect(read == rows)
    for place in [0, 1, 399, 400, 1233] { #expect(batch[ComplaintID(rawValue: 7 + place)] == rows[place]) }
    #expect(batch[ComplaintID(rawValue: 6)] == nil && batch[ComplaintID(rawValue: 7 + 1234)] == nil)
  }

  @Test func figuresAreThoseOfACountByHand() throws {
    var story = try Story()
    let rows = drawn(3000, seed: 2)
    try story.run(.complaint(.register(ComplaintRegister(closed: rows, open: [], digest: "d"))))
    #expect(story.state.complaints.isEmpty && story.state.complaintNumbersGiven == 3000)
    guard case .complaint(.registered(_, let batch))? = story.log.last?.events.first else { return }
    var putAway = ComplaintLedger()
    putAway.take(batch)
    let (from, to) = (CivilDay(number: 17_000), CivilDay(number: 19_000))
    let ledger = story.state.ledger(at: story.now, with: putAway)
    let report = ComplaintReport(ledger, from: from, to: to, by: .month)
    let meant = rows.filter { (from...to).contains($0.received.day) }
    let took = meant.map { row in (row.told ?? row.closed).instant.milliseconds - row.received.instant.milliseconds }
      .sorted()
    let total = report.total
    #expect(total.all == meant.count && total.closed == meant.count && total.open == 0)
    #expect(total.within12 == took.count { $0 <= 43_200_000 } && total.within24 == took.count { $0 <= 86_400_000 })
    #expect(took.contains(43_200_000) && took.contains(43_201_000))
    let half = took.count / 2
    let median = took.count % 2 == 1 ? Double(took[half]) : Double(took[half - 1] + took[half]) / 2
    #expect(total.median == median / 1000 && total.slowest == took.last.map { Double($0) / 1000 })
    #expect(total.share == Double(total.within12) / Double(meant.count))
    let months = Dictionary(grouping: meant) { String($0.received.day.iso.prefix(7)) }
    #expect(report.parts.map(\.name) == months.keys.sorted())
    for part in report.parts { #expect(part.figures.all == months[part.name]?.count) }
    let kinds = ComplaintReport(ledger, from: from, to: to, by: .kind).parts
    #expect(kinds.reduce(0) { $0 + $1.figures.all } == meant.count && Set(kinds.map(\.name)).count == 3)
    #expect(report.causes.map(\.count) == report.causes.map(\.count).sorted(by: >))
    #expect(report.causes.first { $0.name == "缺货" }?.count == meant.count { $0.cause == "缺货" })
    // Nothing there is nothing to divide by.
    let empty = ComplaintReport(ledger, from: CivilDay(number: 0), to: CivilDay(number: 1)).total
    #expect(empty.share == nil && empty.median == nil && empty.slowest == nil && empty.satisfaction == nil)
  }

  @Test func aRegisterIsOneActAndTakenInOnce() throws {
    var story = try Story()
    let open = ComplaintRegister.OpenOne(
      received: story.now.advanced(by: Minutes(-30)), details: ComplaintDetails(customer: "", kind: "噪音"),
      department: "Police", owner: "")
    let register = ComplaintRegister(closed: drawn(5, seed: 3), open: [open, open], digest: "d")
    try story.run(.complaint(.register(register)))
    #expect(story.state.openComplaints(at: story.now).map(\.id.rawValue) == [6, 7])
    #expect(story.state.name(of: DepartmentID(rawValue: "Police")).zh == "Police")
    #expect(try story.run(.complaint(.register(register))).events.isEmpty)
    // What came without a name is worked on like any other, and keeps its own kind.
    let id = ComplaintID(rawValue: 6)
    var details = try #require(story.state.complaints[id]).details
    details.facts = "夜里装修"
    try story.run(.complaint(.edit(id, details)))
    try story.run(.undo(.terminal))
    try story.run(.undo(.terminal))
    #expect(story.state.complaints.isEmpty && story.state.complaintImports.isEmpty)
  }

  @Test func whatWasPutAwayIsReplacedByWhatIsAtHand() throws {
    var story = try Story()
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    let id = ComplaintID(rawValue: 1)
    try story.run(.complaint(.resolve(id, plan: "换新")))
    try story.run(.complaint(.tell(id)))
    try story.run(.complaint(.close(id)))
    var putAway = ComplaintLedger()
    putAway.take(story.state.complaints.values, at: story.now, rule: ComplaintRule())
    try story.run(.complaint(.reopen(id, reason: "又坏了")))
    let total = ComplaintReport(story.state.ledger(at: story.now, with: putAway)).total
    #expect(total.all == 1 && total.open == 1 && total.answered == 0)
  }
}
