import Foundation
import Testing

@testable import Supervision

@Suite struct VisitTests {
  private func id(_ number: Int) -> VisitID { VisitID(rawValue: number) }
  private func person(_ number: Int) -> StaffID { StaffID(rawValue: number) }

  @Test func aCountedWalkInIsHereUntilItLeavesAndAnUndoTakesItBack() throws {
    var story = try Story(people: "李娜", "王伟")
    story.at(9, 0)
    try story.run(.traffic(.count(.walkIn, people: 3)))
    try story.run(.traffic(.count("web")))
    #expect(story.state.openVisits.map(\.people) == [3])
    // Five minutes amber, twenty red, to the minute.
    for (minute, wait) in [(4, VisitWait.calm(Minutes(4))), (5, .amber(Minutes(5))), (20, .red(Minutes(20)))] {
      story.at(9, minute)
      #expect(story.state.wait(of: story.state.openVisits[0], at: story.now) == wait)
      #expect(story.state.alarms(at: story.now).contains { $0.cause == .visit(id(1)) } == (minute == 20))
    }
    try story.run(.visit(.assign(id(1), person(1))))
    #expect(story.state.wait(of: story.state.openVisits[0], at: story.now) == .attended)
    #expect(story.refusal(of: .visit(.assign(id(1), person(2))))?.rule == "visit.attended")
    try story.run(.visit(.assign(id(1), person(2), reason: "李娜交车")))
    try story.run(.visit(.leave(id(1), "again")))
    #expect(story.state.openVisits.isEmpty && story.state.visits(on: Story.day).count == 1)
    #expect(story.refusal(of: .visit(.step(id(1), "needs")))?.rule == "visit.left")
    try story.run(.traffic(.count(.walkIn)))
    try story.run(.undo(.terminal))
    #expect(story.state.visits[id(2)] == nil && story.state.tally[Story.day]?[.walkIn]?.people.total == 3)
    try story.run(.redo)
    #expect(story.state.openVisits.map(\.id) == [id(2)])
    // Somebody went on from there: the count has to stay.
    try story.run(.visit(.assign(id(2), person(1))), by: .lu)
    #expect(story.refusal(of: .undo(.terminal))?.rule == "undo.builtUpon")
    #expect(story.refusal(of: .visit(.leave(id(9), "again")))?.rule == "visit.unknown")
  }

  @Test func whoIsFreeGoesToThemAndComesBackWhenTheyLeave() throws {
    var story = try Story(people: "李娜", "王伟")
    story.at(9, 0)
    try story.move(1, .onCall)
    try story.move(2, "meeting")
    try story.run(.traffic(.count(.walkIn)))
    story.at(9, 21)
    var settings = Settings()
    settings.door.floor = 0
    try story.run(.settings(.change(to: settings)))
    let thing = try #require(story.state.nextThing(at: story.now)?.proposal)
    #expect(thing == story.state.assigning(story.state.openVisits[0], to: person(1), at: story.now))
    try story.run(thing)
    #expect(story.state.seen(person(1), at: story.now)?.place == .customer)
    try story.run(story.state.leaving(story.state.openVisits[0], "leaving", at: story.now))
    #expect(story.state.seen(person(1), at: story.now)?.place == .onCall)
  }

