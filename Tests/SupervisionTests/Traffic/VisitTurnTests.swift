import Testing

@testable import Supervision

@Suite struct VisitTurnTests {
  private func id(_ number: Int) -> StaffID { StaffID(rawValue: number) }
  private func visit(_ number: Int) -> VisitID { VisitID(rawValue: number) }
  private func order(_ story: Story) -> [Int] { story.state.turnOrder(at: story.now).order.map(\.rawValue) }
  private func place(_ story: Story, _ number: Int) -> PlaceID? { story.state.seen(id(number), at: story.now)?.place }

  /// Three check in one after another and are on call; at 9:00 so many parties come.
  private func morning(parties: Int) throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    for who in 1...3 {
      story.at(8, 19 + who)
      try story.move(who, .onCall)
    }
    story.at(9, 0)
    for _ in 0..<parties { try story.run(.traffic(.count(.walkIn))) }
    return story
  }

  @Test func assigningAFirstVisitTakesTheTurnInOneAct() throws {
    var story = try morning(parties: 1)
    let before = story.state
    try story.run(story.state.assigning(before.openVisits[0], to: id(1), at: story.now))
    #expect(order(story) == [2, 3, 1] && place(story, 1) == .customer)
    #expect(story.state.visits[visit(1)]?.consultant == id(1))
    let after = story.state
    try story.run(.undo(.terminal))
    #expect(story.state == before)
    try story.run(.redo)
    #expect(story.state == after)
    try story.run(story.state.leaving(try #require(after.visits[visit(1)]), "leaving", at: story.now))
    #expect(place(story, 1) == .onCall && order(story) == [2, 3, 1])
  }

  @Test func outOfTurnTheRefusalSaysWhoseTurnItIsAndTheReasonIsKeptInBoth() throws {
    var story = try morning(parties: 1)
    let refusal = story.refusal(of: .visit(.assign(visit(1), id(3))))
    #expect(refusal?.rule == "visit.turn" && refusal?.words.zh.contains("该陈洁接待") == true)
    let act = try story.run(.visit(.assign(visit(1), id(3), reason: "会德语")))
    #expect(act.events.contains(.visit(.assigned(visit: visit(1), to: id(3), reason: "会德语"))))
    let step = try #require(story.state.turnOrder(at: story.now).steps.last)
    #expect(step.places == "3→3" && step.change == .took(.first, reason: "会德语"))
    #expect(story.state.turns(at: story.now).first { $0.person.id == id(3) }?.why.zh.contains("会德语") == true)
  }

  @Test func whoAsksForSomebodyComesBackOrIsNoProspectCostsNoTurn() throws {
    var story = try morning(parties: 3)
    try story.run(.visit(.describe(visit(1), VisitDetails(askedFor: id(3)))))
    try story.run(.visit(.describe(visit(2), VisitDetails(kind: .returning))))
    try story.run(.visit(.describe(visit(3), VisitDetails(purpose: "papers"))))
    for (number, who) in [(1, 3), (2, 2), (3, 1)] { try story.run(.visit(.assign(visit(number), id(who)))) }
    #expect(order(story) == [1, 2, 3] && (1...3).allSatisfy { place(story, $0) == .customer })
    let taken = story.state.turnOrder(at: story.now).steps.suffix(2).map(\.change)
    #expect(taken == [.took(.asked, reason: ""), .took(.returned, reason: "")])
  }

  @Test func whoProvesToBeBackGivesTheTurnBackAndBackAgain() throws {
    var story = try morning(parties: 3)
    try story.run(.visit(.assign(visit(1), id(1))))
    story.at(9, 5)
    try story.run(.visit(.assign(visit(2), id(2))))
    #expect(order(story) == [3, 1, 2])
    story.at(9, 10)
    let before = story.state
    let act = try story.run(.visit(.describe(visit(1), VisitDetails(kind: .returning))))
    #expect(act.events.contains(.turn(.givenBack(staff: id(1), to: 1, visit: visit(1)))))
    #expect(order(story) == [1, 3, 2])
    #expect(
      story.state.turns(at: story.now).first { $0.person.id == id(1) }?.why.en.contains("v1 was no first visit") == true
    )
    try story.run(.undo(.terminal))
    #expect(story.state == before)
    try story.run(.redo)
    // Written up once more it changes nothing; as a first visit after all it costs the turn.
    try story.run(.visit(.describe(visit(1), VisitDetails(name: "周", kind: .returning))))
    #expect(order(story) == [1, 3, 2])
    try story.run(.visit(.describe(visit(1), VisitDetails(kind: .first))))
    #expect(order(story) == [3, 2, 1])
    // Whoever took a first visit since stands at the tail all the same.
    story.at(9, 20)
    try story.run(.visit(.assign(visit(3), id(3))))
    try story.run(.visit(.describe(visit(2), VisitDetails(purpose: "papers"))))
    #expect(order(story) == [2, 1, 3])
  }

  @Test func takingOverFromSomebodyCostsNoTurn() throws {
    var story = try morning(parties: 1)
    try story.run(.visit(.assign(visit(1), id(1))))
    try story.run(.visit(.assign(visit(1), id(3), reason: "陈洁交车")))
    #expect(order(story) == [2, 3, 1] && place(story, 3) == .customer)
  }

  @Test func takingACustomerTakesTheVisitorWhoWaitsForIt() throws {
    var story = try morning(parties: 3)
    try story.run(.visit(.describe(visit(1), VisitDetails(askedFor: id(3)))))
    // The one who asked for somebody else is left to them; of the others the first.
    try story.run(.turn(.take(id(1), .first)))
    #expect(story.state.visits[visit(2)]?.consultant == id(1) && story.state.visits[visit(1)]?.consultant == nil)
    try story.run(.turn(.take(id(3), .asked)))
    #expect(story.state.visits[visit(1)]?.consultant == id(3))
    // The only one of whom nothing is known is written down as what was said.
    try story.run(.turn(.take(id(2), .returned)))
    #expect(
      story.state.visits[visit(3)]?.consultant == id(2) && story.state.visits[visit(3)]?.details.kind == .returning)
    #expect(order(story) == [2, 3, 1])
    try story.run(.undo(.terminal))
    #expect(story.state.visits[visit(3)]?.consultant == nil && story.state.visits[visit(3)]?.details.kind == nil)
  }

  @Test func overdueFollowUpsPassSomebodyOverUntilTheyAreDone() throws {
    var story = try morning(parties: 1)
    var details = CardDetails()
    details.name = "周敏"
    details.level = .h
    details.consultant = id(1)
    try story.run(.card(.make(details, channel: "web")))
    let day = Story.day.advanced(by: 3)
    for who in 1...3 {
      story.at(8, 19 + who, day: day)
      try story.move(who, .onCall)
    }
    try story.run(.traffic(.count(.walkIn)))
    let turns = story.state.turns(at: story.now)
    #expect(turns.map(\.call) == [.overdue(followUps: 1), .next, .onDeck])
    #expect(turns[0].why.zh.hasPrefix("跳过：回访逾期 1 条"))
    #expect(story.refusal(of: .turn(.resume(id(1), reason: "x")))?.rule == "turn.overdue")
    #expect(story.refusal(of: .visit(.assign(visit(2), id(1))))?.words.en.contains("李娜's") == true)
    let waiting = try #require(story.state.visits[visit(2)])
    #expect(story.state.candidates(for: waiting, at: story.now).map(\.id) == [id(2), id(3), id(1)])
    var lenient = story
    var settings = story.state.settings
    settings.cards.overduePasses = false
    try lenient.run(.settings(.change(to: settings)))
    #expect(lenient.state.turns(at: story.now).first?.call == .next)
    try story.run(.card(.followUp(CardID(rawValue: 1), note: "周末来")))
    #expect(story.state.turns(at: story.now).map(\.call) == [.next, .onDeck, .waiting])
  }
}
