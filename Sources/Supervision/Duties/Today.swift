/// One row of today's list 今日: a duty that falls due, and how it stands.
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
  }

  /// Whether nothing more is to be done.
  public var isDone: Bool {
    switch standing {
    case .done, .seenDone: true
    case .ahead, .soon, .late: false
    }
  }
}

extension ShowroomState {
  /// What falls due on the business day of a moment, in order of time; what has no time comes last.
  public func today(at now: Moment) -> [DutyItem] {
    let day = businessDay(of: now)
    // Nothing falls due on a day on which the house is shut, but whom somebody promised to ring.
    guard !settings.calendar.isShut(day) else { return callBackItems(at: now) }
    return DutyPlan.items(on: day, lists: settings.dutyLists).map { planned in
      DutyItem(
        key: planned.key, title: planned.title, due: planned.key.due,
        standing: standing(of: planned.key, on: day, at: now))
    } + callBackItems(at: now) + taskItems(at: now)
  }

  private func standing(of key: DutyKey, on day: CivilDay, at now: Moment) -> DutyItem.Standing {
    if let check = duties[day]?[key] { return .done(check) }
    if let seen = seenDone(key, at: now) { return .seenDone(by: seen) }
    return standing(dueAt: key.due, at: now)
  }

  /// How what is not done yet stands by the time it is due, if it has one.
  func standing(dueAt due: ClockTime?, at now: Moment) -> DutyItem.Standing {
    guard let due else { return .ahead }
    let ahead = due.minutes - businessTime(of: now).count
    if ahead < 0 { return .late(Minutes(-ahead)) }
    return ahead <= 15 ? .soon(Minutes(ahead)) : .ahead
  }

  /// What shows that a duty is done, for duties with a record behind them.
  private func seenDone(_ key: DutyKey, at now: Moment) -> Phrase? {
    switch key.code {
    case "2.8":
      let day = businessDay(of: now)
      guard let posts = roster[day]?.posts, !posts.isEmpty, let shifts = roster[day]?.shifts.count else { return nil }
      return Phrase(zh: "已排 \(shifts) 人、\(posts.count) 岗", en: "\(shifts) on the roster, \(posts.count) posts")
    case .closing:
      guard case .closed(let closing) = days[businessDay(of: now)].standing else { return nil }
      return Phrase(zh: "已闭店 \(closing.at.time)", en: "closed \(closing.at.time)")
    case "2.19":
      let today = complaints(receivedOn: businessDay(of: now))
      guard !today.isEmpty, today.allSatisfy({ $0.told != nil }), openComplaints(at: now).allSatisfy({ $0.told != nil })
      else { return nil }
      return Phrase(zh: "投诉均已答复", en: "every complaint answered")
    default: return nil
    }
  }
}
