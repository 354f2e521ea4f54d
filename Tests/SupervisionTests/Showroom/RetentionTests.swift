import Foundation
import Testing

@testable import Supervision

/// A house over a year, a dozen acts a day, so that the days come in number and not in bustle.
private struct Year {
  var story: Story
  private(set) var openings: [Showroom] = []

  init() throws { story = try Story(people: "陈洁", "李娜", "王伟") }

  func day(_ number: Int) -> CivilDay { Story.day.advanced(by: number) }

  /// One day: tomorrow's roster, who stands at the door, who came, a duty, and a complaint that is closed by the evening.
  mutating func work(on number: Int) throws {
    let day = day(number)
    openings.append(story.showroom)
    story.at(8, 40, day: day)
    try story.run(.floor(.move(StaffID(rawValue: 1), to: .door)))
    try story.run(.roster(.setShift(StaffID(rawValue: 1), day: day.advanced(by: 1), kind: "early")))
    try story.run(
      .roster(
        .setPost(
          StaffID(rawValue: 1), place: .door, day: day.advanced(by: 1), from: ClockTime(9, 0), to: ClockTime(10, 0))))
    try story.run(.duty(.check(DutyKey("2.4", due: ClockTime(8, 30)), note: number % 3 == 0 ? "全员到" : "")))
    story.at(11, 5, day: day)
    try story.run(.traffic(.count(.walkIn, people: 1 + number % 4)))
    try story.run(.floor(.move(StaffID(rawValue: 1), to: "customer")))
    let id = story.state.nextComplaintNumber
    try story.run(.complaint(.open(ComplaintDetails(customer: "客户 \(number)", kind: "service"))))
    try close(ComplaintID(rawValue: id), at: 17, on: day)
  }

  mutating func close(_ id: ComplaintID, at hour: Int, on day: CivilDay) throws {
    story.at(hour, 0, day: day)
    try story.run(
      .together([.resolve(id, plan: "换新"), .tell(id), .rate(id, 5), .close(id)].map(Command.complaint)))
  }
}

@Suite struct RetentionTests {
  @Test func ayearOfWorkLeavesAStateAsSmallAsTwoMonths() throws {
    var year = try Year()
    let old = ComplaintDetails(customer: "周女士", kind: "sales")
    try year.story.run(.complaint(.open(old)))
    var sizes: [Int] = []
    for number in 0..<365 {
      try year.work(on: number)
      let state = year.story.state
      let day = year.day(number)
      let date = day.advanced(by: 1).date
      if date.day == 1 {
        // The last state of a month has all of the month in it.
        sizes.append(try JSONEncoder().encode(year.story.showroom).count)
        let first = max(0, number + 1 - day.date.day)
        for past in first...number {
          let day = year.day(past)
          #expect(state.tally[day] != nil && state.doorLog[day] != nil && state.duties[day] != nil)
          #expect(past == 0 || state.roster[day] != nil)
          #expect(!state.complaints(receivedOn: day).isEmpty)
        }
      }
      #expect(state.tally.count <= Retention.tallyDays + 2 && state.complaints.count <= Retention.recordDays + 3)
      #expect(max(state.roster.count, state.doorLog.count, state.duties.count) <= Retention.recordDays + 3)
    }
    // From the third month on it does not grow.
    #expect(try #require(sizes.dropFirst(2).max()) < sizes[2] * 11 / 10)
    let state = year.story.state
    #expect(state.traffic(on: year.day(364)).usual?.days == 8)
    #expect(state.roster[year.day(365)] != nil)

    // What is open stays however old; numbers go on.
    #expect(state.openComplaints(at: year.story.now).map(\.details) == [old])
    #expect(state.nextComplaintNumber == 367)

    // The log read again says the same from wherever one begins.
    for number in [0, 30, 57, 200, 363] {
      var showroom = try reread(year.openings[number])
      for act in year.story.log where !year.openings[number].holds(act) { showroom.apply(act) }
      #expect(showroom == year.story.showroom)
    }
  }

  @Test func aComplaintPutAwayIsNamedAsSuch() throws {
    var year = try Year()
    for number in 0...Retention.recordDays + 1 { try year.work(on: number) }
    let put = ComplaintID(rawValue: 1)
    #expect(year.story.state.complaints[put] != nil)
    year.story.at(17, 30, day: year.day(Retention.recordDays + 1))
    // Open again at the last moment, it stays; closed again, it counts from then.
    try year.story.run(.complaint(.reopen(put, reason: "又坏了")))
    for number in Retention.recordDays + 2...Retention.recordDays + 6 { try year.work(on: number) }
    #expect(year.story.state.complaints[put]?.isOpen == true)
    let second = ComplaintID(rawValue: 2)
    #expect(year.story.state.complaints[second] == nil)
    for command in [.reopen(second, reason: "又坏了"), .note(second, "来电")] as [ComplaintCommand] {
      let refusal = year.story.refusal(of: .complaint(command))
      #expect(refusal?.rule == "complaint.archived" && refusal?.words.en.contains("complaint show 2") == true)
    }
    #expect(year.story.refusal(of: .complaint(.note(ComplaintID(rawValue: 99), "?")))?.rule == "complaint.unknown")
  }

  @Test func aClockThatJumpsAheadCostsNothing() throws {
    var year = try Year()
    for number in 0..<40 { try year.work(on: number) }
    let before = year.story.state
    year.story.at(9, 0, day: year.day(3_653))
    try year.story.run(.traffic(.count(.walkIn)))
    let after = year.story.state
    #expect(after.tally.filter { $0.key < year.day(3_653) } == before.tally)
    #expect(after.complaints.count >= Retention.recordDays && after.roster[year.day(40)] != nil)
  }

  @Test func theRosterOfADayPutAwayStaysAndDaysAheadAreKept() throws {
    var year = try Year()
    let ahead = Command.roster(.setShift(StaffID(rawValue: 2), day: year.day(200), kind: "late"))
    try year.story.run(ahead)
    for number in 0..<90 { try year.work(on: number) }
    #expect(year.story.state.roster[year.day(200)]?.shifts.count == 1)
    func shift(_ number: Int) -> Command {
      .roster(.setShift(StaffID(rawValue: 3), day: year.day(number), kind: "late"))
    }
    #expect(year.story.refusal(of: shift(89 - Retention.recordDays - 1))?.rule == "roster.past")
    #expect(year.story.refusal(of: shift(89 - Retention.recordDays))?.rule == "roster.gone")
    guard case .roster(let old) = shift(89 - Retention.recordDays) else { return }
    try year.story.run(.roster(.because("补记", old)))
  }

  private func reread(_ showroom: Showroom) throws -> Showroom {
    try JSONDecoder().decode(Showroom.self, from: JSONEncoder().encode(showroom))
  }
}

extension Showroom {
  /// Whether an act is part of how it came about.
  fileprivate func holds(_ act: Act) -> Bool {
    day.map { act.at.day < $0 } ?? false || acts.contains { $0.id == act.id }
  }
}
