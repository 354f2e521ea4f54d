/// What can be asked of the record of a day.
public enum DayCommand: Hashable, Sendable {
  /// Let these rows stand for what the DMS has of a day.
  case takeDMS(CivilDay, [DMSRecord])
  /// Let a difference stand, and say why.
  case explain(CivilDay, DifferenceKey, reason: String)
  /// Mend a difference.
  case mend(CivilDay, DifferenceKey, Remedy)
  /// Words of one's own for whoever takes over.
  case note(CivilDay, String)
  /// Close a day; `stock` is the number of cars in stock, nil where nobody counted.
  case close(CivilDay, stock: Int? = nil)
  /// Let a day be that nobody closed.
  case passOver(CivilDay, reason: String)
  /// Open a closed day again to amend it.
  case reopen(CivilDay, reason: String)
}

extension ShowroomState {
  func decide(_ command: DayCommand, at now: Moment, by author: Author) throws(Refusal) -> [Event] {
    let today = businessDay(of: now)
    switch command {
    case .takeDMS(let day, let rows):
      guard day <= today else { throw .dayAhead(day) }
      let rows = try rows.map { row throws(Refusal) in try checked(row) }
      return days[day].dms == rows ? [] : [.day(.dmsTaken(day: day, rows: rows))]
    case .explain(let day, let key, let reason):
      let found = try difference(key, on: day)
      let reason = try CleanText.required(reason, field: .reason, limit: 200)
      return found.explanation?.reason == reason
        ? [] : [.day(.explained(day: day, difference: key, reason: reason))]
    case .mend(let day, let key, let remedy):
      return try mended(try difference(key, on: day), remedy, on: day, at: now, by: author)
    case .note(let day, let words):
      let words = try CleanText.checked(words, field: .note, limit: 1000, lines: true)
      return days[day].note == words ? [] : [.day(.noted(day: day, words: words))]
    case .close(let day, let stock): return [.day(try closed(day, stock: stock, at: now))]
    case .passOver(let day, let reason):
      guard day < today else { throw .passOverToday }
      guard !isClosed(day) else { throw .dayClosed(day, days[day].standing) }
      if let open = openVisits.first(where: { businessDay(of: $0.arrived) == day }) { throw .visitStillOpen(open, day) }
      return [
        .day(.passedOver(day: day, reason: try CleanText.required(reason, field: .reason, limit: 200)))
      ]
    case .reopen(let day, let reason):
      guard isClosed(day) else { throw .dayNotClosed(day) }
      return [.day(.reopened(day: day, reason: try CleanText.required(reason, field: .reason, limit: 200)))]
    }
  }

  /// The difference of that number in the list of a day, or of that name; those that are explained count.
  public func difference(numbered text: String, on day: CivilDay) throws(Refusal) -> Difference {
    let all = differences(on: day)
    if let number = Int(text), all.indices.contains(number - 1) { return all[number - 1] }
    guard let found = all.first(where: { $0.key.rawValue == text }) else { throw .unknownDifference(text, all.count) }
    return found
  }

  private func difference(_ key: DifferenceKey, on day: CivilDay) throws(Refusal) -> Difference {
    try difference(numbered: key.rawValue, on: day)
  }

  private func closed(_ day: CivilDay, stock: Int?, at now: Moment) throws(Refusal) -> DayEvent {
    let today = businessDay(of: now)
    guard day <= today else { throw .dayAhead(day) }
    guard !isClosed(day) else { throw .dayClosed(day, days[day].standing) }
    let left = left(on: day, at: now)
    let blocking = left.filter { $0.weight == .blocks }
    guard blocking.isEmpty else { throw .dayNotDone(day, blocking) }
    if let stock, !(0...100_000).contains(stock) { throw .stockCount(stock) }
    let carried = left.filter { $0.weight == .carried }.flatMap { item in
      item.items.isEmpty ? [item.words] : item.items.prefix(12).map { item.kind.name.colon($0) }
    }
    return .closed(day: day, figures: figures(on: day, at: now, stock: stock), carried: Array(carried.prefix(40)))
  }

  private func checked(_ row: DMSRecord) throws(Refusal) -> DMSRecord {
    var new = row
    new.phone = try PhoneNumber.checked(row.phone)
    new.name = try CleanText.checked(row.name, field: .customer, limit: 40)
    new.model = try CleanText.checked(row.model, field: .model, limit: 40)
    let consultant = Phrase(zh: "顾问", en: "consultant")
    new.consultant = try CleanText.checked(row.consultant, field: consultant, limit: 40)
    new.reference = try CleanText.checked(row.reference, field: Phrase(zh: "编号", en: "reference"), limit: 40)
    guard !new.name.isEmpty || !new.phone.isEmpty else { throw .missing(field: .customer) }
    if let channel = row.channel, settings.channel(channel) == nil {
      throw .unknownChannel(channel.rawValue, among: settings.channels)
    }
    return new
  }
}

extension Phrase {
  /// This with something it tells after it.
  func colon(_ rest: Phrase) -> Phrase { Phrase(zh: "\(zh)：\(rest.zh)", en: "\(en): \(rest.en)") }
}

extension Refusal {
  static func dayAhead(_ day: CivilDay) -> Refusal {
    Refusal("day.ahead", zh: "\(day) 还没有到，请写今天或以前的日子", en: "\(day) lies ahead; give today or a day before")
  }

  static func unknownDifference(_ text: String, _ count: Int) -> Refusal {
    Refusal(
      "reconcile.unknown",
      zh: count == 0 ? "没有差异 \(text)：三方一致" : "没有差异 \(text)，现有 1 到 \(count)：用 showroom reconcile 查看",
      en: count == 0
        ? "there is no difference \(text): tally, cards and DMS agree"
        : "there is no difference \(text); there are 1 to \(count): see showroom reconcile")
  }

  static func dayNotDone(_ day: CivilDay, _ left: [Leftover]) -> Refusal {
    let zh = left.map(\.words.zh).joined(separator: "、")
    let en = left.map(\.words.en).joined(separator: ", ")
    return Refusal(
      "close.left", zh: "\(day) 还不能闭店：\(zh)；按 F8 逐项处理，或 showroom close 查看",
      en: "\(day) cannot be closed yet: \(en); F8 leads to each, or see showroom close")
  }

  static func stockCount(_ stock: Int) -> Refusal {
    Refusal(
      "close.stock", zh: "库存 \(stock) 台不对，请填 0 到 100000", en: "\(stock) cars in stock cannot be; give 0 to 100,000")
  }

  static var passOverToday: Refusal {
    Refusal("close.today", zh: "今天不能略过，请闭店", en: "today is not passed over; close it")
  }

  static func visitStillOpen(_ visit: Visit, _ day: CivilDay) -> Refusal {
    Refusal(
      "close.open", zh: "\(day) 的 \(visit.id) 还没有离店，先记结果：showroom visit leave \(visit.id.rawValue)",
      en: "\(visit.id) of \(day) has not left; say what came of it: showroom visit leave \(visit.id.rawValue)")
  }

  static func dayNotClosed(_ day: CivilDay) -> Refusal {
    Refusal("close.not", zh: "\(day) 还没有闭店，可以直接改", en: "\(day) is not closed; just change it")
  }
}
