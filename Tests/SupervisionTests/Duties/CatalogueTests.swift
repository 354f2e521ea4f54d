import Testing

@testable import Supervision

@Suite struct CatalogueTests {
  @Test func everyDutyOfTheFourListsHasARow() {
    let codes = Set(DutyRule().rows.map(\.key.code))
    #expect(codes == Set(DutyCatalogue.all.map(\.code)))
    #expect(Set(DutyRule().rows.map(\.key)).count == DutyRule().rows.count)
  }

  @Test func cadencesFallOnTheDaysTheySay() throws {
    let february = try #require(CivilDay(iso: "2027-02-28"))
    #expect(DutyFalls.monthly(31).due(on: february) && DutyFalls.monthly(30).due(on: february))
    #expect(!DutyFalls.monthly(27).due(on: february) && !DutyFalls.quarterly(31).due(on: february))
    let april = try #require(CivilDay(iso: "2027-04-30"))
    #expect(DutyFalls.quarterly(31).due(on: april) && !DutyFalls.quarterly(31).due(on: april.advanced(by: -1)))
    #expect(DutyFalls.weekdays.due(on: Story.day) && !DutyFalls.weekdays.due(on: Story.day.advanced(by: 5)))
    for text in ["daily", "weekdays", "weekly:fri", "monthly:25", "quarterly:1", "occasional"] {
      #expect(DutyFalls(text: text)?.text == text)
    }
    #expect(DutyFalls(text: "每周五") == .weekly(.friday))
    for text in ["monthly:32", "monthly:0", "weekly:31", "yearly", "", "monthly", "daily:2"] {
      #expect(DutyFalls(text: text) == nil, "\(text)")
    }
  }

  @Test func aRowIsSwitchedMovedAddedAndRestored() throws {
    var story = try Story()
    let patrol = DutyKey("2.5", due: ClockTime(9, 30))
    func row(_ key: DutyKey) -> DutyItem? { story.state.today(at: story.now).first { $0.key == key } }
    try story.run(.duty(.check(patrol, note: "全好", evidence: "5S-031.jpg")))
    try story.run(.duty(.catalogue(.set(patrol, DutyRowChange(due: .some(ClockTime(9, 45)))))))
    // What was checked off stays checked off though its time was changed.
    #expect(row(patrol)?.due == ClockTime(9, 45))
    guard case .done(let check)? = row(patrol)?.standing else { return #expect(Bool(false)) }
    #expect(check.note == "全好" && check.evidence == "5S-031.jpg")
    try story.run(.duty(.catalogue(.set(patrol, DutyRowChange(isOn: false)))))
    #expect(row(patrol) == nil)
    #expect(story.refusal(of: .duty(.check(patrol)), by: .lu)?.rule == "duty.withdrawn")
    try story.run(.duty(.catalogue(.restore(patrol))))
    #expect(row(patrol)?.due == ClockTime(9, 30) && row(patrol)?.isDone == true)
    try story.run(
      .duty(
        .catalogue(.add(title: Phrase(zh: "查试驾车油量", en: "fuel of the test cars"), due: ClockTime(8, 40), falls: .daily))
      ))
    let own = DutyKey(.own(1))
    #expect(row(own)?.due == ClockTime(8, 40))
    try story.run(.duty(.check(own)))
    try story.run(.duty(.catalogue(.remove(own))))
    #expect(row(own) == nil)
    // Numbers are never given twice, so an old check-off is nobody else's.
    try story.run(.duty(.catalogue(.add(title: Phrase(both: "x"), due: nil, falls: .weekdays))))
    #expect(row(DutyKey(.own(2)))?.isDone == false)
  }

  @Test func nonsenseIsRefused() throws {
    var story = try Story()
    func rule(_ command: CatalogueCommand) -> String? { story.refusal(of: .duty(.catalogue(command)))?.rule }
    #expect(rule(.add(title: Phrase(both: " "), due: nil, falls: .daily)) == "text.missing")
    #expect(rule(.add(title: Phrase(both: "x"), due: ClockTime(24, 0), falls: .daily)) == "catalogue.time")
    #expect(rule(.set("9.9", DutyRowChange(isOn: true))) == "catalogue.unknown")
    #expect(rule(.remove("2.4")) == "catalogue.unknown")
    #expect(rule(.remove(DutyKey("2.4", due: ClockTime(8, 30)))) == "catalogue.shipped")
    #expect(rule(.setList(5, isOn: true)) == "settings.lists")
    try story.run(.duty(.catalogue(.add(title: Phrase(both: "x"), due: nil, falls: .daily))))
    #expect(rule(.add(title: Phrase(both: "x"), due: nil, falls: .daily)) == "catalogue.same")
  }

  @Test func whatOnlyArisesIsRecordedTheDayItDoes() throws {
    var story = try Story()
    #expect(!story.state.today(at: story.now).contains { $0.key.code == "2.9" })
    try story.run(.duty(.check("2.9", note: "陪同签约")))
    #expect(story.state.today(at: story.now).first { $0.key.code == "2.9" }?.isDone == true)
  }
}

extension DutyKey: ExpressibleByStringLiteral {
  /// The duty of a code.
  public init(stringLiteral text: String) { self.init(DutyCode(rawValue: text)) }
}
