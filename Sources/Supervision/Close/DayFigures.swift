/// One line of the dealer's daily report 经销商日报 (domain.md §3), in its order.
public enum DayFigure: String, CaseIterable, Codable, Sendable {
  case visits, firstVisits, withContact, returns, otherVisits, unfinished
  case invited, callIns, testDrives, deliveries
  case newOrders, newH, newA, newB, newC, cardsMade, losses, stock, referrals, tradeIns
  case keptH, keptA, keptB, keptC, undelivered
  case doorCovered

  /// Its name.
  public var name: Phrase {
    switch self {
    case .visits: Phrase(zh: "客流总数（批）", en: "walk-in parties")
    case .firstVisits: Phrase(zh: "首次到店", en: "first visits")
    case .withContact: Phrase(zh: "其中留档", en: "  with contact left")
    case .returns: Phrase(zh: "再次到店", en: "return visits")
    case .otherVisits: Phrase(zh: "其他来访", en: "other purposes")
    case .unfinished: Phrase(zh: "未登记完", en: "unfinished lines")
    case .invited: Phrase(zh: "邀约到店", en: "invited walk-ins")
    case .callIns: Phrase(zh: "来电", en: "call-ins")
    case .testDrives: Phrase(zh: "试驾", en: "test drives")
    case .deliveries: Phrase(zh: "交车", en: "deliveries")
    case .newOrders: Phrase(zh: "新增订单 O", en: "new orders O")
    case .newH: Phrase(zh: "新增 H", en: "new H")
    case .newA: Phrase(zh: "新增 A", en: "new A")
    case .newB: Phrase(zh: "新增 B", en: "new B")
    case .newC: Phrase(zh: "新增 C", en: "new C")
    case .cardsMade: Phrase(zh: "建卡", en: "cards made")
    case .losses: Phrase(zh: "战败", en: "losses")
    case .stock: Phrase(zh: "库存车", en: "cars in stock")
    case .referrals: Phrase(zh: "转介绍", en: "referrals")
    case .tradeIns: Phrase(zh: "置换", en: "trade-ins")
    case .keptH: Phrase(zh: "H 级保有", en: "H kept")
    case .keptA: Phrase(zh: "A 级保有", en: "A kept")
    case .keptB: Phrase(zh: "B 级保有", en: "B kept")
    case .keptC: Phrase(zh: "C 级保有", en: "C kept")
    case .undelivered: Phrase(zh: "当月未交车订单", en: "undelivered orders of the month")
    case .doorCovered: Phrase(zh: "门口达标 %", en: "door covered, %")
    }
  }
}

/// The figures of a day; one that nobody knows is not there.
public struct DayFigures: Hashable, Sendable {
  /// They, by name.
  public private(set) var values: [DayFigure: Int] = [:]

  /// No figure.
  public init() {}

  /// A figure; nil where nobody knows it.
  public subscript(figure: DayFigure) -> Int? {
    get { values[figure] }
    set { values[figure] = newValue }
  }
}

extension DayFigures: Codable {
  /// Reads `visits=12 firstVisits=9`; a figure that this version does not know is passed over.
  public init(from decoder: any Decoder) throws {
    let line = try decoder.singleValueContainer().decode(String.self)
    for part in line.split(separator: " ") {
      let pair = part.split(separator: "=").map(String.init)
      guard pair.count == 2, let value = Int(pair[1]) else { throw decoder.unreadable(line, DayFigures.self) }
      if let figure = DayFigure(rawValue: pair[0]) { values[figure] = value }
    }
  }

  /// Writes them in the report's order.
  public func encode(to encoder: any Encoder) throws {
    let parts = DayFigure.allCases.compactMap { figure in values[figure].map { "\(figure.rawValue)=\($0)" } }
    try encoder.write(parts.joined(separator: " "))
  }
}

