// What plans tell: a day's items, who has planned, and what of it presses in Today 今日.

extension DutyKey {
  /// What an item of a plan is checked off by: `p12`.
  public static func plan(_ id: PlanID) -> DutyKey { DutyKey(DutyCode(rawValue: id.description)) }

  /// The item of a plan it stands for; nil for anything else.
  public var plan: PlanID? {
    guard due == nil, code.rawValue.hasPrefix("p") else { return nil }
    return PlanID(text: code.rawValue)
  }
}

/// How one consultant's plan of a day stands.
public struct PlanStanding: Hashable, Sendable {
  /// Who.
  public let person: Staff
  /// The items, by time; those without one last.
  public let items: [PlanItem]
  /// That the supervisor has checked it; nil when not yet.
  public let check: DutyCheck?

  /// How many are done.
  public var done: Int { items.count { if case .done = $0.standing { true } else { false } } }
  /// How many are still open.
  public var open: Int { items.count(where: \.isOpen) }
}

extension ShowroomState {
  /// The item of that number; nil when it is not held.
  public func plan(_ id: PlanID) -> PlanItem? {
    for day in plans.values { if let item = day.items.first(where: { $0.id == id }) { return item } }
    return nil
  }

  /// Everybody's plan of a day: who has planned something, and the consultants who work then and have not.
  public func planStandings(on day: CivilDay) -> [PlanStanding] {
    let items = Dictionary(grouping: plans[day]?.items ?? [], by: \.details.staff)
    return staff.filter { person in
      items[person.id] != nil
        || (person.employed && person.title == .consultant && reasonAway(person.id, on: day, at: nil) == nil)
    }.map { person in
      PlanStanding(
        person: person,
        items: (items[person.id] ?? []).sorted {
          ($0.details.time ?? ClockTime(24, 0), $0.id) < ($1.details.time ?? ClockTime(24, 0), $1.id)
        }, check: plans[day]?.checks[person.id])
    }
  }

  /// What is neither done nor explained of the plans of a day, and of days before it that nobody closed; oldest first.
  public func unfinishedPlans(upTo day: CivilDay) -> [PlanItem] {
    plans.filter { $0.key <= day && ($0.key == day || !isClosed($0.key)) }.flatMap(\.value.items).filter(\.isOpen)
      .sorted { a, b in
        (a.day, a.details.time ?? ClockTime(24, 0), a.id) < (b.day, b.details.time ?? ClockTime(24, 0), b.id)
      }
  }

  /// The first day after another on which the house is open and somebody works, within a fortnight; nil without one.
  func nextWorkday(of id: StaffID, after day: CivilDay) -> CivilDay? {
    guard person(id)?.employed == true else { return nil }
    return (1...14).lazy.map { day.advanced(by: $0) }.first { next in
      !settings.calendar.isShut(next) && reasonAway(id, on: next, at: nil) == nil
    }
  }

  /// How many consultants who work that day have planned something, and how many work.
  func plannedConsultants(on day: CivilDay, at now: Moment) -> (planned: Int, working: Int) {
    let working = planStandings(on: day).filter { $0.person.title == .consultant }
    return (working.count { !$0.items.isEmpty }, working.count)
  }

  /// The open items of today that are due within the quarter of an hour or past their time.
  func planItems(at now: Moment) -> [DutyItem] {
    (plans[businessDay(of: now)]?.items ?? []).compactMap { item in
      guard item.isOpen, let time = item.details.time else { return nil }
      let standing = standing(dueAt: time, at: now)
      if case .ahead = standing { return nil }
      return DutyItem(key: .plan(item.id), title: title(of: item), due: time, standing: standing)
    }
  }

  /// Who, what, with whom: `王伟 试驾 周先生`.
  public func title(of item: PlanItem) -> Phrase { title(of: item, with: item.details.customer) }

  /// The same with the customer's name as others may see it.
  public func maskedTitle(of item: PlanItem) -> Phrase { title(of: item, with: Masked.name(item.details.customer)) }

  private func title(of item: PlanItem, with name: String) -> Phrase {
    let (who, what) = (self.name(of: item.details.staff), item.details.kind.name)
    let customer = name.isEmpty ? "" : " \(name)"
    return Phrase(zh: "\(who.zh) \(what.zh)\(customer)", en: "\(who.en): \(what.en)\(customer)")
  }
}

extension ShowroomState {
  /// How an item of a plan stands by its time at a moment of its day; one of a day gone by is not late any more.
  public func standing(ofPlan item: PlanItem, at now: Moment) -> DutyItem.Standing {
    switch item.standing {
    case .done(let check), .explained(let check): return .done(check)
    case .open: return item.day == businessDay(of: now) ? standing(dueAt: item.details.time, at: now) : .ahead
    }
  }
}
