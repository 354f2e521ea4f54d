extension ShowroomState {
  /// The planning problem of some days of the showroom: who can work, what the door needs, what is settled, and who has
  /// stood how much in the four weeks before.
  ///
  /// A day on which anybody has a shift is settled: who is not on it is off; with `anew` only what is locked is. Other
  /// days are open to every kind of shift. Posts at the door and meals that are planned already are settled when
  /// `keepingPosts`, or when they are locked. The rules are the house's unless others are given.
  public func rosterProblem(
    days: [CivilDay], keepingPosts: Bool, anew: Bool = false, rule: PlanRule? = nil
  ) -> RosterProblem {
    HouseProblem(self, days, rule ?? settings.roster.plan, keepingPosts, anew).problem
  }
}

/// Makes a showroom's planning problem.
struct HouseProblem {
  /// How long a slot of the door is.
  static let slot = 30

  let state: ShowroomState
  let days: [CivilDay]
  let rule: PlanRule
  let isAnew: Bool
  let keepsPosts: Bool
  let staff: [Staff]
  var problem = RosterProblem()

  init(_ state: ShowroomState, _ days: [CivilDay], _ rule: PlanRule, _ keepsPosts: Bool, _ isAnew: Bool) {
    self.state = state
    self.days = days
    self.rule = rule
    self.keepsPosts = keepsPosts
    self.isAnew = isAnew
    staff = state.staff.filter { $0.employed && $0.title == .consultant }
    let opening = state.settings.opening
    let door = PlaceID.door.rawValue
    problem.name = days.first.map { "\(state.settings.showroom.en) \($0.iso)" } ?? ""
    problem.days = days.map(\.iso)
    problem.slots = .init(
      from: opening.from.minutes, minutes: Self.slot, count: max(1, opening.length.count / Self.slot))
    problem.posts = [door]
    problem.rest = rule.rest.count
    problem.change = rule.change
    problem.stints = .init(
      longest: max(1, rule.longestStint.count / Self.slot), wanted: max(1, state.settings.door.stint.count / Self.slot),
      away: rule.stint, handover: rule.handover,
      mostPerDay: state.settings.roster.manner.isDedicated ? nil : max(1, rule.mostDoor.count / Self.slot))
    for kind in state.settings.shiftKinds { add(kind.id, kind.hours) }
    for person in staff { problem.people.append(self.person(person)) }
    for day in days.indices { for person in staff.indices { settle(person, day) } }
    problem.cover = days.indices.flatMap(cover)
    problem.runs = [
      .init(id: "days-in-a-row", of: problem.shifts.map(\.id), max: rule.mostDaysInARow, weight: rule.workDay)
    ]
    share()
  }

  private mutating func add(_ id: String, _ hours: Hours) {
    let meal = RosterProblem.Meal(
      from: rule.meals.from.minutes, to: rule.meals.to.minutes, slots: max(1, rule.meal.count / Self.slot),
      step: max(1, rule.meal.count / Self.slot))
    let owesMeal = rule.owesMeal(hours)
    problem.shifts.append(
      .init(id: id, from: hours.from.minutes, to: hours.to.minutes, meal: owesMeal ? meal : nil))
  }

  /// The name of a shift's hours in the problem; hours of their own are added when they come.
  mutating func name(of shift: Shift) -> String {
    if let kind = shift.kind, state.settings.shiftKinds.contains(where: { $0.id == kind && $0.hours == shift.hours }) {
      return kind
    }
    if !problem.shifts.contains(where: { $0.id == shift.hours.text }) { add(shift.hours.text, shift.hours) }
    return shift.hours.text
  }

  private mutating func person(_ person: Staff) -> RosterProblem.Person {
    var item = RosterProblem.Person(id: String(person.id.rawValue), name: person.name)
    if let first = days.first {
      for back in (1...7).reversed() {
        let day = state.roster[first.advanced(by: -back)]
        item.before.append(day?.shifts[person.id].map { name(of: $0) } ?? RosterProblem.off)
      }
    }
    return item
  }

