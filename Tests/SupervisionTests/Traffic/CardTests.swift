import Foundation
import Testing

@testable import Supervision

@Suite struct CardTests {
  private let card = CardID(rawValue: 1)
  private let supervisor = Author(user: "夏琳", terminal: "office")

  private func details(_ name: String, _ phone: String = "", level: CustomerLevel = .h) -> CardDetails {
    var details = CardDetails()
    details.name = name
    details.phone = phone
    details.level = level
    return details
  }

  @Test(arguments: [
    ("138 1234-5678", "13812345678"), ("+86 138 1234 5678", "13812345678"), ("0086-13812345678", "13812345678"),
    ("１３８１２３４５６７８", "13812345678"), ("(021) 5050 1234", "02150501234"), ("+86 21 5050 1234", "02150501234"),
    ("+86 10 6505 1234", "01065051234"), ("0512-6288 1234", "051262881234"), ("400-820-1234", "4008201234"),
    ("+49 151 1234567", "+491511234567"), ("", ""), (" ", ""),
  ]) func aPhoneIsWrittenOneWay(_ typed: String, _ kept: String) throws {
    #expect(try PhoneNumber.checked(typed) == kept)
  }

  @Test(arguments: ["1381234567", "12812345678", "62881234", "138123456789", "abc", "+1 23", "no 5", "+0 123 456 789"])
  func whatIsNoPhoneIsRefused(_ typed: String) {
    #expect(throws: Refusal.self) { try PhoneNumber.checked(typed) }
  }

  @Test func aPhoneOnFileFindsTheCard() throws {
    var story = try Story(people: "李娜")
    var first = details("周敏", "138 1234 5678")
    first.consultant = StaffID(rawValue: 1)
    try story.run(.card(.make(first, channel: "web")))
    let refusalAnswer = story.refusal(of: .card(.make(details("周女士", "+8613812345678"), channel: "call-in")))
    let refusal = try #require(refusalAnswer)
    #expect(refusal.rule == "card.duplicate" && refusal.words.zh.contains("p1 周敏（H 级，李娜跟进）"))
    // Known from the web, the first time in the house; then returning.
    for kind in [VisitKind.first, .returning] {
      try story.run(.traffic(.count(.walkIn)))
      let visit = try #require(story.state.openVisits.last)
      try story.run(.visit(.recognize(visit.id, card)))
      #expect(story.state.visits[visit.id]?.details.kind == kind)
    }
    #expect(story.state.visitCounts(on: Story.day) == [.firstCarded: 1, .returning: 1])
    #expect(story.state.cards[card]?.visits == 2)
    #expect(story.refusal(of: .card(.make(details("吴"), channel: .walkIn)))?.rule == "card.visit")
  }

  @Test func followUpsFallDueAsTheLevelSays() throws {
    var story = try Story(people: "李娜")
    let nobody = story.state.nextCardNumber
    var card = details("周敏", level: .a)
    card.consultant = StaffID(rawValue: 1)
    try story.run(.card(.make(card, channel: "web")))
    let id = CardID(rawValue: nobody)
    func next() -> Int? { story.state.cards[id]?.details.next.map { $0.day.number - Story.day.number } }
    #expect(next() == 1)
    story.at(9, 0, day: Story.day.advanced(by: 3))
    #expect(story.state.overdueFollowUps(on: Story.day.advanced(by: 1)).isEmpty)
    #expect(story.state.overdueFollowUps(on: Story.day.advanced(by: 3)) == [StaffID(rawValue: 1): 1])
    try story.run(.card(.followUp(id, note: "下周来")))
    #expect(next() == 7)
    for (level, days) in [(CustomerLevel.h, 5), (.b, 10), (.c, 18)] {
      var edited = try #require(story.state.cards[id]?.details)
      edited.level = level
      try story.run(.card(.edit(id, edited)))
      #expect(next() == days)
    }
    var wrong = try #require(story.state.cards[id]?.details)
    wrong.level = .lost
    #expect(story.refusal(of: .card(.edit(id, wrong)))?.rule == "card.loss")
    wrong.level = .frozen
    try story.run(.card(.edit(id, wrong)))
    #expect(next() == nil)
    let past = NextContact(Story.day)
    #expect(story.refusal(of: .card(.followUp(id, note: "", next: past)))?.rule == "card.next")
  }

