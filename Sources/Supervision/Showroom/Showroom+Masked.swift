// Customers' personal data hidden throughout (design.md §4), for screens on which others look: whatever is drawn or told
// from such a showroom cannot name them.

extension Showroom {
  /// The same day with customers' names and phones masked in every act, and so in everything that follows from them.
  public var masked: Showroom {
    Showroom(day: day, opening: opening.masked, acts: acts.map(\.masked))
  }
}

extension Act {
  /// The same act with customers' names and phones masked.
  public var masked: Act { Act(id: id, at: at, by: by, events: events.map(\.masked)) }
}

extension Event {
  fileprivate var masked: Event {
    switch self {
    case .complaint(.opened(let id, let received, let details)):
      .complaint(.opened(complaint: id, received: received, details: details.masked))
    case .complaint(.edited(let id, let details)): .complaint(.edited(complaint: id, details: details.masked))
    case .visit(.described(let id, let details)): .visit(.described(visit: id, details: details.masked))
    case .card(.made(let id, let channel, let visit, let details)):
      .card(.made(card: id, channel: channel, visit: visit, details: details.masked))
    case .card(.edited(let id, let details)): .card(.edited(card: id, details: details.masked))
    case .card(.carriedIn(let card)): .card(.carriedIn(record: card.masked))
    case .card(.registered(let id, let batch)): .card(.registered(card: id, batch: batch.hidden))
    default: self
    }
  }
}

extension ShowroomState {
  fileprivate var masked: ShowroomState {
    var state = self
    state.complaints = complaints.mapValues { complaint in
      var complaint = complaint
      complaint.details = complaint.details.masked
      return complaint
    }
    state.visits = visits.mapValues { visit in
      var visit = visit
      visit.details = visit.details.masked
      return visit
    }
    state.cards = cards.masked
    return state
  }
}

extension CardFile {
  fileprivate var masked: CardFile {
    CardFile(
      cards: cards.mapValues(\.masked), losses: losses)
  }
}

extension Card {
  fileprivate var masked: Card {
    var card = self
    card.details = details.masked
    return card
  }
}

extension ComplaintDetails {
  fileprivate var masked: ComplaintDetails {
    var details = self
    details.customer = Masked.name(customer)
    details.phone = Masked.phone(phone)
    details.facts = Masked.text(facts, naming: customer, phone)
    details.wish = Masked.text(wish, naming: customer, phone)
    return details
  }
}

extension VisitDetails {
  fileprivate var masked: VisitDetails {
    var details = self
    details.name = Masked.name(name)
    details.phone = Masked.phone(phone)
    details.remark = Masked.text(remark, naming: name, phone)
    return details
  }
}

extension CardDetails {
  fileprivate var masked: CardDetails {
    var details = self
    details.name = Masked.name(name)
    details.phone = Masked.phone(phone)
    details.address = address.isEmpty ? "" : "***"
    details.remark = Masked.text(remark, naming: name, phone)
    details.aim = Masked.text(aim, naming: name, phone)
    details.instruction = Masked.text(instruction, naming: name, phone)
    return details
  }
}

extension Masked {
  /// A text in which a customer's name and phone stand as they may be shown.
  static func text(_ text: String, naming name: String, _ phone: String) -> String {
    var masked = text
    for (word, shown) in [(name, self.name(name)), (phone, self.phone(phone))] where word.count > 1 && word != shown {
      masked = masked.split(separator: word, omittingEmptySubsequences: false).joined(separator: shown)
    }
    return masked
  }
}