  private func cover(_ number: Int) -> [RosterProblem.Cover] {
    // A day on which the house is shut asks for nobody, so nobody can be planned to stand there.
    guard let slots = problem.slots, !state.settings.calendar.isShut(days[number]) else { return [] }
    let (settings, door) = (state.settings, state.settings.door)
    let usual = state.traffic(on: days[number]).usual
    return (0..<slots.count).map { slot in
      let begin = ClockTime(seconds: (slots.from + slot * Self.slot) * 60)
      let people = usual?.means[HalfHours.slot(of: begin)] ?? 0
      let floor = settings.doorFloor(on: days[number], at: begin)
      let isRush = people >= Double(rule.rush) && door.ceiling > floor
      return .init(
        day: number, post: PlaceID.door.rawValue, slot: slot, lower: floor, wanted: floor + (isRush ? 1 : 0),
        upper: max(door.ceiling, floor), missing: rule.missing, short: rule.short, over: rule.over)
    }
  }

  private mutating func share() {
    guard let slots = problem.slots else { return }
    let wanted = problem.cover.map { ($0.slot ?? 0, $0.wanted) }
    let hard = (0..<slots.count).filter { slot in
      let begin = ClockTime(seconds: (slots.from + slot * Self.slot) * 60)
      return rule.unpopular.contains { $0.contains(begin) }
    }
    // Who never greets by the house's manner has no share in it.
    let greeters = staff.indices.filter { index in
      days.contains { state.settings.roster.manner.lets(staff[index].id, greetOn: $0) }
    }
    func shares(_ all: [Int], _ need: Int) -> [RosterProblem.Share] {
      let history = greeters.map { all[$0] }
      let mean = (history.reduce(need, +)).quotient(by: max(1, greeters.count))
      let high = (history.reduce(need, +)) % max(1, greeters.count) == 0 ? mean : mean + 1
      return zip(greeters, history).map { .init(person: problem.people[$0].id, start: $1, low: mean, high: high) }
    }
    problem.counts = [
      .init(
        id: "door-time", posts: problem.posts,
        shares: shares(history { _ in true }, wanted.reduce(0) { $0 + $1.1 }), weight: rule.share, squared: true),
      .init(
        id: "unpopular-hours", posts: problem.posts, cells: [.init(slots: hard)],
        shares: shares(
          history { time in rule.unpopular.contains { $0.contains(time) } },
          wanted.filter { hard.contains($0.0) }.reduce(0) { $0 + $1.1 }), weight: rule.unpopularShare, squared: true),
    ]
    let calendar = state.settings.calendar
    let worked = days.filter { !calendar.isShut($0) }
    let open = worked.filter { isAnew || state.roster[$0]?.shifts.isEmpty ?? true }.count
    guard open > 0 else { return }
    // A holiday takes a day from the week's work; the day on which the house rests every week is one of those off.
    let holidays = days.count { calendar.entry($0).map { !$0.isWorked } ?? false }
    let work = min(worked.count, (rule.workDays * (days.count - holidays)).quotient(by: 7))
    problem.counts.append(
      .init(
        id: "working-days", shifts: problem.shifts.map(\.id),
        shares: problem.people.map { .init(person: $0.id, low: work, high: work) }, weight: rule.workDay))
  }

  /// How many slots each person stood at the door in the four weeks before, of those that begin at such a time.
  private func history(_ counts: (ClockTime) -> Bool) -> [Int] {
    guard let first = days.first else { return staff.map { _ in 0 } }
    var minutes: [StaffID: Int] = [:]
    for day in (1...28).map({ first.advanced(by: -$0) }) {
      for (id, hours) in state.stood(on: day) {
        var time = hours.from
        while time < hours.to {
          let next = min(hours.to, HalfHours.start(of: HalfHours.slot(of: time) + 1))
          guard time < next else { break }
          if counts(time) { minutes[id, default: 0] += time.distance(to: next).count }
          time = next
        }
      }
    }
    return staff.map { ((minutes[$0.id] ?? 0) + Self.slot / 2) / Self.slot }
  }
}
