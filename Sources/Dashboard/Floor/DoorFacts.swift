import Supervision
import Terminal

extension DoorPane {
  /// The greeters, then those idle at the desk, with since when and until when.
  static func table(_ people: [Presence], _ door: DoorCoverage, _ view: PaneView) -> RowTable {
    let isCrowd = door.idle.count > door.rule.deskLimit
    var table = RowTable(rows: people.count)
    table.add(
      least: 8, most: 18,
      people.map { person in
        let isIdle = person.place?.kind == .desk
        let glyph = isIdle && isCrowd ? Span("▲", .warning) : person.glyph
        return [glyph, Span(" "), Span(person.person.name(in: view.language), isIdle ? .text : .strong)]
      })
    table.add(align: .trailing, people.map { [$0.staySpan(view)] })
    table.add(rank: 1, people.map { [until($0, view)] })
    table.add(rank: 2, people.map { left($0, view) })
    table.add(
      rank: 3,
      people.map { person in
        guard let since = person.whereabouts?.since.time else { return [] }
        return [Span(view.words(Phrase(zh: "\(since) 起", en: "since \(since)")), .muted)]
      })
    table.add(
      rank: 4, align: .trailing,
      people.map { person in
        let total = view.state.doorMinutes(of: person.person.id, at: view.now)
        guard total.count > 0 else { return [] }
        return [
          Span(view.words(Phrase(zh: "今日门岗 \(total.words.zh)", en: "\(total.words.en) at the door today")), .muted)
        ]
      })
    return table
  }

  /// Until when somebody stands there, or that they only wait at the desk.
  private static func until(_ person: Presence, _ view: PaneView) -> Span {
    guard person.place?.kind == .door, let since = person.whereabouts?.since else {
      return Span(person.place.map { view.words($0.name) } ?? "", .muted)
    }
    let end = view.state.stintEnd(
      of: person.person.id, since: view.state.clockTime(of: since), on: view.state.businessDay(of: view.now))
    guard end <= view.state.clockTime(of: view.now) else { return Span("→ \(end)", .muted) }
    return Span(view.words(Phrase(zh: "▲ \(end) 该换", en: "▲ \(end) relieve")), .warning)
  }

  /// How many minutes are left of somebody's stint.
  private static func left(_ person: Presence, _ view: PaneView) -> [Span] {
    guard person.place?.kind == .door, let since = person.whereabouts?.since else { return [] }
    let (state, now) = (view.state, view.state.clockTime(of: view.now))
    let end = state.stintEnd(
      of: person.person.id, since: state.clockTime(of: since), on: state.businessDay(of: view.now))
    let left = now.distance(to: end)
    guard end > now else { return [] }
    return [Span(view.words(Phrase(zh: "还剩 \(left.words.zh)", en: "\(left.words.en) left")), .muted)]
  }

  /// What is to be said in words, the most pressing first, at most `count` lines.
  static func lines(_ door: DoorCoverage, _ view: PaneView, count: Int, width: Int) -> [[Span]] {
    var lines = [gap(view, in: width)]
    lines.append(next(view, in: width))
    lines.append(desk(door, view))
    lines.append(coverage(door, view))
    return Array(lines.filter { !$0.isEmpty }.prefix(count))
  }

  private static func gap(_ view: PaneView, in width: Int) -> [Span] {
    guard view.state.isOpen(at: view.now) else { return [] }
    guard let gap = view.state.nextDoorGap(at: view.now) else {
      let look = view.state.settings.door.lookAhead
      let ahead = look.count % 60 == 0 ? Phrase(zh: "\(look.count / 60) 小时", en: "\(look.count / 60) h") : look.words
      return [
        Span("✓ ", .good),
        Span(view.words(Phrase(zh: "\(ahead.zh)内不缺人", en: "no gap in the next \(ahead.en)")), .muted),
      ]
    }
    let isNow = gap.ahead == Minutes(0)
    let style: Style = isNow ? .bad : .warning
    let when =
      isNow
      ? Phrase(zh: "! 现在缺 \(gap.missing) 人", en: "! short of \(gap.missing) now")
      : Phrase(zh: "▲ \(gap.at) 缺 \(gap.missing) 人", en: "▲ gap \(gap.at)")
    let ahead = Phrase(zh: "，还有 \(gap.ahead.words.zh)", en: " in \(gap.ahead.words.en)")
    let who: [Span] =
      gap.substitutes.first.map { person in
        [Span(" → ", .muted), Span(person.name(in: view.language), .strong)]
      } ?? [Span(view.words(Phrase(zh: " 无人可替", en: " nobody free")), .bad)]
    let free = Span(view.words(Phrase(zh: " 可替", en: " is free")), .muted)
    let head = Span(view.words(when), style)
    var ways: [[Span]] = [[head] + who, [head]]
    if !isNow { ways.insert([head, Span(view.words(ahead), style)] + who, at: 0) }
    if !gap.substitutes.isEmpty { ways.insert(ways[0] + [free], at: 0) }
    return .longest(of: ways, in: width)
  }

