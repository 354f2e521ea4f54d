/// What can be asked about prospects' cards.
public enum CardCommand: Hashable, Sendable {
  /// Make a card; a walk-in's belongs to a visit.
  case make(CardDetails, channel: ChannelID, visit: VisitID? = nil)
  /// Put right what stands on it.
  case edit(CardID, CardDetails)
  /// The customer was followed up; `next` nil for when the level says.
  case followUp(CardID, note: String, next: NextContact? = nil)
  /// Ask the supervisor to give the customer up.
  case askLoss(CardID, reason: String)
  /// Approve a loss; `seen` is what was before the eyes of whoever does, nil for what there is to see now.
  case approveLoss(CardID, seen: String? = nil)
  /// Do not approve a loss, and say why.
  case refuseLoss(CardID, reason: String)
  /// Take cards of another register in.
  case register(CardRegister)
}

extension ShowroomState {
  /// The card of that number, written `41` or `p41`.
  public func card(numbered text: String) throws(Refusal) -> Card {
    let digits = text.first == "p" || text.first == "P" || text.first == "#" ? text.dropFirst() : text[...]
    guard let number = Int(digits), let card = cards[CardID(rawValue: number)] else {
      let isPast = Int(digits).map { (1..<nextCardNumber).contains($0) } ?? false
      throw isPast ? .cardPutAway(text) : .unknownCard(text)
    }
    return card
  }

  func decide(_ command: CardCommand, at now: Moment, by author: Author) throws(Refusal) -> [Event] {
    switch command {
    case .make(let details, let channel, let visit):
      return try made(details, channel: channel, visit: visit, at: now)
    case .edit(let id, let details):
      let card = try card(numbered: "\(id.rawValue)")
      let details = try checked(details, of: card, at: now)
      return details == card.details ? [] : [.card(.edited(card: id, details: details))]
    case .followUp(let id, let note, let next):
      let card = try card(numbered: "\(id.rawValue)")
      let note = try CleanText.checked(note, field: .note, limit: 400)
      let today = businessDay(of: now)
      if let next, next.day < today { throw .nextContactPast(next.day) }
      return [.card(.followedUp(card: id, note: note, next: next ?? nextContact(of: card.details.level, after: today)))]
    case .askLoss(let id, let reason):
      let card = try card(numbered: "\(id.rawValue)")
      if card.details.level == .lost { throw .lostAlready(card) }
      if cards.losses[id]?.isAsked == true { throw .lossAskedAlready(card) }
      return [.card(.lossAsked(card: id, reason: try CleanText.required(reason, field: .reason, limit: 200)))]
    case .approveLoss(let id, let seen):
      _ = try card(numbered: "\(id.rawValue)")
      return [.card(.lossApproved(card: id, seen: try checkSigning(.loss(id), by: author, seen: seen)))]
    case .register(let register):
      return try registered(register, bytesToday: 0, at: now).map(Event.card)
    case .refuseLoss(let id, let reason):
      _ = try card(numbered: "\(id.rawValue)")
      _ = try checkSigning(.loss(id), by: author, seen: nil, isRefusal: true)
      return [.card(.lossRefused(card: id, reason: try CleanText.required(reason, field: .reason, limit: 200)))]
    }
  }

  /// When a level is next followed up; nil for one that is not.
  public func nextContact(of level: CustomerLevel, after day: CivilDay) -> NextContact? {
    settings.cards.rule(level).map { NextContact(day.advanced(by: $0.interval)) }
  }

  private func made(
    _ details: CardDetails, channel: ChannelID, visit id: VisitID?, at now: Moment
  ) throws(Refusal) -> [Event] {
    guard settings.channel(channel) != nil else { throw .unknownChannel(channel.rawValue, among: settings.channels) }
    guard (channel == .walkIn) == (id != nil) else {
      throw id == nil ? .walkInWithoutVisit : .visitOfOtherChannel(channel)
    }
    let visit = try id.map { id throws(Refusal) in try self.visit(numbered: "\(id.rawValue)") }
    if let card = visit?.card { throw .visitHasCard(visit?.id ?? VisitID(rawValue: 0), card.id) }
    var new = details
    if new.consultant == nil { new.consultant = visit?.consultant }
    if new.purpose == nil { new.purpose = visit?.details.purpose }
    let today = businessDay(of: now)
    if new.next == nil, settings.cards.rule(new.level) != nil {
      new.next = NextContact(today.advanced(by: settings.cards.firstFollowUp))
    }
    new = try checked(new, of: nil, at: now)
    guard new.level != .lost else { throw .lossNeedsApproval }
    let card = CardID(rawValue: nextCardNumber)
    var events = [Event.card(.made(card: card, channel: channel, visit: id, details: new))]
    // Contact left makes it a first visit, whatever was written down before (domain.md §3).
    if let visit, visit.details.kind != .first {
      var details = visit.details
      details.kind = .first
      events.append(.visit(.described(visit: visit.id, details: details)))
    }
    return events
  }

  private func checked(_ details: CardDetails, of card: Card?, at now: Moment) throws(Refusal) -> CardDetails {
    var new = details
    new.phone = try PhoneNumber.checked(new.phone)
    if new.phone != card?.details.phone, let other = cards.card(withPhone: new.phone), other.id != card?.id {
      throw .phoneOnFile(other, consultant: other.details.consultant.map { name(of: $0) })
    }
    new.name = try CleanText.required(new.name, field: .customer, limit: 40)
    for (path, field, limit) in Self.cardTexts {
      new[keyPath: path] = try CleanText.checked(new[keyPath: path], field: field, limit: limit)
    }
    if let source = new.source, settings.cards.source(source) == nil {
      throw .unknownSource(source.rawValue, among: settings.cards.sources)
    }
    if let purpose = new.purpose, settings.visits.purpose(purpose) == nil {
      throw .unknownPurpose(purpose.rawValue, among: settings.visits.purposes)
    }
    if let id = new.consultant, id != card?.details.consultant { _ = try employed(id) }
    let today = businessDay(of: now)
    let old = card?.details
    if let old, old.level != new.level {
      guard new.level != .lost else { throw .lossNeedsApproval }
      // Another level has another interval, unless a day was given.
      if new.next == old.next { new.next = nextContact(of: new.level, after: today) }
    }
    if let next = new.next, next != old?.next, next.day < today { throw .nextContactPast(next.day) }
    return new
  }

  private static let cardTexts: [(WritableKeyPath<CardDetails, String> & Sendable, Phrase, Int)] = [
    (\.address, Phrase(zh: "住址", en: "address"), 80), (\.carOwned, Phrase(zh: "现有车", en: "car owned"), 40),
    (\.model, .model, 40), (\.colour, Phrase(zh: "颜色", en: "colour"), 20),
    (\.budget, Phrase(zh: "预算", en: "budget"), 20), (\.use, Phrase(zh: "用途", en: "use"), 40),
    (\.concern, Phrase(zh: "关注点", en: "concern"), 80), (\.rival, Phrase(zh: "竞品", en: "rival"), 40),
    (\.aim, Phrase(zh: "回访目的", en: "aim"), 80), (\.remark, .remark, 200),
    (\.instruction, Phrase(zh: "主管批示", en: "instruction"), 200),
  ]
}
