/// Cards from elsewhere, to be taken in whole.
public struct CardRegister: Hashable, Sendable {
  /// The cards, in the order of the file.
  public var cards: [ImportedCard]

  /// A register of some cards.
  public init(_ cards: [ImportedCard]) { self.cards = cards }

  /// The most bytes that one business day may take in: all of a day's acts have to fit into a frame of the store.
  public static let mostBytes = 12_000_000

  /// What a card that lies at hand takes in a frame, in bytes, nearly: once in the act, once in the state.
  static let bytesAtHand = 400

  /// The cards that are worked on, which will lie at hand, and the others.
  public func parted(on day: CivilDay) -> (atHand: [ImportedCard], others: [ImportedCard]) {
    let first = day.advanced(by: -Retention.cardDays)
    var (atHand, others): ([ImportedCard], [ImportedCard]) = ([], [])
    others.reserveCapacity(cards.count)
    for card in cards {
      let isWorked = card.details.level.isOpen || card.details.level == .ordered
      let isNext = card.details.next.map { $0.day >= day } ?? false
      if isWorked, isNext || card.touched >= first { atHand.append(card) } else { others.append(card) }
    }
    return (atHand, others)
  }

  static func bytes(_ batch: CardBatch, atHand: Int) -> Int { batch.bytes + atHand * bytesAtHand }
}

extension Showroom {
  /// The events of cards that are taken in: what the day has taken in already counts, taken back or not, since all of
  /// the day's acts lie in one frame.
  func registerEvents(
    _ register: CardRegister, _ context: Context, _ state: ShowroomState
  ) throws(Refusal) -> [CardEvent] {
    let before = opensDay(at: context.now) ? 0 : acts.reduce(0) { $0 + $1.registeredBytes }
    return try state.registered(register, bytesToday: before, at: context.now)
  }
}

extension ShowroomState {
  /// The events of cards that are taken in; those that nobody works on come first and lie in the log alone.
  func registered(_ register: CardRegister, bytesToday: Int, at now: Moment) throws(Refusal) -> [CardEvent] {
    guard !register.cards.isEmpty else { return [] }
    let today = businessDay(of: now)
    for card in register.cards where card.made.instant > now.instant { throw .cardMadeInFuture(card) }
    let (atHand, others) = register.parted(on: today)
    let first = CardID(rawValue: nextCardNumber)
    let batch = CardBatch(first: first, others)
    let bytes = CardRegister.bytes(batch, atHand: atHand.count) + bytesToday
    guard bytes <= CardRegister.mostBytes else { throw .cardsTooLong(bytes) }
    var events: [CardEvent] = others.isEmpty ? [] : [.registered(card: first, batch: batch)]
    events.reserveCapacity(atHand.count + 1)
    for (place, one) in atHand.enumerated() {
      var one = one
      // A card that is to be followed up is being worked on.
      if let next = one.details.next, next.day >= today { one.touched = today }
      if one.details.next == nil { one.details.next = nextContact(of: one.details.level, after: today) }
      events.append(.carriedIn(record: one.card(CardID(rawValue: first.rawValue + others.count + place))))
    }
    return events
  }
}

extension Act {
  /// What registers that it takes in come to, in bytes, nearly.
  var registeredBytes: Int {
    var (sum, carried) = (0, 0)
    for event in events {
      switch event {
      case .complaint(.registered(_, let batch)): sum += batch.bytes
      case .card(.registered(_, let batch)): sum += batch.bytes
      case .card(.carriedIn): carried += 1
      default: break
      }
    }
    return sum + carried * CardRegister.bytesAtHand
  }
}

extension Refusal {
  static func cardMadeInFuture(_ card: ImportedCard) -> Refusal {
    Refusal(
      "card.future", zh: "\(card.details.name)：建卡时间 \(card.made.day) \(card.made.time) 还没有到，请改正",
      en: "\(card.details.name): made \(card.made.day) \(card.made.time), which lies in the future; put it right")
  }

  static func cardsTooLong(_ bytes: Int) -> Refusal {
    let (have, most) = (bytes / 1_000_000, CardRegister.mostBytes / 1_000_000)
    return Refusal(
      "card.registerLong",
      zh: "这些卡共 \(have) MB，一天最多导入 \(most) MB；请去掉“备注”列，或按年份分几天导入",
      en:
        "the cards come to \(have) MB, and a day takes in \(most) MB at most; leave the remarks out, or take the years "
        + "in on different days")
  }
}
