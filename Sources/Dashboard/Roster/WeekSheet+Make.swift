import Supervision

extension WeekSheet {
  /// The week in which a day lies, as things stand at a moment.
  init(of day: CivilDay, _ state: ShowroomState, at now: Moment) {
    let monday = day.monday
    let days = (0..<7).map(monday.advanced(by:))
    self.monday = monday
    self.days = days.map { Day($0, state) }
    let stood = state.stood(before: monday)
    rows = state.weekTeam.map { person in
      let cells = days.map { WeekCell(CellID(staff: person.id, day: $0), state) }
      return Row(
        person: person, cells: cells,
        work: cells.reduce(Minutes(0)) { $0 + ($1.shift?.hours.length ?? Minutes(0)) },
        door: cells.flatMap(\.door).reduce(Minutes(0)) { $0 + $1.length },
        stood: stood[person.id] ?? Minutes(0))
    }
    let today = state.businessDay(of: now)
    self.today = days.firstIndex(of: today)
  }
}

extension WeekSheet.Day {
  fileprivate init(_ day: CivilDay, _ state: ShowroomState) {
    let opening = state.settings.opening
    let posts = state.doorPosts(on: day)
    var slots: [WeekSheet.Slot] = []
    var from = opening.from
    while from < opening.to {
      let hours = Hours(from: from, to: min(from.advanced(by: Minutes(30)), opening.to))
      // The fewest at any moment of it: whoever comes ten minutes late leaves a gap.
      let changes = [hours.from] + posts.flatMap { [$0.hours.from, $0.hours.to] }.filter(hours.contains)
      let planned = changes.map { time in Set(posts.filter { $0.hours.contains(time) }.map(\.staff)).count }.min() ?? 0
      slots.append(
        WeekSheet.Slot(
          hours: hours, planned: planned, needed: state.settings.door.floor, most: state.settings.door.ceiling))
      from = hours.to
    }
    self.init(day: day, slots: slots, isPlanned: !(state.roster[day]?.shifts.isEmpty ?? true))
  }
}

extension WeekCell {
  fileprivate init(_ cell: CellID, _ state: ShowroomState) {
    let roster = state.roster[cell.day]
    let kinds = state.settings.shiftKinds
    self.cell = cell
    if let shift = roster?.shifts[cell.staff] {
      let place = kinds.firstIndex { $0.id == shift.kind }
      kind = .work(shift, mark: place.map { kinds[$0].mark } ?? Phrase(both: "◦"), kind: place)
    } else {
      kind = roster?.shifts.isEmpty ?? true ? .open : .off
    }
    stretches = (roster?.posts ?? []).filter { $0.staff == cell.staff }.map { post in
      Stretch(
        hours: post.hours, name: state.name(of: post.place),
        use: state.settings.place(post.place)?.kind == .door ? .door : .post)
    }
    flags = []
  }
}

extension ShowroomState {
  /// Everybody on the staff as the week lists them: the consultants, then the others, each as they joined.
  var weekTeam: [Staff] { team.filter { $0.title == .consultant } + team.filter { $0.title != .consultant } }

  /// How long everybody really stood at the door in the four weeks before a day.
  fileprivate func stood(before day: CivilDay) -> [StaffID: Minutes] {
    var stood: [StaffID: Minutes] = [:]
    for back in 1...28 {
      for watch in doorLog[day.advanced(by: -back)] ?? [] {
        guard let to = watch.to, watch.from < to else { continue }
        stood[watch.staff, default: Minutes(0)] = stood[watch.staff, default: Minutes(0)] + watch.from.distance(to: to)
      }
    }
    return stood
  }
}

extension CivilDay {
  /// Monday of its week.
  var monday: CivilDay { advanced(by: 1 - weekday.rawValue) }

  /// The number of its week in the year of its Thursday (ISO 8601), 1 to 53.
  var weekNumber: Int {
    let thursday = monday.advanced(by: 3)
    let first = CivilDay(year: thursday.date.year, month: 1, day: 1) ?? thursday
    return (thursday.number - first.number) / 7 + 1
  }
}
