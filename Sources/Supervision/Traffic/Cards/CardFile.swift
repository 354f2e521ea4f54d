/// The cards at hand.
///
/// Ten years hold 150,000 cards, which cannot lie in the state that every journal generation carries. So it holds those
/// that are worked on: every level that is followed up or waits for its car, as long as anything happened to it within
/// `Retention.cardDays`, and the others for as long as `Retention.recordDays`. At 60 visits a day with 40 cards made, that
/// is some 2,000 to 3,000 cards; what one takes is two texts, told in `Card+Codable`. The others lie in the archives, as
/// acts; a search over all of them is a matter of an index that can be made anew from those, not of the state.
public struct CardFile: Hashable, Sendable {
  /// The cards, by number.
  public private(set) var cards: Shelf<CardID, Card> = [:]
  /// How far losses are, asked for, approved or refused.
  public private(set) var losses: [CardID: CardLoss] = [:]

  init() {}

  init(cards: Shelf<CardID, Card>, losses: [CardID: CardLoss]) {
    self.cards = cards
    self.losses = losses
  }

  /// The card of a number; nil when none is at hand.
  public subscript(id: CardID) -> Card? { cards[id] }

  /// How many are at hand.
  public var count: Int { cards.count }

  /// The card with a phone as `PhoneNumber` writes it; the one that was made last where there are several.
  public func card(withPhone phone: String) -> Card? {
    guard !phone.isEmpty else { return nil }
    return cards.values.filter { $0.details.phone == phone }.max { $0.id < $1.id }
  }

  mutating func put(_ card: Card) { cards[card.id] = card }

  mutating func set(_ loss: CardLoss?, of id: CardID) { losses[id] = loss }

  /// Somebody on file came in.
  mutating func greet(_ id: CardID, on day: CivilDay) {
    cards[id]?.visits += 1
    touch(id, on: day)
  }

  /// Takes over what a visit came to.
  mutating func take(_ visit: Visit, for id: CardID, steps: [ProcessStep]) {
    guard var card = cards[id] else { return }
    card.drives += visit.drivesDone
    let reached = steps.lastIndex { step in
      switch visit.mark(of: step.id) {
      case .done?, .signed?: true
      case .asked?, .refused?, nil: false
      }
    }
    let before = steps.firstIndex { $0.id == card.step } ?? -1
    if let reached, reached > before { card.step = steps[reached].id }
    cards[id] = card
  }

  mutating func touch(_ id: CardID, on day: CivilDay) {
    guard let card = cards[id], card.touched < day else { return }
    cards[id]?.touched = day
  }

  /// Puts away what nobody worked on for too long, but for losses that wait for the supervisor.
  mutating func letGo(openBefore: CivilDay, othersBefore: CivilDay) {
    for (id, card) in Array(cards) where losses[id]?.isAsked != true {
      let isWorked = card.details.level.isOpen || card.details.level == .ordered
      guard card.touched < (isWorked ? openBefore : othersBefore) else { continue }
      cards[id] = nil
      losses[id] = nil
    }
  }
}