  /// Whom the plan puts at the door next.
  private static func next(_ view: PaneView, in width: Int) -> [Span] {
    let day = view.state.businessDay(of: view.now)
    guard day == view.now.day else { return [] }
    let posts = view.state.doorPosts(on: day).filter { $0.hours.from > view.now.time }
    guard let from = posts.map(\.hours.from).min() else { return [] }
    let names = posts.filter { $0.hours.from == from }.compactMap {
      view.state.person($0.staff)?.name(in: view.language)
    }
    return [
      Span(view.words(Phrase(zh: "接班 ", en: "next ")), .muted), Span("\(from) "),
      Span(names.joined(separator: view.words(Phrase(zh: "、", en: ", ")))),
    ]
  }

  private static func desk(_ door: DoorCoverage, _ view: PaneView) -> [Span] {
    let (idle, limit) = (door.idle.count, door.rule.deskLimit)
    let style: Style = idle > limit ? .warning : .muted
    return [
      Span(view.words(Phrase(zh: "前台 ", en: "desk ")), .muted),
      Span(view.words(Phrase(zh: "闲 \(idle) 人", en: "\(idle) idle")), style),
      Span(view.words(Phrase(zh: "（上限 \(limit)）", en: " (limit \(limit))")), .muted),
    ]
  }

  private static func coverage(_ door: DoorCoverage, _ view: PaneView) -> [Span] {
    guard let percent = door.percent else { return [] }
    let line = [Span(view.words(Phrase(zh: "达标 ", en: "covered ")), .muted), Span("\(percent)%")]
    guard door.uncovered.count > 0 else { return line }
    return line + [
      Span(
        view.words(Phrase(zh: "，缺人 \(door.uncovered.words.zh)", en: ", short for \(door.uncovered.words.en)")), .muted)
    ]
  }

  /// The stints still to come, for windows with room to spare.
  static func drawStints(_ screen: inout Screen, _ view: PaneView, in rect: Rect) {
    let day = view.state.businessDay(of: view.now)
    let posts = view.state.doorPosts(on: day).filter { $0.hours.from > view.state.clockTime(of: view.now) }
    guard rect.height > 3, !posts.isEmpty else { return }
    let stints = Dictionary(grouping: posts, by: \.hours).sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
    let title = view.words(Phrase(zh: "今日后续门岗", en: "stints still to come"))
    screen.put(title, at: Point(x: rect.x + 1, y: rect.y + 1), style: .muted, width: rowWidth(rect.width))
    for (line, stint) in stints.prefix(rect.height - 2).enumerated() {
      let names = stint.value.compactMap { view.state.person($0.staff)?.name(in: view.language) }
      let isShort = isShort(in: stint.key, on: day, view)
      screen.put(
        [
          Span(isShort ? "▲ " : "  ", .warning), Span(stint.key.text + "  ", .muted),
          Span(names.joined(separator: view.words(Phrase(zh: "、", en: ", ")))),
        ], at: Point(x: rect.x + 1, y: rect.y + 2 + line), width: rowWidth(rect.width))
    }
  }
  /// Whether the plan puts too few at the door at any time of a stint; stints that overlap count together.
  private static func isShort(in hours: Hours, on day: CivilDay, _ view: PaneView) -> Bool {
    let (state, opening) = (view.state, view.state.settings.opening)
    let demands = state.settings.roster.demand.flatMap { [$0.hours.from, $0.hours.to] }
    let changes = state.doorPosts(on: day).flatMap { [$0.hours.from, $0.hours.to] } + demands + [hours.from]
    return changes.contains { time in
      hours.contains(time) && opening.contains(time)
        && state.planned(on: day, at: time) < state.settings.doorFloor(on: day, at: time)
    }
  }
}
