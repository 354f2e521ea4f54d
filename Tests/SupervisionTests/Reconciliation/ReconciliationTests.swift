import Foundation
import Testing

@testable import Supervision

@Suite struct ReconciliationTests {
  @Test func everyClassIsFoundMendedAndGone() throws {
    var story = try Story.differing()
    #expect(story.differences.contains { $0.kind == .noDMS })
    try story.run(.day(.takeDMS(Story.day, Story.dms)))
    let classes = story.differences.map(\.kind.sort)
    #expect(Set(classes) == Set(DifferenceClass.allCases).subtracting([.noDMS]))
    // The two records lie side by side, and what is at odds is marked.
    let unlike = try #require(story.differences.first { $0.kind.sort == .unlike })
    let odds = unlike.fields.filter(\.differs)
    #expect(odds.map(\.title) == [RecordField.level.title])
    #expect(odds.first?.ours?.zh == "H" && odds.first?.theirs?.zh == "A")
    #expect(story.refusal(of: .day(.close(Story.day)))?.rule == "close.left")

    try story.mend(.unfinishedLine, .finish(LineFinish(consultant: StaffID(rawValue: 2), kind: .first)))
    try story.mend(.contactWithoutCard)
    try story.mend(.cardWithoutLine)
    while story.differences.contains(where: { $0.kind.sort == .cardNotInDMS }) { try story.mend(.cardNotInDMS) }
    try story.mend(.dmsWithoutCard, .makeCard(visit: nil))
    try story.mend(.unlike, .takeTheirs)
    #expect(story.state.cards[CardID(rawValue: 1)]?.details.level == .a)
    try story.mend(.channelCount)
    try story.mend(.consultantCount)
    // The card goes back to who looked after them, which the DMS has otherwise.
    #expect(story.differences.map(\.kind.sort) == [.unlike])
    try story.mend(.unlike, .putInDMS)
    #expect(story.differences.isEmpty)
    // Whoever the DMS knew and nobody had counted is counted with a line now.
    #expect(story.state.tally[Story.day]?[.walkIn]?.people.total == 6 && story.state.visits(on: Story.day).count == 6)
    try story.run(.day(.close(Story.day)))
  }

  @Test func anExplanationStandsForWhatWasSeenAndNoMore() throws {
    var story = try Story.differing()
    try story.run(.day(.takeDMS(Story.day, Story.dms)))
    let unlike = try #require(story.differences.first { $0.kind.sort == .unlike })
    #expect(story.refusal(of: .day(.explain(Story.day, unlike.key, reason: " ")))?.rule == "text.missing")
    try story.run(.day(.explain(Story.day, unlike.key, reason: "系统今晚更新")))
    let found = try #require(story.differences.first { $0.key == unlike.key })
    #expect(found.explanation?.reason == "系统今晚更新" && found.explanation?.by == "xia" && !found.isLeft)
    // When more of it differs it is another difference.
    var details = try story.state.card(numbered: "1").details
    details.model = "领睿"
    try story.run(.card(.edit(CardID(rawValue: 1), details)))
    #expect(!story.differences.contains { $0.kind.sort == .unlike && !$0.isLeft })
    try story.run(.undo(.terminal))
    #expect(story.differences.first { $0.key == unlike.key }?.isLeft == false)
    #expect(
      story.refusal(of: .day(.explain(Story.day, "moon", reason: "x")))?.rule == "reconcile.unknown")
    #expect(story.refusal(of: .day(.mend(Story.day, unlike.key, .countOne)))?.rule == "reconcile.mend")
  }

  /// Our own cards, taken in as if the DMS had them, agree with themselves, on whatever day.
  @Test(arguments: [1, 2, 3] as [UInt64]) func whatTheDMSHasOfUsAgreesWithUs(seed: UInt64) throws {
    let practice = PracticeDay(day: Story.day, offset: Story.shanghai, seed: seed)
    let evening = Moment(day: Story.day, time: ClockTime(18, 30), offset: Story.shanghai)
    var showroom = practice.showroom(until: evening).showroom
    func ask(_ command: Command) throws {
      showroom.apply(try showroom.decide(command, Context(now: evening, author: .xia, id: ActID(high: 9, low: seed))))
    }
    let cards = showroom.state.cards(of: Story.day)
    #expect(cards.count > 5)
    let rows = cards.enumerated().map { showroom.state.record(of: $1, number: $0 + 1) }
    try ask(.day(.takeDMS(Story.day, rows)))
    let classes = Set(showroom.state.differences(on: Story.day).map(\.kind.sort))
    #expect(classes.isSubset(of: [.unfinishedLine, .contactWithoutCard, .cardWithoutLine, .consultantCount]))
    // One row less is one difference more, one more likewise.
    let before = showroom.state.differences(on: Story.day).count
    try ask(.day(.takeDMS(Story.day, Array(rows.dropFirst()))))
    #expect(showroom.state.differences(on: Story.day).count == before + 1)
    try ask(.day(.takeDMS(Story.day, rows + [rows[0].again(rows.count + 1)])))
    #expect(showroom.state.differences(on: Story.day).count == before + 1)
  }

  @Test func theRecordsOfADayAreReadAgainAsTheyWere() throws {
    var story = try Story.differing()
    try story.run(.day(.takeDMS(Story.day, Story.dms)))
    for difference in story.differences {
      try story.run(.day(.explain(Story.day, difference.key, reason: "明天处理")))
    }
    try story.run(.day(.note(Story.day, "周先生九点来\n备好车")))
    try story.run(.day(.close(Story.day, stock: 31)))
    try story.run(.day(.reopen(Story.day, reason: "漏计")))
    let again = try JSONDecoder().decode(Showroom.self, from: JSONEncoder().encode(story.showroom))
    #expect(again == story.showroom)
    let state = try JSONDecoder().decode(ShowroomState.self, from: JSONEncoder().encode(story.state))
    #expect(state == story.state)
  }
}

extension DMSRecord {
  fileprivate func again(_ number: Int) -> DMSRecord {
    var row = DMSRecord(number: number)
    (row.name, row.phone, row.level, row.model) = (name, phone, level, model)
    (row.consultant, row.channel) = (consultant, channel)
    return row
  }
}
