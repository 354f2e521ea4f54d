extension RosterDraft {
  /// Does what a command asks, or says why it cannot be.
  mutating func perform(_ command: RosterCommand) throws(Refusal) {
    switch command {
    case .setShift(let id, let day, let kind):
      let kind = try state.shiftKind(named: kind)
      try setShift(id, day, Shift(kind: kind.id, hours: kind.hours))
    case .setHours(let id, let day, let from, let to):
      try setShift(id, day, Shift(kind: nil, hours: try checked(from, to)))
    case .clearShift(let id, let day):
      let person = try state.known(id)
      guard state.cell(of: id, on: day).shift != nil else { throw .notOnRoster(person, day) }
      try put(RosterCell(), for: id, on: day)
    case .setPost(let id, let place, let day, let from, let to):
      let post = Post(staff: id, place: place, hours: try checked(from, to))
      var cell = state.cell(of: id, on: day)
      guard !cell.posts.contains(post) else { return }
      guard cell.shift != nil else { throw .notOnRoster(try state.employed(id), day) }
      cell.posts.append(post)
      try put(cell, for: id, on: day)
    case .clearPost(let id, let place, let day, let from):
      let person = try state.known(id)
      var cell = state.cell(of: id, on: day)
      guard let index = cell.posts.firstIndex(where: { $0.place == place && $0.hours.from == from })
      else { throw .noSuchPost(person, day, from) }
      cell.posts.remove(at: index)
      try put(cell, for: id, on: day)
    case .setCell(let cell, let id, let day): try setCell(cell, id, day)
    case .publish, .copyWeek, .swap, .replace: try performWeekly(command)
    case .all(let commands): for command in commands { try perform(command) }
    case .because, .given: throw .notWithinAnother
    default: try performNote(command)
    }
  }

  private mutating func setShift(_ id: StaffID, _ day: CivilDay, _ shift: Shift) throws(Refusal) {
    _ = try state.employed(id)
    var cell = state.cell(of: id, on: day)
    cell.shift = shift
    try put(cell, for: id, on: day)
  }

  private mutating func setCell(_ cell: RosterCell, _ id: StaffID, _ day: CivilDay) throws(Refusal) {
    for hours in [cell.shift?.hours].compactMap({ $0 }) + cell.posts.map(\.hours) {
      _ = try checked(hours.from, hours.to)
    }
    if let kind = cell.shift?.kind, !state.settings.shiftKinds.contains(where: { $0.id == kind }) {
      throw .unknownShift(kind, among: state.settings.shiftKinds)
    }
    let sorted = cell.given(to: id).posts.sorted { $0.hours.from < $1.hours.from }
    try put(RosterCell(shift: cell.shift, posts: sorted), for: id, on: day)
  }

  func checked(_ from: ClockTime, _ to: ClockTime) throws(Refusal) -> Hours {
    guard from < to else { throw .endsBeforeItBegins(from, to) }
    return Hours(from: from, to: to)
  }
}
