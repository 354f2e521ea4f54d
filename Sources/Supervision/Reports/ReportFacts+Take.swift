extension ReportFacts {
  /// Takes in a business day with its acts; days come in order, and one without acts may be left out.
  ///
  /// The first one taken also says what was at hand when the span opened.
  public mutating func take(_ showroom: Showroom) {
    guard let day = showroom.day else { return }
    var collector = FactCollector(showroom, day, into: self)
    collector.collect()
    self = collector.facts
  }

  /// Puts what the tally says now of the days it still holds in place of what was counted then: a file may have come later.
  public mutating func takeCounts(of state: ShowroomState) {
    guard let first, let last else { return }
    let days = state.tally.keys.filter { $0 >= first && $0 <= last }.sorted()
    let held = Set(days.map { Int32($0.number) })
    counts.removeAll { held.contains($0.day) }
    var table = NameTable(names)
    for day in days { addCounts(of: state, on: day, &table) }
  }

  fileprivate mutating func addCounts(of state: ShowroomState, on day: CivilDay, _ table: inout NameTable) {
    for (channel, tally) in (state.tally[day] ?? [:]).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let place = table.add(channel.rawValue, to: &names)
      for (slot, people) in tally.people.counts.enumerated() where people > 0 {
        counts.append(
          CountFact(day: Int32(day.number), channel: place, slot: Int32(slot), people: Int32(clamping: people)))
      }
    }
  }
}

/// Goes through a day's acts and writes down what reports count.
private struct FactCollector {
  private(set) var facts: ReportFacts
  private let showroom: Showroom
  private let state: ShowroomState
  private let day: CivilDay
  private var table: NameTable
  private var places: [Int32: Int]
  private var open: [Int32: Int] = [:]
  private var details: [CardID: CardDetails] = [:]

  private var number: Int32 { Int32(day.number) }

  init(_ showroom: Showroom, _ day: CivilDay, into facts: ReportFacts) {
    (self.showroom, self.day, self.facts) = (showroom, day, facts)
    state = showroom.state
    table = NameTable(facts.names)
    places = Dictionary(facts.cards.indices.map { (facts.cards[$0].number, $0) }) { $1 }
    for index in facts.followUps.indices where facts.followUps[index].settled < 0 {
      open[facts.followUps[index].card] = index
    }
  }

  mutating func collect() {
    if facts.first == nil { facts.first = day }
    facts.last = day
    takeCardsAtHand()
    for act in showroom.acts where !showroom.takenBack.contains(act.id) {
      for case .card(let event) in act.events { take(event, at: act.at) }
    }
    takeVisits()
    takeCards()
    takeUsers()
    let today = number
    facts.counts.removeAll { $0.day == today }
    facts.addCounts(of: state, on: day, &table)
  }

  private mutating func text(_ text: String) -> Int32 { text.isEmpty ? 0 : table.add(text, to: &facts.names) }

  /// Cards that are at hand and not known yet: on the first day all of them, later those of a day that could not be read.
  private mutating func takeCardsAtHand() {
    let unknown = showroom.opening.cards.cards.values.filter { places[Int32(clamping: $0.id.rawValue)] == nil }
    for card in unknown.sorted(by: { $0.id < $1.id }) {
      carryIn(card)
      // A customer whose loss waits for the supervisor is not followed up meanwhile.
      if showroom.opening.cards.losses[card.id]?.isAsked != true { fall(due: card.details, of: card.id) }
    }
  }

  /// A card of before the span is one that was carried in, whenever it came to be known.
  private mutating func carryIn(_ card: Card) {
    var fact = fact(of: card)
    if let first = facts.first, fact.made < Int32(first.number) {
      (fact.openingLevel, fact.openingConsultant) = (fact.level, fact.consultant)
      fact.openingSigned = isSigned(card) ? 1 : 0
    }
    places[fact.number] = facts.cards.count
    facts.cards.append(fact)
  }

  private func isSigned(_ card: Card) -> Bool {
    let steps = state.settings.visits.steps
    guard card.details.level.isOpen, let closing = steps.firstIndex(where: { $0.id == .closing }),
      let reached = steps.firstIndex(where: { $0.id == card.step })
    else { return false }
    return reached >= closing
  }

  private mutating func fact(of card: Card) -> CardFact {
    let details = card.details
    return CardFact(
      number: Int32(clamping: card.id.rawValue), made: Int32(state.businessDay(of: card.made).number),
      openingLevel: -1, openingConsultant: -1, openingSigned: 0, level: details.level.place,
      levelSince: Int32(card.levelSince.number),
      consultant: details.consultant.place, visit: card.visit.map { Int32(clamping: $0.rawValue) } ?? -1,
      next: details.next.map { Int32($0.day.number) } ?? -1, touched: Int32(card.touched.number),
      visits: Int32(clamping: card.visits), drives: Int32(clamping: card.drives),
      channel: text(card.channel.rawValue), model: text(details.model), source: text(details.source?.rawValue ?? ""),
      rival: text(details.rival), customer: text(details.name), phone: text(details.phone))
  }

