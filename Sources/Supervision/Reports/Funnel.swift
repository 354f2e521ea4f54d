/// What a group of visits and cards comes to in a span: the counts of which all ratios are made (domain.md §3).
public struct Funnel: Hashable, Sendable {
  /// Parties that came through the door.
  public var visits = 0
  /// People in those parties.
  public var people = 0
  /// First visits with contact left: a card was made.
  public var firstWithContact = 0
  /// First visits of people on file already.
  public var firstCarded = 0
  /// First visits that looked without leaving contact.
  public var firstWithoutContact = 0
  /// Return visits.
  public var returns = 0
  /// Visits for other purposes.
  public var others = 0
  /// Visits of which nobody wrote down what they were for.
  public var unfinished = 0
  /// Test drives that came back.
  public var drives = 0
  /// Visits that reached the quotation.
  public var quotes = 0
  /// First visits with contact whose closing was signed.
  public var ordersOfFirst = 0
  /// Return visits whose closing was signed.
  public var ordersOfReturns = 0
  /// Minutes that those who left stayed, all together.
  public var stayed = 0
  /// Visits of which that is known.
  public var stays = 0
  /// Visits by appointment.
  public var invitedCame = 0
  /// Invitations followed up in the span whose customer did not come by appointment in it.
  public var invitedStayedAway = 0
  /// Cards made at a visit.
  public var walkInCards = 0
  /// Cards made from the web.
  public var webCards = 0
  /// Cards made by all other channels.
  public var otherCards = 0
  /// Prospects on H, A, B or C at 00:00 on the first day.
  public var carriedIn = 0
  /// Orders neither delivered nor cancelled at 00:00 on the first day.
  public var carriedOrders = 0
  /// Orders: closings signed, and cards that went to O without one.
  public var orders = 0
  /// Deliveries: handovers at a visit, and cards that went to D without one.
  public var deliveries = 0
  /// Orders given up: the level left O for another than D.
  public var cancelled = 0
  /// Customers whose loss was asked for or approved in the span, each once.
  public var losses = 0
  /// Losses that the supervisor approved.
  public var approvedLosses = 0
  /// Follow-ups that fell due in the span, or were done in it before they did.
  public var due = 0
  /// Those of them that were done.
  public var done = 0
  /// Those of them that were not done by the end of the day they fell due.
  public var overdue = 0
  /// Prospects at the end of the span by level: H, A, B, C.
  public var stock: [Int] = [0, 0, 0, 0]

  /// Nothing.
  public init() {}

  /// First visits of all kinds 首次到店.
  public var firsts: Int { firstWithContact + firstCarded + firstWithoutContact }
  /// Cards made 建卡.
  public var cards: Int { walkInCards + webCards + otherCards }
  /// Visitors who may buy: first with contact, first on file, returns.
  public var prospectsSeen: Int { firstWithContact + firstCarded + returns }
  /// Everybody who was invited, by an appointment kept or a call.
  public var invited: Int { invitedCame + invitedStayedAway }
  /// Orders there were to deliver.
  public var ordersInAll: Int { orders + carriedOrders }
  /// Prospects H, A, B and C at the end.
  public var stockInAll: Int { stock.reduce(0, +) }

  /// Takes a visit in.
  mutating func take(_ visit: VisitFact) {
    visits += 1
    people += Int(visit.people)
    drives += Int(visit.drives)
    if visit.has(VisitFact.quoted) { quotes += 1 }
    if visit.has(VisitFact.invited) { invitedCame += 1 }
    if visit.stay >= 0 {
      stayed += Int(visit.stay)
      stays += 1
    }
    let isOrder = visit.has(VisitFact.ordered)
    switch visit.countsAs {
    case .firstWithContact:
      firstWithContact += 1
      if isOrder { ordersOfFirst += 1 }
    case .firstCarded: firstCarded += 1
    case .firstWithoutContact: firstWithoutContact += 1
    case .returning:
      returns += 1
      if isOrder { ordersOfReturns += 1 }
    case .other: others += 1
    case .unfinished: unfinished += 1
    }
  }
}
