/// A role in the day's story: which of the consultants plays it is drawn anew each day.
///
/// 0–5 have the early shift, 6–10 the late one, 11 is on leave.
typealias PracticeRole = Int

/// The day's plan of the door: two tracks half an hour apart, so that one of the pair is always fresh (duty 2.8).
enum PracticeDoorPlan {
  /// The roles' stints of an hour (domain.md §2), shorter at opening and closing.
  static let stints: [(role: PracticeRole, hours: Hours)] = [
    stint(0, "08:30", "09:00"), stint(2, "08:30", "09:30"), stint(3, "09:00", "10:00"), stint(4, "09:30", "10:30"),
    stint(5, "10:00", "11:00"), stint(6, "10:30", "11:30"), stint(7, "11:00", "12:00"), stint(8, "11:30", "12:30"),
    stint(9, "12:00", "13:00"), stint(0, "12:30", "13:30"), stint(1, "13:00", "14:00"), stint(2, "13:30", "14:30"),
    stint(3, "14:00", "15:00"), stint(10, "14:30", "15:30"), stint(4, "15:00", "16:00"), stint(5, "15:30", "16:30"),
    stint(6, "16:00", "17:00"), stint(7, "16:30", "17:30"), stint(8, "17:00", "18:00"), stint(9, "17:30", "18:00"),
  ]

  /// The roles' meals, in halves so that two stay at the door; role 9 stands there between them and eats the shorter.
  static let meals: [(role: PracticeRole, hours: Hours)] =
    [0, 1, 2, 3, 4].map { stint($0, "11:30", "12:30") } + [5, 6, 7, 8, 10].map { stint($0, "12:30", "13:30") } + [
      stint(9, "13:00", "13:30")
    ]

  private static func stint(_ role: PracticeRole, _ from: String, _ to: String) -> (PracticeRole, Hours) {
    (role, Hours(from: ClockTime(from) ?? ClockTime(0, 0), to: ClockTime(to) ?? ClockTime(0, 0)))
  }
}

extension PracticeStory {
  static let onLeave: PracticeRole = 11
  static let earlyRoles: ClosedRange<PracticeRole> = 0...5
  static let lateRoles: ClosedRange<PracticeRole> = 6...10

  /// Who plays which role today.
  var cast: [StaffID] {
    var chance = SplitMix(seed: seed, day: day, part: 1)
    return chance.shuffled(PracticePeople.consultantIDs)
  }

  /// The day's shifts and door posts.
  var shifts: [RosterCommand] {
    let cast = cast
    var commands: [RosterCommand] = []
    for role in Self.earlyRoles { commands.append(.setShift(cast[role], day: day, kind: "early")) }
    for role in Self.lateRoles { commands.append(.setShift(cast[role], day: day, kind: "late")) }
    commands.append(.setShift(PracticePeople.reception, day: day, kind: "early"))
    commands.append(.setShift(PracticePeople.supervisor, day: day, kind: "early"))
    for id in [PracticePeople.manager, PracticePeople.trainer] {
      commands.append(.setHours(id, day: day, from: ClockTime(9, 0), to: ClockTime(18, 0)))
    }
    for (role, hours) in PracticeDoorPlan.stints {
      commands.append(.setPost(cast[role], place: .door, day: day, from: hours.from, to: hours.to))
    }
    for (role, hours) in PracticeDoorPlan.meals {
      commands.append(.setPost(cast[role], place: .meal, day: day, from: hours.from, to: hours.to))
    }
    return commands
  }

  /// The day's roster, planned the evening before as one act.
  var roster: [PracticeAct] {
    [act(on: day.advanced(by: -1), ClockTime(17, 20), PracticeAuthor.supervisor, .roster(.all(shifts)))]
  }
}
