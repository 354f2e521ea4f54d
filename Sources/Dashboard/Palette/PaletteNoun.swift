import Supervision

/// A kind of thing that can be named in the palette before what is to be done with it: `complaint 41 resolve`.
enum PaletteNoun: CaseIterable, Sendable {
  case person
  case complaint
  case visit
  case card
  case duty

  /// The words that name the kind, the first to be shown.
  var names: (zh: [String], en: [String]) {
    switch self {
    case .person: (["员工", "人员"], ["person", "staff", "who"])
    case .complaint: (["投诉"], ["complaint"])
    case .visit: (["接待", "来客"], ["visit", "visitor"])
    case .card: (["潜客卡", "卡"], ["card", "prospect"])
    case .duty: (["事项", "今日"], ["duty"])
    }
  }

  /// The kind of a word.
  init?(named word: String) {
    guard let noun = PaletteNoun.allCases.first(where: { ($0.names.zh + $0.names.en).contains(word) }) else {
      return nil
    }
    self = noun
  }

  /// All of the kind there are at hand, by name; the latest of those that have numbers first.
  func index(_ sight: Sight) -> PaletteIndex {
    var index = PaletteIndex()
    let state = sight.state
    switch self {
    case .person:
      for presence in state.presences(at: sight.now) {
        let person = presence.person
        let initials = String(person.latin.split(separator: " ").compactMap(\.first))
        index.add(.person(person.id), [person.name, person.latin, initials] + PinyinInitials.standard.readings(of: person.name))
      }
    case .complaint:
      for complaint in state.complaints.values.sorted(by: { $0.id.rawValue > $1.id.rawValue }) {
        index.add(
          .complaint(complaint.id),
          ["\(complaint.id.rawValue)", "\(complaint.id)", complaint.details.customer, complaint.details.phone])
      }
    case .visit:
      for visit in state.openVisits {
        index.add(.visit(visit.id), ["\(visit.id.rawValue)", "\(visit.id)", state.customer(of: visit), state.phone(of: visit)])
      }
    case .card:
      for card in state.cards.cards.values.sorted(by: { $0.id > $1.id }) {
        index.add(.card(card.id), ["\(card.id.rawValue)", "\(card.id)", card.details.name, card.details.phone])
      }
    case .duty:
      for item in sight.today { index.add(.duty(item.key), [item.title.zh, item.title.en, item.key.text]) }
    }
    return index
  }
}

extension Sight {
  /// The name of a row in the palette, a customer's masked where names are; nil when it is gone or has none.
  func name(of row: RowID) -> Phrase? {
    func customer(_ id: String, _ name: String) -> Phrase {
      Phrase(both: name.isEmpty ? id : "\(id) \(lens.masksCustomers ? Masked.name(name) : name)")
    }
    switch row {
    case .person(let id): return state.person(id)?.phrase
    case .complaint(let id): return state.complaints[id].map { customer("\(id)", $0.details.customer) }
    case .visit(let id): return state.visits[id].map { customer("\(id)", state.customer(of: $0)) }
    case .card(let id): return state.cards[id].map { customer("\(id)", $0.details.name) }
    case .duty(let key): return today.first { $0.key == key }?.title
    default: return nil
    }
  }
}