  @Test func aLossIsAskedAndApprovedByTheSupervisor() throws {
    var story = try Story(people: "李娜")
    try story.run(.staff(.add(name: "夏琳", latin: "", title: .supervisor)))
    try story.run(.card(.make(details("周敏"), channel: "web")))
    #expect(story.refusal(of: .card(.approveLoss(card)), by: supervisor)?.rule == "sign.none")
    #expect(story.refusal(of: .card(.askLoss(card, reason: " ")))?.rule == "text.missing")
    try story.run(.card(.askLoss(card, reason: "买了竞品")))
    #expect(story.state.followUps(on: Story.day.advanced(by: 9)).isEmpty)
    try story.run(.card(.refuseLoss(card, reason: "再报一次价")), by: supervisor)
    #expect(story.state.cards[card]?.details.level == .h && story.state.signings.isEmpty)
    try story.run(.card(.askLoss(card, reason: "买了竞品")))
    let consultant = Author(user: "李娜", terminal: "pts/9")
    #expect(story.refusal(of: .card(.approveLoss(card)), by: consultant)?.rule == "sign.who")
    let seen = story.state.signings[0].seen
    try story.run(.card(.approveLoss(card, seen: seen)), by: supervisor)
    #expect(story.state.cards[card]?.details.level == .lost && story.state.cards[card]?.details.next == nil)
    guard case .approved(let signature, let reason)? = story.state.cards.losses[card] else {
      Issue.record("not approved")
      return
    }
    #expect(signature.by == "夏琳" && signature.seen == seen && reason == "买了竞品" && seen.contains("周敏"))
  }

  @Test func aCardIsTwoTextsAndHoldsWhateverWasTyped() throws {
    var story = try Story(people: "李娜")
    var whole = details("O'Neill, 周", "+491511234567", level: .b)
    whole.sex = .woman
    whole.purchase = .replacement
    whole.source = "friend"
    whole.purpose = "look"
    whole.consultant = StaffID(rawValue: 1)
    whole.next = NextContact(Story.day.advanced(by: 3), way: .invitation)
    whole.instruction = "带钥匙 - 约 10:00"
    try story.run(.card(.make(whole, channel: "web")))
    try story.run(.card(.make(details("x"), channel: "web")))
    let read = try JSONDecoder().decode(CardFile.self, from: JSONEncoder().encode(story.state.cards))
    #expect(read == story.state.cards && read[card]?.details == whole)
    let text = String(decoding: try JSONEncoder().encode(story.state.cards), as: UTF8.self)
    #expect(
      text.contains("web - 2026-11-23 2026-11-23 0 0 - B 1 +491511234567 f replacement friend look 2026-11-26 invite"))
    for wrong in [#"["1 x"]"#, #"["1 2026-11-23T10:00:00+08:00 web","a"]"#] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(CardFile.self, from: Data("{\"cards\":\(wrong)}".utf8))
      }
    }
  }

  /// What nobody works on leaves the state, what is worked on stays however long.
  @Test func theStateHoldsTheCardsThatAreWorkedOn() throws {
    var story = try Story(people: "李娜")
    for (name, level) in [("worked", CustomerLevel.h), ("forgotten", .h), ("delivered", .delivered), ("asked", .c)] {
      try story.run(.card(.make(details(name, level: level), channel: "web")))
    }
    try story.run(.card(.askLoss(CardID(rawValue: 4), reason: "搬走了")))
    for day in stride(from: 1, through: 200, by: 10) {
      story.at(9, 0, day: Story.day.advanced(by: day))
      try story.run(.card(.followUp(card, note: "")))
      let names = Set(story.state.cards.cards.values.map(\.details.name))
      #expect(names.contains("forgotten") == (day <= Retention.cardDays + 10))
      #expect(names.contains("delivered") == (day <= Retention.recordDays + 10))
      #expect(names.isSuperset(of: ["worked", "asked"]))
    }
    #expect(story.refusal(of: .card(.followUp(CardID(rawValue: 2), note: "")))?.rule == "card.archived")
  }
}
