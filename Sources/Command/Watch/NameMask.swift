import Journal
import Supervision

/// Hides customers in a sentence, for where others look on: names that the house knows, and phones.
struct NameMask {
  private var names: Set<String> = []

  /// A mask for what a showroom knows of now, and knew of today.
  init(_ showroom: Showroom) {
    let state = showroom.state
    names = Set(state.complaints.values.map(\.details.customer))
    names.formUnion(state.visits.values.map(\.details.name))
    names.formUnion(state.cards.cards.values.map(\.details.name))
    for event in showroom.acts.lazy.flatMap(\.events) { note(event) }
    names = names.filter { $0.count > 1 }
  }

  private mutating func note(_ event: Event) {
    switch event {
    case .complaint(.opened(_, _, let details)), .complaint(.edited(_, let details)): names.insert(details.customer)
    case .visit(.described(_, let details)): names.insert(details.name)
    case .card(.made(_, _, _, let details)), .card(.edited(_, let details)): names.insert(details.name)
    case .day(.dmsPut(_, let row)): names.insert(row.name)
    case .roster(.appointmentSet(_, let appointment)), .roster(.appointmentCleared(_, let appointment)):
      names.insert(appointment.with)
    default: break
    }
  }

  /// The sentence with every known name and every phone masked.
  func masked(_ text: String) -> String {
    var text = text
    // A longer name goes first, or the shorter one within would leave its rest.
    for name in names.sorted(by: { $0.count > $1.count }) where text.contains(name) {
      text = replacing(name, in: text)
    }
    return maskingPhones(text)
  }

  private func replacing(_ name: String, in text: String) -> String {
    let isLatin = name.first?.isASCII ?? false
    var (result, rest) = ("", text[...])
    while let range = rest.firstRange(of: name) {
      let before = rest[..<range.lowerBound].last ?? result.last
      let after = rest[range.upperBound...].first
      let isWithin = isLatin && [before, after].contains { $0?.isLetter ?? false }
      result += rest[..<range.lowerBound] + (isWithin ? name : Masked.name(name))
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// Seven digits or more in a row are a phone; a date has dashes.
  private func maskingPhones(_ text: String) -> String {
    var (result, digits) = ("", "")
    func end() -> String { digits.count >= 7 ? Masked.phone(digits) : digits }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        result += end()
        digits = ""
        result.append(character)
      }
    }
    return result + end()
  }
}
