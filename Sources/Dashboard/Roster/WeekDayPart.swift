import Supervision
import Terminal

/// The selected day under the grid: how the door is planned half hour by half hour, and everybody's stints as bars.
struct WeekDayPart {
  private let sheet: WeekSheet
  private let index: Int
  private let view: PaneView
  private let selected: StaffID?
  private let day: RosterWeek.Day
  /// Those who are at work or promised somewhere that day.
  private let people: [(person: Staff, cell: WeekCell)]

  /// The part of a day of the week, counted from Monday.
  init(_ sheet: WeekSheet, day index: Int, _ view: PaneView, selected: StaffID?) {
    self.sheet = sheet
    self.index = index
    self.view = view
    self.selected = selected
    day = sheet.days[index]
    people = sheet.rows.map { ($0.person, $0.cells[index]) }.filter { $0.cell.shift != nil }
      .sorted { a, b in (a.cell.order, a.person.id) < (b.cell.order, b.person.id) }
  }

  /// Draws as much as there is room for: the door's strip first, then the hours under it, a title, the bars, and the
  /// usual traffic.
  func draw(_ screen: inout Screen, in rect: Rect) {
    guard rect.height > 0, rect.width > 12 else { return }
    var rest = rect
    func take(_ rows: Int) -> Rect {
      let (top, below) = rest.cutTop(rows)
      rest = below
      return top
    }
    if rect.height >= 3 { title(&screen, in: take(1)) }
    let levels = rest.height >= 6 ? door.levels : 0
    let room = rest.height >= 6 ? rest.height - max(levels, 1) - 1 : 0
    let hasTraffic = room > people.count + 1
    let window = ListWindow(
      count: people.count, selection: people.firstIndex { $0.person.id == selected },
      height: room - (hasTraffic ? 2 : 0))
    let names = window.visible.map { people[$0].person.name(in: view.language) }
    let label = min(names.reduce(4) { max($0, TextWidth.cells($1)) }, 16) + 1
    let scale = scale(width: rest.width - label - 2)
    let now = sheet.today == index && day.day == view.now.day ? view.now.time : nil
    let x = rect.x + 1
    func row(_ word: Phrase, _ spans: [Span]) {
      let place = take(1)
      screen.put(view.words(word), at: Point(x: x, y: place.y), style: .muted, width: label - 1)
      screen.put(spans, at: Point(x: x + label, y: place.y), width: scale.width)
    }
    for index in window.visible {
      let (person, cell) = people[index]
      let place = take(1)
      let isSelected = person.id == selected
      if isSelected {
        screen.put(view.isFocused ? "▌" : "▏", at: place.origin, style: view.isFocused ? .accent : .muted)
      }
      screen.put(
        person.name(in: view.language), at: Point(x: x, y: place.y), style: isSelected ? .strong : .text,
        width: label - 1)
      screen.put(bar(cell, scale, now), at: Point(x: x + label, y: place.y), width: scale.width)
    }
    if hasTraffic {
      _ = take(1)
      if let usual = door.usual(scale) { row(Phrase(zh: "客流", en: "usual"), usual) }
    }
    if levels > 0 {
      for level in (1...levels).reversed() { row(Phrase(zh: "\(level) 人", en: "\(level)"), door.level(level, scale)) }
    } else {
      row(Phrase(zh: "门口", en: "door"), door.strip(scale))
    }
    guard rest.height > 0 else { return }
    screen.put(scale.hours(now: now), at: Point(x: x + label, y: take(1).y), width: scale.width)
  }

  private var door: WeekDoor { WeekDoor(day: day, view: view) }

  private func scale(width: Int) -> DayScale {
    let opening = view.state.settings.opening
    let from = people.compactMap(\.cell.shift?.hours.from).reduce(opening.from, min)
    let to = people.compactMap(\.cell.shift?.hours.to).reduce(opening.to, max)
    let halves = max((to.minutes - from.minutes + 29) / 30, 1)
    // Whole cells a half hour where they fit, so that each looks as long as the next.
    let whole = width >= halves ? width / halves * halves : width
    return DayScale(from: from, to: from.advanced(by: Minutes(halves * 30)), width: min(whole, halves * 6))
  }

  /// The day, how many work when, who is away, and what the door lacks.
  private func title(_ screen: inout Screen, in rect: Rect) {
    var spans = [
      Span(view.words(day.day.words), Style.accent.bold()),
      Span("  ", .muted),
    ]
    let missing = gaps
    if let shut = day.shut {
      spans.append(Span(view.words(shut), .warning))
      let words = Phrase(zh: "  当天店休，门口不排人", en: "  the house is shut; nobody is wanted at the door")
      spans.append(Span(view.words(words), .muted))
    } else if !day.isPlanned {
      spans.append(Span(view.words(Phrase(zh: "还没有排班", en: "nobody planned yet")), .muted))
    } else if missing.isEmpty {
      spans += [
        Span("✓ ", .good), Span(view.words(Phrase(zh: "门口不缺人", en: "the door is covered")), .muted),
      ]
    } else {
      let words = missing.map { "\($0.hours.text)" }
      spans += [
        Span(view.words(Phrase(zh: "! 门口缺人 ", en: "! door short ")), .bad),
        Span(
          words.prefix(4).joined(separator: view.words(Phrase(zh: "、", en: ", "))) + (words.count > 4 ? "…" : ""), .bad),
      ]
    }
    let away = sheet.rows.compactMap { row -> String? in
      guard case .away(let absence) = row.cells[index].kind else { return nil }
      return row.person.name(in: view.language) + " " + view.words(absence.kind.name)
    }
    if !away.isEmpty {
      spans += [
        Span(view.words(Phrase(zh: "  不在 ", en: "  away ")), .muted),
        Span(away.joined(separator: view.words(Phrase(zh: "、", en: ", "))), .warning),
      ]
    }
    screen.put(spans, at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2)
  }

  /// The stretches in which too few are planned, neighbours joined.
  private var gaps: [(hours: Hours, missing: Int)] {
    var gaps: [(hours: Hours, missing: Int)] = []
    for slot in day.slots where slot.missing > 0 {
      if let last = gaps.last, last.hours.to == slot.hours.from, last.missing == slot.missing {
        gaps[gaps.count - 1].hours = Hours(from: last.hours.from, to: slot.hours.to)
      } else {
        gaps.append((slot.hours, slot.missing))
      }
    }
    return gaps
  }

  private func bar(_ cell: WeekCell, _ scale: DayScale, _ now: ClockTime?) -> [Span] {
    let present = now.flatMap(scale.cell(of:))
    return (0..<scale.width).map { place in
      let time = scale.middle(of: place)
      let isPast = day.day < view.today || now.map { time <= $0 } ?? false
      if let stretch = cell.stretches.first(where: { $0.hours.contains(time) }) {
        switch stretch.use {
        case .door: return Span("▆", isPast ? .chartUsual : .chart)
        case .post: return Span("▒", .muted)
        case .promise: return Span("▒", .info)
        case .meal: return Span("╌", .muted)
        case .away: return Span(" ")
        }
      }
      if place == present { return Span("│", .accent) }
      return cell.shift?.hours.contains(time) ?? false ? Span("─", .faint) : Span(" ")
    }
  }
}

extension WeekCell {
  /// Those who stand somewhere before those who do not, each by the beginning of the shift.
  fileprivate var order: Int { (stretches.isEmpty ? 24 * 60 : 0) + (shift?.hours.from.minutes ?? 0) }
}
