import Testing

@testable import Supervision

@Suite struct ReportTests {
  /// Days of a practice, one after another, each as it ended.
  private static let days: [Showroom] = {
    var showroom = Showroom()
    var ended: [Showroom] = []
    for (index, act) in PracticeDay.days(5, from: Story.day, offset: Story.shanghai, seed: 5).enumerated() {
      let context = Context(now: act.at, author: act.author, id: ActID(high: 0, low: UInt64(index)))
      guard let done = try? showroom.decide(act.command, context) else { continue }
      if showroom.opensDay(at: done.at), showroom.day != nil { ended.append(showroom) }
      showroom.apply(done)
    }
    return ended + [showroom]
  }()

  private static func facts(_ days: some Sequence<Showroom>) -> ReportFacts {
    var facts = ReportFacts()
    for day in days { facts.take(day) }
    return facts
  }

  private static func input(_ grouping: ReportGrouping? = nil, consultant: StaffID? = nil) throws -> ReportInput {
    let last = try #require(days.last)
    let facts = facts(days)
    let span = ReportSpan(try #require(facts.first), try #require(facts.last))
    return ReportInput(
      facts, last.state, now: try #require(last.latest), span: span, by: grouping, consultant: consultant)
  }

  @Test func theIdentitiesOfTheTradeHoldForEveryGroup() throws {
    let input = try Self.input()
    var groups = [input.whole]
    for grouping in ReportGrouping.allCases {
      groups += input.facts.funnels(by: grouping, today: input.today).map(\.funnel)
    }
    #expect(groups.count > 30 && input.whole.visits > 100)
    for funnel in groups {
      #expect(funnel.visits == funnel.firsts + funnel.returns + funnel.others + funnel.unfinished)
      #expect(funnel.done <= funnel.due && funnel.overdue <= funnel.due && funnel.invitedCame <= funnel.invited)
    }
    #expect(input.whole.walkInCards == input.whole.firstWithContact)
    for grouping in [ReportGrouping.consultant, .model, .channel, .day, .week] {
      let parts = input.facts.funnels(by: grouping, today: input.today).map(\.funnel)
      #expect(parts.reduce(0) { $0 + $1.visits } == input.whole.visits)
      #expect(parts.reduce(0) { $0 + $1.orders } == input.whole.orders)
      #expect(parts.reduce(0) { $0 + $1.cards } == input.whole.cards)
    }
  }

  @Test func factsKeptInPiecesAreFactsTakenAtOnce() throws {
    let whole = Self.facts(Self.days)
    for cut in 1..<Self.days.count {
      var pieces = Self.facts(Self.days[..<cut])
      pieces.append(Self.facts(Self.days[cut...]))
      let today = try #require(whole.last)
      #expect(pieces.funnel(today: today) == whole.funnel(today: today))
      let day = try #require(Self.days[cut].day)
      let alone = Self.facts([Self.days[cut]]).funnel(today: today)
      #expect(whole.part(from: day, to: day).funnel(today: today) == alone)
    }
  }

  @Test func anOrderIsCountedOnceHoweverItIsWrittenDown() {
    var book = OrderBook([])
    func move(_ kind: CardMove.Kind, _ to: CustomerLevel) -> CardMove {
      CardMove(card: 1, day: 0, what: kind.rawValue, from: -1, to: to.place, consultant: 1, visit: -1, reason: 0)
    }
    #expect(book.take(move(.closing, .h)) == .ordered)
    #expect(book.take(move(.level, .a)) == nil)
    #expect(book.take(move(.level, .ordered)) == nil)
    #expect(book.take(move(.handover, .ordered)) == .delivered)
    #expect(book.take(move(.level, .delivered)) == nil)
    #expect(book.take(move(.level, .ordered)) == .ordered)
    #expect(book.take(move(.level, .h)) == .cancelled)
    #expect(book.standing.isEmpty)
  }

  @Test func aShareOfNothingIsNeitherGoodNorBad() {
    for ratio in Ratio.allCases {
      #expect(ratio.share(Funnel()) == nil && ratio.isMet(nil, target: 50) == nil)
      #expect(Report.Value.share(0, of: 0).text(in: .english) == "--")
    }
  }

  @Test func everyReportHasACellForEachColumn() throws {
    for number in QCSReport.allCases {
      for grouping in [nil, ReportGrouping.model, .day] {
        let report = Report(number, try Self.input(grouping))
        #expect(report.rows.allSatisfy { $0.cells.count == report.columns.count }, "\(number)")
        #expect(Set(report.columns.map(\.id)).count == report.columns.count)
        if number != .losses { #expect(!report.rows.isEmpty, "\(number)") }
      }
    }
  }

  @Test func bestAndWorstAreMarkedOnTheRightSide() throws {
    let report = Report(.comparison, try Self.input())
    let place = try #require(report.columns.firstIndex { $0.id == Ratio.overdue.columnID })
    func shares(_ mark: Report.Cell.Mark?) -> [Double] {
      report.rows.compactMap { row in
        guard row.kind == .row, mark == nil || row.cells[place].mark == mark,
          case .share(let count, let of) = row.cells[place].value, of > 0
        else { return nil }
        return Double(count) / Double(of)
      }
    }
    guard let least = shares(nil).min(), let most = shares(nil).max(), least < most else { return }
    #expect(Set(shares(.best)) == [least] && Set(shares(.worst)) == [most])
  }

  @Test func anAgreementNeedsTheConsultantsOwnName() throws {
    var story = try Story(people: "李娜")
    func agree(_ name: String, _ due: CivilDay) -> Command {
      .coaching(
        .agree(
          StaffID(rawValue: 1),
          CoachingAgreement(action: "每天两位试驾", ratio: .drive, due: due, supervisor: "王主管", consultant: name)))
    }
    #expect(story.refusal(of: agree("陈洁", Story.day))?.rule == "coaching.unsigned")
    #expect(story.refusal(of: agree("李娜", Story.day.advanced(by: -1)))?.rule == "coaching.past")
    try story.run(agree("李娜", Story.day))
    #expect(story.state.agreements(with: StaffID(rawValue: 1)).first?.agreement.action == "每天两位试驾")
    try story.run(.undo(.terminal))
    #expect(story.state.agreements(with: StaffID(rawValue: 1)).isEmpty)
  }

  @Test func theWorkplanReadsWhatConsultantsPlanned() throws {
    var story = try Story(people: "李娜")
    let person = StaffID(rawValue: 1)
    for (time, kind, customer) in [(14, PlanKind.testDrive, "周敏"), (9, .call, "吴浩")] {
      let details = PlanDetails(staff: person, time: ClockTime(time, 30), kind: kind, customer: customer, level: .h)
      try story.run(.plan(.add(details, day: Story.day)))
    }
    try story.run(.plan(.done(PlanID(rawValue: 2), result: "约了周六")))
    let input = ReportInput(
      ReportFacts(), story.state, now: story.now, span: ReportSpan(Story.day, Story.day))
    let report = Report(.workplan, input)
    let place = Dictionary(report.columns.enumerated().map { ($1.id, $0) }) { $1 }
    func texts(_ column: String) throws -> [Report.Value] {
      let place = try #require(place[column])
      return report.rows.map { $0.cells[place].value }
    }
    #expect(try texts("time") == [.text("09:30"), .text("14:30")])
    #expect(try texts("customer") == [.customer("吴浩"), .customer("周敏")])
    #expect(try texts("level") == [.text("H"), .text("H")])
    #expect(try texts("done") == [.text("✓"), .text("")])
    #expect(try texts("result") == [.text("约了周六"), .text("")])
  }
}
