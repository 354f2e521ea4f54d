import Dashboard
import Supervision
import Terminal

/// Somebody at the desk: a dashboard, a showroom kept in memory by the real rules, and a clock that only moves when told.
struct Desk {
  var showroom = Showroom()
  var dashboard: Dashboard
  var now: Moment
  var size = Size(columns: 120, rows: 36)
  var store = StoreStanding.writable
  /// When set, nothing can be kept, and this is why.
  var diskFault: Phrase?
  /// Days gone by that are kept, oldest first; their showrooms are as each ended.
  var pastDays: [Showroom] = []
  /// Complaints that were put away.
  var putAway = ComplaintLedger()
  /// When set, no day gone by can be read, and this is why.
  var pastFault: Phrase?
  /// Effects other than commands, oldest first.
  var effects: [Effect] = []
  /// Tells its acts from those of another desk on the same showroom.
  var number: UInt64 = 2
  private var acts: UInt64 = 0

  /// Monday 23 November 2026 in China.
  static let monday = CivilDay(number: 20_780)
  static let author = Author(user: "王主管", terminal: "pts/1")

  init(_ language: Language = .chinese, at time: ClockTime = ClockTime(10, 42)) {
    dashboard = Dashboard(language: language, theme: "dark", themes: ["dark", "light", "teahouse"])
    now = Moment(day: Desk.monday, time: time, offset: 8 * 3600)
  }

  var world: World { World(showroom: showroom, now: now, store: store) }
  var screen: Screen { dashboard.draw(world, size: size) }
  var text: String { screen.lines.joined(separator: "\n") }
  var lastLine: String { screen.lines.last ?? "" }

  /// Does something by the rules without the dashboard; a refusal is a mistake in the test.
  mutating func happen(_ command: Command, at time: ClockTime? = nil, by author: Author = Desk.author) throws {
    let moment = time.map { Moment(day: Desk.monday, time: $0, offset: 8 * 3600) } ?? now
    acts += 1
    let act = try showroom.decide(command, Context(now: moment, author: author, id: ActID(high: 1, low: acts)))
    showroom.apply(act)
  }

  /// Presses keys: each character is a key, and `⏎ ⎋ ⇥ ↑ ↓ ← → ⌫ ⇞ ⇟` are those keys.
  mutating func press(_ keys: String) {
    for character in keys { press(Desk.named[character] ?? .character(character)) }
  }

  mutating func press(_ key: Key) { take(.key(key)) }

  mutating func paste(_ text: String) { take(.paste(text)) }

  mutating func take(_ input: Input) {
    dashboard.size = size
    carryOut(dashboard.handle(input, world))
  }

  /// Does what the dashboard asks.
  mutating func carryOut(_ asked: [Effect]) {
    for effect in asked {
      switch effect {
      case .perform(let command): dashboard.answered(answer(to: command), to: command, world)
      case .look(let sought): dashboard.brought(found(sought), for: sought, world)
      case .plan(let problem): plan(problem)
      case .countComplaints: dashboard.counted(putAway)
      case .listDays: dashboard.listed(pastDays.compactMap(\.day), world)
      default: effects.append(effect)
      }
    }
  }

  /// Searches for a plan as long as it takes a small house to get a good one, the same on every machine.
  private mutating func plan(_ problem: RosterProblem) {
    let planning = RosterPlanning(problem)
    var steps = 0
    let progress = planning.advance {
      steps += 1
      return steps < 20
    }
    guard let plan = planning.plan else { return }
    dashboard.planned(plan, PlanProgress(cost: progress.cost, bound: progress.bound, seconds: 0.4))
  }

  /// Lets time go on.
  mutating func wait(until time: ClockTime) {
    now = Moment(day: now.day, time: time, offset: now.offset)
    dashboard.settle(world)
  }

  private func found(_ sought: DaySought) -> FoundDay {
    if let pastFault { return .none(pastFault) }
    let found: Showroom? =
      switch sought {
      case .before(let day): pastDays.last { $0.day.map { $0 < day } ?? false }
      case .after(let day): pastDays.first { $0.day.map { $0 > day } ?? false }
      case .on(let day): pastDays.first { $0.day == day }
      }
    if case .after = sought, found == nil { return .present }
    return found.map { .day($0) } ?? .none(.noDayBefore)
  }

  private mutating func answer(to command: Command) -> Answer {
    if let diskFault { return .notSaved(diskFault) }
    acts += 1
    do throws(Refusal) {
      let context = Context(now: now, author: Desk.author, id: ActID(high: number, low: acts))
      let act = try showroom.decide(command, context)
      showroom.apply(act)
      return .kept(act)
    } catch {
      return .refused(error)
    }
  }

  private static let named: [Character: Key] = [
    "⏎": .enter, "⎋": .escape, "⇥": .tab, "↑": .up, "↓": .down, "←": .left, "→": .right, "⌫": .backspace,
    "⇞": .pageUp, "⇟": .pageDown,
  ]
}
