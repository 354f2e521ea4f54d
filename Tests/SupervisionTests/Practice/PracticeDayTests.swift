import Testing

@testable import Supervision

@Suite struct PracticeDayTests {
  private static func day(_ seed: UInt64) -> PracticeDay {
    PracticeDay(day: Story.day.advanced(by: Int(seed % 9)), offset: Story.shanghai, seed: seed)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func noRuleRefusesAnyOfIt(seed: UInt64) throws {
    let practice = Self.day(seed)
    #expect(practice.acts == Self.day(seed).acts)
    var showroom = Showroom()
    var last = Instant(milliseconds: .min)
    for (index, act) in practice.acts.enumerated() {
      #expect(act.at.instant >= last)
      last = act.at.instant
      let context = Context(now: act.at, author: act.author, id: ActID(high: 0, low: UInt64(index)))
      showroom.apply(try showroom.decide(act.command, context))
    }
    let end = Moment(day: practice.day, time: ClockTime(19, 0), offset: practice.offset)
    let state = showroom.state
    #expect((45...120).contains(state.traffic(on: practice.day).channels[0].people.total))
    #expect(state.doorCoverage(at: end).covered.map { (0.94..<1).contains($0) } == true)
    #expect(state.presences(at: end).allSatisfy { $0.standing == .gone || $0.standing == .off })
    #expect(state.openComplaints(at: end).count >= 4)
    #expect(state.today(at: end).contains { !$0.isDone })
  }

  /// What the person at the keyboard finds when the curtain goes up.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theCurtainGoesUpOnAFloorThatIsMostlyWell(seed: UInt64) throws {
    let practice = Self.day(seed)
    let (state, now) = (practice.showroom(until: practice.start).showroom.state, practice.start)
    let door = state.doorCoverage(at: now)
    #expect(door.verdict == .right && door.idle.count == 1)
    #expect(door.covered.map { (0.94..<1).contains($0) } == true)
    let gap = try #require(state.nextDoorGap(at: now))
    #expect(gap.at == ClockTime(11, 0) && gap.missing == 1 && gap.substitutes.count >= 2)
    #expect(state.nextThing(at: now)?.cause == .door && state.nextThing(at: now)?.proposal != nil)
    let alarms = state.alarms(at: now)
    #expect(alarms.filter { $0.severity == .urgent }.map(\.words.en) == ["#41 has 49 min left"])
    #expect(alarms.contains { if case .duty = $0.cause { true } else { false } })
    #expect(!alarms.contains { if case .person = $0.cause { true } else { $0.cause == .desk } })
    #expect((4...8).contains(state.today(at: now).count(where: \.isDone)))
    let steps = Set(state.complaints(receivedOn: practice.day.advanced(by: -1)).map(\.step))
      .union(state.complaints(receivedOn: practice.day).map(\.step))
    #expect(steps.isSuperset(of: [.received, .acknowledged, .assessed, .routed, .resolved, .told, .closed]))
    #expect(state.traffic(on: practice.day).usual?.days == 8)
  }

  @Test func gapsOpenAndAreMendedUntilClosing() throws {
    let practice = Self.day(3)
    var (showroom, upcoming) = practice.showroom(until: practice.start)
    var (gaps, wasShort) = (0, false)
    for (index, act) in upcoming.enumerated() {
      let context = Context(now: act.at, author: act.author, id: ActID(high: 7, low: UInt64(index)))
      showroom.apply(try showroom.decide(act.command, context))
      let (now, state) = (act.at, showroom.state)
      if let gap = state.nextDoorGap(at: now), gap.ahead > Minutes(0) {
        // Foreseen from the plan only, on marks of five minutes: it never slides along with the clock.
        let plan = state.roster[practice.day] ?? RosterDay()
        let ends = plan.posts.map(\.hours.to) + plan.shifts.values.map(\.hours.to) + [state.settings.opening.from]
        #expect(ends.contains { $0 <= gap.at && gap.at < $0.advanced(by: Minutes(5)) }, "\(now.time): gap \(gap.at)")
      }
      let short = if case .short = showroom.state.doorCoverage(at: act.at).verdict { true } else { false }
      if short, !wasShort { gaps += 1 }
      wasShort = short
    }
    #expect(gaps >= 3)
  }

  /// Somebody at the keyboard meddles with everything; what no longer fits is refused and the day goes on.
  @Test func theDayGoesOnWhateverTheUserDoes() throws {
    let practice = Self.day(4)
    var (showroom, upcoming) = practice.showroom(until: practice.start)
    var commands = RandomCommands(seed: 5)
    var kept = 0
    for (index, act) in upcoming.enumerated() {
      for (turn, command) in [act.command, commands.command(at: act.at)].enumerated() {
        let context = Context(
          now: act.at, author: turn == 0 ? act.author : .xia, id: ActID(high: UInt64(turn), low: UInt64(index)))
        guard let done = try? showroom.decide(command, context) else { continue }
        showroom.apply(done)
        if turn == 0 { kept += 1 }
      }
    }
    #expect(kept > upcoming.count / 2)
  }

  @Test func daysOfLoadFollowOneAnotherWithoutARefusal() throws {
    var showroom = Showroom()
    var last = Instant(milliseconds: .min)
    for (index, act) in PracticeDay.days(12, from: Story.day, offset: Story.shanghai, seed: 1).enumerated() {
      #expect(act.at.instant >= last)
      last = act.at.instant
      let context = Context(now: act.at, author: act.author, id: ActID(high: 0, low: UInt64(index)))
      showroom.apply(try showroom.decide(act.command, context))
    }
    #expect(showroom.state.complaints.values.allSatisfy { !$0.isOpen })
    #expect(showroom.state.roster.count == 12)
  }
}
