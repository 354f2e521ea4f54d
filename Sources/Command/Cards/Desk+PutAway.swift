import Journal
import Supervision

extension Desk {
  /// A card that is put away, by its number or the phone on it, with the showroom of the day on which it last changed;
  /// nil when there never was one.
  func putAway(cardNamed text: String) throws -> (ShowroomState, Moment, Card)? {
    let open = try store.open(.readOnly)
    defer { note(open) }
    let register = try open.register()
    guard let fact = register.card(named: text) else { return nil }
    let id = CardID(rawValue: Int(fact.number))
    if let showroom = try open.showroom(on: CivilDay(number: Int(fact.touched))), let card = showroom.state.cards[id] {
      return (showroom.state, showroom.latest ?? now, card)
    }
    // One that came from elsewhere and was put away at once never lay at hand.
    return (open.state.state, now, register.whole(fact))
  }
}

extension Register {
  /// The card written `41` or `p41`, or the last one with that phone; nil when there is none.
  fileprivate func card(named text: String) -> RegisteredCard? {
    let digits = text.first == "p" || text.first == "P" || text.first == "#" ? text.dropFirst() : text[...]
    if let number = Int(digits), let card = card(CardID(rawValue: number)) { return card }
    guard let phone = try? PhoneNumber.checked(text), !phone.isEmpty else { return nil }
    return cards.last { self.text(of: $0)[\.phone] == phone }
  }
}
