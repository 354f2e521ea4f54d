/// The three sources of a day laid beside each other 对账: tally with its lines, cards, DMS (duty 2.11, domain.md §3).
///
/// Nothing of it is stored: it follows from the state, so that whatever mends a difference takes it off the list.
struct Reconciliation {
  let state: ShowroomState
  let day: CivilDay
  let lines: [Visit]
  let cards: [Card]
  let record: DayRecord

  init(_ state: ShowroomState, day: CivilDay) {
    self.state = state
    self.day = day
    lines = state.visits(on: day)
    cards = state.cards(of: day)
    record = state.days[day]
  }

  /// Every difference, in the order of their classes.
  func differences() -> [Difference] {
    var all = unfinishedLines() + contactsWithoutCard() + cardsWithoutLine() + linesUncounted() + consultants()
    if let rows = record.dms {
      all += against(rows)
    } else if state.settings.dms.isUsed, !lines.isEmpty || !cards.isEmpty {
      all.append(
        difference(
          .noDMS, "dms", Phrase(both: "DMS"), Phrase(zh: "当天的 DMS 导出还没有导入", en: "the day's export was not taken in")))
    }
    let order = DifferenceClass.allCases
    let ranked = all.enumerated().map { ($0.offset, order.firstIndex(of: $0.element.kind.sort) ?? 0, $0.element) }
    return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.2)
  }

  func difference(
    _ kind: DifferenceKind, _ key: String, _ subject: Phrase, _ words: Phrase,
    sides: (Phrase, Phrase) = (.cardSide, .dmsSide), _ fields: [ComparedField] = [], _ remedies: [Remedy] = []
  ) -> Difference {
    let key = DifferenceKey(rawValue: key)
    return Difference(
      kind: kind, key: key, subject: subject, words: words, sides: sides, fields: fields, remedies: remedies,
      explanation: record.explained[key])
  }

  // Tally and cards.

  private func unfinishedLines() -> [Difference] {
    lines.compactMap { line in
      var missing: [LinePart] = []
      let isOver = line.end?.result == .unattended
      if line.isOpen { missing.append(.result) }
      if line.consultant == nil, !isOver { missing.append(.consultant) }
      if line.details.kind == nil, line.card == nil, !isOver { missing.append(.kind) }
      guard !missing.isEmpty else { return nil }
      let names = missing.map(\.title)
      return difference(
        .unfinishedLine(line.id, missing: missing),
        "line-\(line.id)-" + missing.map(\.rawValue).joined(separator: ","), name(of: line),
        Phrase(
          zh: "缺\(names.map(\.zh).joined(separator: "、"))", en: "no \(names.map(\.en).joined(separator: ", no "))"),
        sides: (.lineSide, .cardSide), fields(of: line, card: line.card.flatMap { state.cards[$0.id] }),
        [.finish(LineFinish())])
    }
  }

  private func contactsWithoutCard() -> [Difference] {
    lines.filter { $0.card == nil && !$0.details.phone.isEmpty }.map { line in
      difference(
        .contactWithoutCard(line.id), "contact-\(line.id)", name(of: line),
        Phrase(zh: "留了电话，没有潜客卡", en: "left a phone, has no card"), sides: (.lineSide, .cardSide),
        fields(of: line, card: nil), [.makeCard(visit: line.id)])
    }
  }

  /// Cards of channels by which fewer people were counted than cards made, the last of them.
  private func cardsWithoutLine() -> [Difference] {
    let byChannel = Dictionary(grouping: cards.filter { $0.channel != .walkIn }, by: \.channel)
    return state.settings.channels.flatMap { channel -> [Difference] in
      let made = byChannel[channel.id] ?? []
      let counted = state.tally[day]?[channel.id]?.people.total ?? 0
      return made.dropFirst(counted).map { card in
        difference(
          .cardWithoutLine(card.id), "card-\(card.id)-line", name(of: card),
          Phrase(
            zh: "\(channel.name.zh)建卡 \(made.count) 张，客流只计 \(counted) 人",
            en: "\(made.count) \(channel.name.en) cards, \(counted) counted"),
          sides: (.cardSide, .tallySide), fields(of: card, row: nil), [.countOne])
      }
    }
  }

  /// A door counter's file may know of more people than there are lines, or a line of people nobody counted.
  private func linesUncounted() -> [Difference] {
    guard state.settings.visits.opens else { return [] }
    let counted = state.tally[day]?[.walkIn]?.people.total ?? 0
    let people = lines.reduce(0) { $0 + $1.people }
    guard counted != people else { return [] }
    let name = state.name(of: ChannelID.walkIn)
    return [
      difference(
        .countedUnlikeLines(.walkIn, counted: counted, lines: people), "count-\(ChannelID.walkIn)-\(counted)-\(people)",
        name, Phrase(zh: "计数 \(counted) 人，登记 \(people) 人", en: "\(counted) counted, \(people) on lines"),
        sides: (.tallySide, .lineSide), [compare(Phrase(zh: "人数", en: "people"), "\(counted)", "\(people)")],
        counted > people ? [.addLine] : [.countOne])
    ]
  }

  /// The consultant who looked after a new customer, and the one on the card made then.
  private func consultants() -> [Difference] {
    let pairs = lines.compactMap { line -> (line: StaffID?, card: StaffID?, id: CardID)? in
      guard case .made(let id)? = line.card, let card = state.cards[id] else { return nil }
      return (line.consultant, card.details.consultant, id)
    }
    let everybody = Set(pairs.flatMap { [$0.line, $0.card] }.compactMap { $0 }).sorted()
    return everybody.compactMap { person in
      let attended = pairs.count { $0.line == person }
      let owned = pairs.count { $0.card == person }
      guard attended > owned else { return nil }
      let card = pairs.first { $0.line == person && $0.card != person }?.id
      return difference(
        .consultantCount(person, lines: attended, cards: owned, card: card),
        "consultant-\(person.rawValue)-\(attended)-\(owned)", state.name(of: person),
        Phrase(zh: "接待留档 \(attended) 批，名下新卡 \(owned) 张", en: "\(attended) on lines, \(owned) on cards"),
        sides: (.lineSide, .cardSide),
        [compare(Phrase(zh: "新客户", en: "new customers"), "\(attended)", "\(owned)")]
          + (card.flatMap { state.cards[$0] }.map { [compare(.customer, $0.details.name, "\($0.id)", asOne: true)] }
            ?? []),
        card == nil ? [] : [.giveCard])
    }
  }
}

extension ShowroomState {
  /// Every difference of a day between tally, cards and DMS, explained ones included, in the order of their classes.
  public func differences(on day: CivilDay) -> [Difference] { Reconciliation(self, day: day).differences() }

  /// The business day a card counts for: that of the visit it was made at, else the day it was made.
  func day(of card: Card) -> CivilDay { businessDay(of: card.visit.flatMap { visits[$0]?.arrived } ?? card.made) }

  /// The cards that count for a day, by number.
  public func cards(of day: CivilDay) -> [Card] {
    // Made on the day or soon after it; what was made long ago is not looked at closer.
    cards.cards.values.filter { card in
      card.made.day >= day && card.made.day <= day.advanced(by: Retention.visitDays) && self.day(of: card) == day
        || card.made.day == day.advanced(by: 1) && self.day(of: card) == day
    }.sorted { $0.id < $1.id }
  }
}

extension Phrase {
  static let lineSide = Phrase(zh: "客流登记", en: "tally line")
  static let tallySide = Phrase(zh: "客流计数", en: "tally")
  static let cardSide = Phrase(zh: "潜客卡", en: "card")
  static let dmsSide = Phrase(zh: "DMS", en: "DMS")
}
