import Testing

@testable import Supervision

/// Cards that one event holds come out of it as they went in.
@Suite struct CardBatchTests {
  private static func cards(_ count: Int) -> [ImportedCard] {
    var state: UInt64 = 5
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    func text(_ words: [String]) -> String { draw(2) == 0 ? "" : words[draw(words.count)] }
    return (0..<count).map { place in
      var details = CardDetails()
      details.name = ["周敏", "Sam O'Neil", "\\u", "a b", "龍\u{20BB7}"][draw(5)]
      details.phone = draw(3) == 0 ? "" : "138\(10_000_000 + place)"
      details.level = CustomerLevel.allCases[draw(CustomerLevel.allCases.count)]
      details.sex = [nil, .man, .woman][draw(3)]
      details.purchase = [nil, .new, .additional, .replacement][draw(4)]
      details.source = draw(2) == 0 ? nil : SourceID(rawValue: "friend")
      details.purpose = draw(2) == 0 ? nil : PurposeID(rawValue: "look")
      details.consultant = draw(3) == 0 ? nil : StaffID(rawValue: 1 + draw(9))
      let day = CivilDay(number: 18_000 + draw(2_700))
      if draw(2) == 0 {
        details.next = NextContact(day.advanced(by: draw(90) - 3), way: FollowUpWay.allCases[draw(4)])
      }
      for path in [\CardDetails.model, \.colour, \.budget, \.use, \.concern, \.rival, \.carOwned, \.address, \.aim]
        + [\.remark, \.instruction]
      {
        details[keyPath: path] = text(["锐界", "Edge L", "1", "20 万以内"])
      }
      let made = Moment(day: day, time: ClockTime(draw(24), draw(60)), offset: [28_800, -18_000, 0, 20_700][draw(4)])
      return ImportedCard(
        made: made, channel: ChannelID(rawValue: ["walk-in", "web"][draw(2)]), details: details,
        touched: made.day.advanced(by: draw(200)), lossReason: text(["已购竞品", "moved"]))
    }
  }

  @Test(arguments: [0, 1, 399, 400, 401, 1_203]) func everyCardComesBackAsItWas(count: Int) {
    let cards = Self.cards(count)
    let batch = CardBatch(first: CardID(rawValue: 41), cards)
    var read: [ImportedCard] = []
    batch.forEach { id, card in
      #expect(id.rawValue == 41 + read.count)
      read.append(card)
    }
    #expect(read == cards)
    if count > 0 { #expect(batch[CardID(rawValue: 41 + count - 1)] == cards.last) }
    #expect(batch[CardID(rawValue: 41 + count)] == nil && batch[CardID(rawValue: 40)] == nil)
  }

  @Test func whatIsWorkedOnLiesAtHandAndTheRestInTheRegisterAlone() throws {
    let now = Moment(day: CivilDay(number: 20_780), time: ClockTime(10, 0), offset: 28_800)
    var showroom = Showroom()
    let cards = Self.cards(900)
    let context = Context(now: now, author: Author(user: "夏琳", terminal: "pts/1"), id: ActID(high: 1, low: 1))
    showroom.apply(try showroom.decide(.card(.register(CardRegister(cards))), context))
    let atHand = showroom.state.cards.count
    #expect(atHand > 20 && atHand < 450)
    for card in showroom.state.cards.cards.values {
      #expect(card.details.level.isOpen || card.details.level == .ordered)
      #expect(card.touched >= now.day.advanced(by: -Retention.cardDays))
    }
    var register = Register()
    register.take(showroom)
    #expect(register.cards.count == 900)
    for var card in showroom.state.cards.cards.values {
      // The way of the next contact is no matter of the register.
      card.details.next?.way = .phone
      #expect(register.whole(try #require(register.card(card.id))) == card)
    }
    // What a replay makes of it is the same, and taken back it is gone.
    let replayed = Showroom(day: showroom.day, opening: showroom.opening, acts: showroom.acts)
    #expect(replayed.state == showroom.state)
    showroom.apply(
      try showroom.decide(.undo(.user), Context(now: now, author: context.author, id: ActID(high: 1, low: 2))))
    #expect(showroom.state.cards.count == 0 && showroom.state.nextCardNumber == 1)
  }
}
