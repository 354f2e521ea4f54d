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

  /// The pane that shows such things first.
  var home: PaneID {
    switch self {
    case .person: .roster
    case .complaint: .complaints
    case .visit, .card: .visits
    case .duty: .today
    }
  }
}

extension Sight {
  /// The name of a row in the palette, a customer's masked where names are; nil when it is gone or has none.
  func name(of row: RowID) -> Phrase? {
    switch row {
    case .person(let id): state.person(id)?.phrase
    case .complaint(let id): state.complaints[id].map { name("\(id)", $0.details.customer) }
    case .visit(let id): state.visits[id].map { name("\(id)", state.customer(of: $0)) }
    case .card(let id): state.cards[id].map { name("\(id)", $0.details.name) }
    case .duty(let key): today.first { $0.key == key }.map { .spaced($0.title, Phrase(both: $0.due?.text ?? "")) }
    default: nil
    }
  }

  private func name(_ id: String, _ customer: String) -> Phrase {
    Phrase(both: customer.isEmpty ? id : "\(id) \(lens.masksCustomers ? Masked.name(customer) : customer)")
  }

  /// How a row of the palette stands, in a word or two.
  func standing(of row: RowID) -> Phrase {
    switch row {
    case .person(let id):
      state.person(id).map { state.presence(of: $0, at: now).place?.name ?? $0.title.name } ?? .empty
    case .complaint(let id): state.complaints[id]?.step.name ?? .empty
    case .visit(let id):
      state.visits[id]?.consultant.map { state.name(of: $0) } ?? Phrase(zh: "待接待", en: "unattended")
    case .card(let id): state.cards[id].map { Phrase(both: $0.details.level.rawValue) } ?? .empty
    case .duty(let key): today.first { $0.key == key }?.isDone ?? false ? Phrase(zh: "已完成", en: "done") : .empty
    default: .empty
    }
  }

  /// What a row goes by in the palette.
  func words(of row: RowID) -> [String] {
    let shown = name(of: row).map { [$0.zh, $0.en] } ?? []
    switch row {
    case .person(let id):
      guard let person = state.person(id) else { return [] }
      let initials = String(person.latin.split(separator: " ").compactMap(\.first))
      return shown + [person.latin, initials] + PinyinInitials.standard.readings(of: person.name).dropFirst()
    case .complaint(let id):
      guard let details = state.complaints[id]?.details else { return [] }
      return ["\(id.rawValue)", shown.first ?? "", details.customer, details.phone]
    case .visit(let id):
      guard let visit = state.visits[id] else { return [] }
      return ["\(id.rawValue)", shown.first ?? "", state.customer(of: visit), state.phone(of: visit)]
    case .card(let id):
      guard let details = state.cards[id]?.details else { return [] }
      return ["\(id.rawValue)", shown.first ?? "", details.name, details.phone]
    default: return shown
    }
  }
}
