extension RosterDraft {
  /// Does what a command asks of a week or of two people.
  mutating func performWeekly(_ command: RosterCommand) throws(Refusal) {
    switch command {
    case .publish(let day): try publish(day.week)
    case .copyWeek(let from, let to): try copy(from.week, to.week)
    case .swap(let a, let b, let days): try swap(a, b, on: days)
    case .replace(let id, let other, let stretch): try replace(id, by: other, stretch)
    default: break
    }
  }

  private mutating func publish(_ week: [CivilDay]) throws(Refusal) {
    let days = week.filter { $0 >= today }
    guard !days.isEmpty else { throw .weekIsOver(week) }
    guard days.contains(where: { state.roster[$0]?.shifts.isEmpty == false }) else { throw .nothingToPublish(week) }
    let drafts = days.filter { state.roster[$0]?.publication == nil }
    if !drafts.isEmpty { note(.published(days: drafts)) }
  }

  private mutating func copy(_ source: [CivilDay], _ target: [CivilDay]) throws(Refusal) {
    guard source != target else { throw .sameWeek }
    guard source.contains(where: { state.roster[$0]?.shifts.isEmpty == false }) else { throw .nothingToCopy(source) }
    guard let last = target.last, last > today else { throw .weekIsOver(target) }
    for (from, to) in zip(source, target) where to > today {
      for person in state.team where state.roster[to]?.isLocked(person.id) != true {
        guard let cell = fitting(state.cell(of: person.id, on: from), for: person.id, on: to) else { continue }
        try put(cell, for: person.id, on: to)
      }
    }
  }

  /// A cell as it can stand on another day; nil when what stands there has to stay.
  private func fitting(_ cell: RosterCell, for staff: StaffID, on day: CivilDay) -> RosterCell? {
    let (absences, promised) = (state.absences(of: staff, on: day), state.appointments(of: staff, on: day))
    guard !absences.contains(where: { $0.hours == nil }) else { return nil }
    let kept = state.cell(of: staff, on: day).posts.filter { state.roster[day]?.isLocked($0) == true }
    guard let shift = cell.shift else { return kept.isEmpty ? cell : nil }
    guard promised.allSatisfy({ shift.hours.covers($0.hours) }), kept.allSatisfy({ shift.hours.covers($0.hours) })
    else { return nil }
    let posts = cell.posts.filter { post in
      state.settings.place(post.place) != nil && !absences.contains { $0.takes(post.hours) }
        && !promised.contains { $0.hours.overlaps(post.hours) } && !kept.contains { $0.hours.overlaps(post.hours) }
    }
    return RosterCell(shift: shift, posts: (posts + kept).sorted { $0.hours.from < $1.hours.from })
  }

  private mutating func swap(_ a: StaffID, _ b: StaffID, on days: [CivilDay]) throws(Refusal) {
    let (one, other) = (try state.employed(a), try state.employed(b))
    guard a != b else { throw .swapWithOneself(one) }
    if let day = days.first(where: { $0 < today }) { throw .dayIsOver(day) }
    let cells = days.map { (day: $0, a: state.cell(of: a, on: $0), b: state.cell(of: b, on: $0)) }
    guard cells.contains(where: { $0.a.shift != nil || $0.b.shift != nil }) else { throw .nothingToSwap(one, other) }
    for (day, mine, theirs) in cells {
      try put(theirs.given(to: a), for: a, on: day)
      try put(mine.given(to: b), for: b, on: day)
    }
    for day in days {
      for id in [a, b] {
        if let short = state.shortRest(of: id, around: day) { throw .tooLittleRest(state.name(of: id), short) }
      }
    }
  }

  private mutating func replace(_ id: StaffID, by other: StaffID, _ stretch: RosterStretch) throws(Refusal) {
    let (person, substitute) = (try state.known(id), try state.employed(other))
    let day = stretch.day
    if day < today { throw .dayIsOver(day) }
    var cell = state.cell(of: id, on: day)
    let taken = try state.taken(stretch, of: person)
    if let obstacle = state.obstacle(to: substitute, taking: taken, of: id, on: day) {
      throw .cannotReplace(substitute, person, obstacle)
    }
    var theirs = state.cell(of: other, on: day)
    // Who went in the course of the day keeps what they did of it.
    let hasGone = state.hasGone(id, on: day)
    if taken.shift == nil {
      cell.posts.removeAll { taken.posts.contains($0) }
      theirs.posts += taken.given(to: other).posts
    } else {
      cell = hasGone ? cell : RosterCell()
      theirs = taken.given(to: other)
    }
    try put(cell, for: id, on: day)
    try put(theirs, for: other, on: day)
  }
}

extension RosterCell {
  /// The same shift and posts for somebody else.
  public func given(to staff: StaffID) -> RosterCell {
    RosterCell(shift: shift, posts: posts.map { Post(staff: staff, place: $0.place, hours: $0.hours) })
  }
}
