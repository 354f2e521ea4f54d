import Journal
import Supervision

/// A practice day under way: what is still to come, and the store in memory that it is kept in.
struct Practice {
  /// The clock of the day.
  let clock: WallClock
  /// The store, of which nothing reaches a disk.
  let store: Store<Showroom>
  private var upcoming: ArraySlice<PracticeAct>
  private let seed: UInt64
  let today: CivilDay
  private let offset: Int

  /// Days gone by that can be looked back at; each is made up when it is asked for.
  private static let daysBefore = 7

  /// The day around a moment, with everything done that is done by then.
  init(at start: Moment, speed: Int, seed: UInt64) throws(StoreError) {
    let day = PracticeDay(day: start.day, offset: start.offset, seed: seed)
    let (showroom, upcoming) = day.showroom(until: start)
    self.upcoming = upcoming[...]
    (self.seed, today, offset) = (seed, start.day, start.offset)
    clock = WallClock(at: start.instant, speed: speed)
    store = try Store.open(
      at: "/showroom.plist", mode: .readWrite, program: ShowroomStore.program, initial: showroom, files: MemoryFiles())
  }

  /// When the next thing is done; nil when nothing is left.
  var next: Instant? { upcoming.first?.at.instant }

  /// Plays what has fallen due, letting go of what a rule refuses because the person at the keyboard changed the day.
  mutating func play(until now: Moment, into store: Store<Showroom>) {
    while let act = upcoming.first, act.at.instant <= now.instant {
      upcoming.removeFirst()
      let context = Context(now: act.at, author: act.author, id: .random())
      _ = try? store.commit { try $0.decide(act.command, context) }
    }
  }

  /// The days before, the oldest first.
  var pastDays: [CivilDay] { (1...Self.daysBefore).reversed().map { today.advanced(by: -$0) } }

  /// A day before, as it ended; nil when it is none of those.
  func showroom(on day: CivilDay) -> Showroom? {
    guard pastDays.contains(day) else { return nil }
    let practice = PracticeDay(day: day, offset: offset, seed: seed)
    return practice.acts.last.map { practice.showroom(until: $0.at).showroom }
  }
}
