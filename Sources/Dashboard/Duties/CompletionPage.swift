import Supervision
import Terminal

/// Completion 完成率: streaks, and the share done by day, week, month and duty.
struct CompletionPage {
  let state: ShowroomState
  let now: Moment
  let language: Language

  /// Draws the sum of it, the days as bars, weeks and months, and the duties done least.
  func draw(_ screen: inout Screen, in rect: Rect) {
    let figures = state.dutyFigures(at: now)
    let (top, rest) = rect.cutTop(2)
    screen.put(sum(figures, width: top.width), at: top.origin, width: top.width)
    let isWide = rect.width >= 90
    let across = isWide ? rest.splitColumns([.share(), .share()]) : [rest]
    let left = across[0]
    let days = asked(figures.days).suffix(max(min(14, isWide ? left.height - 10 : left.height / 2 - 3), 3))
    let periods =
      asked(figures.weeks).suffix(5).map { (week($0.first), $0.tally) }
      + asked(figures.months).suffix(2).map { (month($0.first), $0.tally) }
    let (upper, lower) = left.cutTop(days.count + 2)
    draw(
      Phrase(zh: "逐日", en: "Day by day"), days.map { (day($0.first), $0.tally) }, &screen,
      in: narrowed(upper))
    draw(
      Phrase(zh: "周与月", en: "Weeks, months"), periods, &screen,
      in: narrowed(lower.cutTop(min(lower.height, periods.count + 2)).top))
    guard isWide else { return }
    drawRows(figures.rows, &screen, in: across[1])
  }

  /// Draws the days before today as bars, the last fourteen at most.
  func drawDaysBefore(_ screen: inout Screen, in rect: Rect) {
    let days = state.dutyDays(before: now, atMost: min(14, rect.height - 1))
    guard !days.isEmpty else { return }
    draw(Phrase(zh: "逐日", en: "Day by day"), days.map { (day($0.first), $0.tally) }, &screen, in: rect)
  }

  /// The parts in which anything was asked for: before the lists were switched on there is nothing to tell.
  private func asked(_ parts: [DutyFigures.Part]) -> [DutyFigures.Part] { parts.filter { $0.tally.asked > 0 } }

  private func narrowed(_ rect: Rect) -> Rect {
    Rect(x: rect.x, y: rect.y, width: max(rect.width - 2, 0), height: rect.height)
  }

  private func sum(_ figures: DutyFigures, width: Int) -> [Span] {
    let today = figures.days.last?.tally ?? DutyTally()
    let share = [
      Span(Phrase(zh: "今日 ", en: "today ")[language], .muted), Span(percent(today.rate), style(today.rate).bold()),
      Span(Phrase(zh: "（\(today.done)/\(today.asked)）", en: " (\(today.done) of \(today.asked))")[language], .muted),
    ]
    let streak = [
      Span(Phrase(zh: "  连续全部完成 ", en: "  complete days in a row ")[language], .muted),
      Span("\(figures.streak)", figures.streak > 0 ? .good : .strong),
      Span(Phrase(zh: " 天，最长 \(figures.bestStreak) 天", en: ", best \(figures.bestStreak)")[language], .muted),
    ]
    let seen = [
      Span(Phrase(zh: "  自动完成 ", en: "  seen by itself ")[language], .muted), Span("\(today.count(.seen))", .strong),
      Span(Phrase(zh: "  免做 ", en: "  let go ")[language], .muted), Span("\(today.count(.excused))", .strong),
      Span(Phrase(zh: "  顺延 ", en: "  carried over ")[language], .muted), Span("\(today.count(.carried))", .strong),
    ]
    return .longest(of: [share + streak + seen, share + streak, share], in: width)
  }

  private func draw(_ title: Phrase, _ parts: [(Phrase, DutyTally)], _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1, rect.width > 20 else { return }
    let names = parts.reduce(6) { max($0, TextWidth.cells($1.0[language])) }
    let bar = max(min(rect.width - names - 24, 40), 4)
    let head = [(Phrase(zh: "完成", en: "done"), 6), (Phrase(zh: "数", en: "of"), 8), (Phrase(zh: "迟", en: "late"), 6)]
    screen.put(
      [Span(TextWidth.pad(title[language], to: names + bar + 2), .strong)]
        + head.map { Span(TextWidth.pad($0.0[language], to: $0.1, align: .trailing), .faint) }, at: rect.origin,
      width: rect.width)
    for (row, part) in parts.prefix(rect.height - 1).enumerated() {
      let tally = part.1
      let spans =
        [Span(TextWidth.pad(part.0[language], to: names + 2), .muted)]
        + Gauge.line(tally.rate ?? 0, width: bar, role: style(tally.rate).role)
        + [
          Span(TextWidth.pad(percent(tally.rate), to: 6, align: .trailing), style(tally.rate)),
          Span(TextWidth.pad("\(tally.done)/\(tally.asked)", to: 8, align: .trailing), .text),
          Span(
            TextWidth.pad("\(tally.count(.late))", to: 6, align: .trailing), tally.count(.late) > 0 ? .warning : .faint),
        ]
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private func drawRows(_ rows: [DutyFigures.Row], _ screen: inout Screen, in rect: Rect) {
    let names = max(min(rect.width - 26, 36), 10)
    screen.put(
      [
        Span(
          TextWidth.pad(Phrase(zh: "各项职责（少的在前）", en: "Duty by duty, least done first")[language], to: names), .strong)
      ]
        + [(Phrase(zh: "完成", en: "done"), 6), (Phrase(zh: "数", en: "of"), 8), (Phrase(zh: "连续", en: "in a row"), 9)].map
      {
        Span(TextWidth.pad($0.0[language], to: $0.1, align: .trailing), .faint)
      }, at: rect.origin, width: rect.width)
    for (line, row) in rows.prefix(max(rect.height - 1, 0)).enumerated() {
      let time = state.settings.duties.row(row.key)?.due.map { "\($0) " } ?? ""
      let name = TextWidth.pad(TextWidth.cut(time + state.title(of: row.key)[language], to: names - 1), to: names)
      let spans = [
        Span(name), Span(TextWidth.pad(percent(row.tally.rate), to: 6, align: .trailing), style(row.tally.rate)),
        Span(TextWidth.pad("\(row.tally.done)/\(row.tally.asked)", to: 8, align: .trailing), .muted),
        Span(
          TextWidth.pad(row.streak > 0 ? "\(row.streak)" : "–", to: 9, align: .trailing),
          row.streak > 4 ? .good : .muted),
      ]
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + line), width: rect.width)
    }
  }

  private func day(_ day: CivilDay) -> Phrase {
    let (_, month, number) = day.date
    let name = day.weekday.name
    return Phrase(zh: "\(name.zh) \(month)/\(number)", en: "\(name.en) \(number)/\(month)")
  }

  private func week(_ day: CivilDay) -> Phrase {
    let (_, month, number) = day.date
    return Phrase(zh: "\(month)/\(number) 起一周", en: "week of \(number)/\(month)")
  }

  private func month(_ day: CivilDay) -> Phrase {
    Phrase(zh: "\(day.date.month) 月", en: "month \(day.date.month)")
  }

  private func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded(.down)))%" } ?? "--" }

  /// Good from nine in ten on, bad under three in four.
  private func style(_ share: Double?) -> Style {
    guard let share else { return .muted }
    return share >= 0.9 ? .good : share >= 0.75 ? .warning : .bad
  }
}
