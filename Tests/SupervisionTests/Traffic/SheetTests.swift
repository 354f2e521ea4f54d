import Foundation
import Testing

@testable import Supervision

@Suite struct SheetTests {
  private let day = Story.day

  private func call(_ name: String, _ phone: String = "") -> SheetEntry {
    var call = PhoneCall()
    (call.name, call.phone) = (name, phone)
    return .call(call)
  }

  private func counted(_ story: Story, _ channel: ChannelID) -> Int {
    story.state.tally[Story.day]?[channel]?.people.total ?? 0
  }

  /// Whatever comes first, the key or the form, nobody is counted twice and the tally is never short of the sheet.
  @Test func aLineCountsOrCompletes() throws {
    var story = try Story(people: "李娜")
    story.at(10, 0)
    #expect(story.refusal(of: .sheet(.open(.callIn, call("早"), completes: true)))?.rule == "sheet.counted")
    try story.run(.traffic(.count(.callIn, people: 2)))
    #expect(story.state.unnamed(by: .callIn, on: day) == 2)
    try story.run(.sheet(.open(.callIn, call("周敏", "138 1234 5678"), completes: true)))
    #expect(counted(story, .callIn) == 2 && story.state.unnamed(by: .callIn, on: day) == 1)
    let act = try story.run(.sheet(.open(.callIn, call("吴强"))))
    #expect(act.events.count == 2 && counted(story, .callIn) == 3 && story.state.unnamed(by: .callIn, on: day) == 1)
    // The line and its count are one act, so that one undo takes both back.
    try story.run(.undo(.user))
    #expect(counted(story, .callIn) == 2 && story.state.sheetLines(of: .callIn, on: day).count == 1)
    #expect(story.refusal(of: .sheet(.open(.walkIn, call("门"))))?.rule == "sheet.channel")
    #expect(story.state.sheetRatios(of: .callIn, on: day).contactsLeft == 1)
  }

  @Test func aLeadIsAnsweredInTimeOrAlarmsAndComesToSomething() throws {
    var story = try Story(people: "李娜")
    story.at(10, 0)
    var lead = WebLead()
    (lead.name, lead.phone, lead.platform, lead.consultant) = ("郑凯", "13900001111", "易车", StaffID(rawValue: 1))
    try story.run(.sheet(.open(.web, .lead(lead))))
    let id = SheetID(rawValue: 1)
    func alarms() -> [Alarm] { story.state.sheetAlarms(at: story.now) }
    story.at(10, 29)
    #expect(alarms().isEmpty)
    story.at(10, 30)
    #expect(alarms().map(\.cause) == [.sheet(id)])
    #expect(story.refusal(of: .sheet(.resolve(id, .validCard)))?.rule == "sheet.card")
    #expect(story.refusal(of: .sheet(.resolve(id, .noIntent("bored"))))?.rule == "sheet.reason")
    try story.run(.sheet(.contact(id)))
    #expect(alarms().isEmpty && story.state.sheets.lines[id]?.answer(at: story.now) == Minutes(30))
    #expect(story.refusal(of: .sheet(.contact(id)))?.rule == "sheet.answered")
    try story.run(.sheet(.makeCard(id, CardDetails())))
    let card = try #require(story.state.cards[CardID(rawValue: 1)])
    #expect(card.details.name == "郑凯" && card.details.phone == "13900001111" && card.channel == .web)
    #expect(story.state.sheets.lines[id]?.result == .validCard && story.state.sheets.lines[id]?.card == card.id)
    // The next lead of the same phone is known for what it is.
    try story.run(.sheet(.open(.web, .lead(lead))))
    #expect(story.state.sheets.lines[SheetID(rawValue: 2)]?.result == .onFile)
    let ratios = story.state.sheetRatios(of: .web, on: day)
    #expect(ratios.lines == 2 && ratios.cards == 1 && ratios.onFile == 1 && ratios.meanAnswer == Minutes(30))
    #expect(Share.text(0, of: 0) == "--" && Share.text(1, of: 3) == "33%")
  }

  @Test func aDayOutCountsWhomItMetBeyondTheTally() throws {
    var story = try Story(people: "李娜")
    try story.run(.traffic(.count(.display, people: 5)))
    var event = OffSiteEvent(day: day)
    (event.place, event.contacts, event.contactsLeft, event.cards) = ("世纪汇", 12, 4, 2)
    try story.run(.sheet(.open(.display, .event(event))))
    #expect(counted(story, .display) == 12)
    event.contacts = 15
    try story.run(.sheet(.edit(SheetID(rawValue: 1), .event(event))))
    #expect(counted(story, .display) == 15)
    event.cards = 5
    #expect(story.refusal(of: .sheet(.edit(SheetID(rawValue: 1), .event(event))))?.rule == "sheet.funnel")
    var details = CardDetails()
    (details.name, details.phone) = ("孙", "13700001111")
    try story.run(.sheet(.makeCard(SheetID(rawValue: 1), details)))
    #expect(story.state.cards[CardID(rawValue: 1)]?.channel == .display)
    #expect(story.state.sheetRatios(of: .display, on: day).cards == 3)
  }

  /// Lines lie in the state for a week, days out for five; a store written and read holds the same.
  @Test func linesAreLetGoAndComeBackFromAStore() throws {
    var story = try Story(people: "李娜")
    try story.run(.sheet(.open(.callIn, call("周敏", "13812345678"))))
    var event = OffSiteEvent(day: day)
    event.place = "张江"
    try story.run(.sheet(.open(.outreach, .event(event))))
    try story.run(.sheet(.open(.web, .lead(WebLead()))))
    try story.run(.sheet(.resolve(SheetID(rawValue: 3), .noIntent("wrong-number"))))
    let read = try JSONDecoder().decode(ShowroomState.self, from: JSONEncoder().encode(story.state))
    #expect(read.sheets == story.state.sheets)
    for (ahead, left) in [(8, 3), (9, 1), (36, 1), (37, 0)] {
      story.at(9, 0, day: day.advanced(by: ahead))
      try story.run(.traffic(.count(.walkIn)))
      #expect(story.state.sheets.lines.count == left, "\(ahead)")
    }
    // Numbers are never given twice.
    try story.run(.sheet(.open(.callIn, call("后来"))))
    #expect(story.state.sheets.lines.keys.first == SheetID(rawValue: 4))
  }
}
