/// What can be asked of consultants' day plans.
public enum PlanCommand: Hashable, Sendable {
  /// Plan something for a day.
  case add(PlanDetails, day: CivilDay)
  /// Put right what is planned.
  case edit(PlanID, PlanDetails)
  /// It is done, with what came of it.
  case done(PlanID, result: String = "")
  /// It is to be done again after all.
  case reopen(PlanID)
  /// It was not done, for a reason.
  case explain(PlanID, reason: String)
  /// Move it on to another day, for a reason.
  case move(PlanID, to: CivilDay, reason: String)
  /// The supervisor has checked a consultant's plan of a day; every item of it must be done, explained or moved on.
  case check(StaffID, day: CivilDay, note: String = "")
  /// Move everything that is unfinished by a day on to the next day its consultant works, for a reason.
  case moveRest(upTo: CivilDay, reason: String)
  /// The supervisor has checked every plan of a day that is not checked yet.
  case checkAll(day: CivilDay, note: String = "")
}

extension ShowroomState {
  /// The item written `p12`; a refusal when it is not held.
  public func plan(named text: String) throws(Refusal) -> PlanItem {
    guard let id = PlanID(text: text), let item = plan(id) else { throw .unknownPlan(text) }
    return item
  }

  func decide(_ command: PlanCommand, at now: Moment) throws(Refusal) -> [PlanEvent] {
    let today = businessDay(of: now)
    switch command {
    case .add(let details, let day):
      let details = try checked(details, on: day, today)
      if let same = plans[day]?.items.first(where: { $0.isOpen && $0.details.isSame(as: details) }) {
        throw .samePlan(same)
      }
      guard (plans[day]?.items.count { $0.details.staff == details.staff } ?? 0) < 40 else { throw .fullPlan(day) }
      return [.added(PlanID(rawValue: nextPlanNumber), day: day, details)]
    case .edit(let id, let details):
      let item = try known(id)
      guard item.isOpen else { throw .planSettled(item) }
      let details = try checked(details, on: item.day, today)
      return details == item.details ? [] : [.edited(id, details)]
    case .done(let id, let result):
      let item = try known(id)
      guard item.isOpen else { throw .planSettled(item) }
      return [.done(id, result: try CleanText.checked(result, field: .note, limit: 200))]
    case .reopen(let id): return try known(id).isOpen ? [] : [.reopened(id)]
    case .explain(let id, let reason):
      let item = try known(id)
      guard item.isOpen else { throw .planSettled(item) }
      return [.explained(id, reason: try CleanText.required(reason, field: .reason, limit: 200))]
    case .move(let id, let to, let reason):
      let item = try known(id)
      guard item.isOpen else { throw .planSettled(item) }
      guard to > item.day, to > today || item.day < today else { throw .planDay(to) }
      _ = try checked(item.details, on: to, today)
      return [.moved(id, to: to, reason: try CleanText.required(reason, field: .reason, limit: 200))]
    case .check(let staff, let day, let note):
      let person = try employed(staff)
      let items = plans[day]?.items.filter { $0.details.staff == staff } ?? []
      guard !items.isEmpty else { throw .noPlan(person, day) }
      if let open = items.first(where: \.isOpen) { throw .planOpen(person, open, items.count(where: \.isOpen)) }
      return [.checked(day: day, staff: staff, note: try CleanText.checked(note, field: .note, limit: 200))]
    case .moveRest(let day, let reason): return try rest(upTo: day, reason: reason, today)
    case .checkAll(let day, let note):
      let all = planStandings(on: day).filter { !$0.items.isEmpty && $0.check == nil }
      guard !all.isEmpty else { throw .plansChecked(day) }
      return try all.map { one throws(Refusal) in
        try decide(.check(one.person.id, day: day, note: note), at: now)
      }.flatMap { $0 }
    }
  }

  /// Each to the next day on which its consultant is there; explained where there is none within a fortnight.
  private func rest(upTo day: CivilDay, reason: String, _ today: CivilDay) throws(Refusal) -> [PlanEvent] {
    guard day <= today else { throw .dayAhead(day) }
    let reason = try CleanText.required(reason, field: .reason, limit: 200)
    let open = unfinishedPlans(upTo: day)
    guard !open.isEmpty else { throw .noRest(day) }
    return open.map { item in
      // What an earlier day left may still be done today.
      let from = item.day < today && day < today ? today.advanced(by: -1) : today
      let next = nextWorkday(of: item.details.staff, after: from)
      return next.map { .moved(item.id, to: $0, reason: reason) } ?? .explained(item.id, reason: reason)
    }
  }

  private func known(_ id: PlanID) throws(Refusal) -> PlanItem {
    guard let item = plan(id) else { throw .unknownPlan(id.description) }
    return item
  }

