import Supervision
import Terminal
import Testing

@testable import Dashboard

/// Stepping back to days gone by.
@Suite struct LookingBackTests {
  /// The Monday's floor, with a Saturday in October and the Sunday of the day before kept.
  private func desk(_ language: Language = .english) throws -> Desk {
    var desk = try Desk.floor(language)
    desk.pastDays = try [
      day(CivilDay(number: 20_729), customer: "钱女士", people: 4),
      day(CivilDay(number: 20_779), customer: "孙先生", people: 7),
    ]
    return desk
  }

  /// A day gone by: two at the door until noon, a complaint, and so many people.
  private func day(_ day: CivilDay, customer: String, people: Int) throws -> Showroom {
    var showroom = Showroom()
    var number: UInt64 = 0
    func happen(_ command: Command, _ hour: Int, _ minute: Int) throws {
      number += 1
      let now = Moment(day: day, time: ClockTime(hour, minute), offset: 8 * 3600)
      let id = ActID(high: UInt64(day.number), low: number)
      showroom.apply(try showroom.decide(command, Context(now: now, author: Desk.author, id: id)))
    }
    try happen(.staff(.add(name: "赵一鸣", latin: "Zhao Yiming", title: .consultant)), 8, 0)
    try happen(.floor(.move(StaffID(rawValue: 1), to: .door)), 8, 30)
    try happen(.complaint(.open(ComplaintDetails(customer: customer, kind: "sales"))), 9, 0)
    try happen(.traffic(.count(.walkIn, people: people)), 10, 0)
    try happen(.floor(.move(StaffID(rawValue: 1), to: .home)), 18, 40)
    return showroom
  }

  @Test func aDayGoneByStandsAsItEndedUntilOneComesBack() throws {
    var desk = try desk()
    let present = desk.text
    desk.press("[")
    #expect(desk.screen.lines[1].hasPrefix(" Looking back: Sun 22 Nov 2026 18:40:00 — Esc for the present — "))
    #expect(desk.text.contains("孙先生") && desk.text.contains("Zhao Yiming") && !desk.text.contains("Li Na"))
    desk.press("[")
    #expect(desk.screen.lines[1].hasPrefix(" Looking back: Sat 3 Oct 2026 18:40:00"))
    #expect(desk.text.contains("钱女士"))
    #expect(desk.lastLine.contains("nothing is kept of 2026-10-04 – 2026-11-21; passed over"))
    desk.press("[")
    #expect(desk.lastLine.contains("nothing is kept of any day before") && desk.text.contains("Sat 3 Oct 2026"))
    desk.press("]")
    #expect(desk.screen.lines[1].contains("Sun 22 Nov 2026"))
    desk.press("]")
    #expect(desk.lastLine.contains("back in the present"))
    desk.press("[⎋")
    #expect(desk.text == present)
    desk.press("[H")
    #expect(desk.text == present)
    desk.press("]")
    #expect(desk.lastLine.contains("this is the present"))
  }

  @Test func timeStepsStayWithinTheDayLookedAt() throws {
    var desk = try desk()
    desk.press("[←")
    #expect(desk.screen.lines[1].contains("Sun 22 Nov 2026 10:00:00") && desk.screen.lines[1].contains("walk-in +7"))
    desk.press("⇞")
    #expect(desk.screen.lines[1].contains("09:45:00") && desk.text.contains("孙先生"))
    desk.press("←←")
    #expect(desk.screen.lines[1].contains("08:30:00") && !desk.text.contains("孙先生"))
    desk.press("G→")
    #expect(desk.screen.lines[1].contains("18:40:00") && desk.lastLine.contains("the day ended here"))
    for _ in 0..<100 { desk.press("⇟") }
    #expect(desk.screen.lines[1].contains("Mon 23 Nov 2026 03:55:00") == false)
    #expect(desk.screen.lines[1].contains("03:55:00"))
    for _ in 0..<200 { desk.press("⇞") }
    #expect(desk.screen.lines[1].contains("Sun 22 Nov 2026 04:10:00"))
  }

