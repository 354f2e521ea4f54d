import Supervision
import Terminal

extension RosterPane {
  /// One row a person: shift, name, place, time there; with room also when they are back, door minutes and the day.
  static func table(_ people: [Presence], _ view: PaneView) -> RowTable {
    var table = RowTable(rows: people.count)
    let marks = people.map { shiftMark($0, view) }
    let markWidth = marks.reduce(0) { max($0, $1.cells) }
    table.add(
      least: markWidth + 7, wanted: markWidth + 11, most: markWidth + 21,
      heading: view.words(Phrase(zh: "姓名", en: "name")),
      zip(people, marks).map { person, mark in
        [
          Span(TextWidth.pad(mark.text, to: markWidth + 1), mark.style), person.glyph, Span(" "),
          Span(person.person.name(in: view.language), person.isAway ? .muted : .strong),
        ]
      })
    table.add(
      least: 5, wanted: 10, most: 18, heading: view.words(Phrase(zh: "去向", en: "place")),
      people.map { [$0.whereSpan(view)] })
    addStay(to: &table, people, view)
    table.add(
      rank: 2, heading: view.words(Phrase(zh: "返回", en: "back")),
      people.map { person in
        guard person.isHere, let back = person.whereabouts?.back else { return [] }
        return [Span("→ \(back)", back < view.now.time ? .warning : .muted)]
      })
    table.add(
      rank: 3, heading: view.words(Phrase(zh: "起", en: "since")),
      people.map { person in
        guard person.isHere, let since = person.whereabouts?.since else { return [] }
        return [Span(since.time.text, .muted)]
      })
    table.add(
      rank: 5, align: .trailing, heading: view.words(Phrase(zh: "门岗", en: "door")),
      people.map { person in
        let minutes = view.state.doorMinutes(of: person.person.id, at: view.now)
        return minutes.count > 0 ? [Span(view.words(minutes.words), .muted)] : []
      })
    addDay(to: &table, people, view)
    table.add(
      rank: 6, heading: view.words(Phrase(zh: "班次", en: "shift")),
      people.map { $0.shift.map { [Span($0.hours.text, .faint)] } ?? [] })
    return table
  }

  /// How long somebody is there; what is over its time says so in a word as long as there is room.
  private static func addStay(to table: inout RowTable, _ people: [Presence], _ view: PaneView) {
    let long = people.map { $0.staySpan(view) }
    let short = people.map { $0.staySpan(view, isShort: true) }
    let least = short.reduce(0) { max($0, $1.cells) }
    guard least > 0 else { return }
    table.add(
      rank: 0, least: least, wanted: least, most: long.reduce(0) { max($0, $1.cells) }, align: .trailing,
      isWhole: true
    ) { row, width in
      [long[row].cells <= width ? long[row] : short[row]]
    } heading: { _ in
      [Span(view.words(Phrase(zh: "时长", en: "time")), .muted)]
    }
  }

  /// The mark of a shift's kind; hours of one's own and no shift have their own.
  private static func shiftMark(_ person: Presence, _ view: PaneView) -> Span {
    guard let shift = person.shift else { return Span("–", .faint) }
    guard let kind = view.state.settings.shiftKinds.first(where: { $0.id == shift.kind }) else {
      return Span("◦", .muted)
    }
    return Span(view.words(kind.mark), person.isAway ? .faint : .muted)
  }

  /// The bar of everybody's day: the shift as a line, planned and real time at the door upon it, and the present.
  private static func addDay(to table: inout RowTable, _ people: [Presence], _ view: PaneView) {
    let shifts = people.compactMap(\.shift?.hours)
    guard !shifts.isEmpty else { return }
    let opening = view.state.settings.opening
    let from = shifts.reduce(opening.from) { min($0, $1.from) }
    let to = shifts.reduce(opening.to) { max($0, $1.to) }
    let day = view.state.businessDay(of: view.now)
    let now = day == view.now.day ? view.now.time : nil
    func scale(_ width: Int) -> DayScale { DayScale(from: from, to: to, width: width) }
    let wanted = max((to.minutes - from.minutes) / 30, 12)
    table.add(rank: 4, least: wanted * 3 / 4, wanted: wanted, most: wanted * 3) { row, width in
      dayBar(people[row], scale(width), on: day, now: now, view)
    } heading: { width in
      scale(width).hours(now: now, mark: "▼")
    }
  }

  private static func dayBar(
    _ person: Presence, _ scale: DayScale, on day: CivilDay, now: ClockTime?, _ view: PaneView
  ) -> [Span] {
    guard let shift = person.shift?.hours else { return [] }
    let posts = view.state.doorPosts(on: day).filter { $0.staff == person.person.id }
    let watches = (view.state.doorLog[day] ?? []).filter { $0.staff == person.person.id }
    let present = now.flatMap(scale.cell(of:))
    return (0..<scale.width).map { cell in
      let time = scale.middle(of: cell)
      let isPast = now.map { time <= $0 } ?? true
      if isPast, watches.contains(where: { $0.from <= time && ($0.to.map { time < $0 } ?? true) }) {
        return Span("▆", .good)
      }
      if cell == present { return Span("│", .accent) }
      if !isPast, posts.contains(where: { $0.hours.contains(time) }) { return Span("▒", .chartUsual) }
      return shift.contains(time) ? Span(isPast ? "━" : "─", isPast ? .muted : .faint) : Span(" ")
    }
  }
}
