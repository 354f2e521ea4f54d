import Supervision
import Terminal

/// A consultant's page to go through together: the ratios as bars against target and team mean, what to practise, customers
/// to go through, and what was agreed (reports 2, 5, 6 and 7; duty 2.13).
struct CoachingPage {
  let view: PaneView
  let staff: StaffID

  func draw(_ screen: inout Screen, in rect: Rect) {
    let input = view.sight.reportInput()
    let lines = input.coaching(of: staff)
    let (top, rest) = rect.cutTop(2)
    drawHead(&screen, input, lines, in: top)
    if rect.width >= 110 {
      let columns = rest.splitColumns([.share(5), .share(6)], gap: 3)
      drawBars(&screen, lines, in: columns[0])
      drawAdvice(&screen, input, lines, in: columns[1])
    } else {
      let (bars, advice) = rest.cutTop(min(lines.count + 1, max(rest.height - 6, 4)))
      drawBars(&screen, lines, in: bars)
      drawAdvice(&screen, input, lines, in: advice)
    }
  }

  private func drawHead(_ screen: inout Screen, _ input: ReportInput, _ lines: [CoachingLine], in rect: Rect) {
    let funnel = input.facts.funnel(of: staff, today: view.state.businessDay(of: view.now))
    let target = view.state.unitTarget(of: staff)
    func part(_ zh: String, _ en: String, _ number: Int, _ goal: Int = 0) -> [Span] {
      let value = goal > 0 ? "\(number)/\(goal)" : "\(number)"
      return [Span("  " + view.words(Phrase(zh: zh, en: en)) + " ", .muted), Span(value, .strong)]
    }
    let name = [Span(view.words(view.state.name(of: staff)), .title)]
    let units =
      part("订单", "orders", funnel.orders, target.orders)
      + part("交车", "deliveries", funnel.deliveries, target.deliveries)
    let cards = part("建卡", "cards", funnel.cards, target.cards)
    let stock = part("在跟", "prospects", funnel.stockInAll) + part("接待", "visits", funnel.visits)
    screen.put(
      .longest(of: [name + units + cards + stock, name + units + cards, name + units, name], in: rect.width),
      at: rect.origin, width: rect.width)
  }

  private func drawBars(_ screen: inout Screen, _ lines: [CoachingLine], in rect: Rect) {
    guard rect.height > 1, rect.width > 30 else { return }
    let names = min(lines.reduce(0) { max($0, TextWidth.cells(view.words($1.ratio.name))) }, 17)
    let heads = [
      Phrase(zh: "本人", en: "own"), Phrase.targetHead, Phrase(zh: "团队", en: "team"), Phrase(zh: "差距", en: "gap"),
    ]
    let tail = heads.count * 7
    let bar = max(min(rect.width - names - tail - 2, 40), 0)
    let head =
      [Span(String(repeating: " ", count: names + bar + 2))]
      + heads.map { Span(TextWidth.pad(view.words($0), to: 7, align: .trailing), .muted) }
    screen.put(head, at: rect.origin, width: rect.width)
    for (index, line) in lines.prefix(rect.height - 1).enumerated() {
      let style: Style = line.share == nil ? .faint : line.isUnder ? .warning : .good
      let role = style.role
      var spans = [Span(TextWidth.pad(TextWidth.cut(view.words(line.ratio.name), to: names), to: names + 1))]
      spans += Gauge.spans(min(line.share ?? 0, 1), width: bar, role: role) + [Span(" ")]
      let values: [(String, Style)] = [
        (Report.Value.share(line.count, of: line.of).text(in: view.language), style),
        ("\(line.target)%", .muted),
        (Report.Value.percent(line.mean).text(in: view.language), .muted),
        (Report.Value.points(line.gap).text(in: view.language), line.isUnder ? .warning : .faint),
      ]
      spans += values.map { Span(TextWidth.pad($0.0, to: 7, align: .trailing), $0.1) }
      screen.put(spans, at: Point(x: rect.x, y: rect.y + 1 + index), width: rect.width)
    }
  }

  /// What to practise, with whom, and what was agreed; the widest gaps first.
  private func drawAdvice(_ screen: inout Screen, _ input: ReportInput, _ lines: [CoachingLine], in rect: Rect) {
    guard rect.height > 0 else { return }
    var text: [[Span]] = []
    let agreements = view.state.agreements(with: staff)
    text.append([Span(view.words(Phrase(zh: "约定", en: "Agreed")), .strong), Span("  a ", .key)])
    if agreements.isEmpty {
      text[0].append(Span(view.words(Phrase(zh: "记下行动、期限、复查，双方签名", en: "action, by when, review, both names")), .muted))
    }
    for kept in agreements.prefix(rect.height > 20 ? 4 : 2) {
      let one = kept.agreement
      let review = one.review.map { Phrase(zh: "，复查 \($0)", en: ", review \($0)") } ?? Phrase(both: "")
      text.append([
        Span("• "), Span(one.action),
        Span(
          view.words(
            Phrase(
              zh: "  \(one.due) 前\(review.zh)  \(one.supervisor)、\(one.consultant)",
              en: "  by \(one.due)\(review.en)  \(one.supervisor), \(one.consultant)")), .muted),
      ])
    }
    let under = lines.filter(\.isUnder).sorted { ($0.gap ?? 0) < ($1.gap ?? 0) }
    text.append([])
    if under.isEmpty {
      let words = Phrase(zh: "没有低于目标的指标", en: "no ratio is on the wrong side of its target")
      text.append([Span(view.words(words), .good)])
    }
    for line in under {
      text.append([
        Span(view.words(line.ratio.name), .warning),
        Span("  " + view.words(view.state.name(of: line.ratio.step)), .muted),
      ])
      for part in TextWidth.wrap(view.words(line.ratio.practice), width: max(rect.width - 2, 8)) {
        text.append([Span("  " + part)])
      }
      let customers = input.customers(for: line.ratio, of: staff, most: 4).map { card in
        let name = input.facts.name(card.customer)
        let level =
          CustomerLevel.allCases.indices.contains(Int(card.level))
          ? CustomerLevel.allCases[Int(card.level)].rawValue : ""
        return "\(level) \(view.lens.masksCustomers ? Masked.name(name) : name)"
      }
      if !customers.isEmpty { text.append([Span("  " + customers.joined(separator: " · "), .muted)]) }
    }
    for (index, line) in text.prefix(rect.height).enumerated() {
      screen.put(line, at: Point(x: rect.x, y: rect.y + index), width: rect.width)
    }
  }
}

extension Phrase {
  fileprivate static let targetHead = Phrase(zh: "目标", en: "target")
}
