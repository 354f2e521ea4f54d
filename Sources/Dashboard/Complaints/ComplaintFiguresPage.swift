import Supervision
import Terminal

/// The complaint figures as bars 投诉统计, each number beside what it is of.
struct ComplaintFiguresPage {
  let state: ShowroomState
  let now: Moment
  let language: Language

  /// Draws the sum of it, then month, kind, department and person beside and under each other, then repeated causes.
  func draw(_ screen: inout Screen, in rect: Rect) {
    let figures = ComplaintFigures(state, at: now)
    let (top, rest) = rect.cutTop(2)
    screen.put(sum(figures.all, width: top.width), at: top.origin, width: top.width)
    guard figures.all.count > 0 else { return }
    let sections = [
      (Phrase(zh: "月份", en: "Month"), Array(figures.months.suffix(6))),
      (Phrase(zh: "类别", en: "Kind"), figures.kinds), (Phrase(zh: "部门", en: "Department"), figures.departments),
      (Phrase(zh: "负责人", en: "Person"), figures.people),
    ]
    let across = rect.width >= 150 ? 4 : rect.width >= 70 ? 2 : 1
    let columns = rest.splitColumns(Array(repeating: .share(), count: across))
    let longest = figures.causes.prefix(4).count
    let (causes, body) = rest.cutBottom(longest > 0 && rest.height >= 12 ? longest + 2 : 0)
    let lines = (sections.count + across - 1) / across
    let height = max(body.height / lines, 0)
    for (index, section) in sections.enumerated() {
      let column = columns[index % across]
      // What the sections above leave over goes to the last.
      let place = Rect(
        x: column.x, y: body.y + index / across * height, width: max(column.width - 2, 0),
        height: index / across == lines - 1 ? body.height - (lines - 1) * height : height)
      draw(section.0, section.1, &screen, in: place)
    }
    drawCauses(figures.causes, &screen, in: causes)
  }

  /// The share within the limit, the median and the slowest of all.
  private func sum(_ all: ComplaintFigures.Sum, width: Int) -> [Span] {
    guard all.count > 0 else {
      return [Span(Phrase(zh: "还没有投诉可统计", en: "no complaint yet to reckon with")[language], .muted)]
    }
    let limit = state.settings.complaints.limit.count / 60
    let name = Span(Phrase(zh: "\(limit) 小时内 ", en: "within \(limit) h ")[language], .muted)
    let share = [name, Span(percent(all.share), style(all.share).bold())]
    let of = [Span(Phrase(zh: "（\(all.kept)/\(all.judged)）", en: " (\(all.kept) of \(all.judged))")[language], .muted)]
    let times: [Span] = [
      Span(Phrase(zh: "  中位 ", en: "  median ")[language], .muted), Span(all.median?.words[language] ?? "--", .strong),
      Span(Phrase(zh: "  最慢 ", en: "  slowest ")[language], .muted), Span(all.slowest?.words[language] ?? "--", .strong),
    ]
    let count = [
      Span(Phrase(zh: "  共 ", en: "  in all ")[language], .muted), Span("\(all.count)", .strong),
      Span(Phrase(zh: " 件（近 \(Retention.recordDays) 天）", en: ", last \(Retention.recordDays) days")[language], .muted),
    ]
    let gauge = [Span("  ")] + Gauge.spans(all.share ?? 0, width: 20, role: style(all.share).role)
    return .longest(of: [share + of + gauge + times + count, share + of + times + count, share + of + times, share], in: width)
  }

  private func draw(_ title: Phrase, _ sums: [ComplaintFigures.Sum], _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1, rect.width > 12 else { return }
    let shown = sums.prefix(rect.height - 1 - (rect.height > 4 ? 1 : 0))
    let names = min(shown.reduce(4) { max($0, TextWidth.cells($1.name[language])) }, max(rect.width * 2 / 5, 8))
    // Share, number, median and slowest, each right under its word.
    let wide = rect.width >= names + 36
    let tail = wide ? 24 : 16
    let bar = max(min(rect.width - names - tail - 2, 30), 0)
    var head = [Span(TextWidth.pad(title[language], to: names + bar + 2), .strong)]
    let words =
      [Phrase(zh: "率", en: "in"), Phrase(zh: "件", en: "n"), Phrase(zh: "中位", en: "median")]
      + (wide ? [Phrase(zh: "最慢", en: "slowest")] : [])
    head += zip(words, [4, 4, 8, 8]).map { Span(TextWidth.pad($0[language], to: $1, align: .trailing), .faint) }
    screen.put(head, at: rect.origin, width: rect.width)
    for (row, sum) in shown.enumerated() {
      var spans = [Span(TextWidth.pad(TextWidth.cut(sum.name[language], to: names), to: names + 1))]
      spans += Gauge.spans(sum.share ?? 0, width: bar, role: style(sum.share).role) + [Span(" ")]
      spans.append(Span(TextWidth.pad(percent(sum.share), to: 4, align: .trailing), style(sum.share)))
      spans.append(Span(TextWidth.pad("\(sum.count)", to: 4, align: .trailing), .strong))
      spans.append(Span(TextWidth.pad(tight(sum.median), to: 8, align: .trailing), .muted))
      if wide { spans.append(Span(TextWidth.pad(tight(sum.slowest), to: 8, align: .trailing), .muted)) }
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private func drawCauses(_ causes: [(cause: String, count: Int)], _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1, let most = causes.first?.count else { return }
    screen.put(Phrase(zh: "重复原因", en: "Repeated causes")[language], at: rect.origin, style: .strong)
    for (row, one) in causes.prefix(rect.height - 1).enumerated() {
      let bar = Gauge.bar(Double(one.count) / Double(most), width: min(rect.width / 4, 24))
      let spans = [
        Span(TextWidth.pad("\(one.count) ×", to: 5, align: .trailing), .strong), Span(" "),
        Span(TextWidth.pad(bar, to: min(rect.width / 4, 24) + 1), .chart), Span(one.cause),
      ]
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + row), width: rect.width)
    }
  }

  private func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded(.down)))%" } ?? "--" }

  /// Good from nine in ten on, bad under three in four.
  private func style(_ share: Double?) -> Style {
    guard let share else { return .muted }
    return share >= 0.9 ? .good : share >= 0.75 ? .warning : .bad
  }

  /// `5h12`, in Chinese `5时12`.
  private func tight(_ time: Minutes?) -> String {
    guard let time else { return "--" }
    let (hours, rest) = time.count.quotientAndRemainder(dividingBy: 60)
    guard hours > 0 else { return Phrase(zh: "\(rest)分", en: "\(rest)m")[language] }
    return Phrase(zh: "\(hours)时", en: "\(hours)h")[language] + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
