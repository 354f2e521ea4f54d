import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct ReportsBoardTests {
  private static func desk(_ language: Language, columns: Int, rows: Int) -> Desk {
    let practice = PracticeDay(day: Desk.monday, offset: 8 * 3600, seed: 1)
    var desk = Desk(language, at: ClockTime(17, 30))
    desk.showroom = practice.showroom(until: desk.now).showroom
    desk.size = Size(columns: columns, rows: rows)
    return desk
  }

  private static func body(_ desk: Desk) -> [String] {
    desk.screen.lines.dropFirst(2).dropLast().map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func theListAndTheReportStandBesideEachOtherInChinese() {
    var desk = Self.desk(.chinese, columns: 80, rows: 24)
    desk.press("9↓↓")
    #expect(Self.body(desk) == Self.chinese, "\(Self.body(desk).joined(separator: "\n"))")
  }

  @Test func theComparisonHasTheWindowInEnglish() {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎")
    #expect(Self.body(desk) == Self.english, "\(Self.body(desk).joined(separator: "\n"))")
  }

  @Test func enterLeadsFromReportToConsultantAndEscapeBack() throws {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎⏎")
    #expect(desk.text.contains("contact rate") && desk.text.contains("Agreed"))
    let first = try #require(desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world)))
    desk.press("↓")
    #expect(desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world)) != first)
    desk.press("⎋⎋")
    #expect(desk.dashboard.lens.reports.place == .list)
    desk.press("⎋")
    #expect(desk.dashboard.focus == .today)
  }

  @Test func whatIsAgreedIsKeptWithBothNames() throws {
    var desk = Self.desk(.chinese, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎⏎a每天两位试驾⇥⇥⇥王主管⇥别人⏎")
    #expect(desk.text.contains("本人签名"))
    desk.press("⎋")
    guard case .person(let id)? = desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world))?.row
    else {
      Issue.record("no consultant is shown")
      return
    }
    let agreement = CoachingAgreement(
      action: "每天两位试驾", due: Desk.monday, supervisor: "王主管",
      consultant: try #require(desk.showroom.state.person(id)).name)
    try desk.happen(.coaching(.agree(id, agreement)))
    #expect(desk.text.contains("每天两位试驾") && desk.text.contains("王主管"))
  }

  @Test func spansMoveByKeysAndAskForTheirFacts() {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9")
    #expect(desk.effects.contains { if case .gather = $0 { true } else { false } })
    desk.press("[")
    #expect(desk.text.contains("2026-10"))
    desk.press("]]")
    #expect(desk.lastLine.contains("this is the one under way") && desk.text.contains("2026-11"))
    desk.press("s")
    #expect(desk.dashboard.lens.reports.unit == .quarter)
    desk.press("d")
    #expect(desk.text.contains("whereabouts") || desk.text.contains("where they are"))
    desk.press("v")
    #expect(desk.text.contains("by hour") && desk.text.contains("by weekday"))
  }

  static let chinese: [String] = []
  static let english: [String] = []
}
