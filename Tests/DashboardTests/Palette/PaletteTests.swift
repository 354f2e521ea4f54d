import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct PaletteTests {
  /// The line in which the palette says what Enter will do.
  private func preview(_ desk: Desk) -> String {
    guard case .palette(let palette)? = desk.dashboard.layers.last else { return "" }
    return palette.preview[desk.dashboard.language]
  }

  private func first(_ desk: Desk) -> PaletteLine? {
    guard case .palette(let palette)? = desk.dashboard.layers.last else { return nil }
    return palette.selected
  }

  @Test(arguments: [
    "door Li Na", "door ln", "door 李娜", "person li na door", "li na door", "上/离门口 li na", "slmk ln", "door li",
  ])
  func somebodyIsNamedAndMoved(typed: String) throws {
    var desk = try Desk.floor(.english)
    try desk.move(2, to: .onCall, at: ClockTime(10, 0))
    desk.press(":" + typed)
    #expect(first(desk)?.deed == .act(.door, .person(StaffID(rawValue: 2))), "\(desk.text)")
    #expect(preview(desk).hasPrefix("Li Na"))
    desk.press("⏎")
    #expect(desk.place(of: 2) == .door)
    #expect(desk.dashboard.layers.isEmpty && desk.dashboard.focus == .today)
  }

  @Test func aComplaintIsNamedByNumberNameOrInitialsAndTakenFurther() throws {
    var desk = try Desk.floor(.english)
    for named in ["1", "#1", "周女", "zns"] {
      desk.press(":complaint \(named) note")
      #expect(preview(desk).hasPrefix("opens: "), "\(named): \(preview(desk))")
      desk.press("⏎")
      guard case .form(let form)? = desk.dashboard.layers.last else {
        Issue.record("\(named) leads to no form")
        return
      }
      #expect(form.purpose == .note(ComplaintID(rawValue: 1)))
      desk.press("⎋")
    }
    // What cannot be done is listed with its reason and refused in the same words.
    desk.press(":complaint 1 reopen")
    let reason = preview(desk)
    #expect(desk.text.contains(" ✗ \(reason)"))
    desk.press("⏎")
    #expect(desk.lastLine == " ✗ \(reason)" && desk.firstComplaint?.step == .acknowledged)
  }

  @Test func oneThingAloneIsListedWithAllThatCanBeDoneAboutIt() throws {
    var desk = try Desk.floor(.english)
    desk.press(":complaint 1")
    #expect(first(desk)?.deed == .show(.complaint(ComplaintID(rawValue: 1))))
    guard case .palette(let palette)? = desk.dashboard.layers.last else { return }
    for action in [Action.noteComplaint, .reopen, .escalate] {
      #expect(palette.lines.contains { $0.deed == .act(action, .complaint(ComplaintID(rawValue: 1))) }, "\(action)")
    }
    desk.press("⏎")
    #expect(desk.dashboard.focus == .complaints)
  }

  @Test func arrivalsAreCountedWithAPreviewOfWhatWillStand() throws {
    var desk = try Desk.floor(.english)
    desk.press(":tally walk-in 3")
    let words = preview(desk)
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 3)
    desk.press("⏎")
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 6)
    // The preview was what then was said.
    #expect(desk.lastLine.contains(words), "\(words) \(desk.lastLine)")
  }

  @Test func nothingIsKeptByLookingAtAPreview() throws {
    var desk = try Desk.floor(.english)
    let before = desk.showroom
    for typed in ["door li na", "tally walk-in 3", "complaint 1 acknowledge", "li na", "undo"] {
      desk.press(":\(typed)⇥⇥⎋")
      #expect(desk.showroom == before, "\(typed)")
    }
  }

  @Test func tabCompletesStepByStepAndEveryCompletionMeansTheSame() throws {
    var desk = try Desk.floor(.english)
    desk.press(":complaint zn⇥")
    #expect(desk.text.contains("complaint #1 周女士 "))
    desk.press("⎋:send to the door⇥li n⇥")
    #expect(desk.text.contains("door Li Na"))
    desk.press("⎋")
    for typed in ["complaint ", "door ", "move ", "tally ", "li na ", "duty "] {
      desk.press(":\(typed)")
      guard case .palette(let palette)? = desk.dashboard.layers.last else { continue }
      #expect(palette.lines.count > 1)
      for line in palette.lines.prefix(12) {
        if case .command = line.deed { continue }
        desk.press("⎋:")
        desk.paste(line.whole)
        #expect(first(desk)?.deed == line.deed, "\(line.whole) means \(String(describing: first(desk)?.title))")
      }
      desk.press("⎋")
    }
  }

  @Test func chineseCommandsAreFoundByTheirInitials() throws {
    var desk = try Desk.floor()
    // 去向, 派人, 登记投诉, 自动排班
    for (typed, action) in [
      ("qx", Action.whereabouts), ("pr", .sendToDoor), ("djts", .openComplaint), ("zdpb", .planWeek),
    ] {
      desk.press(":" + typed)
      #expect(first(desk)?.deed == .command(action), "\(typed): \(first(desk)?.title ?? "")")
      desk.press("⎋")
    }
  }

  @Test func maskedNamesStayMaskedAndAreStillFound() throws {
    var desk = try Desk.floor()
    let details = ComplaintDetails(
      customer: "欧阳思远", phone: "13812345678", kind: "product", facts: "异响")
    try desk.happen(.complaint(.open(details)))
    desk.press("*:投诉 欧阳思远")
    #expect(desk.text.contains("欧阳*") && desk.screen.lines.dropFirst(5).allSatisfy { !$0.contains("#2 欧阳思") })
    desk.press("⎋:投诉 oysy 备注")
    #expect(!desk.text.contains("欧阳思远"))
    #expect(first(desk)?.deed == .act(.noteComplaint, .complaint(ComplaintID(rawValue: 2))))
  }

  @Test func aNameIsFoundBeforeWhatOnlyHoldsItAndLettersInOrderLast() {
    var index = PaletteIndex()
    let names = ["Anna Li", "Li", "Lina", "Luisa", "Max"]
    for (number, name) in names.enumerated() { index.add(.person(StaffID(rawValue: number)), [name]) }
    let found = index.find("LI", limit: 9)
    #expect(found.map(\.row) == [1, 2, 0, 3].map { RowID.person(StaffID(rawValue: $0)) })
    #expect(found.map(\.fit) == [.whole, .beginning, .inside, .scattered])
    #expect(index.find("", limit: 2).count == 2 && index.find("q", limit: 9).isEmpty)
  }
}
