import Testing

@testable import Supervision

@Suite struct RegisterSearchTests {
  @Test func namesHaveTheInitialsPeopleTypeThemBy() {
    let initials = PinyinInitials.standard
    for (name, wanted) in [
      ("王晓彤", "wxt"), ("欧阳思远", "oysy"), ("曾国强", "zgq"), ("解小龙", "xxl"), ("单芳", "sf"), ("仇英", "qy"), ("查良", "zl"),
      ("区志明", "ozm"), ("尉迟恭", "ycg"), ("陳建國", "cjg"), ("吕蒙", "lm"), ("张玥", "zy"), ("李梓涵", "lzh"),
    ] {
      #expect(initials.readings(of: name).first == wanted, "\(name)")
    }
    #expect(initials.readings(of: "李晟") == ["ls", "lc"] && initials.readings(of: "Sarah Lin").isEmpty)
  }

  /// Cards drawn at random are found by every part of what stands on them, and by nothing that does not.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatStandsOnACardFindsIt(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var story = try Story(people: "李娜", "赵敏")
    for number in 0..<60 {
      var details = PracticeProspect(&chance).details(phone: number)
      details.level = chance.pick([.h, .a, .b, .c])
      details.consultant = StaffID(rawValue: chance.draw(1...2))
      try story.run(.card(.make(details, channel: .web)))
    }
    let hand = RegisterSearch.hand(story.showroom)
    let search = RegisterSearch(Register())
    func found(_ query: RegisterQuery) -> Set<Int> {
      let findings = search.find(query, hand: hand, limit: 1000)
      #expect(findings.count == findings.hits.count)
      return Set(findings.hits.compactMap { if case .card(let card) = $0 { Int(card.number) } else { nil } })
    }
    func cards(_ test: (CardDetails) -> Bool) -> Set<Int> {
      Set(story.state.cards.cards.values.filter { test($0.details) }.map(\.id.rawValue))
    }
    #expect(found(RegisterQuery()).count == 60)
    for card in story.state.cards.cards.values {
      let details = card.details
      let part = String(details.phone.dropFirst(chance.draw(0...6)).prefix(chance.draw(2...5)))
      #expect(found(RegisterQuery(part)) == cards { $0.phone.contains(part) })
      let name = details.name
      #expect(found(RegisterQuery(name)) == cards { $0.name.contains(name) })
      #expect(found(RegisterQuery(PinyinInitials.standard.readings(of: name)[0])).contains(card.id.rawValue))
      #expect(
        found(RegisterQuery(name, levels: [details.level], consultant: details.consultant))
          == cards { $0.name == name && $0.level == details.level && $0.consultant == details.consultant })
      #expect(found(RegisterQuery(model: details.model)) == cards { $0.model == details.model })
    }
    #expect(found(RegisterQuery("x9")).isEmpty)
    // What is at hand goes before what was known of the days gone by.
    var edited = try #require(story.state.cards[CardID(rawValue: 1)]).details
    edited.name = "司马光"
    try story.run(.card(.edit(CardID(rawValue: 1), edited)))
    let both = RegisterSearch(hand).find(RegisterQuery("smg"), hand: RegisterSearch.hand(story.showroom), limit: 9)
    #expect(both.count == 1)
    #expect(RegisterSearch(hand).find(RegisterQuery(), hand: RegisterSearch.hand(story.showroom), limit: 9).count == 60)
  }
}
