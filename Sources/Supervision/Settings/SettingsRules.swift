/// What can be asked of the settings.
public enum SettingsCommand: Hashable, Sendable {
  /// Let these settings stand.
  case change(to: Settings)
}

extension ShowroomState {
  func decide(_ command: SettingsCommand) throws(Refusal) -> [SettingsEvent] {
    switch command {
    case .change(let new):
      let new = try checked(new)
      return new == settings ? [] : [.changed(to: new)]
    }
  }

  private func checked(_ settings: Settings) throws(Refusal) -> Settings {
    var new = settings
    let field = Phrase(zh: "展厅名称", en: "showroom name")
    new.showroom = Phrase(
      zh: try CleanText.required(new.showroom.zh, field: field, limit: 40),
      en: try CleanText.required(new.showroom.en, field: field, limit: 40))
    guard new.opening.from < new.opening.to else { throw .closesBeforeOpening(new.opening) }
    guard new.dayRollsAt <= new.opening.from else { throw .dayRollsInOpeningHours(new.dayRollsAt, new.opening) }
    guard (0...20).contains(new.door.floor), (new.door.floor...20).contains(new.door.ceiling) else {
      throw .doorNumbers(floor: new.door.floor, ceiling: new.door.ceiling)
    }
    let day = Minutes(0)...Minutes.hours(24)
    guard day.contains(new.door.deskGrace), day.contains(new.door.lookAhead), day.contains(new.door.stint),
      new.door.stint >= Minutes(1), (0...100).contains(new.door.deskLimit)
    else { throw .doorTimes }
    let clock = new.complaints
    guard Minutes(0) < clock.acknowledge, Minutes(0) < clock.amber, clock.amber <= clock.red, clock.red <= clock.limit,
      clock.acknowledge <= clock.limit, clock.limit <= Minutes.hours(24 * 365)
    else { throw .complaintMarks(clock) }
    try check(clock)
    try new.targets.check(self)
    if let wrong = new.dutyLists.first(where: { !(1...4).contains($0) }) { throw .noSuchList(wrong) }
    new.duties = try checked(new.duties)
    new.patrol = try checked(new.patrol)
    let stays = new.stays.flatMap { [$0.usual ?? Minutes(1), $0.grace] }
    guard (Minutes(1)...Minutes.hours(24)).contains(new.alarmRest), stays.allSatisfy(day.contains),
      Set(new.stays.map(\.kind)).count == new.stays.count
    else { throw .stayTimes }
    try checkOnce(new.channels.map(\.id.rawValue) + new.channels.map { "key \($0.key)" })
    try checkOnce(new.places.map(\.id.rawValue) + new.places.map { "key \($0.key)" })
    try checkOnce(new.shiftKinds.map(\.id))
    try checkOnce(new.complaints.kinds.map(\.id.rawValue))
    try checkOnce(new.complaints.departments.map(\.id.rawValue))
    try check(new.visits, new.cards)
    try check(new.sheets)
    for kind in new.shiftKinds where kind.hours.from >= kind.hours.to { throw .closesBeforeOpening(kind.hours) }
    try check(new.roster)
    try new.calendar.check()
    try new.dms.check()
    try check(new.meetings)
    try checkOnce(new.meetings.agendas.map(\.id.rawValue))
    return new
  }

  private func check(_ rule: ComplaintRule) throws(Refusal) {
    let year = Minutes(0)...Minutes.hours(24 * 365)
    guard year.contains(rule.firstReply), year.contains(rule.nextReply), year.contains(rule.forgottenAfter),
      (0...365).contains(rule.callBackAfter)
    else { throw .complaintTimes }
    try checkOnce(rule.ladder.map(\.id.rawValue))
    guard zip(rule.ladder, rule.ladder.dropFirst()).allSatisfy({ $0.after < $1.after }),
      rule.ladder.allSatisfy({ $0.after > Minutes(0) && $0.after <= year.upperBound })
    else { throw .escalationOrder }
    let terms = rule.returns
    guard (1...3650).contains(terms.sevenDays), (1...3650).contains(terms.sixtyDays),
      (1...240).contains(terms.warrantyMonths), (1...1_000_000).contains(terms.sixtyKilometres),
      (1...1_000_000).contains(terms.warrantyKilometres)
    else { throw .returnTerms }
    guard let calendar = rule.calendar else { return }
    guard calendar.hours.from < calendar.hours.to else { throw .closesBeforeOpening(calendar.hours) }
    guard !calendar.days.isEmpty else { throw .noWorkingDay }
  }

  private func check(_ visits: VisitRule, _ cards: CardRule) throws(Refusal) {
    let day = Minutes(1)...Minutes.hours(24)
    guard day.contains(visits.amber), day.contains(visits.red), visits.amber <= visits.red, day.contains(visits.drive)
    else { throw .visitMarks(visits) }
    guard (0...365).contains(cards.firstFollowUp), cards.levels.allSatisfy({ (1...365).contains($0.interval) }) else {
      throw .followUpDays
    }
    for model in cards.models { _ = try CleanText.required(model, field: .model, limit: 40) }
    try checkOnce(cards.levels.map(\.level.rawValue))
    try checkOnce(visits.steps.map { "key \($0.key)" })
    let lists = [
      visits.purposes.map(\.id.rawValue), visits.results.map(\.id.rawValue), visits.steps.map(\.id.rawValue),
      cards.sources.map(\.id.rawValue),
    ]
    for list in lists {
      try checkOnce(list)
      // A card is a line in which blanks part the identifiers and a hyphen stands for none.
      if let wrong = list.first(where: { $0.isEmpty || $0 == "-" || $0.contains(" ") }) { throw .badIdentifier(wrong) }
    }
  }

