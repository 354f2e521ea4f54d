// Closed days cannot be changed, by whatever path: every event a command leads to is looked at before it is kept.

extension ShowroomState {
  /// Refuses events that would change a closed day.
  func checkOpen(_ events: [Event], at now: Moment) throws(Refusal) {
    guard days.records.contains(where: { $0.value.standing.isFrozen }) else { return }
    for event in events {
      if let day = event.days(in: self, at: now).first(where: isClosed) { throw .dayClosed(day, days[day].standing) }
    }
  }

  /// Refuses to take an act back, or to let one stand again, that changed a closed day; the closing itself can be.
  func checkOpen(changing act: Act) throws(Refusal) {
    let closes = act.events.contains { if case .day(let event) = $0 { event.isStanding } else { false } }
    guard !closes else { return }
    try checkOpen(act.events, at: act.at)
    // What was moved on would come back to the day on which that was done.
    let moved = act.events.contains { if case .plan(.moved) = $0 { true } else { false } }
    let day = businessDay(of: act.at)
    if moved, isClosed(day) { throw .dayClosed(day, days[day].standing) }
  }
}

extension Event {
  /// The business days whose record it changes; none for what is no day's record, such as a complaint or a task, which outlast
  /// the day, or somebody who goes home.
  func days(in state: ShowroomState, at now: Moment) -> [CivilDay] {
    let today = state.businessDay(of: now)
    func day(of visit: VisitID) -> CivilDay { state.visits[visit].map { state.businessDay(of: $0.arrived) } ?? today }
    switch self {
    case .traffic(.counted(let day, _, _, _)), .traffic(.imported(let day, _, _)): return [day]
    case .visit(let event): return [day(of: event.visit)]
    case .card(let event): return [today] + (event.visit.map { [day(of: $0)] } ?? [])
    case .sheet(.edited(let id, _)):
      guard let line = state.sheets.lines[id], line.entry.kind != .event else { return [today] }
      return [state.sheetDay(of: line)]
    // What a lead comes to, and what a day out brings, belongs to the day on which it is known.
    case .sheet: return [today]
    case .duty(let event): return [event.subject.day]
    case .turn: return [today]
    case .floor(.moved(_, let place, _)): return state.settings.place(place)?.kind == .leave ? [] : [today]
    case .roster(let event): return event.cell.map { [$0.day] } ?? []
    case .day(let event): return event.isStanding ? [] : [event.day]
    case .patrol: return [today]
    case .plan(let event): return event.days(in: state)
    // The list outlasts the day; what was counted is the day's.
    case .material(let event): if case .counted = event { return [today] } else { return [] }
    case .meeting(.forecast(let day, _, _, _)), .meeting(.sentUp(let day, _, _)): return [day]
    case .settings, .staff, .complaint, .task, .meeting, .coaching, .alarm, .undone, .redone:
      return []
    }
  }
}

extension Refusal {
  static func dayClosed(_ day: CivilDay, _ standing: DayStanding) -> Refusal {
    let what: Phrase =
      switch standing {
      case .closed(let closing):
        Phrase(
          zh: "\(day) 已由 \(closing.by) 在 \(closing.at.time) 闭店",
          en: "\(day) was closed by \(closing.by) at \(closing.at.time)")
      case .passedOver(let remark):
        Phrase(zh: "\(day) 已略过（\(remark.reason)）", en: "\(day) was passed over (\(remark.reason))")
      case .open, .amending: Phrase(zh: "\(day) 已闭店", en: "\(day) is closed")
      }
    return Refusal(
      "day.closed", zh: "\(what.zh)，不能再改；要更正请写明原因重开：F8 按 A，或 showroom close --amend 原因",
      en:
        "\(what.en) and does not change; to amend it open it with a reason: F8 then A, or showroom close --amend REASON"
    )
  }
}
