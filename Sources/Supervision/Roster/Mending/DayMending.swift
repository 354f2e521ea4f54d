/// A day of which the rest is planned anew so that as little as may be changes: the problem it makes for the planner, and
/// what the answer means for the roster.
///
/// Whose day cannot be put into half hours, breaks a limit of the house as it stands, or is settled stays as it is and
/// counts at the door.
struct DayMending {
  /// How many steps of the search a day is given; nearly all need fewer.
  private static let mostSteps = 1_500
  /// What stands in a slot.
  enum Work: Hashable { case nothing, door, meal }

  let state: ShowroomState
  let day: CivilDay
  let from: ClockTime
  let slots: RosterProblem.Slots
  /// The first slot that is not over.
  let open: Int
  /// Whether that slot has begun.
  let hasBegun: Bool
  let movesMeals: Bool
  private var problem: RosterProblem
  /// The people who may do otherwise, and their day slot by slot.
  private(set) var rows: [StaffID: [Work]] = [:]

  init?(_ state: ShowroomState, _ day: CivilDay, from: ClockTime, isUnderWay: Bool, movesMeals: Bool) {
    problem = state.rosterProblem(days: [day], keepingPosts: false)
    guard let slots = problem.slots else { return nil }
    (self.state, self.day, self.from, self.slots, self.movesMeals) = (state, day, from, slots, movesMeals)
    let gone = isUnderWay ? from.minutes - slots.from : 0
    open = max(0, gone / slots.minutes)
    hasBegun = gone > 0 && gone % slots.minutes != 0
    guard open < slots.count else { return nil }
    let day = state.roster[day] ?? RosterDay()
    for person in problem.people {
      guard let id = Int(person.id).map(StaffID.init(rawValue:)), let shift = day.shifts[id] else { continue }
      if let row = row(of: id, shift, day) { rows[id] = row }
    }
    settle()
  }

  /// The day mended; nil where the planner has no answer.
  func mended(_ short: [RosterWeek.Slot]) -> DayMend? {
    var problem = problem
    var frozen: Set<StaffID> = []
    // Whose rules contradict what is over and settled stays as they are.
    for _ in 0..<3 {
      guard let plan = solve(problem) else { return nil }
      guard !plan.impossible.isEmpty else { return mend(short, plan, problem, frozen) }
      for id in plan.impossible.compactMap(Int.init).map(StaffID.init(rawValue:)) {
        frozen.insert(id)
        freeze(id, in: &problem)
      }
    }
    return nil
  }

  private func solve(_ problem: RosterProblem) -> RosterPlan? {
    let standing = RosterPlan(
      people: problem.people.map { person in
        RosterPlan.PersonPlan(person: person.id, days: [dayPlan(of: person, problem)])
      }, cost: 0, bound: 0)
    // A change must cost more than any unfairness, and less than an empty place at the door.
    let planning = RosterPlanning(mending: standing, for: problem, change: max(1, Self.missing / 10))
    var steps = 0
    while steps < Self.mostSteps || planning.progress.cost == nil {
      steps += 1
      if planning.advance(while: { false }).isDone { break }
    }
    return planning.plan
  }

  /// What an empty half hour costs; far more than all that is only wished for.
  private static let missing = 100_000

  /// Somebody's day slot by slot; nil when it stays as it is.
  private func row(of id: StaffID, _ shift: Shift, _ day: RosterDay) -> [Work]? {
    let rule = state.settings.roster.plan
    guard !day.isLocked(id), !day.absences.contains(where: { $0.staff == id }) else { return nil }
    var row = Array(repeating: Work.nothing, count: slots.count)
    for post in day.posts where post.staff == id && (post.place == .door || post.place == .meal) {
      let (first, last) = (post.hours.from.minutes - slots.from, post.hours.to.minutes - slots.from)
      let begins = first >= open * slots.minutes
      guard first >= 0, last <= slots.count * slots.minutes || post.place == .meal else { return nil }
      guard last <= open * slots.minutes || last % slots.minutes == 0 && (!begins || first % slots.minutes == 0) else {
        return nil
      }
      let end = min(slots.count, (last + slots.minutes - 1) / slots.minutes)
      guard first / slots.minutes < end else { continue }
      for slot in first / slots.minutes..<end { row[slot] = post.place == .door ? .door : .meal }
    }
    var (run, all) = (0, 0)
    for work in row + [.nothing] {
      if work == .door { (run, all) = (run + 1, all + 1) } else { run = 0 }
      if run * slots.minutes > rule.longestStint.count { return nil }
    }
    if all * slots.minutes > rule.mostDoor.count, !state.settings.roster.manner.isDedicated { return nil }
    return row
  }