  private func check(_ sheets: SheetRule) throws(Refusal) {
    guard (Minutes(1)...Minutes.hours(24 * 7)).contains(sheets.answer) else { throw .answerTime }
    for platform in sheets.platforms {
      _ = try CleanText.required(platform, field: Phrase(zh: "平台", en: "platform"), limit: 40)
    }
    try checkOnce(sheets.reasons.map(\.id.rawValue))
    if let wrong = sheets.reasons.map(\.id.rawValue).first(where: { $0.isEmpty || $0.contains(" ") }) {
      throw .badIdentifier(wrong)
    }
  }

  private func checkOnce(_ names: [String]) throws(Refusal) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .namedTwice(name) }
  }
}

extension Refusal {
  static func closesBeforeOpening(_ hours: Hours) -> Refusal {
    Refusal(
      "settings.hours", zh: "时段 \(hours.text) 的结束不晚于开始，请改正",
      en: "the hours \(hours.text) end before they begin; give an end after the beginning")
  }

  static func dayRollsInOpeningHours(_ time: ClockTime, _ opening: Hours) -> Refusal {
    Refusal(
      "settings.roll", zh: "换日时间 \(time) 不能晚于开门时间 \(opening.from)",
      en: "the day cannot roll over at \(time), after opening at \(opening.from); choose an earlier hour")
  }

  static func doorNumbers(floor: Int, ceiling: Int) -> Refusal {
    Refusal(
      "settings.door", zh: "门口人数下限 \(floor) 与上限 \(ceiling) 不合理（0 到 20，下限不大于上限）",
      en: "door floor \(floor) and ceiling \(ceiling) do not fit (0 to 20, floor not over ceiling)")
  }

  static var doorTimes: Refusal {
    Refusal(
      "settings.stint", zh: "门口规则的时长须在 0 到 24 小时之间，每班门岗至少 1 分钟，前台人数 0 到 100",
      en: "the door rule's times lie between 0 and 24 h, a stint is at least 1 min, the desk holds 0 to 100")
  }

  static var stayTimes: Refusal {
    Refusal(
      "settings.stays", zh: "停留时限须在 0 到 24 小时之间、每类去向只设一次，告警确认 1 分钟到 24 小时",
      en: "stays lie between 0 and 24 h, once for each kind of place; an alarm rests 1 min to 24 h")
  }

  static func complaintMarks(_ rule: ComplaintRule) -> Refusal {
    let marks = "\(rule.amber.count) / \(rule.red.count) / \(rule.limit.count)"
    return Refusal(
      "settings.complaints", zh: "投诉时限 \(marks) 分：须依次为预警、紧急、超时，均大于 0，告知不晚于超时",
      en: "complaint marks \(marks) min: amber, red and limit must follow in order, over 0, acknowledgement within them"
    )
  }

  static var complaintTimes: Refusal {
    Refusal(
      "settings.complaintTimes", zh: "投诉的首次回复、再次回复、遗忘提醒时限须在 0（不要求）到 365 天之间，回访天数 0 到 365",
      en:
        "the complaint desk's reply and forgotten times lie between 0 (none) and 365 days, the call-back 0 to 365 days"
    )
  }

  static var escalationOrder: Refusal {
    Refusal(
      "settings.ladder", zh: "上报各级的时限须依次增大，均大于 0",
      en: "each rung of the escalation ladder needs a longer time than the one below it, over 0"
    )
  }

  static var returnTerms: Refusal {
    Refusal(
      "settings.returns", zh: "退换车的天数、月数和公里数须为正数", en: "the days, months and kilometres of returns must be positive")
  }

  static var noWorkingDay: Refusal {
    Refusal(
      "settings.calendar", zh: "营业日历里至少要有一个工作日", en: "the business calendar needs at least one day of the week")
  }

  static func visitMarks(_ rule: VisitRule) -> Refusal {
    let marks = "\(rule.amber.count) / \(rule.red.count) / \(rule.drive.count)"
    return Refusal(
      "settings.visits", zh: "接待时限 \(marks) 分：预警不大于告警，与试驾时限均为 1 分到 24 小时",
      en: "visit marks \(marks) min: amber not over red, these and the test drive from 1 min to 24 h")
  }

  static var followUpDays: Refusal {
    Refusal(
      "settings.cards", zh: "回访间隔须为 1 到 365 天，新卡首访 0 到 365 天",
      en: "follow-ups are 1 to 365 days apart, the first 0 to 365 days after a card is made")
  }

  static var answerTime: Refusal {
    Refusal(
      "settings.answer", zh: "网络线索的响应时限须为 1 分钟到 7 天", en: "web leads are to be answered within 1 min to 7 days")
  }

  static func badIdentifier(_ text: String) -> Refusal {
    Refusal(
      "settings.identifier", zh: "代号“\(text)”不能为空、含空格或只是 -，请改写",
      en: "the identifier “\(text)” may not be empty, hold a blank or be a hyphen; write it otherwise")
  }

  static func noSuchList(_ list: Int) -> Refusal {
    Refusal(
      "settings.lists", zh: "没有职责表 \(list)，可选 1 到 4", en: "there is no duty list \(list); lists are 1 to 4")
  }

  static func namedTwice(_ name: String) -> Refusal {
    Refusal(
      "settings.twice", zh: "设置里“\(name)”出现了两次，请改名", en: "“\(name)” stands twice in the settings; rename one")
  }
}
