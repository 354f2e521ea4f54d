/// What can happen to a prospect's card.
public enum CardEvent: Hashable, Codable, Sendable {
  /// It was made, at a visit for a walk-in.
  case made(card: CardID, channel: ChannelID, visit: VisitID?, details: CardDetails)
  /// What stands on it was changed to this.
  case edited(card: CardID, details: CardDetails)
  /// The customer was followed up; `next` is when again, nil for never.
  case followedUp(card: CardID, note: String, next: NextContact?)
  /// The consultant gives the customer up.
  case lossAsked(card: CardID, reason: String)
  /// The supervisor approved the loss, having seen what is copied.
  case lossApproved(card: CardID, seen: String)
  /// The supervisor did not approve it.
  case lossRefused(card: CardID, reason: String)
  /// Cards of another register on which nobody works any more were taken in; the first of their numbers.
  case registered(card: CardID, batch: CardBatch)
  /// A card of another register on which somebody works was taken in.
  case carriedIn(record: Card)

  /// The card it happened to; of a register taken in, the first.
  public var card: CardID {
    switch self {
    case .made(let id, _, _, _), .edited(let id, _), .followedUp(let id, _, _), .lossAsked(let id, _),
      .lossApproved(let id, _), .lossRefused(let id, _), .registered(let id, _):
      id
    case .carriedIn(let card): card.id
    }
  }

  /// The visit it was made at; nil for anything else.
  var visit: VisitID? { if case .made(_, _, let visit, _) = self { visit } else { nil } }
}

extension ShowroomState {
  mutating func apply(_ event: CardEvent, at moment: Moment, by user: String) {
    let day = businessDay(of: moment)
    switch event {
    case .made(let id, let channel, let visit, let details):
      // An offset of part minutes, as of the years before time zones, has no line.
      let made = Moment(moment.instant, offset: moment.offset / 60 * 60)
      var card = Card(
        id: id, made: made, channel: channel, visit: visit, details: details, levelSince: day, touched: day)
      if let visit {
        card.visits = 1
        visits[visit]?.card = .made(id)
      }
      cards.put(card)
      nextCardNumber = max(nextCardNumber, id.rawValue + 1)
    case .edited(let id, let details):
      guard var card = cards[id] else { return }
      if card.details.level != details.level { card.levelSince = day }
      card.details = details
      card.touched = max(card.touched, day)
      cards.put(card)
    case .followedUp(let id, _, let next):
      guard var card = cards[id] else { return }
      card.details.next = next
      card.touched = max(card.touched, day)
      cards.put(card)
    case .lossAsked(let id, let reason):
      cards.set(.asked(at: moment, by: user, reason: reason), of: id)
      cards.touch(id, on: day)
    case .lossApproved(let id, let seen):
      guard var card = cards[id], case .asked(_, _, let reason)? = cards.losses[id] else { return }
      card.details.level = .lost
      card.details.next = nil
      card.levelSince = day
      card.touched = max(card.touched, day)
      cards.put(card)
      cards.set(.approved(Signature(at: moment, by: user, seen: seen), reason: reason), of: id)
    case .lossRefused(let id, let reason):
      cards.set(.refused(at: moment, by: user, reason: reason), of: id)
      cards.touch(id, on: day)
    case .registered(_, let batch):
      nextCardNumber = max(nextCardNumber, batch.first.rawValue + batch.count)
    case .carriedIn(let card):
      cards.put(card)
      nextCardNumber = max(nextCardNumber, card.id.rawValue + 1)
    }
  }
}
