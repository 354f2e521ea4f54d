/// Who works when in a week of the practice showroom, and who stands at the door: planned by hand, so to say.
struct PracticeWeek {
  /// Monday.
  let monday: CivilDay
  private let people: [StaffID]

  private static let early = Hours(from: ClockTime(8, 30), to: ClockTime(17, 30))
  private static let late = Hours(from: ClockTime(9, 30), to: ClockTime(18, 30))

  /// The week in which a day lies.
  init(of day: CivilDay, seed: UInt64) {
    monday = day.monday
    // The same turns every week, so that nobody works too many days in a row over a Sunday.
    var chance = SplitMix(seed: seed, day: CivilDay(number: 0), part: 7)
    people = chance.shuffled(PracticePeople.consultantIDs)
  }

  /// What puts a day on the roster, but for those who are away; every consultant has two days off a week.
  func commands(on day: CivilDay, away: Set<StaffID> = []) -> [RosterCommand] {
    let number = day.number - monday.number
    var commands: [RosterCommand] = []
    var workers: [(id: StaffID, hours: Hours, minutes: Int, until: Int)] = []
    var stints: [StaffID: [Hours]] = [:]
    for (index, id) in people.enumerated() where !away.contains(id) {
      let off = index * 2 % 7
      guard number != off, number != (off + 1) % 7 else { continue }
      let isEarly = (index + number / 4) % 2 == 0
      commands.append(.setShift(id, day: day, kind: isEarly ? "early" : "late"))
      workers.append((id, isEarly ? Self.early : Self.late, 0, 0))
    }
    for id in [PracticePeople.reception, PracticePeople.supervisor] where number < 6 {
      commands.append(.setShift(id, day: day, kind: "early"))
    }
    for id in [PracticePeople.manager, PracticePeople.trainer] where number < 5 {
      commands.append(.setHours(id, day: day, from: ClockTime(9, 0), to: ClockTime(18, 0)))
    }
    // Saturday's last half hour lacks one, which the board then shows.
    for (_, stint) in PracticeDoorPlan.stints where number != 5 || stint.from != ClockTime(17, 30) {
      // Whoever stood least, and rested longest since.
      let fit = workers.indices.filter { index in
        workers[index].until + 60 <= stint.from.minutes && workers[index].hours.from <= stint.from
          && stint.to <= workers[index].hours.to
      }
      guard
        let next = fit.min(by: {
          (workers[$0].minutes, workers[$0].until, $0) < (workers[$1].minutes, workers[$1].until, $1)
        })
      else { continue }
      workers[next].minutes += stint.length.count
      workers[next].until = stint.to.minutes
      stints[workers[next].id, default: []].append(stint)
      commands.append(.setPost(workers[next].id, place: .door, day: day, from: stint.from, to: stint.to))
    }
    for worker in workers {
      guard let meal = Self.meals.first(where: { meal in !(stints[worker.id] ?? []).contains { $0.overlaps(meal) } })
      else { continue }
      commands.append(.setPost(worker.id, place: .meal, day: day, from: meal.from, to: meal.to))
    }
    return commands
  }

  /// When one can eat: the halves of the window, and what is left of it to who stands at the door between them.
  private static let meals = [(690, 750), (750, 810), (720, 780), (780, 810), (690, 720)].map {
    Hours(from: ClockTime(0, $0.0), to: ClockTime(0, $0.1))
  }
}

extension PracticeStory {
  /// Four weeks of rosters, then the day's own week, planned and published the Friday before, with leave, wishes and
  /// an appointment in it; and a change of the day itself.
  var weeks: [PracticeAct] {
    let before = (1...4).reversed().map { back in
      let week = PracticeWeek(of: day.advanced(by: -7 * back), seed: seed)
      return planned(week, .all(week.monday.week.flatMap { week.commands(on: $0) }))
    }
    let week = PracticeWeek(of: day, seed: seed)
    return before + [planned(week, .all(notes(week) + week.monday.week.flatMap { rostered($0, in: week) }))]
      + changes(week)
  }

  private func planned(_ week: PracticeWeek, _ command: RosterCommand) -> PracticeAct {
    act(
      on: week.monday.advanced(by: -3), ClockTime(16, 20), PracticeAuthor.supervisor,
      .together([.roster(command), .roster(.publish(week: week.monday))]))
  }

  private func rostered(_ date: CivilDay, in week: PracticeWeek) -> [RosterCommand] {
    date == day ? shifts : week.commands(on: date, away: away(on: date))
  }

  /// The one on leave today has three days of it.
  private func away(on date: CivilDay) -> Set<StaffID> {
    (day...day.advanced(by: 2)).contains(date) ? [cast[Self.onLeave]] : []
  }

  /// Leave, wishes and an appointment, some of which the roster meets and some not.
  private func notes(_ week: PracticeWeek) -> [RosterCommand] {
    let sunday = week.monday.advanced(by: 6)
    var commands: [RosterCommand] = [
      .setAbsence(
        cast[Self.onLeave], days: day...min(day.advanced(by: 2), sunday), kind: .leave, note: "年假")
    ]
    for (index, date) in week.monday.week.enumerated() where date != day && index % 2 == 0 {
      commands += [
        .setWish(Wish(staff: cast[index], about: .day, want: false), day: date),
        .setWish(Wish(staff: cast[index + 4], about: .shift(kind: "late"), want: index == 2), day: date),
      ]
    }
    return commands
  }

  /// A delivery promised for tomorrow, and somebody called in for it.
  private func changes(_ week: PracticeWeek) -> [PracticeAct] {
    let tomorrow = day.advanced(by: 1)
    guard tomorrow <= week.monday.advanced(by: 6) else { return [] }
    let working = Set(
      week.commands(on: tomorrow, away: away(on: tomorrow)).compactMap { command -> StaffID? in
        if case .setShift(let id, _, _) = command { id } else { nil }
      })
    guard let free = cast.dropLast().first(where: { !working.contains($0) }) else { return [] }
    let delivery = Appointment(
      staff: free, kind: .delivery, hours: Hours(from: ClockTime(14, 0), to: ClockTime(15, 30)), with: "周女士")
    return [
      act(
        on: day, ClockTime(9, 26), PracticeAuthor.supervisor,
        .together([
          .roster(
            .because(
              "周女士点名交车", .setHours(free, day: tomorrow, from: ClockTime(12, 0), to: ClockTime(18, 0)))),
          .roster(.setAppointment(delivery, day: tomorrow)),
        ]))
    ]
  }
}
