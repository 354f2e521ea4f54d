import Supervision
import Terminal

/// The complaint figures as bars 投诉统计, each number beside what it is of.
struct ComplaintFiguresPage {
  let sight: Sight
  let language: Language

  private var state: ShowroomState { sight.state }

  /// Draws the sum of it, then month, kind, department and person beside and under each other, then repeated causes.
  func draw(_ screen: inout Screen, in rect: Rect) {
    let figures = sight.complaintFigures
    let (top, rest) = rect.cutTop(2)
    screen.put(sum(figures, width: top.width), at: top.origin, width: top.width)
    guard figures.total.all > 0 else { return }
    let sections = figures.parts.map { by, parts in
      (by.title, by == .month ? Array(parts.suffix(rect.height >= 30 ? 12 : 6)) : Array(parts.prefix(12)))
    }
    let across = rect.width >= 150 ? 4 : rect.width >= 70 ? 2 : 1
    let columns = rest.splitColumns(Array(repeating: .share(), count: across))
    let longest = figures.causes.prefix(4).count
    let (causes, body) = rest.cutBottom(longest > 0 && rest.height >= 12 ? longest + 1 : 0)
    let lines = max((sections.count + across - 1) / across, 1)
    // Each line of sections takes what its longest wants; where that is too much, all take alike.
    let wanted = (0..<lines).map { line in
      sections[line * across..<min((line + 1) * across, sections.count)].reduce(0) { max($0, $1.1.count) } + 2
    }
    let fits = wanted.reduce(0, +) <= body.height
    let heights = fits ? wanted : wanted.map { _ in body.height / lines }
    for (index, section) in sections.enumerated() {
      let (line, column) = (index / across, columns[index % across])
      let place = Rect(
        x: column.x, y: body.y + heights[..<line].reduce(0, +), width: max(column.width - 2, 0), height: heights[line])
      draw(section.0, section.1, &screen, in: place)
    }
    drawCauses(figures.causes, &screen, in: causes)
  }

  /// The share within the limit, the median and the slowest of all.
  private func sum(_ figures: ComplaintFigures, width: Int) -> [Span] {
    let all = figures.total
    guard all.all > 0 else {
      return [Span(Phrase(zh: "还没有投诉可统计", en: "no complaint yet to reckon with")[language], .muted)]
    }
    let limit = state.settings.complaints.limit.count / 60
    let name = Span(Phrase(zh: "\(limit) 小时内 ", en: "within \(limit) h ")[language], .muted)
    let share = [name, Span(percent(all.share), style(all.share).bold())]
    let decided = all.answered + all.overdue
    let of = [
      Span(Phrase(zh: "（\(all.withinLimit)/\(decided)）", en: " (\(all.withinLimit) of \(decided))")[language], .muted)
    ]
    let times = [
      Span(Phrase(zh: "  中位 ", en: "  median ")[language], .muted), Span(tight(all.median), .strong),
      Span(Phrase(zh: "  最慢 ", en: "  slowest ")[language], .muted), Span(tight(all.slowest), .strong),
    ]
    let tenths = all.satisfaction.map { Int(($0 * 10).rounded()) }
    let marks = [
      Span(Phrase(zh: "  满意度 ", en: "  satisfaction ")[language], .muted),
      Span(tenths.map { "\($0 / 10).\($0 % 10)" } ?? "--", .strong),
    ]
    let days = Retention.recordDays
    let span =
      figures.hasArchive ? Phrase(zh: " 件（历来）", en: ", ever") : Phrase(zh: " 件（近 \(days) 天）", en: ", last \(days) days")
    let count = [
      Span(Phrase(zh: "  共 ", en: "  in all ")[language], .muted), Span("\(all.all)", .strong),
      Span(span[language], .muted),
    ]
    let gauge = [Span("  ")] + Gauge.line(all.share ?? 0, width: 20, role: style(all.share).role)
    return .longest(
      of: [
        share + of + gauge + times + marks + count, share + of + times + marks + count, share + of + times + count,
        share + of + times, share,
      ], in: width)
  }

  private func draw(_ title: Phrase, _ parts: [ComplaintFigures.Part], _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1, rect.width > 12 else { return }
    let shown = parts.prefix(rect.height - 1 - (rect.height > 4 ? 1 : 0))
    let names = min(shown.reduce(4) { max($0, TextWidth.cells($1.name[language])) }, max(rect.width * 2 / 5, 8))
    // Share, number, median and slowest, each right under its word.
    let isWide = rect.width >= names + 36
    let tail = isWide ? 24 : 16
    let bar = max(min(rect.width - names - tail - 2, 30), 0)
    var head = [Span(TextWidth.pad(title[language], to: names + bar + 2), .strong)]
    let words =
      [Phrase(zh: "按时", en: "kept"), Phrase(zh: "件", en: "no."), Phrase(zh: "中位", en: "median")]
      + (isWide ? [Phrase(zh: "最慢", en: "slowest")] : [])
    head += zip(words, [4, 4, 8, 8]).map { Span(TextWidth.pad($0[language], to: $1, align: .trailing), .faint) }
    screen.put(head, at: rect.origin, width: rect.width)
    for (row, part) in shown.enumerated() {
      let figures = part.figures
      let name = part.name[language].isEmpty ? "–" : part.name[language]
      var spans = [Span(TextWidth.pad(TextWidth.cut(name, to: names), to: names + 1))]
      spans += Gauge.line(figures.share ?? 0, width: bar, role: style(figures.share).role) + [Span(" ")]
      spans.append(Span(TextWidth.pad(percent(figures.share), to: 4, align: .trailing), style(figures.share)))
      spans.append(Span(TextWidth.pad("\(figures.all)", to: 4, align: .trailing), .strong))
      spans.append(Span(TextWidth.pad(tight(figures.median), to: 8, align: .trailing), .muted))
      if isWide { spans.append(Span(TextWidth.pad(tight(figures.slowest), to: 8, align: .trailing), .muted)) }
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private func drawCauses(_ causes: [ComplaintReport.Cause], _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1, let most = causes.first?.count else { return }
    screen.put(Phrase(zh: "重复原因", en: "Repeated causes")[language], at: rect.origin, style: .strong)
    for (row, one) in causes.prefix(rect.height - 1).enumerated() {
      let width = min(rect.width / 4, 24)
      let spans =
        [
          Span(TextWidth.pad("\(one.count) ×", to: 5, align: .trailing), .strong), Span(" "),
        ] + Gauge.line(Double(one.count) / Double(most), width: width, role: .chart) + [Span(" " + one.name)]
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded(.down)))%" } ?? "--" }

  /// Good from nine in ten on, bad under three in four.
  private func style(_ share: Double?) -> Style {
    guard let share else { return .muted }
    return share >= 0.9 ? .good : share >= 0.75 ? .warning : .bad
  }

  /// `5h12`, in Chinese `5时12`, of seconds; `--` where there is none.
  private func tight(_ seconds: Double?) -> String {
    guard let seconds else { return "--" }
    let (hours, rest) = (Int(seconds) / 60).quotientAndRemainder(dividingBy: 60)
    guard hours > 0 else { return Phrase(zh: "\(rest)分", en: "\(rest)m")[language] }
    return Phrase(zh: "\(hours)时", en: "\(hours)h")[language] + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
