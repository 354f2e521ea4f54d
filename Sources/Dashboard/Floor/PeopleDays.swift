import Supervision
import Terminal

/// Everybody's day as a bar: where they were, as the acts say, and what the plan still wants of them at the door.
struct PeopleDays {
  private let people: [Presence]
  private let view: PaneView
  private let moves: [StaffID: [(from: ClockTime, kind: PlaceKind?)]]

  init(_ people: [Presence], _ view: PaneView) {
    self.people = people
    self.view = view
    let (showroom, state) = (view.sight.showroom, view.state)
    var moves: [StaffID: [(from: ClockTime, kind: PlaceKind?)]] = [:]
    for act in showroom.acts where act.at.instant <= view.now.instant && !showroom.takenBack.contains(act.id) {
      for case .floor(.moved(let id, let place, _)) in act.events {
        moves[id, default: []].append((state.clockTime(of: act.at), state.settings.place(place)?.kind))
      }
    }
    self.moves = moves
  }

  /// Rows it takes with its frame and the hours.
  var height: Int { people.count + 3 }

  /// Draws a bar a person, with the hours above.
  func draw(_ screen: inout Screen, in rect: Rect, selection: Int?) {
    let title = view.words(Phrase(zh: "今日去向", en: "The day"))
    let inside = Box(title, foot: legend(in: rect.width - 6)).draw(&screen, in: rect)
    guard inside.height > 1, inside.width > 30 else { return }
    let names = people.map { $0.person.name(in: view.language) }
    let label = min(names.reduce(0) { max($0, TextWidth.cells($1)) }, 18) + 1
    let shifts = people.compactMap(\.shift?.hours)
    let opening = view.state.settings.opening
    let scale = DayScale(
      from: shifts.reduce(opening.from) { min($0, $1.from) }, to: shifts.reduce(opening.to) { max($0, $1.to) },
      width: PeopleBoard.rowWidth(inside.width) - label)
    let day = view.state.businessDay(of: view.now)
    let now = day == view.now.day ? view.now.time : nil
    screen.put(
      scale.hours(now: now, mark: "▼"), at: Point(x: inside.x + 1 + label, y: inside.y), width: scale.width)
    let window = ListWindow(count: people.count, selection: selection, height: inside.height - 1)
    ListView(window: window, selection: selection, isFocused: false).draw(&screen, in: inside.cutTop(1).rest) {
      screen, row in
      screen.put(names[row], at: .origin, style: people[row].isAway ? .muted : .text, width: label - 1)
      screen.put(bar(people[row], scale, on: day, now: now), at: Point(x: label, y: 0), width: scale.width)
    }
  }

  private func bar(_ person: Presence, _ scale: DayScale, on day: CivilDay, now: ClockTime?) -> [Span] {
    let own = moves[person.person.id] ?? []
    let posts = view.state.doorPosts(on: day).filter { $0.staff == person.person.id }
    let present = now.flatMap(scale.cell(of:))
    return (0..<scale.width).map { cell in
      let time = scale.middle(of: cell)
      guard now.map({ time <= $0 }) ?? true else {
        if cell == present { return Span("│", .accent) }
        if posts.contains(where: { $0.hours.contains(time) }) { return Span("▁", .chartUsual) }
        return Span(person.shift?.hours.contains(time) ?? false ? "·" : " ", .faint)
      }
      guard let last = own.last(where: { $0.from <= time }), let kind = last.kind else { return Span(" ") }
      return Self.glyph(kind)
    }
  }

  /// Shapes differ as much as colours, so that the bar is read without them too.
  private static func glyph(_ kind: PlaceKind) -> Span {
    switch kind {
    case .door: Span("▆", .good)
    case .free, .desk: Span("─", .muted)
    case .customer: Span("▒", .info)
    case .work: Span("━", .muted)
    case .pause: Span("┈", .muted)
    case .leave: Span(" ")
    }
  }

  private func legend(in room: Int) -> [Span] {
    let kinds: [PlaceKind] = [.door, .free, .customer, .work, .pause]
    let spans = kinds.enumerated().flatMap { index, kind in
      let glyph = Self.glyph(kind)
      return [Span((index > 0 ? "  " : "") + glyph.text, glyph.style), Span(" " + view.words(kind.word), .muted)]
    }
    return .longest(of: [spans], in: room)
  }
}
