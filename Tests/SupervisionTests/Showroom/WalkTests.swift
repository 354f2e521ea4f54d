import Foundation
import Testing

@testable import Supervision

/// Two users at three terminals do thousands of things, sensible or not, over three days on a clock that is sometimes
/// set back.
@Suite struct WalkTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func everyPromiseHoldsOnARandomWalk(seed: UInt64) throws {
    var commands = RandomCommands(seed: seed)
    var story = try Story(people: "陈洁", "李娜", "王伟")
    var (kept, refused) = (0, 0)
    // Another process that reads each act from the journal.
    var follower = story.showroom
    for step in 0..<1400 {
      let minutes = commands.chance.chance(3) ? -20 : commands.chance.draw(0...5)
      story.now = story.now.advanced(by: Minutes(minutes))
      let command = commands.command(at: story.now)
      let author = commands.chance.pick([Author.xia, .xiaElsewhere, .lu])
      let before = story.showroom
      do {
        let act = try story.run(command, by: author)
        kept += 1
        follower.apply(try reread(act))
        #expect(follower == story.showroom)
        try checkCount(from: before, act, to: story.showroom)
        // A new day has let go of what the day before needed only, and no undo brings that back.
        let start = story.showroom.day == before.day ? before.state : story.showroom.opening
        if !act.isUndoOrRedo, !act.isPageTurn, !act.events.isEmpty { try undoAndRedo(story, since: start, by: author) }
      } catch let error as Refusal {
        refused += 1
        #expect(error.isSpokenInBoth, "\(error)")
        #expect(story.showroom == before)
      }
      checkInvariants(story.state, at: story.now)
      if step % 100 == 99 { try checkReplay(story) }
    }
    #expect(kept > 200 && refused > 200)
  }

  /// What lies beside the showroom for whoever only counts is taken further as the showroom is, or not at all.
  private func checkCount(from before: Showroom, _ act: Act, to after: Showroom) throws {
    guard var count = DayCount(before) else { return }
    #expect(try reread(count) == count)
    if count.take(act) {
      #expect(count == DayCount(after))
      #expect(before.opening == after.opening && before.day == after.day)
    }
    let context = Context(now: act.at, author: act.by, id: act.id)
    for channel in after.state.settings.channels {
      guard let quick = try DayCount(after)?.counting(2, by: channel.id, context) else { continue }
      #expect(try quick == after.decide(.traffic(.count(channel.id, people: 2)), context))
    }
  }

  /// What was done can be taken back at once, which leaves things as they were, and done again.
  private func undoAndRedo(_ story: Story, since before: ShowroomState, by author: Author) throws(Refusal) {
    var story = story
    let after = story.state
    try story.run(.undo(.terminal), by: author)
    #expect(story.state == before)
    try story.run(.redo, by: author)
    #expect(story.state == after)
  }

  /// The log read again, the snapshot read again, and the standing acts folded by hand all say the same.
  private func checkReplay(_ story: Story) throws {
    let live = story.showroom
    #expect(story.log.reduce(into: Showroom()) { $0.apply($1) } == live)
    #expect(try reread(live) == live)
    var folded = live.opening
    for act in live.acts where !live.takenBack.contains(act.id) { folded.apply(act) }
    #expect(folded == live.state)
    #expect(live.standing(at: Instant(milliseconds: .max)) == live.state)
  }

  private func reread<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  private func checkInvariants(_ state: ShowroomState, at now: Moment) {
    #expect(state.sharedName == nil)
    #expect(Set(state.staff.map(\.id)).count == state.staff.count)
    for day in state.roster.values {
      for (index, post) in day.posts.enumerated() {
        #expect(!day.posts[..<index].contains { $0.staff == post.staff && $0.hours.overlaps(post.hours) })
      }
    }
    for complaint in state.complaints.values {
      #expect(complaint.log.first?.step == .received)
      if complaint.step >= .told, complaint.mergedInto == nil {
        #expect(complaint.log.contains { $0.step == .resolved } && complaint.told != nil)
      }
      if complaint.step < .told { #expect(complaint.told == nil && complaint.mergedInto == nil) }
      let clock = complaint.clock(at: now, rule: state.settings.complaints)
      #expect(clock.elapsed >= Minutes(0) && clock.isRunning == (complaint.answered == nil))
      #expect(complaint.limits(at: now, rule: state.settings.complaints).last?.kind == .solution)
    }
    #expect(Set(state.openComplaints(at: now).map(\.id)) == Set(state.complaints.values.filter(\.isOpen).map(\.id)))
    #expect(state.presences(at: now).count == state.team.count)
    for visit in state.visits.values {
      // Without a signature there is no drive, and a card made belongs to the visit it was made at.
      if let drive = visit.drive, drive.outSince != nil { #expect(drive.missing.isEmpty) }
      if case .made(let card)? = visit.card {
        #expect(visit.details.kind == .first && (state.cards[card].map { $0.visit == visit.id } ?? true))
      }
    }
    for watch in state.doorLog.values.joined() { #expect(watch.to.map { $0 >= watch.from } ?? true) }
    _ = (state.alarms(at: now), state.nextThing(at: now), state.doorStrip(at: now), state.traffic(on: now.day))
  }
}
