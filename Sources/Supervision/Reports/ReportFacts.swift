/// What the reports of a span of days are made of: facts of visits, cards, follow-ups, counts and users, each day's once.
///
/// They follow from the acts of those days and nothing else (`take`), so what is kept of them can be made anew.
public struct ReportFacts: Hashable, Sendable {
  /// The first day, at 00:00 of which the span opens; nil for nothing.
  public internal(set) var first: CivilDay?
  /// The last day.
  public internal(set) var last: CivilDay?
  /// The texts that facts point to; the first is empty.
  public internal(set) var names: [String]
  /// Visits by number.
  public internal(set) var visits: [VisitFact] = []
  /// Cards at hand when the span opened and those made since, by number.
  public internal(set) var cards: [CardFact] = []
  /// What happened to cards, in order.
  public internal(set) var moves: [CardMove] = []
  /// Follow-ups that fell due or were done in the span, and those open at its opening.
  public internal(set) var followUps: [FollowUpFact] = []
  /// Users by day.
  public internal(set) var logOns: [LogOnFact] = []
  /// Staff by day.
  public internal(set) var attendance: [AttendanceFact] = []
  /// People counted.
  public internal(set) var counts: [CountFact] = []

  /// Nothing yet.
  public init() { names = [""] }

  /// Facts as they were kept.
  public init(
    first: CivilDay?, last: CivilDay?, names: [String], visits: [VisitFact], cards: [CardFact], moves: [CardMove],
    followUps: [FollowUpFact], logOns: [LogOnFact], attendance: [AttendanceFact], counts: [CountFact]
  ) {
    (self.first, self.last, self.names) = (first, last, names)
    (self.visits, self.cards, self.moves, self.followUps) = (visits, cards, moves, followUps)
    (self.logOns, self.attendance, self.counts) = (logOns, attendance, counts)
  }

  /// The text at a place; empty where there is none.
  public func name(_ place: Int32) -> String { names.indices.contains(Int(place)) ? names[Int(place)] : "" }
}

extension ReportFacts {
  /// The facts of the days that follow, added; the other must begin after this ends.
  public mutating func append(_ next: ReportFacts) {
    guard first != nil else {
      self = next
      return
    }
    guard next.first != nil else { return }
    var table = NameTable(names)
    var places: [Int32] = []
    places.reserveCapacity(next.names.count)
    for name in next.names { places.append(table.add(name, to: &names)) }
    func at(_ place: Int32) -> Int32 { places.indices.contains(Int(place)) ? places[Int(place)] : -1 }
    last = next.last
    appendVisits(next, at)
    appendCards(next, at)
    moves += next.moves.map { move in
      var move = move
      move.reason = at(move.reason)
      return move
    }
    appendFollowUps(next, at)
    for fact in next.logOns {
      var fact = fact
      (fact.user, fact.terminal) = (at(fact.user), at(fact.terminal))
      logOns.append(fact)
    }
    attendance += next.attendance
    for fact in next.counts {
      var fact = fact
      fact.channel = at(fact.channel)
      counts.append(fact)
    }
  }

  private mutating func appendVisits(_ next: ReportFacts, _ at: (Int32) -> Int32) {
    let known = Dictionary(visits.indices.map { (visits[$0].number, $0) }) { $1 }
    for fact in next.visits {
      var fact = fact
      (fact.model, fact.customer, fact.phone) = (at(fact.model), at(fact.customer), at(fact.phone))
      (fact.result, fact.purpose, fact.remark) = (at(fact.result), at(fact.purpose), at(fact.remark))
      if let place = known[fact.number] { visits[place] = fact } else { visits.append(fact) }
    }
  }

  private mutating func appendCards(_ next: ReportFacts, _ at: (Int32) -> Int32) {
    let known = Dictionary(cards.indices.map { (cards[$0].number, $0) }) { $1 }
    for fact in next.cards {
      var fact = fact
      (fact.channel, fact.model, fact.source) = (at(fact.channel), at(fact.model), at(fact.source))
      (fact.rival, fact.customer, fact.phone) = (at(fact.rival), at(fact.customer), at(fact.phone))
      guard let place = known[fact.number] else {
        // A card made on the days between is one of this span, and was none when it opened.
        if let first, fact.made >= Int32(first.number) {
          (fact.openingLevel, fact.openingConsultant, fact.openingSigned) = (-1, -1, 0)
        }
        cards.append(fact)
        continue
      }
      (fact.openingLevel, fact.openingConsultant) = (cards[place].openingLevel, cards[place].openingConsultant)
      fact.openingSigned = cards[place].openingSigned
      cards[place] = fact
    }
  }

