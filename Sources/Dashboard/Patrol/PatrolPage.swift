import Supervision
import Terminal

/// Rounds and findings 巡检与整改: today's rounds, the trend of the scores, what fails again and again, what is to be mended.
enum PatrolPage {
  /// Draws it; the rows that can be selected are the open findings.
  static func draw(
    _ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect, withTrend: Bool = true,
    on pane: PaneID = .today
  ) {
    let rounds = view.state.patrolItems(at: view.now)
    let upperHeight = min(max(rounds.count + 1, 5), max(body.height / 2, 3))
    let (upper, lower) = body.cutTop(upperHeight + 1)
    let columns = withTrend && upper.width >= 76 ? upper.splitColumns([.share(3), .share(2)]) : [upper]
    drawRounds(rounds, pane == .patrol, &screen, view, in: columns[0].inset(horizontal: 1, vertical: 0))
    if columns.count > 1 { drawTrend(&screen, view, in: columns[1]) }
    drawFindings(&screen, view, selection, in: lower, on: pane)
  }

  private static func drawRounds(
    _ rounds: [(item: DutyItem, list: PatrolListID)], _ onBoard: Bool, _ screen: inout Screen, _ view: PaneView,
    in rect: Rect
  ) {
    guard rect.height > 1 else { return }
    screen.put(
      [
        Span(view.words(Phrase(zh: "今日巡检  ", en: "Today's rounds  ")), .strong), Span(onBoard ? "" : "R", .key),
        Span(onBoard ? "" : view.words(Phrase(zh: " 去走", en: " walk one")), .muted),
      ],
      at: rect.origin, width: rect.width)
    guard !rounds.isEmpty else {
      let words = Phrase(zh: "今天没有定时巡检，s 目录里设时间", en: "no round is due today; s sets times in the catalogue")
      return _ = screen.put(view.words(words), at: Point(x: rect.x, y: rect.y + 1), style: .muted, width: rect.width)
    }
    for (row, round) in rounds.prefix(rect.height - 1).enumerated() {
      let walked = view.state.patrols.rounds.values.first {
        $0.duty == round.item.key && $0.started.day == view.now.day
      }
      var spans = [round.item.mark, Span(" \(round.item.due?.text ?? "     ") ", .muted)]
      spans.append(Span(TextWidth.pad(view.words(round.item.title), to: 14)))
      if let score = walked?.score {
        spans += [Span(" ")] + Gauge.spans(Double(score.percent) / 100, width: 10, role: style(score.percent).role)
        spans += [
          Span(TextWidth.pad("\(score.percent)%", to: 5, align: .trailing), style(score.percent)),
          Span("  \(score.passed)/\(score.applicable)  \(walked?.by ?? "")", .muted),
        ]
      } else if let walked {
        let marked = walked.marks.count
        let all = view.state.settings.patrol.items(of: walked.list).count
        spans.append(Span(view.words(Phrase(zh: " 在走 \(marked)/\(all)", en: " under way \(marked)/\(all)")), .accent))
      } else if case .late(let late) = round.item.standing {
        spans.append(Span(view.words(Phrase(zh: " 过了 \(late.words.zh)", en: " \(late.words.en) ago")), .bad))
      } else if case .done(let check) = round.item.standing {
        spans.append(Span(" \(check.at.time) \(check.by) \(check.note)", .muted))
      }
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private static func drawTrend(_ screen: inout Screen, _ view: PaneView, in rect: Rect) {
    let trend = view.state.patrols.trend.suffix(max(min(rect.width - 22, 28), 1))
    guard rect.height > 1 else { return }
    var head = [Span(view.words(Phrase(zh: "得分趋势 ", en: "Scores ")), .strong)]
    if let last = trend.last {
      // Scores lie between 80 and 100 nearly always, so that is what the bars tell apart.
      let marks = trend.map { Eighth.mark(Double($0.percent - 80) / 20) }.joined()
      head += [Span(marks, .chart), Span(" \(last.percent)%", style(last.percent))]
    } else {
      head.append(Span("--", .muted))
    }
    screen.put(head, at: rect.origin, width: rect.width)
    let repeats = view.state.patrols.repeats.prefix(rect.height - 2)
    let words =
      repeats.isEmpty
      ? Phrase(zh: "没有反复不合格的项", en: "nothing fails again and again")
      : Phrase(zh: "反复不合格", en: "Failing again and again")
    screen.put(
      view.words(words), at: Point(x: rect.x, y: rect.y + 1), style: repeats.isEmpty ? .muted : .strong,
      width: rect.width)
    for (row, one) in repeats.enumerated() {
      screen.put(
        [
          Span(TextWidth.pad("\(one.times)×", to: 4, align: .trailing), .warning),
          Span(" \(view.words(view.state.words(of: one.item)))"),
        ],
        at: Point(x: rect.x, y: rect.y + 2 + row), width: rect.width)
    }
  }

  private static func drawFindings(
    _ screen: inout Screen, _ view: PaneView, _ selection: Int?, in rect: Rect, on pane: PaneID
  ) {
    let open = view.sight.arranged(view.state.patrols.openFindings, in: pane) { .finding($0.id) }
    let today = view.state.businessDay(of: view.now)
    guard !open.isEmpty else {
      return TodayPane.drawEmpty(
        &screen, in: rect,
        view.nothingFound(in: pane) ?? [
          [Span("✓ ", .good), Span(view.words(Phrase(zh: "没有待整改的问题", en: "Nothing waits to be mended")))]
        ])
    }
    var table = RowTable(rows: open.count)
    table.add(
      open.map { one in
        let isLate = one.fault.fixBy.map { $0.day < today } ?? false
        return [isLate ? Span("!", .bad) : Span("○", .warning)]
      })
    table.add(heading: view.words(Phrase(zh: "编号", en: "no.")), open.map { [Span("\($0.id)", .muted)] })
    table.add(
      rank: 1, least: 6, most: 16, heading: view.words(Phrase(zh: "区域", en: "area")),
      open.map { [Span(view.state.settings.patrol.area(of: $0.item).map { view.words($0.name) } ?? "", .muted)] })
    table.add(
      least: 14, wanted: 30, most: 60, heading: view.words(Phrase(zh: "待整改", en: "to mend")),
      open.map { [Span(view.words(view.state.words(of: $0.item)))] })
    table.add(
      rank: 1, least: 8, most: 30, heading: view.words(Phrase(zh: "情况", en: "what is wrong")),
      open.map { [Span($0.fault.note, .strong)] })
    table.add(
      rank: 1, least: 6, most: 14, heading: view.words(Phrase(zh: "负责人", en: "owner")),
      open.map { [Span($0.fault.owner)] })
    table.add(
      rank: 1, least: 5, most: 12, heading: view.words(Phrase(zh: "期限", en: "by")),
      open.map { one in
        guard let fixBy = one.fault.fixBy else { return [] }
        let (_, month, day) = fixBy.day.date
        let date =
          fixBy.day == today ? Phrase(zh: "今天", en: "today") : Phrase(zh: "\(month)/\(day)", en: "\(day)/\(month)")
        return [Span(view.words(date) + (fixBy.time.map { " \($0)" } ?? ""), fixBy.day < today ? .bad : .muted)]
      })
    table.add(
      rank: 2, align: .trailing, heading: view.words(Phrase(zh: "次", en: "times")),
      open.map { [Span("\($0.times)×", $0.times > 1 ? .warning : .muted)] })
    view.drawPage(&screen, table, selection, in: rect, on: pane, empty: [])
  }

  static func style(_ percent: Int) -> Style { percent >= 95 ? .good : percent >= 85 ? .warning : .bad }
}

/// One cell of a small curve.
enum Eighth {
  private static let marks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The block for a height from 0 to 1.
  static func mark(_ height: Double) -> String { marks[min(max(Int(height * 7.999), 0), 7)] }
}
