import Foundation
import Testing

@testable import Supervision

/// What holds of a week whatever is done to it.
@Suite struct RosterWeekTests {
  private let week = Story.day.advanced(by: 7).week
  private let chen = StaffID(rawValue: 1)
  private let li = StaffID(rawValue: 2)

  @Test(arguments: 1...40) func nobodyIsInTwoPlacesWhateverIsDone(seed: UInt64) throws {
    var chance = RandomWeek(seed: seed)
    var story = try Story(people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐")
    var (done, refused) = (0, 0)
    for _ in 0..<120 {
      let before = story.state
      let command = chance.command(story.state)
      do {
        let act = try story.run(.roster(command))
        done += 1
        check(story.state, after: command)
        checkSettled(before, story.state, command)
        checkReasons(before, story.state)
        if !act.events.isEmpty, chance.random.chance(25) {
          let after = story.state
          try story.run(.undo(.terminal))
          #expect(story.state == before, "\(command)")
          try story.run(.redo)
          #expect(story.state == after, "\(command)")
        }
      } catch {
        refused += 1
        #expect(error.isSpokenInBoth, "\(error)")
        #expect(story.state == before)
      }
    }
    #expect(done > 30 && refused > 5, "\(done) done, \(refused) refused")
    let reread = try JSONDecoder().decode(Showroom.self, from: JSONEncoder().encode(story.showroom))
    #expect(reread == story.showroom)
    #expect(story.log.reduce(into: Showroom()) { $0.apply($1) } == story.showroom)
  }

  private func check(_ state: ShowroomState, after command: RosterCommand) {
    for (day, roster) in state.roster {
      for (index, post) in roster.posts.enumerated() {
        let shift = roster.shifts[post.staff]?.hours
        #expect(shift.map { $0.from <= post.hours.from && post.hours.to <= $0.to } == true, "\(day) \(command)")
        #expect(
          !roster.posts[..<index].contains { $0.staff == post.staff && $0.hours.overlaps(post.hours) }, "\(command)")
        #expect(!roster.appointments.contains { $0.staff == post.staff && $0.hours.overlaps(post.hours) }, "\(command)")
        #expect(
          !roster.absences.contains { $0.staff == post.staff && ($0.hours?.overlaps(post.hours) ?? true) }, "\(command)"
        )
      }
      for absence in roster.absences where absence.hours == nil { #expect(roster.shifts[absence.staff] == nil) }
    }
  }

  /// What was locked and still is has not changed.
  private func checkSettled(_ before: ShowroomState, _ after: ShowroomState, _ command: RosterCommand) {
    for (day, roster) in after.roster {
      for lock in roster.locks where before.roster[day]?.locks.contains(lock) == true {
        switch lock {
        case .day(let staff): #expect(before.cell(of: staff, on: day) == roster.cell(of: staff), "\(command)")
        case .post(let post): #expect(roster.posts.contains(post), "\(command)")
        }
      }
    }
  }

  /// Every cell of a published day that has changed says why.
  private func checkReasons(_ before: ShowroomState, _ after: ShowroomState) {
    for (day, roster) in before.roster where roster.publication != nil {
      for person in before.staff where before.cell(of: person.id, on: day) != after.cell(of: person.id, on: day) {
        let told = after.roster[day]?.amendments.last { $0.staff == person.id }
        #expect(told?.before == before.cell(of: person.id, on: day))
        #expect(told?.reason.isEmpty == false)
      }
    }
  }

