/// What some visits and cards have in common, and what they come to.
public struct FunnelGroup: Hashable, Sendable {
  /// What a group stands for.
  public enum Key: Hashable, Sendable {
    /// The consultant; nil for visits and cards of nobody.
    case consultant(StaffID?)
    /// The model; empty where nobody wrote it down.
    case model(String)
    /// The channel.
    case channel(ChannelID)
    /// A part of the span.
    case span(ReportSpan)
  }

  /// What the group stands for.
  public let key: Key
  /// What it comes to.
  public let funnel: Funnel
}

extension ReportFacts {
  /// All of it as one funnel; `today` is the business day under way, on which a follow-up is not overdue yet.
  public func funnel(today: CivilDay) -> Funnel { tally(today: today) { _ in 0 }[0] ?? Funnel() }

  /// The funnels of a consultant, of nobody's visits and cards for nil.
  public func funnel(of consultant: StaffID?, today: CivilDay) -> Funnel {
    let wanted = consultant.map { Int32(clamping: $0.rawValue) } ?? -1
    return tally(today: today) { $0.consultant }[wanted] ?? Funnel()
  }

  /// The funnels by consultant, model, channel or part of the span, in the order of numbers, sizes, names and days; of one
  /// consultant where one is given.
  public func funnels(by grouping: ReportGrouping, today: CivilDay, of consultant: StaffID? = nil) -> [FunnelGroup] {
    switch grouping {
    case .consultant:
      return tally(today: today, only: consultant) { $0.consultant }.sorted {
        ($0.key < 0 ? .max : $0.key) < ($1.key < 0 ? .max : $1.key)
      }
      .map { place, funnel in
        FunnelGroup(key: .consultant(place < 0 ? nil : StaffID(rawValue: Int(place))), funnel: funnel)
      }
    case .model:
      let found = tally(today: today, only: consultant) { $0.model }
      return found.map { FunnelGroup(key: .model(name($0.key)), funnel: $0.value) }.sorted { a, b in
        (b.funnel.visits, b.funnel.cards, a.name) < (a.funnel.visits, a.funnel.cards, b.name)
      }
    case .channel:
      return tally(today: today, only: consultant) { $0.channel }.map {
        FunnelGroup(key: .channel(ChannelID(rawValue: name($0.key))), funnel: $0.value)
      }.sorted { $0.name < $1.name }
    case .day, .week, .month:
      guard let first, let last, let unit = grouping.unit else { return [] }
      return ReportSpan(first, last).parts(unit).map { span in
        let part = part(from: span.first, to: span.last)
        let funnel = consultant.map { part.funnel(of: $0, today: today) } ?? part.funnel(today: today)
        return FunnelGroup(key: .span(span), funnel: funnel)
      }
    }
  }

  /// What tells the group of a visit or card.
  private struct Traits {
    var consultant: Int32
    var model: Int32
    var channel: Int32
  }

  private func tally(today: CivilDay, only: StaffID? = nil, by key: (Traits) -> Int32) -> [Int32: Funnel] {
    var all: [Int32: Funnel] = [:]
    let only = only.map { Int32(clamping: $0.rawValue) }
    func put(_ traits: Traits, _ change: (inout Funnel) -> Void) {
      guard only == nil || only == traits.consultant else { return }
      change(&all[key(traits), default: Funnel()])
    }
    let walkIn = Int32(names.firstIndex(of: ChannelID.walkIn.rawValue) ?? 0)
    let web = names.firstIndex(of: "web").map { Int32($0) } ?? -1
    let places = Dictionary(cards.indices.map { (cards[$0].number, $0) }) { $1 }
    func known(_ number: Int32) -> CardFact? { places[number].map { cards[$0] } }
    func traits(_ card: CardFact?, _ consultant: Int32) -> Traits {
      Traits(consultant: consultant, model: max(card?.model ?? 0, 0), channel: card?.channel ?? walkIn)
    }
    var cameInvited: Set<Int32> = []
    for visit in visits {
      put(Traits(consultant: visit.consultant, model: max(visit.model, 0), channel: walkIn)) { $0.take(visit) }
      if visit.has(VisitFact.invited), visit.card >= 0 { cameInvited.insert(visit.card) }
    }
    let open = (CustomerLevel.h.place...CustomerLevel.c.place)
    for card in cards {
      if open.contains(card.openingLevel) { put(traits(card, card.openingConsultant)) { $0.carriedIn += 1 } }
      guard open.contains(card.level) else { continue }
      put(traits(card, card.consultant)) { $0.stock[Int(card.level - open.lowerBound)] += 1 }
    }
    var book = OrderBook(cards)
    for number in book.standing {
      guard let card = known(number) else { continue }
      put(traits(card, card.openingConsultant)) { $0.carriedOrders += 1 }
    }
    var lost: Set<Int32> = []
    for move in moves {
      let card = known(move.card)
      var traits = traits(card, move.consultant)
      if card == nil, let visit = visits.first(where: { $0.number == move.visit }) {
        traits.model = max(visit.model, 0)
      }
      put(traits) { funnel in
        if move.kind == .made { funnel.made(at: move.visit >= 0, isWeb: card?.channel == web) }
        if move.kind == .lossApproved { funnel.approvedLosses += 1 }
      }
      if move.kind == .lossAsked || move.kind == .lossApproved, lost.insert(move.card).inserted {
        put(traits) { $0.losses += 1 }
      }
      guard let entry = book.take(move) else { continue }
      put(traits) { funnel in
        switch entry {
        case .ordered: funnel.orders += 1
        case .delivered: funnel.deliveries += 1
        case .cancelled: funnel.cancelled += 1
        }
      }
    }
    takeFollowUps(today, cameInvited) { follow, change in put(traits(known(follow.card), follow.consultant), change) }
    return all
  }

  private func takeFollowUps(
    _ today: CivilDay, _ cameInvited: Set<Int32>, _ put: (FollowUpFact, (inout Funnel) -> Void) -> Void
  ) {
    guard let first, let last else { return }
    let (from, to, now) = (Int32(first.number), Int32(min(last, today).number), Int32(today.number))
    var invited: Set<Int32> = []
    for follow in followUps {
      guard let standing = follow.standing(from: from, to: to, now: now) else { continue }
      let stayedAway =
        follow.invites == 1 && standing.isDone && !cameInvited.contains(follow.card)
        && invited.insert(follow.card).inserted
      put(follow) { funnel in
        funnel.due += 1
        if standing.isDone { funnel.done += 1 }
        if standing.isOverdue { funnel.overdue += 1 }
        if stayedAway { funnel.invitedStayedAway += 1 }
      }
    }
  }
}

extension FollowUpFact {
  /// Whether it was done by the end of a span, and whether its day went by without; nil when it was not due in it.
  ///
  /// One done early counts on the day it was done; one put off in time was not due.
  func standing(from: Int32, to: Int32, now: Int32) -> (isDone: Bool, isOverdue: Bool)? {
    let isDone = outcome == Outcome.done.rawValue && settled >= 0
    if outcome == Outcome.dropped.rawValue, settled <= due { return nil }
    let day = isDone ? min(due, settled) : due
    guard day >= from, day <= to else { return nil }
    return (isDone, settled > due || (settled < 0 && due < now))
  }
}

extension Funnel {
  fileprivate mutating func made(at visit: Bool, isWeb: Bool) {
    if visit { walkInCards += 1 } else if isWeb { webCards += 1 } else { otherCards += 1 }
  }
}

extension FunnelGroup {
  fileprivate var name: String {
    switch key {
    case .model(let name): name
    case .channel(let id): id.rawValue
    case .consultant, .span: ""
    }
  }
}
