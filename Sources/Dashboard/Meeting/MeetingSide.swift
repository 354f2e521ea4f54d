import Supervision
import Terminal

/// What stands at the side of a meeting where the window has room: what was decided, what is still to be done, the forecast.
struct MeetingSide {
  let view: PaneView

  /// What was typed in a meeting so far, the latest last.
  func decided(in meeting: Meeting) -> Section {
    let notes = meeting.notes.filter { $0.kind != .note }
    let title = [
      Span(view.words(Phrase(zh: "已定 ", en: "Decided ")), .title), Span(notes.isEmpty ? "" : "\(notes.count)", .muted),
    ]
    guard !notes.isEmpty else {
      return Section(
        title: title,
        lines: [
          [
            Span("d ", .key), Span(view.words(Phrase(zh: "记决议  ", en: "decides  ")), .muted), Span("a ", .key),
            Span(view.words(Phrase(zh: "派事项", en: "gives an action")), .muted),
          ]
        ])
    }
    return Section(title: title, lines: MeetingNotes.lines(notes, view).reversed())
  }

  /// What meetings before gave people to do and is not done, the first due first; nil when there is nothing.
  func actions() -> Section? {
    let open = view.state.page(on: .actions, at: view.now).lines.filter { $0.tone != .good }
    guard !open.isEmpty else { return nil }
    return Section(
      title: [
        Span(view.words(Phrase(zh: "未办事项 ", en: "Still to do ")), .title), Span("\(open.count)", .muted),
      ],
      lines: open.map { line in
        [
          Span(line.tone == .bad ? "! " : "○ ", line.tone == .bad ? .bad : .muted), Span(view.words(line.text)),
          Span("  " + view.words(line.lead), line.tone == .bad ? .bad : .faint),
        ]
      })
  }

  /// Who expects how many orders and deliveries today, and the sum; nil while there is nobody to say so.
  func forecast(width: Int) -> Section? {
    let people = view.state.forecasters(at: view.now)
    guard !people.isEmpty else { return nil }
    let day = view.state.businessDay(of: view.now)
    let (said, sum) = (view.state.meetings.forecasts[day] ?? [:], view.state.meetings.sum(on: day))
    let names = max(min(width - 14, 24), 6)
    func row(_ name: String, _ forecast: Forecast?, _ style: Style) -> [Span] {
      func cell(_ count: Int?) -> Span {
        Span(TextWidth.pad(count.map(String.init) ?? "–", to: 7, align: .trailing), count == nil ? .faint : style)
      }
      return [
        Span(TextWidth.pad(TextWidth.cut(name, to: names - 1), to: names), style), cell(forecast?.orders),
        cell(forecast?.deliveries),
      ]
    }
    let heads = [Phrase(zh: "订单", en: "orders"), Phrase(zh: "交车", en: "cars")]
    let title =
      [Span(TextWidth.pad(view.words(Phrase(zh: "今日预测", en: "Forecast")), to: names), .title)]
      + heads.map { Span(TextWidth.pad(view.words($0), to: 7, align: .trailing), .muted) }
    let sent = view.state.meetings.sent[day].map {
      [Span(view.words(Phrase(zh: "✓ \($0.at.time) 已上报", en: "✓ sent up \($0.at.time)")), .good)]
    }
    let missing = people.count { said[$0.id] == nil }
    let next: [Span] =
      sent
      ?? (missing > 0
        ? [Span("f ", .key), Span(view.words(Phrase(zh: "还有 \(missing) 人未报", en: "\(missing) still to say")), .muted)]
        : [Span("s ", .key), Span(view.words(Phrase(zh: "上报合计", en: "sends the sum up")), .muted)])
    return Section(
      title: title,
      lines: [row(view.words(Phrase(zh: "合计", en: "in all")), sum, .strong), next]
        + people.map { row(view.words($0.phrase), said[$0.id], said[$0.id] == nil ? .muted : .text) })
  }
}
