import Supervision
import Terminal
import Testing

@testable import Dashboard

/// A day at the desk: eight complaints of all grades, worked by keys at two desks on one showroom.
@Suite struct ComplaintDayTests {
  /// Lets the other desk see what was done at this one.
  private func share(_ done: Desk, with other: inout Desk) {
    other.showroom = done.showroom
    other.dashboard.settle(other.world)
  }

  @Test func eightComplaintsAreWorkedAtTwoDesks() throws {
    var here = try Desk.floor(.chinese, at: ClockTime(9, 5))
    var there = try Desk.floor(.english, at: ClockTime(9, 5))
    (here.number, there.number) = (3, 4)
    there.size = Size(columns: 80, rows: 24)
    share(here, with: &there)
    here.press("4")
    there.press("44")
    // The first is the floor's own; seven more come in, at turns here and there, all grades.
    for number in 2...8 {
      let kind = String(repeating: "→", count: number % 7)
      let grade = String(repeating: "→", count: number % 3)
      let keys = "a客户\(number)⇥⇥\(kind)⇥\(grade)⇥事实\(number)⇥诉求\(number)⏎"
      if number % 2 == 0 {
        here.press(keys)
        share(here, with: &there)
      } else {
        there.press(keys)
        share(there, with: &here)
      }
    }
    let taken = here.showroom.state.complaints.values
    #expect(taken.count == 8 && Set(taken.map(\.details.grade)) == Set(ComplaintGrade.allCases))
    // Grave ones are with the sales manager at once, the others are not.
    for complaint in taken { #expect(complaint.escalations.isEmpty == (complaint.details.grade != .grave)) }
    #expect(here.showroom.acts == there.showroom.acts)

    func work(_ desk: inout Desk, _ number: Int, _ keys: String) {
      let name = number == 1 ? "周女士" : "客户\(number)"
      desk.press("//\(name)⏎\(keys)")
    }
    let steps: [(ClockTime, String)] = [
      (ClockTime(9, 30), "."), (ClockTime(10, 0), "."), (ClockTime(10, 30), ".→⇥老周⏎"), (ClockTime(11, 0), ".⏎"),
      (ClockTime(12, 0), "."), (ClockTime(13, 0), ".换件⏎"), (ClockTime(14, 0), ".p"), (ClockTime(15, 0), ".4"),
      (ClockTime(16, 0), ".漏检⇥加检⏎"),
    ]
    for (index, (time, keys)) in steps.enumerated() {
      here.wait(until: time)
      there.wait(until: time)
      for number in 1...8 {
        // The first was acknowledged before the day began here.
        if number == 1, index == 0 { continue }
        if number % 2 == 0 {
          work(&there, number, keys)
          share(there, with: &here)
        } else {
          work(&here, number, keys)
          share(here, with: &there)
        }
      }
    }
    let state = here.showroom.state
    for complaint in state.complaints.values {
      #expect(complaint.step == .closed && complaint.judgement?.cause == "漏检", "\(complaint.id) \(complaint.step)")
      #expect(complaint.clock(at: here.now, rule: state.settings.complaints).phase == .kept)
    }
    here.press("F")
    #expect(here.text.contains("100%（8/8）") && here.text.contains("8 × ") && here.text.contains("漏检"))
    #expect(here.showroom == there.showroom)
  }

  @Test func aStepTakenTwiceAtOnceIsTakenOnce() throws {
    var here = try Desk.floor(.chinese)
    var there = try Desk.floor(.chinese)
    (here.number, there.number) = (3, 4)
    share(here, with: &there)
    here.press("4")
    there.press("4")
    // Both press the key before either has heard of the other.
    let effects = there.dashboard.handle(.key(.character(".")), there.world)
    here.press(".")
    #expect(here.firstComplaint?.step == .assessed)
    share(here, with: &there)
    guard case .perform(let command)? = effects.first else {
      Issue.record("nothing was asked")
      return
    }
    let author = Author(user: "夏琳", terminal: "pts/2")
    let context = Context(now: there.now, author: author, id: ActID(high: 5, low: 1))
    #expect(throws: Refusal.self) { try there.showroom.decide(command, context) }
    #expect(there.firstComplaint?.log.count == 3)
  }
}
