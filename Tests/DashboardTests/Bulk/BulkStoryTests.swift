import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct BulkStoryTests {
  private func steps(_ desk: Desk) -> [ComplaintStep] {
    desk.showroom.state.complaints.values.sorted { $0.id < $1.id }.map(\.step)
  }

  @Test func markedDutiesAreCheckedOffInOneStepAndTheOthersSayWhyNot() throws {
    var desk = try Desk.floor(.english)
    let before = desk.showroom.state
    let open = desk.dashboard.sight(of: desk.world).today.count { !$0.isDone }
    desk.press("%")
    #expect(desk.title("5 Today").contains("+\(desk.rows.count)"))
    desk.press(" ")
    let done = desk.dashboard.sight(of: desk.world).today.count - open
    #expect(
      desk.text.contains("check off: \(open), \(done) cannot") && desk.text.contains("✗")
        && desk.text.contains("was checked off by"))
    #expect(desk.showroom.state == before)
    let acts = desk.showroom.acts.count
    desk.press("⏎")
    #expect(desk.showroom.acts.count == acts + 1 && desk.dashboard.sight(of: desk.world).today.allSatisfy(\.isDone))
    #expect(desk.dashboard.marks == nil && desk.lastLine.contains("u undo"))
    desk.press("u")
    #expect(desk.showroom.state == before)
  }

  @Test func aRangeOfComplaintsIsRoutedByOneForm() throws {
    var desk = try Desk.complaining()
    desk.press("4↑↑↑↑;↓↓A")
    #expect(desk.text.contains("转部门，另 2 条"))
    desk.press("⇥老周⏎")
    #expect(desk.text.contains("转部门：3 条"))
    desk.press("⏎")
    #expect(desk.showroom.state.complaints.values.count { $0.owner == "老周" } == 3)
    desk.press("u")
    #expect(desk.showroom.state.complaints.values.allSatisfy { $0.owner.isEmpty })
  }

  @Test func whatIsProposedIsProposedForEachRow() throws {
    var desk = try Desk.complaining()
    for (number, person) in [(1, "老周"), (2, "小吴")] {
      let id = ComplaintID(rawValue: number)
      if number > 1 { try desk.happen(.complaint(.acknowledge(id))) }
      try desk.happen(.complaint(.assess(id)))
      try desk.happen(.complaint(.route(id, "after-sales", owner: person)))
    }
    desk.press("4%N⇥请今天回复⏎⏎")
    let nudged = desk.showroom.state.complaints.values.sorted { $0.id < $1.id }.prefix(2).map { complaint in
      complaint.log.compactMap { if case .nudged(let person) = $0.deed { person } else { nil } }
    }
    #expect(nudged == [["老周"], ["小吴"]])
  }

  @Test func anotherDeskThatWasQuickerIsSeenBeforeAnythingIsDone() throws {
    var desk = try Desk.complaining()
    desk.press("4%K")
    // The first was acknowledged in the morning.
    #expect(desk.text.contains("3 条，1 条不行") && desk.text.contains("#1 已到"))
    try desk.happen(.complaint(.acknowledge(ComplaintID(rawValue: 2))), by: Author(user: "李", terminal: "pts/9"))
    let acts = desk.showroom.acts.count
    desk.press("⏎")
    // Both acts stand or the second is refused as a whole, and the marks are still there to go on with.
    #expect(desk.showroom.acts.count == acts || steps(desk).allSatisfy { $0 == .acknowledged })
    if desk.showroom.acts.count == acts { #expect(desk.dashboard.marks != nil && desk.lastLine.contains("✗")) }
  }

  @Test func aChoiceIsMadeOnceForAll() throws {
    var desk = try Desk.floor()
    desk.press("8%a")
    #expect(desk.text.contains("派谁接待，另 2 条"))
    desk.press("⏎")
    #expect(desk.text.contains("派顾问：") && desk.dashboard.layers.count == 2)
    desk.press("⎋⎋⎋")
    #expect(desk.dashboard.marks == nil && desk.dashboard.layers.isEmpty)
  }

  @Test func marksFollowTheirRowsAndGoWithThem() throws {
    var desk = try Desk.floor()
    desk.press("1,,~")
    #expect(desk.dashboard.marks?.rows.count == 4)
    try desk.happen(.staff(.leave(StaffID(rawValue: 5))))
    desk.dashboard.settle(desk.world)
    #expect(desk.dashboard.marks?.rows.count == 3 && desk.title("1 值班").contains("+3"))
    desk.press("⎋")
    #expect(desk.dashboard.marks == nil && !desk.title("1 值班").contains("+"))
  }
}
