import Supervision

/// Something that can be found by name, and the row it is.
struct Findable {
  /// What the program knows it by.
  let id: String
  /// What it is about.
  let row: RowID
  /// Its name.
  let title: Phrase
  /// What it is.
  let detail: Phrase
  /// More words it is found by.
  let keywords: String
}

extension Sight {
  /// People, visitors, cards, complaints, duties and channels, in that order; the latest cards and complaints first, closed
  /// complaints included.
  var findable: [Findable] { people + visits + cards + complaints + duties + channels }

  private var people: [Findable] {
    state.presences(at: now).map { presence in
      let person = presence.person
      return Findable(
        id: "person:\(person.id.rawValue)", row: .person(person.id), title: person.phrase,
        detail: presence.place?.name ?? person.title.name, keywords: "\(person.name) \(person.latin)")
    }
  }

  private var complaints: [Findable] {
    state.complaints.values.sorted { $0.id.rawValue > $1.id.rawValue }.prefix(200).map { complaint in
      let details = complaint.details
      return Findable(
        id: "complaint:\(complaint.id.rawValue)", row: .complaint(complaint.id),
        title: Phrase(both: "\(complaint.id) \(details.customer)"), detail: complaint.step.name,
        keywords: "\(details.phone) \(details.facts.prefix(200))")
    }
  }

  private var visits: [Findable] {
    state.openVisits.map { visit in
      let name = state.customer(of: visit)
      return Findable(
        id: "visit:\(visit.id.rawValue)", row: .visit(visit.id),
        title: Phrase(
          zh: "\(visit.id) \(name.isEmpty ? "来客" : name)", en: "\(visit.id) \(name.isEmpty ? "visitor" : name)"),
        detail: visit.consultant.map { state.name(of: $0) } ?? Phrase(zh: "待接待", en: "unattended"),
        keywords: state.phone(of: visit))
    }
  }

  /// The cards made last; more of them are found by command.
  private var cards: [Findable] {
    state.cards.cards.values.sorted { $0.id > $1.id }.prefix(2000).map { card in
      Findable(
        id: "card:\(card.id.rawValue)", row: .card(card.id), title: Phrase(both: "\(card.id) \(card.details.name)"),
        detail: Phrase(both: card.details.level.rawValue), keywords: "\(card.details.phone) \(card.details.model)")
    }
  }

  private var duties: [Findable] {
    today.map { item in
      Findable(
        id: "duty:\(item.key.text)", row: .duty(item.key), title: item.title,
        detail: Phrase(both: item.due?.text ?? item.key.code.rawValue),
        keywords: "\(item.title.zh) \(item.title.en)")
    }
  }

  private var channels: [Findable] {
    state.settings.channels.map { channel in
      Findable(
        id: "channel:\(channel.id.rawValue)", row: .channel(channel.id), title: channel.name,
        detail: Phrase(both: channel.key), keywords: "\(channel.name.zh) \(channel.name.en)")
    }
  }
}
