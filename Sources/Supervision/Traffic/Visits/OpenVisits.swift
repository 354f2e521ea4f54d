/// How long a visitor has waited for somebody to look after them.
public enum VisitWait: Hashable, Sendable {
  /// Somebody looks after them.
  case attended
  /// They wait, not long yet.
  case calm(Minutes)
  /// They wait too long.
  case amber(Minutes)
  /// They wait so long that it alarms.
  case red(Minutes)
}

extension ShowroomState {
  /// The visitors who are here, those who came first first; when the day is closed there are none.
  public var openVisits: [Visit] {
    visits.values.filter(\.isOpen).sorted { ($0.arrived.instant, $0.id) < ($1.arrived.instant, $1.id) }
  }

  /// The visits of a business day, those who came first first.
  public func visits(on day: CivilDay) -> [Visit] {
    visits.values.filter { businessDay(of: $0.arrived) == day }
      .sorted { ($0.arrived.instant, $0.id) < ($1.arrived.instant, $1.id) }
  }

  /// How long a visitor waits at a moment.
  public func wait(of visit: Visit, at now: Moment) -> VisitWait {
    guard visit.isOpen, visit.consultant == nil else { return .attended }
    let waited = visit.stay(at: now)
    if waited >= settings.visits.red { return .red(waited) }
    return waited >= settings.visits.amber ? .amber(waited) : .calm(waited)
  }

  /// How many visits of a day count as what; their sum is all of them (domain.md §3).
  public func visitCounts(on day: CivilDay) -> [VisitClass: Int] {
    visits(on: day).reduce(into: [:]) { $0[$1.countsAs, default: 0] += 1 }
  }

  /// The name of whoever came: of the card, else as addressed; empty while nobody knows.
  public func customer(of visit: Visit) -> String {
    let name = visit.card.flatMap { cards[$0.id] }?.details.name ?? ""
    return name.isEmpty ? visit.details.name : name
  }

  /// The model they look at.
  public func model(of visit: Visit) -> String {
    let model = visit.card.flatMap { cards[$0.id] }?.details.model ?? ""
    return visit.details.model.isEmpty ? model : visit.details.model
  }

  /// The phone on the visitor's card.
  public func phone(of visit: Visit) -> String { visit.card.flatMap { cards[$0.id] }?.details.phone ?? "" }

  /// The level of the visitor's card; nil without one.
  public func level(of visit: Visit) -> CustomerLevel? { visit.card.flatMap { cards[$0.id] }?.details.level }

  /// Who could take a visitor: who was asked for or had them before, then by turn 轮排, those who are free first.
  public func candidates(for visit: Visit, at now: Moment) -> [Staff] {
    let own = visit.details.askedFor ?? visit.card.flatMap { cards[$0.id] }?.details.consultant
    let turns = turns(at: now).filter { $0.person.id != visit.consultant }
    func rank(_ turn: Turn) -> Int {
      if turn.person.id == own { return 0 }
      return switch turn.call {
      case .next: 1
      case .onDeck: 2
      case .waiting: 3
      case .atDoor: 4
      case .passedOver, .overdue: 5
      case .busy: 6
      }
    }
    return turns.sorted { (rank($0), $0.place) < (rank($1), $1.place) }.map(\.person)
  }

  /// Gives a visitor to somebody. Who takes no turns goes to them if they stand about free: one act.
  public func assigning(_ visit: Visit, to staff: StaffID, reason: String = "", at now: Moment) -> Command {
    let assign = Command.visit(.assign(visit.id, staff, reason: reason))
    let isFree = person(staff).map { presence(of: $0, at: now).isFree } ?? false
    guard isFree, !takesTurns(staff, at: now), settings.place(.customer) != nil, visit.consultant != staff else {
      return assign
    }
    return .together([assign, .floor(.move(staff, to: .customer))])
  }

  /// Lets a visitor leave; whoever looked after only them is on call again: one act.
  public func leaving(_ visit: Visit, _ result: ResultID, at now: Moment) -> Command {
    let leave = Command.visit(.leave(visit.id, result))
    guard let staff = visit.consultant, place(of: staff, at: now)?.kind == .customer,
      !openVisits.contains(where: { $0.consultant == staff && $0.id != visit.id }), settings.place(.onCall) != nil,
      let person = person(staff), person.employed
    else { return leave }
    return .together([leave, .floor(.move(person.id, to: .onCall))])
  }

  /// What visits have against the floor: visitors who wait too long, as one alarm, and cars that are late.
  func visitAlarms(at now: Moment) -> [Alarm] {
    let open = openVisits
    let waiting = open.compactMap { visit -> (id: VisitID, waited: Minutes)? in
      if case .red(let waited) = wait(of: visit, at: now) { (visit.id, waited) } else { nil }
    }
    var alarms: [Alarm] = []
    if let first = waiting.first {
      alarms.append(
        Alarm(
          cause: .visit(first.id), severity: .urgent,
          words: waiting.count == 1
            ? Phrase(
              zh: "\(first.id) 无人接待 \(first.waited.words.zh)", en: "\(first.id) unattended \(first.waited.words.en)")
            : Phrase(
              zh: "\(waiting.count) 批无人接待，最久 \(first.waited.words.zh)",
              en: "\(waiting.count) unattended, up to \(first.waited.words.en)"), sign: "unattended",
          level: waiting.count))
    }
    for visit in open {
      guard let drive = visit.drive, let late = drive.late(at: now, limit: settings.visits.drive) else { continue }
      alarms.append(
        Alarm(
          cause: .visit(visit.id), severity: .warning,
          words: Phrase(
            zh: "\(visit.id) 试驾车\(drive.car)超时 \(late.words.zh)",
            en: "\(visit.id) test drive \(drive.car) \(late.words.en) late"),
          sign: "drive"))
    }
    return alarms
  }
}
