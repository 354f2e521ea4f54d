/// One row of today's list 今日: something that falls due, and how it stands.
public struct DutyItem: Hashable, Sendable {
  /// What it is checked off by.
  public let key: DutyKey
  /// What is to be done.
  public let title: Phrase
  /// When; nil for some time that day.
  public let due: ClockTime?
  /// How it stands.
  public let standing: Standing

  /// How a duty stands at a moment.
  public enum Standing: Hashable, Sendable {
    /// Still to come, or due some time today.
    case ahead
    /// Due within the quarter of an hour.
    case soon(Minutes)
    /// Past its time.
    case late(Minutes)
    /// Checked off by somebody.
    case done(DutyCheck)
    /// Seen done by the program itself, and by what.
    case seenDone(by: Phrase)
    /// Let go for today, and why.
    case excused(DutyExcuse)
    /// Carried over to another day, and why.
    case carried(DutyExcuse, to: CivilDay)
  }

  /// Whether nothing more is to be done.
  public var isDone: Bool {
    switch standing {
    case .done, .seenDone, .excused, .carried: true
    case .ahead, .soon, .late: false
    }
  }
}

extension ShowroomState {
  /// What falls due on the business day of a moment, in order of time; what has no time comes last.
  ///
  /// Duties of the catalogue, those carried over, call-backs, ad-hoc tasks, consultants' plans that press, materials
  /// that run short. Tasks of days gone by come first.
  public func today(at now: Moment) -> [DutyItem] {
    let all =
      dutyItems(at: now) + callBackItems(at: now) + taskItems(at: now) + planItems(at: now)
      + materialItems(at: now)
    return all.enumerated().sorted { a, b in
      (order(of: a.element), a.offset) < (order(of: b.element), b.offset)
    }.map(\.element)
  }

  /// The duties of the catalogue that fall due on the business day of a moment, with those carried over to it and those
  /// done though only the occasion asks for them.
  public func dutyItems(at now: Moment) -> [DutyItem] {
    let day = businessDay(of: now)
    // Nothing of the catalogue falls due on a day on which the house is shut, but what was carried over to it.
    guard !settings.calendar.isShut(day) else { return carriedItems(to: day, at: now) }
    let rows = settings.duties.rows(lists: settings.dutyLists)
    let checks = duties[day] ?? [:]
    let due = rows.filter { $0.falls.due(on: day) || checks[$0.key] != nil }.sorted { a, b in
      (a.due ?? ClockTime(24, 0), a.key.code.rawValue) < (b.due ?? ClockTime(24, 0), b.key.code.rawValue)
    }
    return due.map { row in
      DutyItem(key: row.key, title: row.title, due: row.due, standing: standing(of: row, row.key, on: day, at: now))
    } + carriedItems(to: day, at: now)
  }

  /// What was carried over to a day, under the day it was due at first.
  private func carriedItems(to day: CivilDay, at now: Moment) -> [DutyItem] {
    var items: [DutyItem] = []
    for (from, excuses) in dutyExcuses.sorted(by: { $0.key < $1.key }) {
      for (key, excuse) in excuses.sorted(by: { $0.key.text < $1.key.text }) where excuse.to == day {
        guard let row = settings.duties.row(key) else { continue }
        let carried = DutyKey(key.code, due: key.due, from: key.from ?? from)
        items.append(
          DutyItem(
            key: carried, title: title(of: carried), due: row.due,
            standing: standing(of: row, carried, on: day, at: now)))
      }
    }
    return items
  }

  private func order(of item: DutyItem) -> Int {
    guard let due = item.due else {
      if case .late = item.standing, item.key.task != nil { return -1 }
      return 48 * 60
    }
    return businessTime(of: due).count
  }

  private func standing(of row: DutyRow, _ key: DutyKey, on day: CivilDay, at now: Moment) -> DutyItem.Standing {
    if let check = duties[day]?[key] { return .done(check) }
    if let excuse = dutyExcuses[day]?[key] { return excuse.to.map { .carried(excuse, to: $0) } ?? .excused(excuse) }
    if let seen = seenDone(row, key, at: now) { return .seenDone(by: seen) }
    return standing(dueAt: row.due, at: now)
  }

  /// How what is not done yet stands by the time it is due, if it has one.
  func standing(dueAt due: ClockTime?, at now: Moment) -> DutyItem.Standing {
    guard let due else { return .ahead }
    let ahead = businessTime(of: due).count - businessTime(of: now).count
    if ahead < 0 { return .late(Minutes(-ahead)) }
    return ahead <= 15 ? .soon(Minutes(ahead)) : .ahead
  }
}
