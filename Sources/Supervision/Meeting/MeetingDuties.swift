extension ShowroomState {
  /// What shows that a duty of meetings, forecast or recognition is done; nil when nothing does.
  ///
  /// A duty that falls due several times a day is the one whose usual time is nearest, so that a house that meets at 08:15
  /// still has its morning meeting seen.
  func meetingSeen(_ key: DutyKey, at now: Moment) -> Phrase? {
    let day = businessDay(of: now)
    if key.code == "2.18" {
      guard let done = meetings.recognitions.last(where: { $0.day == day }) else { return nil }
      let name = name(of: done.staff)
      return Phrase(zh: "认可\(name.zh)：\(done.reason)", en: "\(name.en): \(done.reason)")
    }
    let rule = settings.meetings
    var ways = rule.agendas.filter { $0.duty?.code == key.code }.map { ($0.duty?.due, AgendaID?.some($0.id)) }
    if key.code == "2.4" { ways.append((rule.forecastBy, nil)) }
    func distance(_ due: ClockTime?) -> Int { abs((due?.minutes ?? 0) - (key.due?.minutes ?? due?.minutes ?? 0)) }
    guard let way = ways.min(by: { distance($0.0) < distance($1.0) }) else { return nil }
    guard let agenda = way.1 else {
      return meetings.sent[day].map { sent in
        let (orders, deliveries) = (sent.sum.orders, sent.sum.deliveries)
        return Phrase(
          zh: "\(sent.at.time) 上报：订 \(orders) 交 \(deliveries)", en: "sent up \(sent.at.time): \(orders) + \(deliveries)"
        )
      }
    }
    let held = meetings.meetings.last {
      $0.agenda == agenda && !$0.isRunning && businessDay(of: $0.started) == day
    }
    return held.flatMap { meeting in
      meeting.ended.map { Phrase(both: "\(meeting.started.time)–\($0.time) \(meeting.by.user)") }
    }
  }
}
