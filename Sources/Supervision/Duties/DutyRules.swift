/// What can be asked of the day's duties.
public enum DutyCommand: Hashable, Sendable {
  /// Check a duty off, with a word on it if there is one.
  case check(DutyKey, note: String = "")
  /// Take a check-off back.
  case uncheck(DutyKey)
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
    for item in meant.reversed() { if case .done = item.standing { return item } }
    return try duty(named: text, at: now)
  }

  /// The times of the one duty that a text names; a code stands for all that bear it.
  private func duties(named text: String, among items: [DutyItem]) throws(Refusal) -> [DutyItem] {
    if let key = DutyKey(text: text), let item = items.first(where: { $0.key == key }) { return [item] }
    let sameCode = items.filter { $0.key.code.rawValue == text }
    guard sameCode.isEmpty else { return sameCode }
    let wanted = Self.folded(text)
    guard !wanted.isEmpty else { throw .unknownDuty(text, among: items) }
    let titles = items.map { [Self.folded($0.title.zh), Self.folded($0.title.en)] }
    let ways: [[DutyItem]] = [
      ClockTime(text).map { time in items.filter { $0.key.due == time } } ?? [],
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
}
