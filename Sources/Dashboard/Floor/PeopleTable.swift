import Supervision
import Terminal

/// The rows of the people board: name and place always, the rest as there is room.
struct PeopleTable {
  private let people: [Presence]
  private let view: PaneView
  private let attendance: [StaffID: Attendance]
  private let turns: [StaffID: Turn]

  init(_ people: [Presence], _ view: PaneView) {
    self.people = people
    self.view = view
    let (state, now) = (view.state, view.now)
    let rows = state.attendance(on: state.businessDay(of: now), at: now)
    attendance = Dictionary(rows.map { ($0.person.id, $0) }) { first, _ in first }
    turns = Dictionary(state.turns(at: now).map { ($0.person.id, $0) }) { first, _ in first }
  }

  /// Name, place, time there, turn, time back, with whom, attendance, since when, shift, time at the door.
  var table: RowTable {
    var table = RowTable(rows: people.count)
    table.add(least: 8, wanted: 14, most: 22, heading: words("姓名", "name"), people.map(name))
    table.add(least: 5, wanted: 13, most: 16, heading: words("去向", "place"), people.map { [$0.whereSpan(view)] })
    table.add(most: 16, align: .trailing, heading: words("时长", "time"), people.map(stay))
    table.add(rank: 1, align: .trailing, heading: words("轮", "turn"), people.map(turn))
    table.add(rank: 1, heading: words("返回", "back"), people.map(back))
    table.add(rank: 2, least: 8, most: 26, heading: words("与谁", "with"), people.map(companion))
    table.add(rank: 3, least: 5, most: 28, heading: words("考勤", "came"), people.map(attended))
    table.add(rank: 4, heading: words("起", "since"), people.map(since))
    table.add(
      rank: 5, heading: words("班次", "shift"), people.map { $0.shift.map { [Span($0.hours.text, .faint)] } ?? [] })
    table.add(rank: 6, align: .trailing, heading: words("门岗", "door"), people.map(doorTime))
    return table
  }

  private func words(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }

  /// The glyph tells by its shape what the colour tells as well.
  private func name(_ person: Presence) -> [Span] {
    let glyph: Span =
      switch person.light {
      case .red: Span("!", .bad)
      case .amber: Span("▲", .warning)
      case .calm: person.glyph
      }
    return [glyph, Span(" "), Span(person.person.name(in: view.language), person.isAway ? .muted : .strong)]
  }

  private func stay(_ person: Presence) -> [Span] {
    let span = person.staySpan(view)
    switch person.light {
    case .red: return [Span(span.text, .bad)]
    case .amber: return [Span(span.text, .warning)]
    case .calm: return [span]
    }
  }

  private func turn(_ person: Presence) -> [Span] {
    guard let turn = turns[person.person.id] else { return [] }
    switch turn.call {
    case .next: return [Span("▸\(turn.place)", .accent.bold())]
    case .onDeck: return [Span("▹\(turn.place)", .accent)]
    case .passedOver, .overdue: return [Span("×\(turn.place)", .warning)]
    case .waiting, .atDoor, .busy: return [Span("\(turn.place)", .muted)]
    }
  }

  /// The time they said, else at the door the end of their stint, else where a usual stay would end.
  private func back(_ person: Presence) -> [Span] {
    guard person.isHere, let seen = person.whereabouts, let place = person.place else { return [] }
    if let back = seen.back { return [Span("→ \(back)", style(person))] }
    if place.kind == .door {
      let state = view.state
      let end = state.stintEnd(
        of: person.person.id, since: state.clockTime(of: seen.since), on: state.businessDay(of: view.now))
      return [Span("→ \(end)", style(person))]
    }
    guard let usual = place.usual ?? view.state.settings.stay(place.kind)?.usual else { return [] }
    return [Span("~ \(seen.since.advanced(by: usual).time)", person.light == .calm ? .faint : style(person))]
  }

  private func style(_ person: Presence) -> Style {
    switch person.light {
    case .red: .bad
    case .amber: .warning
    case .calm: .muted
    }
  }

  /// Who else stands at the door; whom they look after, or what kind of customer they took when they went there.
  private func companion(_ person: Presence) -> [Span] {
    guard person.isHere, let seen = person.whereabouts else { return [] }
    switch person.place?.kind {
    case .door:
      let others = people.filter { $0.isHere && $0.place?.kind == .door && $0.person.id != person.person.id }
      return [Span(others.map { $0.person.name(in: view.language) }.joined(separator: words("、", ", ")), .muted)]
    case .customer:
      let visits = view.state.openVisits.filter { $0.consultant == person.person.id }
      guard visits.isEmpty else {
        return [Span(visits.map(customer).joined(separator: words("、", ", ")), .text)]
      }
      let order = view.state.turnOrder(at: view.now)
      guard let step = order.steps.last(where: { $0.staff == person.person.id }), step.at.instant >= seen.since.instant,
        case .took(let customer, _) = step.change
      else { return [] }
      return [Span(view.words(customer.name), .muted)]
    case .free, .desk, .work, .pause, .leave, nil: return []
    }
  }

  /// The customer's name; of whom none is known the visit, and what it is to the order.
  private func customer(_ visit: Visit) -> String {
    let name = view.state.customer(of: visit)
    if !name.isEmpty { return name }
    let kind = visit.consultant.flatMap { view.state.turnCustomer(of: visit, for: $0) }?.name
    return view.words(.spaced(Phrase(both: "\(visit.id)"), kind ?? visit.details.kind?.name ?? .empty))
  }

  private func attended(_ person: Presence) -> [Span] {
    guard let row = attendance[person.person.id] else { return [] }
    let time = row.arrived.map { [Span($0.text, .muted)] } ?? []
    switch row.standing {
    case .present: return time
    case .late, .leftEarly, .lateAndEarly:
      return time + [Span(" " + view.words(row.standing.words), .warning)]
    case .missing, .absent: return [Span(view.words(row.standing.words), .bad)]
    case .expected, .excused, .off: return [Span(view.words(row.standing.words), .faint)]
    }
  }

  private func since(_ person: Presence) -> [Span] {
    guard person.isHere, let since = person.whereabouts?.since else { return [] }
    return [Span(since.time.text, .muted)]
  }

  private func doorTime(_ person: Presence) -> [Span] {
    let minutes = view.state.doorMinutes(of: person.person.id, at: view.now)
    return minutes.count > 0 ? [Span(view.words(minutes.words), .muted)] : []
  }
}
