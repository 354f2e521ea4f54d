import Testing

@testable import Supervision

/// The clock against a minute-by-minute count of its own, over histories drawn at random.
@Suite struct ComplaintClockTests {
  private let first = ComplaintID(rawValue: 1)

  private func story(pauses: Bool = true, calendar: BusinessCalendar? = nil) throws -> Story {
    var story = try Story()
    story.at(7, 0)
    var settings = Settings()
    settings.complaints.pausesWhileWaiting = pauses
    settings.complaints.calendar = calendar
    try story.run(.settings(.change(to: settings)))
    return story
  }

  /// What happened to the clock, as the test itself remembers it.
  fileprivate struct Memory {
    var received = 0
    var pauses: [(from: Int, to: Int?)] = []
    var told: Int?

    /// Minutes that count until a minute: one by one, with nothing of the program's own reckoning.
    func counted(until end: Int, _ isWorked: (Int) -> Bool) -> Int {
      let end = told ?? end
      guard end > received else { return 0 }
      return (received..<end).count { minute in
        isWorked(minute) && !pauses.contains { $0.from <= minute && minute < ($0.to ?? .max) }
      }
    }
  }

  @Test(arguments: 0..<60)
  func timeLeftIsTheLimitWithoutWhatCountedForAnyHistory(seed: Int) throws {
    var chance = SplitMix(seed: UInt64(seed))
    let calendar: BusinessCalendar? =
      seed % 3 == 0
      ? BusinessCalendar(hours: Hours(from: ClockTime(8, 30), to: ClockTime(18, 0)), days: [.monday, .wednesday]) : nil
    var story = try story(calendar: calendar)
    let start = Story.day.number * 1440
    func isWorked(_ minute: Int) -> Bool {
      guard calendar != nil else { return true }
      let (day, time) = (CivilDay(number: minute / 1440), minute % 1440)
      return [.monday, .wednesday].contains(day.weekday) && (8 * 60 + 30..<18 * 60).contains(time)
    }
    func set(_ minute: Int) {
      story.now = Moment(
        day: CivilDay(number: minute / 1440), time: ClockTime(seconds: minute % 1440 * 60), offset: Story.shanghai)
    }
    var now = start + 8 * 60
    var memory = Memory(received: now - chance.draw(0...60))
    set(memory.received)
    let received = story.now
    set(now)
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"), received: received)))
    for _ in 0..<40 {
      // Now and then the clock is set back, and what is done then stands in the log with its own time.
      now = max(now + chance.draw(-4...130), memory.received)
      set(now)
      let commands: [ComplaintCommand] = [
        .pause(first, reason: "等客户回电"), .pause(first, reason: "等客户"), .resume(first), .resolve(first, plan: "免费更换"),
        .tell(first), .reopen(first, reason: "又坏了"), .note(first, "再问"), .route(first, "parts", owner: "姚斌"),
      ]
      let command = chance.pick(commands)
      do throws(Refusal) {
        try story.run(.complaint(command))
        switch command {
        case .pause: memory.pauses.append((now, nil))
        case .resume: memory.endPause(at: now)
        case .tell:
          memory.endPause(at: now)
          memory.told = now
        case .reopen: memory.told = nil
        default: break
        }
      } catch { #expect(error.isSpokenInBoth) }
      let complaint = try #require(story.state.complaints[first])
      let clock = complaint.clock(at: story.now, rule: story.state.settings.complaints)
      let counted = memory.counted(until: now, isWorked)
      #expect(clock.elapsed.count == counted)
      #expect(clock.left.count == 720 - counted)
      // The limit falls where the count reaches twelve hours.
      if let limit = clock.limit, memory.told == nil, limit.instant > story.now.instant {
        let due = Int(limit.instant.milliseconds / 60_000) + 8 * 60
        #expect(memory.counted(until: due, isWorked) == 720 && memory.counted(until: due - 1, isWorked) == 719)
      }
    }
  }

  @Test func aPauseNeedsTheSettingAndAReasonAndEndsOnce() throws {
    var story = try story(pauses: false)
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    #expect(story.refusal(of: .complaint(.pause(first, reason: "等客户")))?.rule == "complaint.pausesOff")
    var settings = story.state.settings
    settings.complaints.pausesWhileWaiting = true
    try story.run(.settings(.change(to: settings)))
    #expect(story.refusal(of: .complaint(.pause(first, reason: " ")))?.rule == "text.missing")
    #expect(story.refusal(of: .complaint(.resume(first)))?.rule == "complaint.running")
    try story.run(.complaint(.pause(first, reason: "等客户寄照片")))
    #expect(story.refusal(of: .complaint(.pause(first, reason: "再等")))?.rule == "complaint.paused")
    story.at(23, 0)
    let complaint = try #require(story.state.complaints[first])
    let clock = complaint.clock(at: story.now, rule: settings.complaints)
    #expect(clock.words.en == "paused, 12 h 00 left" && clock.phase == .calm && clock.limit == nil)
    #expect(complaint.pauseReason == "等客户寄照片")
    try story.run(.complaint(.resume(first)))
    // Over midnight the day rolls on and the clock with it.
    story.at(10, 59, 59, day: Story.day.advanced(by: 1))
    let next = try #require(story.state.complaints[first])
    #expect(next.clock(at: story.now, rule: settings.complaints).phase == .red)
    story.at(11, 0, day: Story.day.advanced(by: 1))
    #expect(next.clock(at: story.now, rule: settings.complaints).phase == .breached)
    #expect(
      next.clock(at: story.now, rule: settings.complaints).limitWords?.en == "breached since 2026-11-24 11:00")
  }

