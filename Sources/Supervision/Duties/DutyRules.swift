/// What can be asked of the day's list.
public enum DutyCommand: Hashable, Sendable {
  /// Check a row off, with a word on it and where it can be seen if there are such.
  case check(DutyKey, note: String = "", evidence: String = "")
  /// Take a check-off, an excuse or a carry-over back.
  case uncheck(DutyKey)
  /// Let a row go, for a reason; of the day asked about when that is not today.
  case excuse(DutyKey, reason: String, day: CivilDay? = nil)
  /// Carry a row over to a later day, for a reason; from the day asked about when that is not today.
  case carry(DutyKey, to: CivilDay, reason: String, day: CivilDay? = nil)
  /// Change the catalogue.
  case catalogue(CatalogueCommand)
}

extension ShowroomState {
  /// The one duty of today's list that is meant: `2.5@09:30`; by its code, by its title or how that begins, or by its
  /// time when nothing else falls due then. Of several times of one duty the next open one is meant.
  public func duty(named text: String, at now: Moment) throws(Refusal) -> DutyItem {
    let items = today(at: now)
    let meant = try duties(named: text, among: items)
    guard let item = meant.first(where: { !$0.isDone }) ?? meant.last else { throw .unknownDuty(text, among: items) }
    return item
  }

  /// As `duty(named:at:)`, but of several times of one duty the last one checked off is meant.
  public func checkedDuty(named text: String, at now: Moment) throws(Refusal) -> DutyItem {
    let meant = try duties(named: text, among: today(at: now))
    for item in meant.reversed() {
      switch item.standing {
      case .done, .excused, .carried: return item
      case .ahead, .soon, .late, .seenDone: continue
      }
    }
    return try duty(named: text, at: now)
  }

  /// The times of the one duty that a text names; a code stands for all that bear it.
  private func duties(named text: String, among items: [DutyItem]) throws(Refusal) -> [DutyItem] {
    if let key = DutyKey(text: text) {
      if let item = items.first(where: { $0.key == key }) { return [item] }
      // A row whose time was changed goes by the new one too.
      if let due = key.due, let item = items.first(where: { $0.key.code == key.code && $0.due == due }) {
        return [item]
      }
      // What only arises is in no list until it was done.
      if let row = settings.duties.row(key), row.falls == .occasional, row.key == key {
        return [DutyItem(key: key, title: row.title, due: nil, standing: .ahead)]
      }
    }
    let sameCode = items.filter { $0.key.code.rawValue == text }
    guard sameCode.isEmpty else { return sameCode }
    let wanted = Self.folded(text)
    guard !wanted.isEmpty else { throw .unknownDuty(text, among: items) }
    let titles = items.map { [Self.folded($0.title.zh), Self.folded($0.title.en)] }
    let ways: [[DutyItem]] = [
      ClockTime(text).map { time in items.filter { $0.due == time } } ?? [],
      zip(items, titles).filter { $0.1.contains(wanted) }.map(\.0),
      zip(items, titles).filter { $0.1.contains { $0.hasPrefix(wanted) } }.map(\.0),
    ]
    guard let meant = ways.first(where: { !$0.isEmpty }), let one = meant.first else {
      throw .unknownDuty(text, among: items)
    }
    guard meant.allSatisfy({ $0.key.code == one.key.code && $0.title == one.title }) else {
      throw .ambiguousDuty(text, among: meant)
    }
    return meant
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  /// What a command about the day's list does; rows of other features go to those.
  func decide(_ command: DutyCommand, at now: Moment) throws(Refusal) -> [Event] {
    switch command {
    case .check(let key, let note, let evidence):
      if key.callBack != nil { return try checked(callBack: key, note: note, at: now).map(Event.complaint) }
      if key.task != nil { return try checked(task: key, note: note, at: now).map(Event.task) }
      if let plan = key.plan { return try decide(.done(plan, result: note), at: now).map(Event.plan) }
      if let material = key.material { throw .countInstead(materials[material]) }
      let row = try listed(key, at: now)
      switch row.standing {
      case .done(let check): throw .doneAlready(row, check)
      case .ahead, .soon, .late, .seenDone, .excused, .carried: break
      }
      let note = try CleanText.checked(note, field: .note, limit: 500)
      let evidence = try CleanText.checked(evidence, field: .evidence, limit: 200)
      return [
        .duty(
          .done(day: businessDay(of: now), duty: key, note: note, evidence: evidence.isEmpty ? nil : evidence))
      ]
    case .uncheck(let key):
      if let task = key.task { return try decide(.reopen(task), at: now).map(Event.task) }
      if let plan = key.plan { return try decide(.reopen(plan), at: now).map(Event.plan) }
      let item = try listed(key, at: now)
      switch item.standing {
      case .done, .excused, .carried: return [.duty(.reopened(day: businessDay(of: now), duty: key))]
      case .seenDone(let what): throw .seenNotChecked(item, what)
      case .ahead, .soon, .late: throw .notDone(item)
      }
    case .excuse(let key, let reason, let day):
      if let task = key.task { return try decide(.withdraw(task, reason: reason), at: now).map(Event.task) }
      if let plan = key.plan { return try decide(.explain(plan, reason: reason), at: now).map(Event.plan) }
      let day = try openRow(key, on: day, at: now)
      return [.duty(.excused(day: day, duty: key, reason: try CleanText.required(reason, field: .reason, limit: 200)))]
    case .carry(let key, let to, let reason, let day):
      let reason = try CleanText.required(reason, field: .reason, limit: 200)
      guard to > businessDay(of: now) || (day != nil && to == businessDay(of: now)),
        to <= businessDay(of: now).advanced(by: Retention.recordDays - 5)
      else { throw .carryDay(to, today: businessDay(of: now)) }
      if let task = key.task {
        return try decide(.putOff(task, to: TaskDue(to), reason: reason), at: now).map(Event.task)
      }
      if let plan = key.plan { return try decide(.move(plan, to: to, reason: reason), at: now).map(Event.plan) }
      let day = try openRow(key, on: day, at: now)
      return [.duty(.carried(day: day, duty: key, to: to, reason: reason))]
    case .catalogue(let command): return try decide(command).map(Event.settings)
    }
  }

  private func listed(_ key: DutyKey, at now: Moment) throws(Refusal) -> DutyItem {
    let items = today(at: now)
    if let item = items.first(where: { $0.key == key }) { return item }
    if let row = settings.duties.row(key), key.from == nil {
      guard row.isOn, row.isOwn || settings.dutyLists.contains(row.key.code.list) else { throw .rowWithdrawn(row) }
      if row.falls == .occasional {
        return DutyItem(key: key, title: row.title, due: row.due, standing: .ahead)
      }
    }
    throw .unknownDuty(key.text, among: items)
  }

  /// The day on which a row of the catalogue is still to be done; a refusal when it is done, settled or not there.
  private func openRow(_ key: DutyKey, on day: CivilDay?, at now: Moment) throws(Refusal) -> CivilDay {
    let today = businessDay(of: now)
    guard let day, day != today else {
      let item = try listed(key, at: now)
      guard key.callBack == nil, key.material == nil else { throw .onlyDone(item) }
      switch item.standing {
      case .done(let check): throw .doneAlready(item, check)
      case .seenDone(let what): throw .seenNotChecked(item, what)
      case .excused(let excuse), .carried(let excuse, _): throw .excusedAlready(item, excuse)
      case .ahead, .soon, .late: return today
      }
    }
    guard let mark = dutyRecords[day]?.marks[key] else { throw .notDueThen(key, day) }
    guard mark == .missed else { throw .settledThen(key, day) }
    return day
  }
}

extension Refusal {
  static func unknownDuty(_ text: String, among items: [DutyItem]) -> Refusal {
    let open = items.filter { !$0.isDone }.prefix(8).map(\.key.text).joined(separator: " ")
    return Refusal(
      "duty.unknown", zh: "今日清单里没有“\(text)”，未完成的有 \(open)",
      en: "today's list has no “\(text)”; still open are \(open)")
  }

