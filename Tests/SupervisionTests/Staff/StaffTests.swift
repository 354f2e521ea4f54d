import Testing

@testable import Supervision

@Suite struct StaffTests {
  private func house() throws -> Story {
    var story = try Story()
    for (name, latin) in [("李娜", "Li Na"), ("李想", "Li Xiang"), ("欧阳思远", "Ouyang Siyuan")] {
      try story.run(.staff(.add(name: name, latin: latin, title: .consultant)))
    }
    return story
  }

  @Test(arguments: ["李娜", "李 娜", "li na", "LINA", "ouyangsiyuan"])
  func aNameIsTakenOnceHoweverItIsWritten(name: String) throws {
    var story = try house()
    #expect(story.refusal(of: .staff(.add(name: name, latin: "", title: .trainer)))?.rule == "staff.duplicate")
    #expect(story.refusal(of: .staff(.add(name: "新人", latin: name, title: .trainer)))?.rule == "staff.duplicate")
    try story.run(.staff(.leave(StaffID(rawValue: 1))))
    try story.run(.staff(.leave(StaffID(rawValue: 3))))
    try story.run(.staff(.add(name: name, latin: "", title: .trainer)))
  }

  @Test func peopleAreFoundByWhatOneTypes() throws {
    let state = try house().state
    for (text, name) in [("李娜", "李娜"), ("li x", "李想"), ("欧阳", "欧阳思远"), ("OUY", "欧阳思远"), ("2", "李想")] {
      #expect(try state.person(named: text).name == name)
    }
    let two = try #require(throws: Refusal.self) { try state.person(named: "li") }
    #expect(two.words == Phrase(zh: "“li”可能是李娜、李想，请写全名", en: "“li” may be Li Na, Li Xiang; write the whole name"))
    let none = try #require(throws: Refusal.self) { try state.person(named: "周") }
    #expect(none.words.en == "nobody is called “周”; the staff are Li Na, Li Xiang, Ouyang Siyuan")
    #expect(throws: Refusal.self) { try state.person(named: " ") }
  }

  @Test func whoLeavesAtTheDoorStandsThereNoMore() throws {
    var story = try house()
    story.at(9, 0)
    try story.move(1, .door)
    story.at(9, 30)
    try story.run(.staff(.leave(StaffID(rawValue: 1))))
    #expect(story.state.greeters(on: Story.day, at: ClockTime(10, 0)) == 0)
    #expect(story.refusal(of: .floor(.move(StaffID(rawValue: 1), to: .door)))?.words.en.contains("李娜") == true)
  }
}
