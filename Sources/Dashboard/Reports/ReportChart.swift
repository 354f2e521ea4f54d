import Supervision
import Terminal

/// Trends as charts: who came by hour, by weekday, and by day or month; this span as bars, the one before as marks.
struct ReportChart {
  let view: PaneView

  private struct Series {
    let title: Phrase
    let labels: [String]
    var now: [Int]
    var before: [Int]
  }

  func draw(_ screen: inout Screen, in rect: Rect) {
    let span = view.sight.reportSpan
    let before = span.moved(by: -1, view.lens.reports.unit)
    let facts = view.sight.reportFacts
    let own = facts.part(from: span.first, to: span.last).visits.filter {
      $0.day >= Int32(span.first.number) && $0.day <= Int32(span.last.number)
    }
    let last = facts.visits.filter { $0.day >= Int32(before.first.number) && $0.day <= Int32(before.last.number) }
    let (top, rest) = rect.cutTop(1)
    let legend: [Span] = [
      Span("█ ", .chart), Span("\(span.text) ", .strong), Span("\(own.count)", .strong), Span("   ▔ ", .chartUsual),
      Span("\(before.text) ", .muted), Span("\(last.count)", .muted),
      Span(view.words(Phrase(zh: "  批客流", en: "  visits")), .muted),
    ]
    screen.put(legend, at: top.origin, width: top.width)
    let series = [hours(own, last), weekdays(own, last), days(own, last, span, before)]
    let rects =
      rect.width >= 120
      ? rest.splitColumns([.share(), .share(), .share(2)], gap: 3)
      : rest.splitRows([.share(), .share(), .share()], gap: 0)
    for (one, place) in zip(series, rects) { draw(one, &screen, in: place) }
  }

  private func draw(_ series: Series, _ screen: inout Screen, in rect: Rect) {
    guard rect.height > 2, rect.width > 8 else { return }
    screen.put(view.words(series.title), at: rect.origin, style: .muted)
    let (_, plot) = rect.cutTop(1)
    let bars = zip(series.labels, zip(series.now, series.before)).map { label, pair in
      BarChart.Bar(Double(pair.0), usual: pair.1 > 0 ? Double(pair.1) : nil, label: label)
    }
    var chart = BarChart(bars)
    chart.isNumbered = plot.height >= 6
    let top = Double(max((series.now + series.before).max() ?? 0, 1))
    chart.maximum = chart.isNumbered ? top * Double(plot.height) / Double(max(plot.height - 2, 1)) : top
    chart.draw(&screen, in: Rect(x: plot.x, y: plot.y, width: plot.width, height: min(plot.height, 14)))
  }

  private func hours(_ own: [VisitFact], _ last: [VisitFact]) -> Series {
    func count(_ visits: [VisitFact], _ hour: Int) -> Int { visits.count { Int($0.arrived) / 60 == hour } }
    let used = (own + last).map { Int($0.arrived) / 60 }
    let range = min(used.min() ?? 9, 9)...max(used.max() ?? 17, 17)
    return Series(
      title: Phrase(zh: "按小时", en: "by hour"), labels: range.map { "\($0)" }, now: range.map { count(own, $0) },
      before: range.map { count(last, $0) })
  }

  private func weekdays(_ own: [VisitFact], _ last: [VisitFact]) -> Series {
    func count(_ visits: [VisitFact], _ day: Weekday) -> Int { visits.count { $0.civilDay.weekday == day } }
    let days = Weekday.allCases
    return Series(
      title: Phrase(zh: "按星期", en: "by weekday"),
      labels: days.map { view.language == .chinese ? String($0.name.zh.suffix(1)) : String($0.name.en.prefix(2)) },
      now: days.map { count(own, $0) }, before: days.map { count(last, $0) })
  }

  /// By day, and by month where the span is longer than a quarter.
  private func days(_ own: [VisitFact], _ last: [VisitFact], _ span: ReportSpan, _ before: ReportSpan) -> Series {
    let unit: ReportUnit = span.days > 92 ? .month : .day
    let (parts, old) = (span.parts(unit), before.parts(unit))
    func count(_ visits: [VisitFact], _ part: ReportSpan?) -> Int {
      guard let part else { return 0 }
      return visits.count { Int($0.day) >= part.first.number && Int($0.day) <= part.last.number }
    }
    return Series(
      title: unit == .month ? Phrase(zh: "按月", en: "by month") : Phrase(zh: "按日", en: "by day"),
      labels: parts.map { unit == .month ? "\($0.first.date.month)" : "\($0.first.date.day)" },
      now: parts.map { count(own, $0) },
      before: parts.indices.map { count(last, old.indices.contains($0) ? old[$0] : nil) })
  }
}
