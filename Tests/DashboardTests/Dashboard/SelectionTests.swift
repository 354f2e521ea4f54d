import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct SelectionTests {
  @Test func theSelectionFollowsWhatItIsAboutAndNotItsPlace() throws {
    var desk = try Desk.floor()
    let old = ComplaintDetails(customer: "吴先生", kind: "repair")
    desk.press("4")
    #expect(desk.dashboard.selections[.complaints]?.row == .complaint(ComplaintID(rawValue: 1)))
    // Another desk takes down one that is more pressing, so it stands first.
    let early = Moment(day: Desk.monday, time: ClockTime(8, 0), offset: 8 * 3600)
    try desk.happen(.complaint(.open(old, received: early)), by: Author(user: "李", terminal: "pts/9"))
    desk.press("e")
    #expect(desk.text.contains("#1 修改"))
  }

  @Test func whenTheRowIsGoneTheNextOneTakesItsPlace() throws {
    var desk = try Desk.floor()
    desk.press("1↓↓")
    #expect(desk.dashboard.selections[.roster]?.row == .person(StaffID(rawValue: 3)))
    try desk.happen(.staff(.leave(StaffID(rawValue: 3))))
    desk.dashboard.settle(desk.world)
    #expect(desk.dashboard.selections[.roster]?.row == .person(StaffID(rawValue: 4)))
  }

  @Test func aMenuAboutSomebodyWhoLeftCloses() throws {
    var desk = try Desk.floor()
    desk.press("1↓↓m")
    #expect(desk.text.contains("王伟 去向"))
    try desk.happen(.staff(.leave(StaffID(rawValue: 3))))
    desk.dashboard.settle(desk.world)
    #expect(!desk.text.contains("王伟"))
  }
}