extension ShowroomState {
  /// The figures of a day as they stand; `stock` is what nobody but the supervisor knows.
  ///
  /// Where the day's lines are put away, what was frozen of them stands.
  public func figures(on day: CivilDay, at now: Moment, stock: Int? = nil) -> DayFigures {
    let frozen = days[day].standing.closing?.figures
    let lines = visits(on: day)
    var figures = DayFigures()
    if lines.isEmpty, let frozen, day < businessDay(of: now) { figures = frozen } else { put(lines, into: &figures) }
    let tallies = tally[day] ?? [:]
    func counted(_ channel: ChannelID) -> Int { tallies[channel]?.people.total ?? 0 }
    figures[.callIns] = counted(.callIn)
    figures[.referrals] = counted(.referral)
    put(cardsOf: day, lines, into: &figures)
    figures[.stock] = stock ?? frozen?[.stock]
    let isToday = day == businessDay(of: now)
    if let last = isToday
      ? now : lines.last.map({ Moment(day: day, time: settings.opening.to, offset: $0.arrived.offset) })
    {
      figures[.doorCovered] = settings.calendar.isShut(day) ? nil : doorRecord(at: last).percent
    }
    return figures
  }

  private func put(_ lines: [Visit], into figures: inout DayFigures) {
    var counts: [VisitClass: Int] = [:]
    for line in lines { counts[line.countsAs, default: 0] += 1 }
    func sum(_ classes: VisitClass...) -> Int { classes.reduce(0) { $0 + (counts[$1] ?? 0) } }
    figures[.visits] = lines.count
    figures[.firstVisits] = sum(.firstWithContact, .firstCarded, .firstWithoutContact)
    figures[.withContact] = sum(.firstWithContact)
    figures[.returns] = sum(.returning)
    figures[.otherVisits] = sum(.other)
    figures[.unfinished] = sum(.unfinished)
    figures[.invited] = lines.count { $0.details.isInvited }
    figures[.testDrives] = lines.reduce(0) { $0 + $1.drivesDone }
  }

  private func put(cardsOf day: CivilDay, _ lines: [Visit], into figures: inout DayFigures) {
    let month = day.date
    var (made, losses, tradeIns, undelivered) = (0, 0, 0, 0)
    var new: [CustomerLevel: Int] = [:]
    var kept: [CustomerLevel: Int] = [:]
    var delivered: Set<CardID> = []
    for card in cards.cards.values {
      let level = card.details.level
      kept[level, default: 0] += 1
      if card.levelSince == day { new[level, default: 0] += 1 }
      if self.day(of: card) == day {
        made += 1
        if card.details.purchase == .replacement { tradeIns += 1 }
      }
      if level == .lost, card.levelSince == day { losses += 1 }
      if level == .delivered, card.levelSince == day { delivered.insert(card.id) }
      let since = card.levelSince.date
      if level == .ordered, since.year == month.year, since.month == month.month { undelivered += 1 }
    }
    let handed = lines.filter { $0.end?.result == .delivered && !($0.card.map { delivered.contains($0.id) } ?? false) }
    figures[.deliveries] = delivered.count + handed.count
    figures[.cardsMade] = made
    figures[.losses] = losses
    figures[.tradeIns] = tradeIns
    figures[.undelivered] = undelivered
    let levels: [(CustomerLevel, DayFigure, DayFigure?)] = [
      (.ordered, .newOrders, nil), (.h, .newH, .keptH), (.a, .newA, .keptA), (.b, .newB, .keptB), (.c, .newC, .keptC),
    ]
    for (level, gained, held) in levels {
      figures[gained] = new[level] ?? 0
      if let held { figures[held] = kept[level] ?? 0 }
    }
  }
}

extension ChannelID {
  /// People who ring.
  public static let callIn: ChannelID = "call-in"
  /// People whom a customer sent.
  public static let referral: ChannelID = "referral"
}

extension ResultID {
  /// A car was handed over.
  static let delivered: ResultID = "delivered"
  /// They left before anybody looked after them.
  static let unattended: ResultID = "unattended"
}
