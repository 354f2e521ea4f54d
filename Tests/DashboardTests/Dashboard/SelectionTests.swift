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

  @Test func whateverOtherDesksDoTheCursorStaysOnWhatItWasOn() throws {
    var random = SplitMix(seed: 11)
    var desk = try Desk.floor()
    try desk.happen(.complaint(.open(ComplaintDetails(customer: "客户2", kind: "repair"))))
    desk.press("4")
    var next = 3
    for _ in 0..<400 {
      let before = desk.dashboard.sight(of: desk.world).rows(of: .complaints)
      let held = try #require(desk.dashboard.selection(in: .complaints, desk.dashboard.sight(of: desk.world)))
      let open = desk.showroom.state.complaints.values.filter(\.isOpen).map(\.id).sorted()
      switch random.next() % 6 {
      case 0, 1:
        let received = Moment(day: Desk.monday, time: ClockTime(Int(random.next() % 10), 0), offset: 8 * 3600)
        try desk.happen(
          .complaint(.open(ComplaintDetails(customer: "客户\(next)", kind: "repair"), received: received)),
          by: Author(user: "李", terminal: "pts/9"))
        next += 1
      case 2:
        guard open.count > 1, let id = open.randomElement(using: &random),
          let other = open.first(where: { $0 != id })
        else { continue }
        _ = try? desk.happen(.complaint(.merge(id, other)), by: Author(user: "李", terminal: "pts/9"))
      case 3: desk.press("O")
      case 4: desk.press(random.next() % 2 == 0 ? "⎋/客⏎" : "⎋")
      default: desk.press(random.next() % 2 == 0 ? "↓" : "↑")
      }
      desk.dashboard.settle(desk.world)
      let sight = desk.dashboard.sight(of: desk.world)
      let rows = sight.rows(of: .complaints)
      let now = try #require(desk.dashboard.selection(in: .complaints, sight))
      #expect(rows[now.index] == now.row)
      // Who still stands there keeps the cursor, unless it was moved by hand; who is gone leaves it to a neighbour.
      let stepped = abs(now.index - held.index) == 1 && before == rows
      if rows.contains(held.row) {
        #expect(now.row == held.row || stepped)
      } else {
        #expect(now.index == min(held.index, rows.count - 1))
      }
    }
  }
}