  @Test(arguments: 1...30) func aReplacementIsWhatTryingItSays(seed: UInt64) throws {
    var chance = RandomWeek(seed: seed)
    var story = try Story(people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐")
    for _ in 0..<120 { _ = try? story.run(.roster(chance.command(story.state))) }
    var (could, could_not) = (0, 0)
    for day in week {
      for person in story.state.team {
        let cell = story.state.cell(of: person.id, on: day)
        guard cell.shift != nil else { continue }
        for stretch in [RosterStretch.day(day)] + cell.posts.map({ .hours($0.hours, on: day) }) {
          for found in try story.state.replacements(for: person, stretch) {
            var trial = story
            let command = RosterCommand.because("生病", .replace(person.id, by: found.person.id, stretch))
            let refusal = trial.refusal(of: .roster(command))
            #expect((refusal == nil) == (found.obstacle == nil), "\(found) \(refusal?.words.en ?? "done")")
            // By hand, step by step, without the finder.
            var byHand = story
            let raw = byHand.refusal(
              of: .roster(.because("生病", .all(steps(person.id, found.person.id, cell, stretch)))))
            if found.obstacle == nil {
              could += 1
              #expect(raw == nil && byHand.state.roster[day]?.posts == trial.state.roster[day]?.posts)
              let worse = trial.state.conflicts(of: found.person.id, on: day)
              #expect(!worse.contains { if case .rest = $0.kind { true } else { false } })
            } else {
              could_not += 1
              switch found.obstacle {
              case .rest, .stint, .doorTime, .manner, .title, .works, nil: break
              default: #expect(raw != nil, "\(found)")
              }
            }
          }
        }
      }
    }
    #expect(could_not > 0 || could == 0)
  }

  private func steps(
    _ from: StaffID, _ to: StaffID, _ cell: RosterCell, _ stretch: RosterStretch
  ) -> [RosterCommand] {
    let day = stretch.day
    guard case .hours(let hours, _) = stretch else {
      return [.clearShift(from, day: day), .setCell(cell, to, day: day)]
    }
    return cell.posts.filter { hours.covers($0.hours) }.flatMap { post -> [RosterCommand] in
      [
        .clearPost(from, place: post.place, day: day, from: post.hours.from),
        .setPost(to, place: post.place, day: day, from: post.hours.from, to: post.hours.to),
      ]
    }
  }

  @Test func aSickCallEmptiesThePublishedDayAndSaysSo() throws {
    var story = try Story(people: "陈洁", "李娜")
    let day = week[1]
    try story.run(.roster(.setShift(chen, day: day, kind: "early")))
    try story.run(.roster(.setPost(chen, place: .door, day: day, from: ClockTime(9, 0), to: ClockTime(10, 0))))
    try story.run(.roster(.lock(.day(staff: chen), day: day)))
    #expect(story.refusal(of: .roster(.clearShift(chen, day: day)))?.rule == "roster.locked")
    try story.run(.roster(.publish(week: day)))
    #expect(story.refusal(of: .roster(.setShift(li, day: day, kind: "late")))?.rule == "roster.published")
    try story.run(.roster(.because("顶班", .setShift(li, day: day, kind: "late"))))
    try story.run(.roster(.setAbsence(chen, days: day...day, kind: .sick, note: "发烧")), by: .lu)
    let cell = try #require(story.state.rosterWeek(of: day).people.first?.cells[1])
    #expect(cell.rostered == RosterCell() && !cell.isLocked)
    #expect(cell.amendments.map(\.by) == ["lu"])
    #expect(cell.amendments.first?.before.line == "08:30-17:30 early, 09:00-10:00 door")
    #expect(story.refusal(of: .roster(.because("x", .setShift(chen, day: day, kind: "early"))))?.rule == "roster.away")
    try story.run(.undo(.user), by: .lu)
    #expect(story.state.cell(of: chen, on: day).posts.count == 1)
    // The published shift does not go by an undo, which gives no reason.
    #expect(story.refusal(of: .undo(.terminal)) == nil)
  }

  @Test func whoDecidesOnWhatIsNoLongerSoIsTold() throws {
    var story = try Story(people: "陈洁", "李娜")
    let day = week[0]
    try story.run(.roster(.setShift(chen, day: day, kind: "early")))
    let seen = RosterSight(staff: chen, day: day, line: story.state.cell(of: chen, on: day).line)
    try story.run(.roster(.setShift(chen, day: day, kind: "late")), by: .lu)
    let change = Command.roster(.given([seen], .clearShift(chen, day: day)))
    let refusal = story.refusal(of: change)
    #expect(refusal?.rule == "roster.meanwhile")
    #expect(refusal?.words.en.contains("09:30-18:30 late") == true)
  }

  @Test func whatIsPublishedIsNotTakenBackUnderneath() throws {
    var story = try Story(people: "陈洁")
    try story.run(.roster(.setShift(chen, day: week[0], kind: "early")))
    try story.run(.roster(.publish(week: week[0])), by: .lu)
    #expect(story.refusal(of: .undo(.terminal))?.rule == "undo.builtUpon")
    try story.run(.undo(.user), by: .lu)
    #expect(story.refusal(of: .undo(.terminal)) == nil)
  }

  @Test func aWeekOfThePastIsNeitherPublishedNorCopiedTo() throws {
    var story = try Story(people: "陈洁", "李娜")
    try story.run(.roster(.setShift(chen, day: week[0], kind: "early")))
    let past = Story.day.advanced(by: -7)
    #expect(story.refusal(of: .roster(.publish(week: past)))?.rule == "roster.past")
    #expect(story.refusal(of: .roster(.copyWeek(from: week[0], to: past)))?.rule == "roster.past")
    #expect(story.refusal(of: .roster(.swap(chen, li, days: [past])))?.rule == "roster.past")
    #expect(story.refusal(of: .roster(.publish(week: week[0].advanced(by: 7))))?.rule == "roster.empty")
  }

  @Test func theFourWeeksBeforeAreRememberedAndCounted() throws {
    var story = try Story(people: "陈洁", "李娜")
    story.at(11, 0)
    try story.move(1, .door)
    story.at(13, 0)
    try story.move(1, .office)
    for ahead in 1...27 {
      story.at(9, 0, day: Story.day.advanced(by: ahead))
      try story.move(2, ahead % 2 == 0 ? .office : .desk)
    }
    let share = story.state.doorShares(of: Story.day.advanced(by: 28).monday)[chen]
    #expect(share?.past == Minutes(120) && share?.pastUnpopular == Minutes(90))
  }

  @Test func whoHasLeftIsTakenOffOrReplacedButNotRostered() throws {
    var story = try Story(people: "陈洁", "李娜")
    let day = week[0]
    try story.run(.roster(.setShift(chen, day: day, kind: "early")))
    try story.run(.roster(.setShift(chen, day: week[1], kind: "early")))
    try story.run(.staff(.leave(chen)))
    #expect(story.refusal(of: .roster(.setShift(chen, day: day, kind: "late")))?.rule == "staff.unknown")
    #expect(story.state.rosterWeek(of: day).people.contains { $0.person.id == chen })
    try story.run(.roster(.replace(chen, by: li, .day(day))))
    try story.run(.roster(.clearShift(chen, day: week[1])))
    #expect(story.state.rosterWeek(of: day).people.map(\.person.id) == [li])
    #expect(story.state.cell(of: li, on: day).line == "08:30-17:30 early")
  }

  @Test func aDayOfAnEarlierVersionReadsAsOneOfWhichNothingElseIsKnown() throws {
    let old = #"{"shifts":{"1":"08:30-17:30 early"},"posts":["1 10:00-11:00 door"]}"#
    let day = try JSONDecoder().decode(RosterDay.self, from: Data(old.utf8))
    #expect(day.cell(of: chen).line == "08:30-17:30 early, 10:00-11:00 door")
    #expect(day.absences == [] && day.locks == [] && day.publication == nil && day.amendments == [])
    let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(day)) as? [String: Any]
    #expect(Set(written.map { Array($0.keys) } ?? []) == ["shifts", "posts"])
  }

  @Test func theLastDemandThatSpeaksOfAnHourHolds() {
    var settings = Settings()
    settings.roster.demand = [
      DoorDemand(hours: Hours(10, 16), people: 3), DoorDemand(weekdays: [.tuesday], hours: Hours(12, 13), people: 1),
    ]
    #expect(week[0].weekday == .monday)
    let floors = [9, 10, 12, 16].map { hour in [0, 1].map { settings.doorFloor(on: week[$0], at: ClockTime(hour, 0)) } }
    #expect(floors == [[2, 2], [3, 3], [3, 1], [2, 2]])
  }
}
