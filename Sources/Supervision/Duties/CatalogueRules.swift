/// What can be asked of the duty catalogue; what comes of it is a change of the settings.
public enum CatalogueCommand: Hashable, Sendable {
  /// Switch one of the four lists on or off.
  case setList(Int, isOn: Bool)
  /// Change a row; what is nil stays as it is.
  case set(DutyKey, DutyRowChange)
  /// Add a row of the house's own.
  case add(title: Phrase, due: ClockTime?, falls: DutyFalls)
  /// Take one of the house's own rows out again.
  case remove(DutyKey)
  /// Let a shipped row stand as it was shipped.
  case restore(DutyKey)
}

/// What is changed of a row of the catalogue; nil stays as it is.
public struct DutyRowChange: Hashable, Sendable {
  /// Whether it is asked for.
  public var isOn: Bool?
  /// The time; the inner nil is some time that day.
  public var due: ClockTime??
  /// How often.
  public var falls: DutyFalls?
  /// What is to be done.
  public var title: Phrase?

  /// Nothing is changed yet, or what is given.
  public init(isOn: Bool? = nil, due: ClockTime?? = nil, falls: DutyFalls? = nil, title: Phrase? = nil) {
    self.isOn = isOn
    self.due = due
    self.falls = falls
    self.title = title
  }
}

extension ShowroomState {
  /// The row of the catalogue that a key, a code or a title names; a refusal when none or several are meant.
  public func catalogueRow(named text: String) throws(Refusal) -> DutyRow {
    let rows = settings.duties.rows
    if let key = DutyKey(text: text), let row = settings.duties.row(key), key.from == nil { return row }
    let wanted = text.lowercased()
    for meant in [
      rows.filter { $0.key.code.rawValue == text },
      rows.filter { $0.title.zh == text || $0.title.en.lowercased() == wanted },
      rows.filter { !wanted.isEmpty && ($0.title.zh.hasPrefix(text) || $0.title.en.lowercased().hasPrefix(wanted)) },
    ] where !meant.isEmpty {
      guard meant.count == 1 else { throw .severalRows(text, meant) }
      return meant[0]
    }
    throw .unknownRow(text)
  }

  func decide(_ command: CatalogueCommand) throws(Refusal) -> [SettingsEvent] {
    var new = settings
    switch command {
    case .setList(let list, let isOn):
      new.dutyLists = (new.dutyLists.filter { $0 != list } + (isOn ? [list] : [])).sorted()
    case .set(let key, let change):
      guard var row = new.duties.row(key), key.from == nil else { throw .unknownRow(key.text) }
      if let title = change.title { row.title = title }
      if let due = change.due { row.due = due }
      row.falls = change.falls ?? row.falls
      row.isOn = change.isOn ?? row.isOn
      new.duties.put(row)
    case .add(let title, let due, let falls):
      guard new.duties.own.count < 200 else { throw .manyRows }
      let key = DutyKey(.own(new.duties.nextOwn))
      new.duties.own.append(DutyRow(key: key, title: title, due: due, falls: falls))
      new.duties.nextOwn += 1
    case .remove(let key):
      guard let row = new.duties.row(key) else { throw .unknownRow(key.text) }
      guard row.isOwn else { throw .shippedRow(row) }
      new.duties.own.removeAll { $0.key == row.key }
    case .restore(let key):
      guard let row = new.duties.row(key), !row.isOwn else { throw .unknownRow(key.text) }
      new.duties.changed.removeAll { $0.key == row.key }
    }
    return try decide(.change(to: new))
  }

  /// Checks what the settings say of the catalogue and writes titles clean.
  func checked(_ rule: DutyRule) throws(Refusal) -> DutyRule {
    var new = rule
    for place in new.changed.indices { try check(&new.changed[place]) }
    for place in new.own.indices { try check(&new.own[place]) }
    var seen: [String: DutyRow] = [:]
    for row in new.rows where row.isOn {
      // The same words at the same time on the same days are one thing asked for twice.
      let name = "\(row.title.zh) \(row.due?.text ?? "") \(row.falls.text) \(row.isOwn ? 0 : row.key.code.list)"
      if let other = seen[name], other.isOwn || row.isOwn || new.changed.contains(where: { $0.key == row.key }) {
        throw .sameRow(other)
      }
      seen[name] = row
    }
    return new
  }

  private func check(_ row: inout DutyRow) throws(Refusal) {
    let field = Phrase(zh: "事项", en: "title")
    row.title = Phrase(
      zh: try CleanText.required(row.title.zh, field: field, limit: 60),
      en: try CleanText.required(row.title.en, field: field, limit: 60))
    if let due = row.due, due >= ClockTime(24, 0) { throw .outsideDay(due) }
  }
}

extension DutyRule {
  fileprivate mutating func put(_ row: DutyRow) {
    if row.isOwn {
      if let place = own.firstIndex(where: { $0.key == row.key }) { own[place] = row }
    } else {
      changed.removeAll { $0.key == row.key }
      if row != DutyPlan.byKey[row.key] { changed.append(row) }
    }
  }
}

extension Refusal {
  static func unknownRow(_ text: String) -> Refusal {
    Refusal(
      "catalogue.unknown", zh: "职责目录里没有“\(text)”，用 showroom duty catalogue 查看",
      en: "the catalogue has no row “\(text)”; showroom duty catalogue lists them")
  }

  static func severalRows(_ text: String, _ rows: [DutyRow]) -> Refusal {
    Refusal(
      "catalogue.several", zh: "“\(text)”有多项：\(rows.map(\.key.text).joined(separator: "、"))；请写明哪一项",
      en: "“\(text)” may be \(rows.map(\.key.text).joined(separator: ", ")); say which")
  }

  static func sameRow(_ row: DutyRow) -> Refusal {
    Refusal(
      "catalogue.same", zh: "目录里已有同一时间的“\(row.title.zh)”（\(row.key.text)），请改标题或时间",
      en: "the catalogue has “\(row.title.en)” at that time already (\(row.key.text)); change title or time")
  }

  static func shippedRow(_ row: DutyRow) -> Refusal {
    Refusal(
      "catalogue.shipped", zh: "“\(row.title.zh)”是自带的职责，不能删除，可以停用",
      en: "“\(row.title.en)” belongs to the lists and cannot be removed; switch it off")
  }

  static func outsideDay(_ time: ClockTime) -> Refusal {
    Refusal(
      "catalogue.time", zh: "\(time) 不在一天之内，请写 00:00 到 23:59",
      en: "\(time) is outside the day; write a time from 00:00 to 23:59")
  }

  static var manyRows: Refusal {
    Refusal("catalogue.many", zh: "自订事项已有 200 项，请先删去不用的", en: "there are 200 rows of your own; remove some first")
  }
}
