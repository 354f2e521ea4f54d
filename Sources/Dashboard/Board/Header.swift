import Supervision
import Terminal

/// The top line: showroom, date, clock, the next thing with its key, and how many alarms stand.
struct Header {
  /// What is looked at.
  let world: World
  /// What the board shows of it.
  let sight: Sight
  /// The language of the screen.
  let language: Language
  /// The keys in force.
  let keys: KeyMap
  /// The meeting whose time is shown in place of the next thing; nil for none.
  var meeting: Meeting?

  /// Draws it over the whole of a row; what matters least goes first when the row is short.
  func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(rect, surface: .header)
    let right = practice + alarms(isWide: rect.width >= 100)
    let rightCells = right.reduce(0) { $0 + $1.cells }
    let room = rect.width - rightCells
    let left = left(within: room)
    let used = screen.put(left, at: Point(x: rect.x, y: rect.y), width: max(room, 0))
    let space = room - used
    if space > 8 {
      screen.put(nextThing(within: space - 1), at: Point(x: rect.x + used, y: rect.y), width: space - 1)
    }
    guard rightCells < rect.width else { return }
    screen.put(right, at: Point(x: rect.right - rightCells, y: rect.y), width: rightCells)
  }

  /// Name, date and clock; the date and then the name give way so that the next thing can be read.
  private func left(within room: Int) -> [Span] {
    let now = world.now
    let clock = [Span(" " + now.time.textWithSeconds + " ", .strong)]
    let weekday = now.day.weekday.name[language]
    let name = [Span(" " + sight.state.settings.showroom[language] + " ", .accent.bold())]
    let wanted = min(nextThing(within: .max).reduce(0) { $0 + $1.cells } + 1, 48)
    let candidates = [
      name + [Span(" \(weekday) \(now.day) ", .header)] + clock,
      name + [Span(" \(weekday) \(now.day.iso.suffix(5)) ", .header)] + clock,
      [Span(" \(weekday) ", .header)] + clock,
    ]
    return candidates.first { $0.reduce(0) { $0 + $1.cells } + wanted < room } ?? clock
  }

  /// What to do next and its key, so written that the key can be read whatever else is cut.
  private func nextThing(within room: Int) -> [Span] {
    guard !sight.isPast else { return [] }
    if let meeting, let item = meeting.item { return timer(of: meeting, item) }
    guard let next = sight.nextThing else {
      return [Span("✓ ", .good), Span(Phrase(zh: "今天没有待办了", en: "nothing left to do today")[language], .header)]
    }
    let role: Role =
      switch next.severity {
      case .urgent: .bad
      case .warning: .warning
      case .notice, nil: .header
      }
    let entry = CommandTable.entry(.nextThing)
    let key = keys.label(of: .nextThing)
    let word = next.proposal == nil ? Phrase(zh: "去看", en: "look") : entry.short
    let marker = Span("▸ ", .accent)
    let words = Span(next.words[language], Style(role))
    let whole = [marker, words, Span("  \(key)", .key), Span(" " + word[language], .muted)]
    return whole.reduce(0) { $0 + $1.cells } <= room ? whole : [marker, Span(key + " ", .key), words]
  }

  /// The item with its time, and that of the whole: `▸ 3/9 H-level customers 2:13/3:00 · 5:40`.
  private func timer(of meeting: Meeting, _ item: AgendaItem) -> [Span] {
    let spent = meeting.seconds(on: meeting.page, at: world.now)
    let isOver = spent > item.minutes.count * 60
    return [
      Span("▸ ", .accent), Span("\(meeting.page + 1)/\(meeting.items.count) \(item.name[language])  ", .header),
      Span(Timer.text(spent), isOver ? .bad : .strong), Span("/\(item.minutes.count):00", .muted),
      Span("  ∑ \(Timer.text(meeting.seconds(at: world.now)))", .muted),
    ]
  }

  private func alarms(isWide: Bool) -> [Span] {
    let alarms = sight.alarms
    guard let worst = alarms.first?.severity else { return [Span(" ✓ ", .good)] }
    let style: Style = worst == .urgent ? .breached : worst == .warning ? .warning.bold() : .muted
    let word = isWide ? Phrase(zh: " 告警", en: alarms.count == 1 ? " alarm" : " alarms")[language] : ""
    return [Span(" ▲\(alarms.count)\(word) ", style), Span(" ", .header)]
  }

  private var practice: [Span] {
    world.isPractice ? [Span(Phrase(zh: " 练习 ", en: " practice ")[language], .badge), Span(" ", .header)] : []
  }
}