  @Test func nothingCanBeDoneInThePastAndWhatLiesOpenIsOfTheDay() throws {
    var desk = try desk()
    let before = desk.showroom
    desk.press("[w")
    #expect(desk.lastLine.contains("looking back at Sun 22 Nov 2026 18:40; Esc for the present, then act"))
    desk.press("5 4.!u")
    #expect(desk.showroom == before && desk.effects.isEmpty)
    desk.press("4⏎")
    #expect(desk.text.contains("孙先生") && desk.text.contains("phone"))
    desk.wait(until: ClockTime(11, 30))
    #expect(desk.text.contains("孙先生"))
  }

  @Test func aDayIsChosenByItsDate() throws {
    var desk = try desk(.chinese)
    desk.press("C")
    #expect(desk.text.contains("2026-11-22 周日") && desk.text.contains("2026-10-03 周六"))
    desk.press("10-0⏎")
    #expect(desk.screen.lines[1].hasPrefix(" 回看 2026年10月3日 周六 18:40:00 的现场"))
    desk.press("⎋:日期⏎")
    #expect(desk.text.contains("回看"))
    desk.press("⎋⎋")
    desk.pastFault = Phrase(zh: "档案读不出", en: "the archive cannot be read")
    desk.press("【")
    #expect(desk.lastLine.contains("档案读不出") && !desk.screen.lines[1].hasPrefix(" 回看"))
    desk.pastDays = []
    desk.press("C")
    #expect(desk.lastLine.contains("没有更早一天的记录"))
  }

  @Test func beforeTheFirstActOfADayLookingBackShowsTheDayBefore() throws {
    var desk = try desk()
    desk.now = Moment(day: Desk.monday.advanced(by: 1), time: ClockTime(8, 5), offset: 8 * 3600)
    desk.pastDays.append(desk.showroom)
    desk.press("H")
    #expect(desk.screen.lines[1].hasPrefix(" Looking back: Mon 23 Nov 2026 10:25:00"))
    #expect(desk.text.contains("Li Na"))
  }

  @Test func aMomentIsTyped() throws {
    var desk = try desk()
    desk.press("Csun 10:00⏎")
    #expect(desk.screen.lines[1].contains("Sun 22 Nov 2026 10:00:00"))
    desk.press("C昨天")
    #expect(desk.text.contains("→ 2026-11-22"))
    desk.press("⏎")
    #expect(desk.screen.lines[1].contains("Sun 22 Nov 2026 18:40:00"))
    desk.press("C9:50⏎")
    #expect(desk.screen.lines[1].hasPrefix(" Looking back: 09:50:00"))
    desk.press("C23:50⏎")
    #expect(desk.lastLine.contains("yet to come"))
    for (text, day, time) in [
      ("周二15:00", -6, ClockTime(15, 0)), ("2026-11-17T15:00", -6, ClockTime(15, 0)), ("昨天 9点半", -1, ClockTime(9, 30)),
      ("11-20 8:05", -3, ClockTime(8, 5)),
    ] {
      let spoken = SpokenMoment(text, today: Desk.monday)
      #expect(spoken?.day == Desk.monday.advanced(by: day) && spoken?.time == time, "\(text)")
    }
    for text in ["25:00", "tue 15:61", "2-31 10:00", "hello", ""] {
      #expect(SpokenMoment(text, today: Desk.monday) == nil, "\(text)")
    }
  }

  @Test func enterGoesToWhatChanged() throws {
    var desk = try desk()
    desk.press("5[")
    #expect(desk.lastLine.contains("⏎ what changed") || desk.lastLine.contains("what changed"))
    desk.press("←")
    #expect(desk.screen.lines[1].contains("walk-in +7"))
    desk.press("⏎")
    #expect(desk.dashboard.focus == .traffic && desk.dashboard.selections[.traffic]?.row == .channel(.walkIn))
  }
}
