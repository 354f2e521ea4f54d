/// The note for whoever takes over 交接单: what the day came to, what is handed on, and words of one's own.
public struct Handover: Hashable, Sendable {
  /// The day.
  public let day: CivilDay
  /// Its lines; an empty one parts two sections.
  public let lines: [Phrase]

  /// The note as plain text, ready to copy.
  public func text(in language: Language) -> String { lines.map { $0[language] }.joined(separator: "\n") }
}

extension ShowroomState {
  /// The handover note of a day as it stands; of a closed one with what was frozen.
  public func handover(on day: CivilDay, at now: Moment) -> Handover {
    let record = days[day]
    let closing = record.standing.closing
    let figures = record.standing.isFrozen ? closing?.figures ?? DayFigures() : figures(on: day, at: now)
    func value(_ figure: DayFigure) -> String { figures[figure].map(String.init) ?? "--" }
    var lines = [
      Phrase(
        zh: "\(settings.showroom.zh) 交接单 \(day) \(day.weekday.name.zh)",
        en: "\(settings.showroom.en) handover \(day.weekday.name.en) \(day)"),
      standingWords(record.standing), Phrase(both: ""),
      Phrase(
        zh:
          "客流 \(value(.visits)) 批：首次 \(value(.firstVisits))，再次 \(value(.returns))，其他 \(value(.otherVisits))；留档 \(value(.withContact))",
        en:
          "walk-ins \(value(.visits)): \(value(.firstVisits)) first, \(value(.returns)) return, \(value(.otherVisits)) other; \(value(.withContact)) left contact"
      ),
      Phrase(
        zh:
          "来电 \(value(.callIns))，试驾 \(value(.testDrives))，新订单 \(value(.newOrders))，交车 \(value(.deliveries))，建卡 \(value(.cardsMade))，战败 \(value(.losses))",
        en:
          "call-ins \(value(.callIns)), test drives \(value(.testDrives)), new orders \(value(.newOrders)), deliveries \(value(.deliveries)), cards \(value(.cardsMade)), losses \(value(.losses))"
      ),
    ]
    func section(_ title: Phrase, _ rows: [Phrase]) {
      guard !rows.isEmpty else { return }
      lines += [Phrase(both: ""), title] + rows.map { Phrase(zh: "- \($0.zh)", en: "- \($0.en)") }
    }
    let carried =
      closing?.carried
      ?? left(on: day, at: now).filter { $0.weight == .carried }.flatMap { item in
        item.items.isEmpty ? [item.words] : item.items.prefix(12).map { item.kind.name.colon($0) }
      }
    section(Phrase(zh: "转明天", en: "handed on"), carried)
    section(
      Phrase(zh: "对账说明", en: "differences explained"),
      record.explained.sorted { $0.key.rawValue < $1.key.rawValue }.map { key, remark in
        Phrase(both: "\(key): \(remark.reason) (\(remark.by) \(remark.at.time))")
      })
    section(
      Phrase(zh: "更正", en: "amended"),
      record.amendments.map { Phrase(both: "\($0.reason) (\($0.by) \($0.at.day) \($0.at.time))") })
    section(Phrase(zh: "明天上班", en: "on tomorrow"), tomorrow(after: day))
    section(
      Phrase(zh: "交代", en: "a word"), record.note.split(separator: "\n").map { Phrase(both: String($0)) })
    return Handover(day: day, lines: lines)
  }

  /// How the record of a day stands, in a line.
  public func standingWords(_ standing: DayStanding) -> Phrase {
    switch standing {
    case .open: Phrase(zh: "未闭店", en: "not closed yet")
    case .closed(let closing):
      Phrase(zh: "已闭店 \(closing.at.time) \(closing.by)", en: "closed \(closing.at.time) by \(closing.by)")
    case .passedOver(let remark): Phrase(zh: "已略过：\(remark.reason)", en: "passed over: \(remark.reason)")
    case .amending: Phrase(zh: "重开更正中", en: "open again to be amended")
    }
  }

  private func tomorrow(after day: CivilDay) -> [Phrase] {
    let next = day.advanced(by: 1)
    if settings.calendar.isShut(next) {
      let name = settings.calendar.entry(next)?.name ?? ""
      return [Phrase(zh: "\(next) 休息 \(name)", en: "\(next) shut \(name)")]
    }
    guard let roster = roster[next], !roster.shifts.isEmpty else { return [] }
    let byHours = Dictionary(grouping: roster.shifts.sorted { $0.key < $1.key }, by: \.value.hours)
    return byHours.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map { hours, people in
      let names = people.map { name(of: $0.key) }
      return Phrase(
        zh: "\(hours.text) \(names.map(\.zh).joined(separator: "、"))",
        en: "\(hours.text) \(names.map(\.en).joined(separator: ", "))")
    }
  }

  /// What the last closed day handed on to a day; nothing where it handed nothing on.
  public func carriedOver(to day: CivilDay) -> [Phrase] {
    let before = days.records.filter { $0.key < day && $0.value.standing.closing != nil }.max { $0.key < $1.key }
    return before?.value.standing.closing?.carried ?? []
  }
}
