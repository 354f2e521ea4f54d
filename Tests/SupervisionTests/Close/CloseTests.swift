import Foundation
import Testing

@testable import Supervision

@Suite struct CloseTests {
  /// A day that is ready to be closed.
  private func ready() throws -> Story {
    var story = try Story.differing()
    try story.run(.day(.takeDMS(Story.day, Story.dms)))
    for difference in story.differences {
      try story.run(.day(.explain(Story.day, difference.key, reason: "明天处理")))
    }
    return story
  }

  @Test func aClosedDayRefusesEveryPathAndSaysWhatToDo() throws {
    var story = try ready()
    try story.run(.day(.close(Story.day, stock: 31)))
    #expect(story.state.isClosed(Story.day))
    let one = VisitID(rawValue: 1)
    let card = try story.state.card(numbered: "1")
    var details = card.details
    details.remark = "改"
    let refused: [Command] = [
      .traffic(.count(.walkIn)), .traffic(.take("web", day: Story.day, people: HalfHours(one: 18))),
      .visit(.describe(one, VisitDetails(name: "改", kind: .first))), .visit(.recognize(VisitID(rawValue: 3), card.id)),
      .card(.edit(card.id, details)), .card(.followUp(card.id, note: "")),
      .card(.make(CardDetails(named: "新"), channel: "web")),
      .duty(.check(DutyKey("2.4", due: ClockTime(8, 30)))), .floor(.move(StaffID(rawValue: 1), to: .door)),
      .roster(.setShift(StaffID(rawValue: 1), day: Story.day, kind: "early")),
      .day(.takeDMS(Story.day, [])), .day(.note(Story.day, "改")), .day(.close(Story.day)),
      .day(.passOver(Story.day.advanced(by: -1), reason: "")),
      .together([.floor(.move(StaffID(rawValue: 1), to: .home)), .traffic(.count(.walkIn))]),
    ]
    for command in refused {
      let rule = story.refusal(of: command)?.rule
      #expect(rule == "day.closed" || rule == "text.missing", "\(command): \(rule ?? "done")")
    }
    // The one who counts at the door without opening the store is told the same way.
    let count = try #require(DayCount(story.showroom))
    #expect(
      try count.counting(1, by: .walkIn, Context(now: story.now, author: .xia, id: ActID(high: 0, low: 0))) == nil)
    #expect(try JSONDecoder().decode(DayCount.self, from: JSONEncoder().encode(count)) == count)
    // Life goes on: complaints come in, people go home, tomorrow is planned.
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    try story.run(.floor(.move(StaffID(rawValue: 1), to: .home)))
    try story.run(.roster(.setShift(StaffID(rawValue: 1), day: Story.day.advanced(by: 1), kind: "early")))
  }

  /// An undo from another desk would change a closed day as well.
  @Test func onlyTheClosingItselfIsTakenBack() throws {
    var story = try ready()
    try story.run(.traffic(.count("web")), by: .lu)
    try story.run(.day(.close(Story.day)))
    #expect(story.refusal(of: .undo(.terminal), by: .lu)?.rule == "day.closed")
    try story.run(.undo(.terminal))
    #expect(!story.state.isClosed(Story.day))
    try story.run(.undo(.terminal), by: .lu)
    #expect(story.refusal(of: .redo)?.rule == nil)
    #expect(story.state.isClosed(Story.day))
    #expect(story.refusal(of: .redo, by: .lu)?.rule == "day.closed")
  }

  @Test func aDayIsAmendedWithAReasonAndClosedAgain() throws {
    var story = try ready()
    #expect(story.refusal(of: .day(.reopen(Story.day, reason: "x")))?.rule == "close.not")
    try story.run(.day(.close(Story.day, stock: 31)))
    #expect(story.refusal(of: .day(.reopen(Story.day, reason: "")))?.rule == "text.missing")
    let before = story.state.days[Story.day].standing.closing?.figures
    try story.run(.day(.reopen(Story.day, reason: "漏计一通来电")))
    try story.run(.traffic(.count(.callIn)))
    let key = try #require(story.differences.first(where: \.isLeft)?.key ?? "none")
    if key != "none" { try story.run(.day(.explain(Story.day, key, reason: "x"))) }
    try story.run(.day(.close(Story.day)))
    let record = story.state.days[Story.day]
    #expect(record.amendments.map(\.reason) == ["漏计一通来电"])
    #expect(record.standing.closing?.figures[.callIns] == (before?[.callIns] ?? 0) + 1)
    #expect(record.standing.closing?.figures[.stock] == 31)
    // The morning after it can still be put right: its lines are at hand.
    story.at(8, 40, day: Story.day.advanced(by: 1))
    #expect(
      story.refusal(of: .visit(.describe(VisitID(rawValue: 1), VisitDetails(name: "改", kind: .first))))?.rule
        == "day.closed")
    try story.run(.traffic(.count("web")))
    try story.run(.day(.reopen(Story.day, reason: "称呼写错")))
    try story.run(.visit(.describe(VisitID(rawValue: 1), VisitDetails(name: "周先生", kind: .first))))
    try story.run(.day(.close(Story.day)))
    #expect(story.state.days[Story.day].standing.closing?.figures[.visits] == 5)
    // Then they are put away.
    story.at(8, 40, day: Story.day.advanced(by: 2))
    try story.run(.traffic(.count("web")))
    #expect(story.state.visits.values.allSatisfy { $0.arrived.day != Story.day })
    #expect(story.state.days[Story.day].dms == nil && story.state.isClosed(Story.day))
  }

  @Test func daysThatNobodyClosedAreClosedLaterOrLetBe() throws {
    var story = try ready()
    #expect(story.state.unclosedDays(at: story.now).isEmpty)
    try story.run(.day(.close(Story.day)))
    func day(_ number: Int) -> CivilDay { Story.day.advanced(by: number) }
    var settings = story.state.settings
    settings.calendar.set(CalendarDay(day(3), name: "店休"))
    try story.run(.settings(.change(to: settings)))
    // Tuesday is worked and forgotten, on Wednesday nobody opens the program, Thursday the house is shut.
    story.at(9, 0, day: day(1))
    try story.run(.traffic(.count(.walkIn)))
    story.at(9, 30, day: day(4))
    try story.run(.traffic(.count("web")))
    #expect(story.state.unclosedDays(at: story.now) == [day(1), day(2)])
    #expect(story.state.visits[VisitID(rawValue: 6)] != nil)
    #expect(story.refusal(of: .day(.passOver(day(1), reason: "忘了")))?.rule == "close.open")
    #expect(story.refusal(of: .day(.close(day(1))))?.rule == "close.left")
    try story.run(.visit(.leave(VisitID(rawValue: 6), "unattended")))
    for difference in story.state.differences(on: day(1)) {
      try story.run(.day(.explain(day(1), difference.key, reason: "补闭店")))
    }
    try story.run(.day(.close(day(1))))
    #expect(story.state.days[day(1)].standing.closing?.figures[.visits] == 1)
    try story.run(.day(.passOver(day(2), reason: "停电")))
    #expect(story.state.unclosedDays(at: story.now).isEmpty)
    #expect(story.refusal(of: .day(.passOver(day(4), reason: "x")))?.rule == "close.today")
    #expect(story.refusal(of: .day(.close(day(5))))?.rule == "day.ahead")
  }

  /// After midnight it is still the day to be closed, and what the day after sees is what was handed on.
  @Test func theDayIsClosedAfterMidnightAndTomorrowOpensWithWhatIsHandedOn() throws {
    var story = try ready()
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    story.at(0, 40, day: Story.day.advanced(by: 1))
    try story.run(.day(.close(Story.day)))
    #expect(story.refusal(of: .traffic(.count(.walkIn)))?.rule == "day.closed")
    story.at(8, 30, day: Story.day.advanced(by: 1))
    try story.run(.traffic(.count(.walkIn)))
    let carried = story.state.carriedOver(to: Story.day.advanced(by: 1))
    #expect(carried.contains { $0.zh.hasPrefix("未结投诉：#1 周女士") })
    let note = story.state.handover(on: Story.day, at: story.now).text(in: .chinese)
    #expect(note.contains("已闭店 00:40 xia") && note.contains("转明天") && note.contains("对账说明"))
    #expect(
      story.state.today(at: Moment(day: Story.day, time: ClockTime(18, 0), offset: Story.shanghai)).contains {
        if case .seenDone = $0.standing { $0.key.code == .closing } else { false }
      })
  }

  @Test func onAHolidayNothingFallsDueAndTheDoorIsNotMissed() throws {
    var story = try Story(people: "李娜")
    story.at(10, 42)
    #expect(!story.state.today(at: story.now).isEmpty && story.state.nextDoorGap(at: story.now) != nil)
    var settings = Settings()
    settings.calendar.restDays = [.monday]
    try story.run(.settings(.change(to: settings)))
    #expect(story.state.today(at: story.now).isEmpty && story.state.nextDoorGap(at: story.now) == nil)
    #expect(!story.state.alarms(at: story.now).contains { $0.cause == .door })
    // A working day in place of one.
    settings.calendar.set(CalendarDay(Story.day, name: "国庆补班", isWorked: true))
    try story.run(.settings(.change(to: settings)))
    #expect(!story.state.today(at: story.now).isEmpty && story.state.isOpen(at: story.now))
    settings.calendar.restDays = Weekday.allCases
    #expect(story.refusal(of: .settings(.change(to: settings)))?.rule == "settings.holidays")
  }

  /// Days one after another, each closed at night: what was frozen agrees with a count of the events alone.
  @Test func everyClosingAgreesWithACountOfItsEvents() throws {
    var (showroom, number) = (Showroom(), UInt64(0))
    var counts: [CivilDay: [DayFigure: Int]] = [:]
    func ask(_ command: Command, at moment: Moment) throws(Refusal) {
      number += 1
      let context = Context(now: moment, author: .xia, id: ActID(high: 5, low: number))
      let act = try showroom.decide(command, context)
      showroom.apply(act)
      let day = moment.businessDay(rollingAt: ClockTime(4, 0))
      for event in act.events {
        switch event {
        case .visit(.arrived): counts[day, default: [:]][.visits, default: 0] += 1
        case .visit(.driveBack): counts[day, default: [:]][.testDrives, default: 0] += 1
        case .card(.made): counts[day, default: [:]][.cardsMade, default: 0] += 1
        case .traffic(.counted(_, _, "call-in", let people)):
          counts[day, default: [:]][.callIns, default: 0] += people
        default: break
        }
      }
    }
    func close(_ day: CivilDay) throws(Refusal) {
      let now = Moment(day: day, time: ClockTime(23, 0), offset: Story.shanghai)
      for visit in showroom.state.openVisits { try ask(.visit(.leave(visit.id, "unattended")), at: now) }
      for difference in showroom.state.differences(on: day) {
        try ask(.day(.explain(day, difference.key, reason: "x")), at: now)
      }
      try ask(.day(.close(day)), at: now)
    }
    var day = Story.day
    var refused = 0
    for act in PracticeDay.days(4, from: Story.day, offset: Story.shanghai, seed: 5) {
      let own = act.at.businessDay(rollingAt: ClockTime(4, 0))
      if own > day {
        try close(day)
        day = own
      }
      do throws(Refusal) { try ask(act.command, at: act.at) } catch { refused += 1 }
    }
    try close(day)
    #expect(
      refused == 0 && showroom.state.unclosedDays(at: Moment(day: day, time: ClockTime(23, 30), offset: 0)).isEmpty)
    for number in 0..<4 {
      let day = Story.day.advanced(by: number)
      let figures = try #require(showroom.state.days[day].standing.closing?.figures)
      #expect(figures[.visits] ?? 0 > 10)
      for figure in [DayFigure.visits, .testDrives, .cardsMade, .callIns] {
        #expect(figures[figure] == counts[day]?[figure] ?? 0, "\(day) \(figure)")
      }
    }
  }

  /// The identities of domain.md §3 hold of the figures of any day, counted another way.
  @Test(arguments: [4, 5, 6] as [UInt64]) func theFiguresOfADayAddUp(seed: UInt64) throws {
    let day = Story.day.advanced(by: Int(seed))
    for hour in [11, 14, 19] {
      let now = Moment(day: day, time: ClockTime(hour, 0), offset: Story.shanghai)
      let state = PracticeDay(day: day, offset: Story.shanghai, seed: seed).showroom(until: now).showroom.state
      let figures = state.figures(on: day, at: now)
      func value(_ figure: DayFigure) -> Int { figures[figure] ?? -1 }
      #expect(
        value(.visits) == value(.firstVisits) + value(.returns) + value(.otherVisits) + value(.unfinished))
      let walkIns = state.cards.cards.values.filter { $0.channel == .walkIn && $0.made.day == day }
      let made = state.cards.cards.values.filter { $0.made.day == day }
      #expect(value(.withContact) == walkIns.count && value(.cardsMade) == made.count)
      #expect(value(.visits) == state.visits.values.count { $0.arrived.day == day })
      #expect(value(.callIns) == state.tally[day]?["call-in"]?.people.total ?? 0)
      let levels = state.cards.cards.values.count { $0.details.level.isOpen }
      #expect(value(.keptH) + value(.keptA) + value(.keptB) + value(.keptC) == levels)
    }
  }
}

extension HalfHours {
  fileprivate init(one slot: Int) {
    self.init()
    self[slot] = 1
  }
}

extension CardDetails {
  fileprivate init(named name: String) {
    self.init()
    self.name = name
  }
}