  private mutating func take(_ event: CardEvent, at moment: Moment) {
    let id = event.card
    let before = details[id] ?? showroom.opening.cards[id]?.details
    switch event {
    case .registered: break
    case .carriedIn(let card):
      details[id] = card.details
      guard places[Int32(clamping: id.rawValue)] == nil else { return }
      carryIn(card)
      fall(due: card.details, of: id)
    case .made(_, let channel, let visit, let new):
      details[id] = new
      let card = Card(
        id: id, made: moment, channel: channel, visit: visit, details: new, levelSince: day, touched: day)
      if places[Int32(clamping: id.rawValue)] == nil {
        places[Int32(clamping: id.rawValue)] = facts.cards.count
        facts.cards.append(fact(of: card))
      }
      move(.made, id, from: nil, to: new.level, new, visit: visit)
      fall(due: new, of: id)
    case .edited(_, let new):
      details[id] = new
      guard let before else { return }
      if before.level != new.level { move(.level, id, from: before.level, to: new.level, new) }
      if before.consultant != new.consultant { move(.handed, id, from: new.level, to: new.level, new) }
      guard before.next != new.next else { return }
      settle(id, .dropped)
      fall(due: new, of: id)
    case .followedUp(_, let note, let next):
      guard var new = before else { return }
      settle(id, .done, note: note)
      new.next = next
      details[id] = new
      fall(due: new, of: id)
    case .lossAsked(_, let reason):
      guard let before else { return }
      move(.lossAsked, id, from: before.level, to: before.level, before, reason: reason)
      settle(id, .dropped)
    case .lossApproved:
      guard var new = before else { return }
      let old = new.level
      (new.level, new.next) = (.lost, nil)
      details[id] = new
      let why: String = if case .approved(_, let reason)? = state.cards.losses[id] { reason } else { "" }
      move(.lossApproved, id, from: old, to: .lost, new, reason: why)
    case .lossRefused(_, let reason):
      guard let before else { return }
      move(.lossRefused, id, from: before.level, to: before.level, before, reason: reason)
      fall(due: before, of: id)
    }
  }

  private mutating func move(
    _ kind: CardMove.Kind, _ id: CardID, from: CustomerLevel?, to: CustomerLevel, _ details: CardDetails,
    visit: VisitID? = nil, reason: String = ""
  ) {
    facts.moves.append(
      CardMove(
        card: Int32(clamping: id.rawValue), day: number, what: kind.rawValue, from: from?.place ?? -1, to: to.place,
        consultant: details.consultant.place, visit: visit.map { Int32(clamping: $0.rawValue) } ?? -1,
        reason: text(reason)))
  }

  private mutating func fall(due details: CardDetails, of id: CardID) {
    let card = Int32(clamping: id.rawValue)
    guard let next = details.next, open[card] == nil else { return }
    open[card] = facts.followUps.count
    facts.followUps.append(
      FollowUpFact(
        card: card, due: Int32(next.day.number), settled: -1, outcome: FollowUpFact.Outcome.open.rawValue,
        consultant: details.consultant.place, level: details.level.place, invites: next.way == .invitation ? 1 : 0,
        note: 0))
  }

  private mutating func settle(_ id: CardID, _ outcome: FollowUpFact.Outcome, note: String = "") {
    guard let place = open.removeValue(forKey: Int32(clamping: id.rawValue)) else { return }
    facts.followUps[place].settled = number
    facts.followUps[place].outcome = outcome.rawValue
    facts.followUps[place].note = text(note)
  }

  private mutating func takeVisits() {
    let known = Dictionary(facts.visits.indices.map { (facts.visits[$0].number, $0) }) { $1 }
    let steps = state.settings.visits.steps
    let closing = steps.firstIndex { $0.id == .closing }
    let handover = closing.flatMap { steps.indices.contains($0 + 1) ? steps[$0 + 1].id : nil }
    for visit in state.visits.values.sorted(by: { $0.id < $1.id }) {
      let arrival = state.businessDay(of: visit.arrived)
      let place = known[Int32(clamping: visit.id.rawValue)]
      // One of a day before the span is none of it; one of a day in it may have ended only now.
      if arrival == day || place != nil {
        let fact = fact(of: visit, arrival, steps, handover)
        if let place { facts.visits[place] = fact } else { facts.visits.append(fact) }
      }
      if case .signed(let signature)? = visit.steps[.closing], state.businessDay(of: signature.at) == day {
        move(.closing, at: visit)
      }
      if let handed = Self.handed(visit, handover), state.businessDay(of: handed) == day { move(.handover, at: visit) }
    }
  }