  /// Settles shifts, what is over, and meals; takes those out who stay as they are.
  private mutating func settle() {
    problem.counts.removeAll { $0.id == "working-days" }
    problem.runs = []
    for index in problem.cover.indices {
      guard let slot = problem.cover[index].slot else { continue }
      if slot < open {
        problem.cover[index] = .init(
          day: 0, post: PlaceID.door.rawValue, slot: slot, lower: 0, wanted: 0, upper: problem.people.count, missing: 0,
          short: 0, over: 0)
      } else {
        problem.cover[index].missing = Self.missing
      }
    }
    for person in problem.people {
      guard let id = Int(person.id).map(StaffID.init(rawValue:)) else { continue }
      guard let row = rows[id] else {
        freeze(id, in: &problem)
        continue
      }
      let standing = problem.locks.filter { $0.person == person.id && $0.slot != nil }
      var locks: [Int: String] = [:]
      for lock in standing { if let slot = lock.slot { locks[slot] = lock.post } }
      for (slot, work) in row.enumerated() {
        switch work {
        case .door where slot < open || slot == open && hasBegun: locks[slot] = PlaceID.door.rawValue
        case .meal where !movesMeals || slot <= open: locks[slot] = "meal"
        case .nothing where slot < open: locks[slot] = "none"
        default: break
        }
      }
      problem.locks.removeAll { $0.person == person.id && $0.slot != nil }
      problem.locks += locks.sorted { $0.key < $1.key }.map {
        .init(person: person.id, day: 0, slot: $0.key, post: $0.value)
      }
      // Who has no meal in the roster is given none.
      if !row.contains(.meal) { dropMeal(of: person.id) }
    }
  }

  private mutating func dropMeal(of person: String) {
    guard let index = problem.locks.firstIndex(where: { $0.person == person && $0.shift != nil }),
      let name = problem.locks[index].shift, var shift = problem.shifts.first(where: { $0.id == name }),
      shift.meal != nil
    else { return }
    shift.id += " without a meal"
    shift.meal = nil
    if !problem.shifts.contains(where: { $0.id == shift.id }) { problem.shifts.append(shift) }
    problem.locks[index].shift = shift.id
  }

  /// Takes somebody out of the problem, who then counts at the door as they stand.
  private func freeze(_ id: StaffID, in problem: inout RosterProblem) {
    let name = String(id.rawValue)
    problem.people.removeAll { $0.id == name }
    problem.locks.removeAll { $0.person == name }
    problem.wishes.removeAll { $0.person == name }
    for index in problem.counts.indices { problem.counts[index].shares.removeAll { $0.person == name } }
    for run in problem.runs.indices { problem.runs[run].people?.removeAll { $0 == name } }
    let posts = state.doorPosts(on: day).filter { $0.staff == id }
    for index in problem.cover.indices {
      guard let slot = problem.cover[index].slot, slot >= open, posts.count(throughAll: hours(of: slot)) > 0 else {
        continue
      }
      problem.cover[index].lower = max(0, problem.cover[index].lower - 1)
      problem.cover[index].wanted = max(0, problem.cover[index].wanted - 1)
      problem.cover[index].upper = max(0, problem.cover[index].upper - 1)
    }
  }

  /// The part of a slot that is not over.
  func hours(of slot: Int) -> Hours {
    let begin = ClockTime(0, slots.from + slot * slots.minutes)
    return Hours(
      from: slot == open && hasBegun ? from : begin, to: ClockTime(0, slots.from + (slot + 1) * slots.minutes))
  }

  private func dayPlan(of person: RosterProblem.Person, _ problem: RosterProblem) -> RosterPlan.DayPlan {
    let shift = problem.locks.first { $0.person == person.id && $0.shift != nil }?.shift ?? RosterProblem.off
    var plan = RosterPlan.DayPlan(shift: shift)
    guard let row = Int(person.id).flatMap({ rows[StaffID(rawValue: $0)] }) else { return plan }
    for run in Self.runs(of: row) {
      switch run.work {
      case .door:
        plan.stints.append(.init(post: PlaceID.door.rawValue, slot: run.slots.lowerBound, slots: run.slots.count))
      case .meal: plan.meal = run.slots.lowerBound
      case .nothing: break
      }
    }
    return plan
  }

  /// A row as stretches of the same work, those of none left out.
  static func runs(of row: [Work]) -> [(work: Work, slots: Range<Int>)] {
    var runs: [(work: Work, slots: Range<Int>)] = []
    for (slot, work) in row.enumerated() where work != .nothing {
      if let last = runs.last, last.work == work, last.slots.upperBound == slot {
        runs[runs.count - 1].slots = last.slots.lowerBound..<slot + 1
      } else {
        runs.append((work, slot..<slot + 1))
      }
    }
    return runs
  }
}
