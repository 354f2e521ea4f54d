// What shows the program that a duty is done, so that nobody is asked for it twice (duties.md, "carried by").

extension ShowroomState {
  /// What shows that a duty is done on the business day of a moment; nil when nothing does.
  func seenDone(_ row: DutyRow, _ key: DutyKey, at now: Moment) -> Phrase? {
    if row.patrol != nil { return seenPatrol(key, at: now) }
    let day = businessDay(of: now)
    return switch key.code {
    case "1.1": seenWeek(after: day)
    case "1.8": seenMaterials(on: day)
    case "1.11": seenAttendance(on: day, at: now)
    case "2.7": seenPlans(on: day, at: now)
    case "2.8": seenPosts(on: day)
    case "1.2", "2.10": seenSignings(on: day)
    case .closing: seenClosing(on: day)
    case "2.12", "3.13", "4.2.1": seenCallBacks(at: now)
    case "2.19": seenComplaints(on: day, at: now)
    default: meetingSeen(key, at: now)
    }
  }

  /// The round of the list was walked to its end.
  private func seenPatrol(_ key: DutyKey, at now: Moment) -> Phrase? {
    guard let round = patrols.round(for: key, on: businessDay(of: now)), let score = round.score else { return nil }
    return Phrase(
      zh: "巡检 \(score.percent)%（\(score.passed)/\(score.applicable)）",
      en: "patrol \(score.percent)% (\(score.passed)/\(score.applicable))")
  }

  /// Next week's roster is published.
  private func seenWeek(after day: CivilDay) -> Phrase? {
    let monday = day.monday.advanced(by: 7)
    guard roster[monday]?.publication != nil else { return nil }
    return Phrase(zh: "下周排班已发布", en: "next week published")
  }

  /// Everything was counted that day and nothing runs short.
  private func seenMaterials(on day: CivilDay) -> Phrase? {
    guard !materials.isEmpty, materials.values.allSatisfy({ !$0.isShort && $0.counted?.day == day }) else { return nil }
    return Phrase(zh: "\(materials.count) 种已清点", en: "all \(materials.count) counted")
  }

  /// Everybody whose shift has begun was seen or is known to be away, and the first shift has begun.
  private func seenAttendance(on day: CivilDay, at now: Moment) -> Phrase? {
    let due = attendance(on: day, at: now)
    let here = due.count { $0.arrived != nil }
    let isOpen = due.contains { row in
      switch row.standing {
      case .missing, .absent: true
      default: false
      }
    }
    guard here > 0, !isOpen, roster[day]?.shifts.isEmpty == false else { return nil }
    let away = due.count { $0.standing == .excused }
    return away == 0
      ? Phrase(zh: "考勤：到 \(here) 人", en: "\(here) here")
      : Phrase(zh: "考勤：到 \(here) 人，假 \(away) 人", en: "\(here) here, \(away) away")
  }

  /// Every consultant who works that day has a plan.
  private func seenPlans(on day: CivilDay, at now: Moment) -> Phrase? {
    let (planned, working) = plannedConsultants(on: day, at: now)
    guard working > 0, planned == working else { return nil }
    return Phrase(zh: "\(planned) 位顾问有计划", en: "\(planned) plans made")
  }

  /// Shifts and posts of the day stand on the roster.
  private func seenPosts(on day: CivilDay) -> Phrase? {
    guard let posts = roster[day]?.posts, !posts.isEmpty, let shifts = roster[day]?.shifts.count else { return nil }
    return Phrase(zh: "已排 \(shifts) 人、\(posts.count) 岗", en: "\(shifts) on the roster, \(posts.count) posts")
  }

  /// Something was signed that day, and nothing waits for a signature.
  private func seenSignings(on day: CivilDay) -> Phrase? {
    let signed = visits.values.reduce(0) { sum, visit in
      sum + visit.steps.values.count { if case .signed = $0 { true } else { false } }
    }
    guard signed > 0, signings.isEmpty else { return nil }
    return Phrase(zh: "已签 \(signed) 项，无待签", en: "\(signed) signed, none waits")
  }

  /// The day is closed.
  private func seenClosing(on day: CivilDay) -> Phrase? {
    guard case .closed(let closing) = days[day].standing else { return nil }
    return Phrase(zh: "已闭店 \(closing.at.time)", en: "closed \(closing.at.time)")
  }

  /// Calls fell due that day, and all of them are made.
  private func seenCallBacks(at now: Moment) -> Phrase? {
    let due = callBackItems(at: now)
    guard !due.isEmpty, due.allSatisfy(\.isDone) else { return nil }
    return Phrase(zh: "回访 \(due.count) 个", en: "\(due.count) called back")
  }

  /// Complaints came in that day, and every open one is answered.
  private func seenComplaints(on day: CivilDay, at now: Moment) -> Phrase? {
    let today = complaints(receivedOn: day)
    guard !today.isEmpty, today.allSatisfy({ $0.told != nil }), openComplaints(at: now).allSatisfy({ $0.told != nil })
    else { return nil }
    return Phrase(zh: "投诉均已答复", en: "every complaint answered")
  }
}
