/// What can be asked of a day's roster.
public enum RosterCommand: Hashable, Sendable {
  /// Give somebody a shift of a kind on a day.
  case setShift(StaffID, day: CivilDay, kind: String)
  /// Give somebody a shift of its own hours on a day.
  case setHours(StaffID, day: CivilDay, from: ClockTime, to: ClockTime)
  /// Take somebody off a day.
  case clearShift(StaffID, day: CivilDay)
  /// Plan somebody for a post, such as the door, on a day.
  case setPost(StaffID, place: PlaceID, day: CivilDay, from: ClockTime, to: ClockTime)
  /// Take a planned post out again.
  case clearPost(StaffID, place: PlaceID, day: CivilDay, from: ClockTime)

  /// The day whose roster it is about.
  var day: CivilDay {
    switch self {
    case .setShift(_, let day, _), .setHours(_, let day, _, _), .clearShift(_, let day), .setPost(_, _, let day, _, _),
      .clearPost(_, _, let day, _):
      day
    }
  }
}

extension ShowroomState {
  /// The shift kind of that name, by identifier or by its name in either language.
  public func shiftKind(named text: String) throws(Refusal) -> ShiftKind {
    let wanted = text.lowercased()
    let found = settings.shiftKinds.first {
      $0.id == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted || $0.mark.zh == text
    }
    guard let found else { throw .unknownShift(text, among: settings.shiftKinds) }
    return found
  }

  func decide(_ command: RosterCommand, at now: Moment) throws(Refusal) -> [RosterEvent] {
    let first = Retention.firstRecord(after: businessDay(of: now))
    guard command.day >= first else { throw .rosterPutAway(command.day, first: first) }
    switch command {
    case .setShift(let id, let day, let kind):
      let kind = try shiftKind(named: kind)
      return try setShift(id, day: day, to: Shift(kind: kind.id, hours: kind.hours))
    case .setHours(let id, let day, let from, let to):
      return try setShift(id, day: day, to: Shift(kind: nil, hours: try checkedHours(from, to)))
    case .clearShift(let id, let day):
      let person = try employed(id)
      guard roster[day]?.shifts[id] != nil else { throw .notOnRoster(person, day) }
      return [.shiftCleared(staff: id, day: day)]
    case .setPost(let id, let place, let day, let from, let to):
      let post = Post(staff: id, place: place, hours: try checkedHours(from, to))
      return [.postSet(day: day, post: try checked(post, on: day))]
    case .clearPost(let id, let place, let day, let from):
      let person = try employed(id)
      let posts = roster[day]?.posts ?? []
      guard let post = posts.first(where: { $0.staff == id && $0.place == place && $0.hours.from == from })
      else { throw .noSuchPost(person, day, from) }
      return [.postCleared(day: day, post: post)]
    }
  }

  private func setShift(_ id: StaffID, day: CivilDay, to shift: Shift) throws(Refusal) -> [RosterEvent] {
    let person = try employed(id)
    if roster[day]?.shifts[id] == shift { return [] }
    for post in roster[day]?.posts ?? [] where post.staff == id {
      guard shift.hours.from <= post.hours.from, post.hours.to <= shift.hours.to else {
        throw .postOutsideShift(person, post: post.hours, shift: shift.hours)
      }
    }
    return [.shiftSet(staff: id, day: day, shift: shift)]
  }

  private func checkedHours(_ from: ClockTime, _ to: ClockTime) throws(Refusal) -> Hours {
    guard from < to else { throw .endsBeforeItBegins(from, to) }
    return Hours(from: from, to: to)
  }

  private func checked(_ post: Post, on day: CivilDay) throws(Refusal) -> Post {
    let person = try employed(post.staff)
    guard settings.place(post.place) != nil else {
      throw .unknownPlace(post.place.rawValue, among: settings.places)
    }
    guard let shift = roster[day]?.shifts[post.staff] else { throw .notOnRoster(person, day) }
    guard shift.hours.from <= post.hours.from, post.hours.to <= shift.hours.to else {
      throw .postOutsideShift(person, post: post.hours, shift: shift.hours)
    }
    let posts = (roster[day]?.posts ?? []).filter { $0.staff == post.staff && $0 != post }
    if let other = posts.first(where: { $0.hours.overlaps(post.hours) }) {
      throw .twoPlacesAtOnce(person, other: other.hours, new: post.hours)
    }
    return post
  }
}

extension Refusal {
  static func rosterPutAway(_ day: CivilDay, first: CivilDay) -> Refusal {
    Refusal(
      "roster.past", zh: "\(day) 的排班已归档，不能再改；可改的从 \(first) 起，请核对日期",
      en: "the roster of \(day) is put away and stays as it is; days from \(first) on can be changed, so check the date"
    )
  }

  static func unknownShift(_ text: String, among kinds: [ShiftKind]) -> Refusal {
    Refusal(
      "roster.kind",
      zh: "没有“\(text)”这个班次，可用：\(kinds.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))，或写起止时间",
      en: "there is no shift “\(text)”; shifts are \(kinds.map(\.id).joined(separator: ", ")), or give hours")
  }

  static func endsBeforeItBegins(_ from: ClockTime, _ to: ClockTime) -> Refusal {
    Refusal(
      "roster.hours", zh: "\(from)–\(to)：结束不晚于开始，请改正",
      en: "\(from)–\(to) ends before it begins; give an end after the beginning")
  }

  static func notOnRoster(_ person: Staff, _ day: CivilDay) -> Refusal {
    Refusal(
      "roster.off", zh: "\(person.name)在 \(day) 没有排班，请先排班",
      en: "\(person.name(in: .english)) has no shift on \(day); give one first")
  }

  static func postOutsideShift(_ person: Staff, post: Hours, shift: Hours) -> Refusal {
    Refusal(
      "roster.outside", zh: "\(person.name)的岗位 \(post.text) 超出班次 \(shift.text)",
      en: "\(person.name(in: .english))'s post \(post.text) lies outside the shift \(shift.text)")
  }

  static func twoPlacesAtOnce(_ person: Staff, other: Hours, new: Hours) -> Refusal {
    Refusal(
      "roster.overlap", zh: "\(person.name)在 \(other.text) 已有岗位，与 \(new.text) 冲突",
      en: "\(person.name(in: .english)) already has a post \(other.text), which overlaps \(new.text)")
  }

  static func noSuchPost(_ person: Staff, _ day: CivilDay, _ from: ClockTime) -> Refusal {
    Refusal(
      "roster.post", zh: "\(person.name)在 \(day) \(from) 没有岗位",
      en: "\(person.name(in: .english)) has no post on \(day) at \(from)")
  }
}
