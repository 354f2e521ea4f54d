/// What can be asked of the day's duties.
public enum DutyCommand: Hashable, Sendable {
  /// Check a duty off, with a word on it if there is one.
  case check(DutyKey, note: String = "")
  /// Take a check-off back.
  case uncheck(DutyKey)
}

extension ShowroomState {
  /// The one duty of today's list that is meant: `2.5@09:30`, or `2.5` when it is the only one or the next open one.
  public func duty(named text: String, at now: Moment) throws(Refusal) -> DutyItem {
    let items = today(at: now)
    if let key = DutyKey(text: text), let item = items.first(where: { $0.key == key }) { return item }
    let sameCode = items.filter { $0.key.code.rawValue == text }
    if let item = sameCode.first(where: { !$0.isDone }) ?? sameCode.last { return item }
    throw .unknownDuty(text, among: items)
  }

  func decide(_ command: DutyCommand, at now: Moment) throws(Refusal) -> [DutyEvent] {
    let day = businessDay(of: now)
    switch command {
    case .check(let key, let note):
      let item = try listed(key, at: now)
      if case .done(let check) = item.standing { throw .doneAlready(item, check) }
      let note = try CleanText.checked(note, field: .note, limit: 500)
      return [.done(day: day, duty: key, note: note)]
    case .uncheck(let key):
      let item = try listed(key, at: now)
      guard case .done = item.standing else { throw .notDone(item) }
      return [.reopened(day: day, duty: key)]
    }
  }

  private func listed(_ key: DutyKey, at now: Moment) throws(Refusal) -> DutyItem {
    let items = today(at: now)
    guard let item = items.first(where: { $0.key == key }) else { throw .unknownDuty(key.text, among: items) }
    return item
  }
}

extension Refusal {
  static func unknownDuty(_ text: String, among items: [DutyItem]) -> Refusal {
    let open = items.filter { !$0.isDone }.prefix(8).map(\.key.text).joined(separator: " ")
    return Refusal(
      "duty.unknown", zh: "今日清单里没有“\(text)”，未完成的有 \(open)",
      en: "today's list has no “\(text)”; still open are \(open)")
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
}