  /// Days of made-up visits in which everything happens in every order.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func theIdentitiesOfTheTradeHold(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var story = try Story(people: "李娜", "王伟", "陈洁")
    for day in 0..<6 {
      let date = Story.day.advanced(by: day)
      for minute in stride(from: 0, to: 540, by: 9) {
        story.at(9, minute % 60, day: date)
        story.now = story.now.advanced(by: Minutes(minute / 60 * 60))
        for _ in 0..<chance.draw(1...4) { _ = try? story.run(anything(&chance, story)) }
        check(story.state, on: date)
      }
    }
    #expect(story.state.cards.count > 20)
  }

  private func anything(_ chance: inout SplitMix, _ story: Story) -> Command {
    let last = max(story.state.nextVisitNumber - 1, 1)
    let visit = id(max(1, last - chance.draw(0...4)))
    var card = CardDetails()
    card.name = chance.pick(["周女士", "吴先生"])
    card.phone = chance.chance(30) ? "" : "138\(10_000_000 + chance.draw(0...60))"
    card.level = chance.pick(CustomerLevel.allCases)
    let known = CardID(rawValue: chance.draw(1...max(story.state.nextCardNumber, 1)))
    switch chance.draw(0...11) {
    case 0, 1, 2: return .traffic(.count(.walkIn, people: chance.draw(1...4)))
    case 3: return .visit(.assign(visit, person(chance.draw(1...3)), reason: chance.pick(["", "换人"])))
    case 4, 5:
      let kind = chance.pick([.first, .returning, .other, nil] as [VisitKind?])
      return .visit(.describe(visit, VisitDetails(kind: kind, purpose: chance.pick([nil, "look", "papers"]))))
    case 6: return .card(.make(card, channel: .walkIn, visit: visit))
    case 7: return .card(.make(card, channel: chance.pick(["web", "call-in"])))
    case 8: return .visit(.recognize(visit, known))
    case 9: return .visit(.leave(visit, chance.pick(["again", "ordered", "served"])))
    case 10: return .undo(.terminal)
    default: return chance.chance(50) ? .redo : .card(.edit(known, card))
    }
  }

  private func check(_ state: ShowroomState, on day: CivilDay) {
    let visits = state.visits(on: day)
    let counts = state.visitCounts(on: day)
    // Total walk-ins = first + return + other + unfinished, and the door counted as many people.
    #expect(counts.values.reduce(0, +) == visits.count)
    let first = [VisitClass.firstWithContact, .firstCarded, .firstWithoutContact].reduce(0) { $0 + (counts[$1] ?? 0) }
    let rest = [VisitClass.returning, .other, .unfinished].reduce(0) { $0 + (counts[$1] ?? 0) }
    #expect(first + rest == visits.count)
    #expect(visits.reduce(0) { $0 + $1.people } == state.tally[day]?[.walkIn]?.people.total ?? 0)
    // Walk-in cards ≡ first visits with contact left.
    // A visit left open overnight may get its card the day after; it counts for the day of the visit.
    let cards = state.cards.cards.values.filter { card in
      card.visit.flatMap { state.visits[$0] }.map { state.businessDay(of: $0.arrived) == day } ?? false
    }
    #expect(cards.count == counts[.firstWithContact] ?? 0)
    for card in cards {
      let visit = card.visit.flatMap { state.visits[$0] }
      #expect(card.channel == .walkIn && visit?.card == .made(card.id) && visit?.details.kind == .first)
    }
    // One phone, one card.
    let phones = state.cards.cards.values.map(\.details.phone).filter { !$0.isEmpty }
    #expect(Set(phones).count == phones.count)
  }

  @Test func theNightLeavesOnlyWhatIsOpen() throws {
    var story = try Story(people: "李娜")
    for _ in 0..<3 { try story.run(.traffic(.count(.walkIn))) }
    for number in [1, 3] { try story.run(.visit(.leave(id(number), "leaving"))) }
    story.at(9, 0, day: Story.day.advanced(by: 1))
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.state.visits.keys.sorted() == [id(2), id(4)])
    #expect(story.refusal(of: .visit(.leave(id(1), "again")))?.rule == "visit.archived")
    let again = try JSONDecoder().decode(Showroom.self, from: JSONEncoder().encode(story.showroom))
    #expect(again == story.showroom)
  }

  @Test func aHouseThatOnlyCountsHasNoVisits() throws {
    var story = try Story(people: "李娜")
    var settings = Settings()
    settings.visits.opens = false
    try story.run(.settings(.change(to: settings)))
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.state.visits.isEmpty)
    settings.visits.red = Minutes(2)
    #expect(story.refusal(of: .settings(.change(to: settings)))?.rule == "settings.visits")
  }
}