  @Test func theHourThatComesTwiceIsAnHourMore() throws {
    // Received at 00:30 in summer, told at 12:30 in winter: the wall says 12 h, the clock 13.
    let day = Story.day
    let received = Moment(day: day, time: ClockTime(0, 30), offset: 7200)
    var story = try Story()
    story.now = received
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    let noon = Moment(day: day, time: ClockTime(12, 30), offset: 3600)
    let clock = try #require(story.state.complaints[first]).clock(at: noon, rule: ComplaintRule())
    #expect(clock.elapsed == .hours(13) && clock.phase == .breached)
    #expect(clock.limit?.time == ClockTime(11, 30))
  }

  @Test func theLimitsStandApart() throws {
    var story = try story()
    story.at(8, 0)
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "service"))))
    func limits(_ story: Story) -> [String] {
      guard let complaint = story.state.complaints[first] else { return [] }
      return complaint.limits(at: story.now, rule: story.state.settings.complaints).map {
        "\($0.kind) \($0.due?.time.text ?? "-") \($0.met?.time.text ?? "-")\($0.isBreached ? " !" : "")"
      }
    }
    #expect(limits(story) == ["acknowledgement 09:00 -", "firstReply 12:00 -", "solution 20:00 -"])
    story.at(9, 0, 1)
    try story.run(.complaint(.acknowledge(first)))
    #expect(limits(story)[0] == "acknowledgement 09:00 09:00 !")
    story.at(12, 0)
    try story.run(.complaint(.reply(first, by: .message, note: "配件已订")))
    #expect(
      limits(story) == [
        "acknowledgement 09:00 09:00 !", "firstReply 12:00 12:00", "nextReply 16:00 -", "solution 20:00 -",
      ])
    story.at(16, 0)
    #expect(limits(story)[2] == "nextReply 16:00 - !")
    #expect(story.state.complaints[first]?.nextLimit(at: story.now, rule: ComplaintRule())?.kind == .nextReply)
  }
}

extension ComplaintClockTests.Memory {
  fileprivate mutating func endPause(at now: Int) {
    guard let last = pauses.indices.last, pauses[last].to == nil else { return }
    pauses[last].to = max(now, pauses[last].from)
  }
}
