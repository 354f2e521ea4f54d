import Supervision
import Terminal

extension TrafficPane {
  /// The day's total and how it compares, from the longest way to say it to the shortest.
  static func standing(_ day: TrafficDay, _ view: PaneView) -> [[Span]] {
    let time = view.state.clockTime(of: view.now)
    let ways = counts(day, at: time, view)
    guard let change = day.change(until: time) else { return ways }
    let percent = Int((abs(change) * 100).rounded())
    let arrow = percent == 0 ? "=" : change > 0 ? "↑" : "↓"
    let word =
      percent == 0
      ? Phrase(zh: " 与往常持平", en: " as usual")
      : change > 0 ? Phrase(zh: " 比往常多", en: " busier than usual") : Phrase(zh: " 比往常少", en: " quieter than usual")
    let style: Style = percent == 0 ? .muted : change > 0 ? .good : .info
    let short = [Span(percent == 0 ? "  =" : "  \(arrow)\(percent)%", style)]
    let brief = change > 0 ? Phrase(zh: " 偏多", en: " busier") : Phrase(zh: " 偏少", en: " quieter")
    return [
      ways[0] + short + [Span(view.words(word), .muted)],
      ways[0] + short + [Span(view.words(percent == 0 ? word : brief), .muted)],
    ] + ways.map { $0 + short } + ways.suffix(1)
  }

  /// How many came; of a day that goes on after the time looked at, also how many by then, as what is usual is by then.
  private static func counts(_ day: TrafficDay, at time: ClockTime, _ view: PaneView) -> [[Span]] {
    func words(_ zh: String, _ en: String) -> Span { Span(view.words(Phrase(zh: zh, en: en)), .muted) }
    let total = Span("\(day.people.total)", .strong)
    guard day.goesOn(after: time) else { return [[total, words(" 人", " today")], [total]] }
    let soFar = day.soFar(at: time)
    let then = [Span("\(soFar.people)", .strong)]
    return [
      [words("全天 ", ""), total, words(" 人，\(soFar.by) 前 ", " that day, ")] + then + [words("", " by \(soFar.by)")],
      [words("\(soFar.by) 前 ", "")] + then + [words(" 人", " by \(soFar.by)")],
    ]
  }

  /// What the bars and the marks over them mean.
  static func legend(_ day: TrafficDay, _ view: PaneView, in room: Int) -> [Span] {
    let now = [Span("▇ ", .chart), Span(view.words(Phrase(zh: "今天", en: "today")), .muted)]
    guard let usual = day.usual else { return .longest(of: [now], in: room) }
    let weekday = day.day.weekday.name
    let mark = [Span("  ─ ", .chartUsual)]
    let whole = Int(usual.means.reduce(0, +).rounded())
    let ways = [
      Phrase(
        zh: "往常\(weekday.zh) \(whole) 人（近 \(usual.days) 周均值）",
        en: "usual \(weekday.en) \(whole), mean of \(usual.days) weeks"),
      Phrase(zh: "往常\(weekday.zh) \(whole) 人", en: "usual \(weekday.en) \(whole)"),
      Phrase(zh: "往常", en: "usual"),
    ]
    return .longest(of: ways.map { now + mark + [Span(view.words($0), .muted)] }, in: room)
  }

  /// Figures beside a chart that leaves room at its right.
  static func drawFigures(
    _ screen: inout Screen, _ day: TrafficDay, _ curve: TrafficCurve, _ view: PaneView, in rect: Rect
  ) {
    var lines: [(Phrase, String, Style)] = []
    if let usual = day.usual {
      let soFar = day.soFar(at: view.state.clockTime(of: view.now)).usual ?? 0
      let whole = usual.means.reduce(0, +)
      lines.append((Phrase(zh: "往常此时", en: "usual by now"), "\(Int(soFar.rounded()))", .text))
      lines.append((Phrase(zh: "往常全天", en: "usual day"), "\(Int(whole.rounded()))", .text))
    }
    if let peak = curve.peak {
      lines.append((Phrase(zh: "最多 \(peak.start)", en: "peak \(peak.start)"), "\(peak.people ?? 0)", .text))
    }
    let labels = lines.reduce(0) { max($0, TextWidth.cells(view.words($1.0))) }
    guard rect.width >= labels + 4, rect.height > 0 else { return }
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let y = rect.y + row
      screen.put(view.words(line.0), at: Point(x: rect.x, y: y), style: .muted, width: labels)
      screen.put(line.1, at: Point(x: rect.x + labels + 1, y: y), style: line.2, width: 3, align: .trailing)
    }
  }
}