  /// One that was open at the seam is known to both; the later says what became of it.
  private mutating func appendFollowUps(_ next: ReportFacts, _ at: (Int32) -> Int32) {
    var open: [FollowUpKey: Int] = [:]
    for index in followUps.indices where followUps[index].settled < 0 { open[FollowUpKey(followUps[index])] = index }
    for fact in next.followUps {
      var fact = fact
      fact.note = at(fact.note)
      if let place = open[FollowUpKey(fact)] { followUps[place] = fact } else { followUps.append(fact) }
    }
  }

  /// The part of a span, with what was at hand at 00:00 on its first day worked out; all of it where it is the whole.
  public func part(from start: CivilDay, to end: CivilDay) -> ReportFacts {
    guard let first, let last, start > first || end < last else { return self }
    let (from, to) = (Int32(start.number), Int32(end.number))
    var part = self
    (part.first, part.last) = (max(start, first), min(end, last))
    func isInside(_ day: Int32) -> Bool { day >= from && day <= to }
    part.visits = visits.filter { isInside($0.day) }
    part.moves = moves.filter { isInside($0.day) }
    part.logOns = logOns.filter { isInside($0.day) }
    part.attendance = attendance.filter { isInside($0.day) }
    part.counts = counts.filter { isInside($0.day) }
    part.followUps = followUps.compactMap { fact in
      guard fact.due <= to, fact.settled < 0 || fact.settled >= from else { return nil }
      guard fact.settled > to else { return fact }
      var open = fact
      (open.settled, open.outcome, open.note) = (-1, FollowUpFact.Outcome.open.rawValue, -1)
      return open
    }
    part.cards = standing(cards, from: from, to: to)
    return part
  }

  private func standing(_ cards: [CardFact], from: Int32, to: Int32) -> [CardFact] {
    var (opening, closing): ([Int32: (Int32, Int32)], [Int32: (Int32, Int32)]) = ([:], [:])
    for move in moves where move.card >= 0 {
      guard let kind = move.kind else { continue }
      func take(_ into: inout [Int32: (Int32, Int32)], _ fallback: (Int32, Int32)) {
        let before = into[move.card] ?? fallback
        switch kind {
        case .made: into[move.card] = (move.to, move.consultant)
        case .level, .lossApproved: into[move.card] = (move.to, before.1)
        case .handed: into[move.card] = (before.0, move.consultant)
        case .lossAsked, .lossRefused, .closing, .handover: break
        }
      }
      if move.day < from { take(&opening, (-2, -2)) }
      if move.day <= to { take(&closing, (-2, -2)) }
    }
    var book = OrderBook(cards)
    for move in moves where move.day < from { _ = book.take(move) }
    return cards.compactMap { fact in
      guard fact.made <= to else { return nil }
      var fact = fact
      let first = (fact.openingLevel, fact.openingConsultant)
      func resolved(_ known: (Int32, Int32)?) -> (Int32, Int32) {
        guard let known else { return first }
        return (known.0 == -2 ? first.0 : known.0, known.1 == -2 ? first.1 : known.1)
      }
      (fact.openingLevel, fact.openingConsultant) = fact.made >= from ? (-1, -1) : resolved(opening[fact.number])
      (fact.level, fact.consultant) = resolved(closing[fact.number])
      fact.openingSigned = fact.made < from && book.signed.contains(fact.number) ? 1 : 0
      return fact
    }
  }
}

/// What tells one follow-up from another.
struct FollowUpKey: Hashable {
  let card: Int32
  let due: Int32

  init(_ fact: FollowUpFact) { (card, due) = (fact.card, fact.due) }
}

extension NameTable {
  /// The place of a name, at the end of the list when it is new.
  mutating func add(_ name: String, to names: inout [String]) -> Int32 {
    let place = place(of: name)
    if place == names.count { names.append(name) }
    return Int32(place)
  }
}

extension ReportFacts {
  /// The same visits and new cards under other numbers, without what was at hand before: one story of a practice told
  /// beside others. No later day goes on with it, so seven in eight of its follow-ups before `today` pass for done.
  public func renumbered(by offset: Int32, settlingBefore today: CivilDay) -> ReportFacts {
    var facts = self
    facts.visits = visits.map { fact in
      var fact = fact
      fact.number += offset
      if fact.card >= 0 { fact.card += offset }
      return fact
    }
    facts.cards = cards.filter { $0.openingLevel < 0 }.map { fact in
      var fact = fact
      fact.number += offset
      if fact.visit >= 0 { fact.visit += offset }
      return fact
    }
    facts.moves = moves.map { move in
      var move = move
      if move.card >= 0 { move.card += offset }
      if move.visit >= 0 { move.visit += offset }
      return move
    }
    let own = Set(facts.cards.map(\.number))
    facts.followUps = followUps.compactMap { fact in
      var fact = fact
      fact.card += offset
      if fact.settled < 0, fact.due < Int32(today.number), fact.card % 8 != 3 {
        (fact.settled, fact.outcome) = (fact.due, FollowUpFact.Outcome.done.rawValue)
      }
      return own.contains(fact.card) ? fact : nil
    }
    return facts
  }
}
