/// Orders, deliveries and cancellations as they follow from signed closings, handovers and levels.
///
/// The state knows no order as such. An order is a closing that the supervisor signed, or a card that goes to level O
/// without one; of a card that has both it is one. It is delivered by the handover at a visit or by level D, and cancelled
/// when the level leaves O for another than D (domain.md §3 and §4).
public struct OrderBook: Sendable {
  /// What a move came to.
  public enum Entry: Hashable, Sendable {
    case ordered
    case delivered
    case cancelled
  }

  /// Cards with an order that is neither delivered nor cancelled.
  public private(set) var standing: Set<Int32> = []
  /// Those of them whose level does not say so yet.
  public private(set) var signed: Set<Int32> = []
  /// Cards whose car was handed over since they were last without an order, so that level D is no second delivery.
  private var handed: Set<Int32> = []

  private static let ordered = CustomerLevel.ordered.place
  private static let delivered = CustomerLevel.delivered.place

  /// The book as a span opens.
  public init(_ cards: [CardFact]) {
    for card in cards {
      if card.openingLevel == Self.ordered { standing.insert(card.number) }
      if card.openingSigned == 1 {
        standing.insert(card.number)
        signed.insert(card.number)
      }
      if card.openingLevel == Self.delivered { handed.insert(card.number) }
    }
  }

  /// Takes in a move; nil when it is none of the three, or was counted already.
  public mutating func take(_ move: CardMove) -> Entry? {
    switch move.kind {
    case .closing?: close(move.card)
    case .handover?: deliver(move.card)
    case .made?, .level?, .lossApproved?: level(of: move.card, move.to)
    case .handed?, .lossAsked?, .lossRefused?, nil: nil
    }
  }

  private mutating func close(_ card: Int32) -> Entry? {
    guard card >= 0 else { return .ordered }
    handed.remove(card)
    guard standing.insert(card).inserted else { return nil }
    signed.insert(card)
    return .ordered
  }

  private mutating func deliver(_ card: Int32) -> Entry? {
    guard card >= 0 else { return .delivered }
    guard handed.insert(card).inserted else { return nil }
    standing.remove(card)
    signed.remove(card)
    return .delivered
  }

  private mutating func level(of card: Int32, _ level: Int32) -> Entry? {
    switch level {
    case Self.ordered:
      handed.remove(card)
      signed.remove(card)
      return standing.insert(card).inserted ? .ordered : nil
    case Self.delivered: return deliver(card)
    default:
      handed.remove(card)
      // What was signed a moment ago may still be on H; only a loss takes that back.
      let isGivenUp = level == CustomerLevel.lost.place
      guard standing.contains(card), isGivenUp || !signed.contains(card) else { return nil }
      standing.remove(card)
      signed.remove(card)
      return .cancelled
    }
  }
}
