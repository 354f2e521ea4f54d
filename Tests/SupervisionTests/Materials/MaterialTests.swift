import Testing

@testable import Supervision

@Suite struct MaterialTests {
  @Test func whatRunsShortComesUpInTodayUntilItIsCountedFull() throws {
    var story = try Story()
    try story.run(.duty(.catalogue(.setList(1, isOn: true))))
    let stocked = DutyKey("1.8", due: ClockTime(9, 0))
    try story.run(.material(.add(MaterialDetails(name: "锐界", kind: .brochure))))
    let id = MaterialID(rawValue: 1)
    func keys() -> [DutyKey] { story.state.today(at: story.now).filter { !$0.isDone }.map(\.key) }
    #expect(!keys().contains(.material(id)) && keys().contains(stocked))
    try story.run(.material(.count(id, 9)))
    #expect(keys().contains(.material(id)) && keys().contains(stocked))
    #expect(story.refusal(of: .duty(.check(.material(id))))?.words.en.contains("6 missing") == true)
    try story.run(.material(.count(id, 40)))
    #expect(!keys().contains(.material(id)) && !keys().contains(stocked))
    #expect(story.refusal(of: .material(.count(id, -1)))?.rule == "material.count")
    #expect(story.refusal(of: .material(.add(MaterialDetails(name: "锐界", kind: .brochure))))?.rule == "material.same")
  }
}
