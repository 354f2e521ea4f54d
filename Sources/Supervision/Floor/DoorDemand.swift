extension ShowroomState {
  /// A stretch of a day in which the same number is wanted at the door.
  struct DoorWant {
    let hours: Hours
    let people: Int
  }

  /// How many are wanted at the door through a stretch of a day: the floor, and what the roster's rules ask in some hours.
  func doorWants(on day: CivilDay, from: ClockTime, to: ClockTime) -> [DoorWant] {
    let marks = settings.roster.demand.flatMap { [$0.hours.from, $0.hours.to] }.filter { from < $0 && $0 < to }
    let edges = Set(marks + [from, to]).sorted()
    return zip(edges, edges.dropFirst()).map { from, to in
      DoorWant(hours: Hours(from: from, to: to), people: settings.doorFloor(on: day, at: from))
    }
  }

  /// Seconds of a stretch of a day in which enough stood at the door, from the on-duty log.
  func coveredSeconds(on day: CivilDay, from: ClockTime, to: ClockTime) -> Int {
    let steps = DoorSteps(doorLog[day] ?? [])
    return doorWants(on: day, from: from, to: to).reduce(0) { sum, want in
      sum + steps.seconds(withAtLeast: want.people, from: want.hours.from, to: want.hours.to)
    }
  }

  /// When too few stood at the door in a stretch of a day, by beginning.
  func shortfalls(on day: CivilDay, from: ClockTime, to: ClockTime) -> [DoorShortfall] {
    let steps = DoorSteps(doorLog[day] ?? [])
    let parts = doorWants(on: day, from: from, to: to).flatMap { want in
      steps.shortfalls(under: want.people, from: want.hours.from, to: want.hours.to)
    }
    return parts.reduce(into: []) { all, part in
      guard let last = all.last, last.to == part.from else { return all.append(part) }
      all[all.count - 1] = DoorShortfall(from: last.from, to: part.to, missing: max(last.missing, part.missing))
    }
  }

  /// Whether somebody is on leave or has an appointment at a time of a day, by the roster.
  func isAway(_ id: StaffID, on day: CivilDay, at time: ClockTime) -> Bool {
    guard let roster = roster[day] else { return false }
    return isAbsent(id, on: day, at: time)
      || roster.appointments.contains { $0.staff == id && $0.hours.contains(time) }
  }

  /// Whether somebody is on leave at a time of a day, by the roster.
  func isAbsent(_ id: StaffID, on day: CivilDay, at time: ClockTime) -> Bool {
    (roster[day]?.absences ?? []).contains { $0.staff == id && ($0.hours?.contains(time) ?? true) }
  }

  /// When the roster next wants somebody away from the door: at another post such as a meal, at an appointment, on leave;
  /// nil when it does not.
  func nextElsewhere(of id: StaffID, after time: ClockTime, on day: CivilDay) -> ClockTime? {
    guard let roster = roster[day] else { return nil }
    let posts = roster.posts.filter { $0.staff == id && settings.place($0.place)?.kind != .door }.map(\.hours.from)
    let appointments = roster.appointments.filter { $0.staff == id }.map(\.hours.from)
    let absences = roster.absences.filter { $0.staff == id }.compactMap { $0.hours?.from }
    return (posts + appointments + absences).filter { $0 > time }.min()
  }
}