  static func ambiguousDuty(_ text: String, among items: [DutyItem]) -> Refusal {
    Refusal(
      "duty.ambiguous",
      zh: "“\(text)”可以指 \(items.map { "\($0.key.text) \($0.title.zh)" }.joined(separator: "、"))；请写明是哪一项",
      en: "“\(text)” may be \(items.map { "\($0.key.text) \($0.title.en)" }.joined(separator: ", ")); say which")
  }

  static func doneAlready(_ item: DutyItem, _ check: DutyCheck) -> Refusal {
    Refusal(
      "duty.done", zh: "“\(item.title.zh)”已由 \(check.by) 在 \(check.at.time) 完成",
      en: "“\(item.title.en)” was checked off by \(check.by) at \(check.at.time) already")
  }

  static func notDone(_ item: DutyItem) -> Refusal {
    Refusal(
      "duty.open", zh: "“\(item.title.zh)”还没有打勾", en: "“\(item.title.en)” is not checked off")
  }

  static func rowWithdrawn(_ row: DutyRow) -> Refusal {
    Refusal(
      "duty.withdrawn", zh: "“\(row.title.zh)”已在职责目录里停用，没有打勾；要用请先启用",
      en: "“\(row.title.en)” was switched off in the catalogue and is not asked for; switch it on to check it off")
  }

  static func seenNotChecked(_ item: DutyItem, _ what: Phrase) -> Refusal {
    Refusal(
      "duty.seen", zh: "“\(item.title.zh)”是程序看到的：\(what.zh)，不用打勾也不能取消",
      en: "“\(item.title.en)” was seen done: \(what.en); there is nothing to take back or let go")
  }

  static func excusedAlready(_ item: DutyItem, _ excuse: DutyExcuse) -> Refusal {
    Refusal(
      "duty.excused", zh: "“\(item.title.zh)”已由 \(excuse.by) 在 \(excuse.at.time) 处理：\(excuse.reason)",
      en: "“\(item.title.en)” was settled by \(excuse.by) at \(excuse.at.time): \(excuse.reason)")
  }

  static func onlyDone(_ item: DutyItem) -> Refusal {
    Refusal(
      "duty.only", zh: "“\(item.title.zh)”不能免做或顺延，请办理", en: "“\(item.title.en)” cannot be let go here; see to it")
  }

  static func carryDay(_ day: CivilDay, today: CivilDay) -> Refusal {
    Refusal(
      "duty.carry", zh: "不能顺延到 \(day)，请选 \(today) 之后一个月内的日子",
      en: "nothing can be carried over to \(day); choose a day within a month after \(today)")
  }

  static func notDueThen(_ key: DutyKey, _ day: CivilDay) -> Refusal {
    Refusal(
      "duty.then", zh: "\(day) 的清单里没有 \(key.text)，或那天的记录已归档",
      en: "\(key.text) was not due on \(day), or that day is in the archive")
  }

  static func settledThen(_ key: DutyKey, _ day: CivilDay) -> Refusal {
    Refusal(
      "duty.then", zh: "\(key.text) 在 \(day) 已完成或已处理", en: "\(key.text) was done or settled on \(day) already")
  }
}

extension Phrase {
  static let evidence = Phrase(zh: "凭证", en: "evidence")
}
