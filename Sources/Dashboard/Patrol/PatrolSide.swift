import Supervision
import Terminal

/// What stands at the side of a round where the window has room: the areas, the scores, what comes back.
struct PatrolSide {
  let view: PaneView

  /// Each area of a round with how far it is walked and what failed there; the one that is walked now marked.
  func areas(of round: PatrolRound, width: Int, at item: PatrolItemID?) -> Section {
    let areas = view.state.settings.patrol.areas(of: round.list)
    let names = max(min(width - 22, 20), 6)
    return Section(
      title: [Span(view.words(Phrase(zh: "区域", en: "Areas")), .title)],
      lines: areas.map { area in
        let marks = area.items.compactMap { round.marks[$0.id] }
        let failed = marks.count(where: \.isFail)
        let isHere = area.items.contains { $0.id == item }
        let isDone = marks.count == area.items.count
        let share = area.items.isEmpty ? 0 : Double(marks.count) / Double(area.items.count)
        return [
          isHere
            ? Span("▸ ", .accent) : isDone ? Span(failed > 0 ? "✗ " : "✓ ", failed > 0 ? .bad : .good) : Span("  "),
          Span(
            TextWidth.pad(TextWidth.cut(view.words(area.name), to: names - 1), to: names),
            isHere ? .strong : isDone ? .muted : .text),
        ] + Gauge.spans(share, width: 8, role: failed > 0 ? .warning : .good) + [
          Span(TextWidth.pad("\(marks.count)/\(area.items.count)", to: 6, align: .trailing), .muted),
          Span(failed > 0 ? "  ✗\(failed)" : "", .bad),
        ]
      })
  }

  /// Each area with what is open there and how often it failed in the rounds held.
  func areas(width: Int) -> Section {
    let names = max(min(width - 22, 20), 6)
    var failed: [String: Int] = [:]
    for round in view.state.patrols.finished {
      for (item, verdict) in round.marks where verdict.isFail {
        if let area = view.state.settings.patrol.area(of: item) { failed[area.id, default: 0] += 1 }
      }
    }
    let most = max(failed.values.max() ?? 0, 1)
    let open = Dictionary(grouping: view.state.patrols.openFindings) { one in
      view.state.settings.patrol.area(of: one.item)?.id
    }
    let heads = Phrase(zh: "近期不合格", en: "failed lately")
    return Section(
      title: [
        Span(TextWidth.pad(view.words(Phrase(zh: "区域", en: "Areas")), to: names + 2), .title),
        Span(view.words(heads), .muted),
      ],
      lines: view.state.settings.patrol.areas.map { area in
        let (times, waiting) = (failed[area.id] ?? 0, open[area.id]?.count ?? 0)
        let bar = String(repeating: "▆", count: times * 8 / most)
        return [
          waiting > 0 ? Span("○ ", .warning) : Span("✓ ", .good),
          Span(TextWidth.pad(TextWidth.cut(view.words(area.name), to: names - 1), to: names)),
          Span(TextWidth.pad(bar, to: 9), .chart), Span(TextWidth.pad(times == 0 ? "–" : "\(times)", to: 3), .muted),
          Span(waiting > 0 ? view.words(Phrase(zh: "待整改 \(waiting)", en: "\(waiting) open")) : "", .warning),
        ]
      })
  }

  /// The scores of the last days as bars; nil before the first round.
  func scores(width: Int) -> Section? {
    let trend = view.state.patrols.trend.suffix(10)
    guard let last = trend.last else { return nil }
    return Section(
      title: [
        Span(view.words(Phrase(zh: "得分 ", en: "Scores ")), .title),
        Span("\(last.percent)%", PatrolPage.style(last.percent)),
      ],
      lines: trend.reversed().map { day, percent in
        let (_, month, number) = day.date
        let date = view.words(
          Phrase(zh: "\(day.weekday.name.zh) \(month)/\(number)", en: "\(day.weekday.name.en) \(number)/\(month)"))
        // Scores lie between 80 and 100 nearly always, so that is what the bars tell apart.
        return [Span(TextWidth.pad(date, to: 11), .muted)]
          + Gauge.line(
            Double(max(percent - 80, 0)) / 20, width: max(min(width - 18, 20), 4), role: PatrolPage.style(percent).role)
          + [Span(TextWidth.pad("\(percent)%", to: 6, align: .trailing), PatrolPage.style(percent))]
      })
  }

  /// What fails again and again; nil when nothing does.
  func repeats() -> Section? {
    let all = view.state.patrols.repeats
    guard !all.isEmpty else { return nil }
    return Section(
      title: [Span(view.words(Phrase(zh: "反复不合格", en: "Failing again and again")), .title)],
      lines: all.map { one in
        [
          Span(TextWidth.pad("\(one.times)×", to: 4, align: .trailing), .warning),
          Span(" " + view.words(view.state.words(of: one.item))),
        ]
      })
  }

  /// What waits to be mended, with who mends it by when; nil when nothing does.
  func findings() -> Section? {
    let open = view.state.patrols.openFindings
    guard !open.isEmpty else { return nil }
    let today = view.state.businessDay(of: view.now)
    return Section(
      title: [Span(view.words(Phrase(zh: "待整改 ", en: "To mend ")), .title), Span("\(open.count)", .muted)],
      lines: open.map { one in
        let isLate = one.fault.fixBy.map { $0.day < today } ?? false
        let words = [one.fault.note, one.fault.owner].filter { !$0.isEmpty }.joined(separator: " · ")
        return [
          isLate ? Span("! ", .bad) : Span("○ ", .warning), Span(view.words(view.state.words(of: one.item))),
          Span(words.isEmpty ? "" : "  " + words, .muted),
        ]
      })
  }
}