  private mutating func move(_ kind: CardMove.Kind, at visit: Visit) {
    let level = visit.card.flatMap { state.cards[$0.id]?.details.level.place } ?? -1
    facts.moves.append(
      CardMove(
        card: visit.card.map { Int32(clamping: $0.id.rawValue) } ?? -1, day: number, what: kind.rawValue, from: level,
        to: level, consultant: visit.consultant.place, visit: Int32(clamping: visit.id.rawValue), reason: 0))
  }

  /// When the car was handed over at a visit; nil when it was not.
  private static func handed(_ visit: Visit, _ step: StepID?) -> Moment? {
    if let step, case .done(let at)? = visit.steps[step] { return at }
    if let step, case .signed(let signature)? = visit.steps[step] { return signature.at }
    guard let end = visit.end, end.result == "delivered" else { return nil }
    return end.at
  }

  private mutating func fact(
    of visit: Visit, _ arrival: CivilDay, _ steps: [ProcessStep], _ handover: StepID?
  ) -> VisitFact {
    var (marks, reached): (Int32, Int32) = (0, 0)
    for (index, step) in steps.prefix(31).enumerated() {
      switch visit.mark(of: step.id) {
      case .done?, .signed?:
        reached |= 1 << Int32(index)
        if step.id == .closing { marks |= VisitFact.ordered }
        if steps.indices.contains(index + 1), steps[index + 1].id == .closing { marks |= VisitFact.quoted }
      case .asked?, .refused?, nil: break
      }
    }
    if visit.details.isInvited { marks |= VisitFact.invited }
    if Self.handed(visit, handover) != nil { marks |= VisitFact.delivered }
    if visit.end != nil { marks |= VisitFact.ended }
    let stay = visit.end.map { Int32(clamping: visit.arrived.instant.minutes(to: $0.at.instant).count) } ?? -1
    return VisitFact(
      number: Int32(clamping: visit.id.rawValue), day: Int32(arrival.number),
      arrived: Int32(state.businessTime(of: visit.arrived).count), stay: stay, people: Int32(clamping: visit.people),
      counted: Int32(VisitClass.allCases.firstIndex(of: visit.countsAs) ?? 0), consultant: visit.consultant.place,
      askedFor: visit.details.askedFor.place, card: visit.card.map { Int32(clamping: $0.id.rawValue) } ?? -1,
      drives: Int32(clamping: visit.drivesDone), marks: marks, steps: reached, model: text(state.model(of: visit)),
      customer: text(state.customer(of: visit)), phone: text(state.phone(of: visit)),
      result: text(visit.end?.result.rawValue ?? ""), purpose: text(visit.details.purpose?.rawValue ?? ""),
      remark: text(visit.details.remark))
  }

  /// How the cards stand that anything happened to that day.
  private mutating func takeCards() {
    for card in state.cards.cards.values where card.touched >= day {
      guard let place = places[Int32(clamping: card.id.rawValue)] else { continue }
      var fact = fact(of: card)
      let old = facts.cards[place]
      (fact.openingLevel, fact.openingConsultant) = (old.openingLevel, old.openingConsultant)
      fact.openingSigned = old.openingSigned
      facts.cards[place] = fact
    }
  }

  private mutating func takeUsers() {
    let today = number
    facts.logOns.removeAll { $0.day == today }
    facts.attendance.removeAll { $0.day == today }
    var users: [String: (first: Int, last: Int, terminal: String, acts: Int, terminals: Set<String>)] = [:]
    for act in showroom.acts {
      let minute = state.businessTime(of: act.at).count
      var found = users[act.by.user] ?? (minute, minute, act.by.terminal, 0, [])
      if minute < found.first { (found.first, found.terminal) = (minute, act.by.terminal) }
      found.last = max(found.last, minute)
      found.acts += 1
      found.terminals.insert(act.by.terminal)
      users[act.by.user] = found
    }
    for (user, found) in users.sorted(by: { $0.key < $1.key }) {
      facts.logOns.append(
        LogOnFact(
          day: number, user: text(user), terminal: text(found.terminal), first: Int32(found.first),
          last: Int32(found.last), acts: Int32(clamping: found.acts), terminals: Int32(found.terminals.count)))
    }
    for (staff, record) in (state.attendance[day] ?? [:]).sorted(by: { $0.key < $1.key }) {
      facts.attendance.append(
        AttendanceFact(
          day: number, staff: Int32(clamping: staff.rawValue), came: record.arrived.map { Int32($0.minutes) } ?? -1,
          went: record.left.map { Int32($0.minutes) } ?? -1))
    }
  }
}

extension StaffID? {
  fileprivate var place: Int32 { map { Int32(clamping: $0.rawValue) } ?? -1 }
}

extension CustomerLevel {
  /// Its place among all levels, as facts hold it.
  var place: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }

  /// The level at a place; nil where there is none.
  init?(place: Int32) {
    guard Self.allCases.indices.contains(Int(place)) else { return nil }
    self = Self.allCases[Int(place)]
  }
}