  private func checked(_ details: PlanDetails, on day: CivilDay, _ today: CivilDay) throws(Refusal) -> PlanDetails {
    var new = details
    let person = try employed(details.staff)
    guard day >= today else { throw .planDay(day) }
    guard day <= today.advanced(by: 60) else { throw .planFar(day) }
    if let why = reasonAway(details.staff, on: day, at: details.time) { throw .planAbsent(person, day, why) }
    if let time = details.time, time >= ClockTime(24, 0) { throw .outsideDay(time) }
    new.customer = try CleanText.checked(details.customer, field: .customer, limit: 40)
    new.note = try CleanText.checked(details.note, field: .note, limit: 200)
    return new
  }

  /// Why nobody should plan anything for somebody then: they are away, went home, or do not work that day; nil when they
  /// are there, or no roster says otherwise.
  func reasonAway(_ id: StaffID, on day: CivilDay, at time: ClockTime?) -> Phrase? {
    let hours = time.map { Hours(from: $0, to: $0.advanced(by: Minutes(1))) }
    let absence = roster[day]?.absences.first { absence in
      absence.staff == id && (absence.hours == nil || hours.map(absence.takes) ?? false)
    }
    if let absence { return absence.words }
    if let record = attendance[day]?[id] {
      if record.arrived == nil { return Phrase(zh: "今天请假", en: "away today") }
      if record.left == nil { return nil }
      return Phrase(zh: "已离店", en: "gone home")
    }
    guard let shifts = roster[day]?.shifts, !shifts.isEmpty, shifts[id] == nil else { return nil }
    return Phrase(zh: "当天不排班", en: "not on the roster")
  }
}

extension PlanDetails {
  /// Whether it is the same person's same thing with the same customer at the same time.
  fileprivate func isSame(as other: PlanDetails) -> Bool {
    staff == other.staff && time == other.time && kind == other.kind && customer == other.customer
  }
}

extension Refusal {
  static func unknownPlan(_ text: String) -> Refusal {
    Refusal(
      "plan.unknown", zh: "没有计划“\(text)”，用 showroom plan 查看", en: "there is no plan “\(text)”; showroom plan lists them"
    )
  }

  static func samePlan(_ item: PlanItem) -> Refusal {
    Refusal("plan.same", zh: "\(item.id) 已是同一计划，请改时间或客户", en: "\(item.id) is the same already; change time or customer")
  }

  static func fullPlan(_ day: CivilDay) -> Refusal {
    Refusal("plan.full", zh: "\(day) 的计划已有 40 项，请分到别的日子", en: "forty items are planned for \(day); use another day")
  }

  static func planSettled(_ item: PlanItem) -> Refusal {
    switch item.standing {
    case .done(let check):
      Refusal(
        "plan.done", zh: "\(item.id) 已由 \(check.by) 在 \(check.at.time) 完成",
        en: "\(item.id) was done at \(check.at.time), says \(check.by)")
    case .explained(let check):
      Refusal(
        "plan.explained", zh: "\(item.id) 已由 \(check.by) 说明：\(check.note)",
        en: "\(item.id) was explained by \(check.by): \(check.note)")
    case .open: Refusal("plan.open", zh: "\(item.id) 还没有完成", en: "\(item.id) is still open")
    }
  }

  static func planDay(_ day: CivilDay) -> Refusal {
    Refusal("plan.day", zh: "\(day) 不能用：请选今天或以后的日子", en: "\(day) will not do; choose today or a later day")
  }

  static func planFar(_ day: CivilDay) -> Refusal {
    Refusal("plan.far", zh: "\(day) 太远：计划最多到 60 天后", en: "\(day) is too far ahead; plan 60 days ahead at most")
  }

  static func planAbsent(_ person: Staff, _ day: CivilDay, _ why: Phrase) -> Refusal {
    Refusal(
      "plan.absent", zh: "\(person.phrase.zh) \(day) 不在（\(why.zh)），请换人或换日子",
      en: "\(person.phrase.en) is not there on \(day) (\(why.en)); choose somebody else or another day")
  }

  static func noRest(_ day: CivilDay) -> Refusal {
    Refusal("plan.rest", zh: "\(day) 的计划都已了结，没有要移的", en: "nothing planned up to \(day) is unfinished")
  }

  static func plansChecked(_ day: CivilDay) -> Refusal {
    Refusal("plan.checked", zh: "\(day) 没有未核对的计划", en: "no plan of \(day) waits to be checked")
  }

  static func noPlan(_ person: Staff, _ day: CivilDay) -> Refusal {
    Refusal(
      "plan.none", zh: "\(person.phrase.zh) \(day) 没有计划可核对", en: "\(person.phrase.en) has no plan of \(day) to check")
  }

  static func planOpen(_ person: Staff, _ item: PlanItem, _ count: Int) -> Refusal {
    Refusal(
      "plan.unfinished", zh: "\(person.phrase.zh) 还有 \(count) 项未完成（\(item.id) 等），请先说明或顺延",
      en: "\(person.phrase.en) has \(count) open (\(item.id) first); explain or move them on before checking")
  }
}
