import Supervision
import Terminal

extension CloseBoard {
  /// The daily report, in as many columns as it needs to be seen whole.
  static func reportLines(_ view: PaneView, height: Int) -> [[Span]] {
    let state = view.state
    let day = state.businessDay(of: view.now)
    let standing = state.days[day].standing
    let figures = standing.isFrozen ? standing.closing?.figures ?? DayFigures() : state.figures(on: day, at: view.now)
    let head = [
      Span(view.words(Phrase(zh: "经销商日报 ", en: "Daily report ")), .strong), Span("\(day)  ", .muted),
      Span(view.words(state.standingWords(standing)), standing.isFrozen ? .good : .warning),
    ]
    let all = DayFigure.allCases
    let columns = all.count + 2 <= height ? 1 : 2
    let rows = (all.count + columns - 1) / columns
    let width = view.language == .chinese ? 16 : 30
    let body = (0..<rows).map { row -> [Span] in
      (0..<columns).flatMap { column -> [Span] in
        let index = column * rows + row
        guard all.indices.contains(index) else { return [] }
        let figure = all[index]
        let value = figures[figure].map(String.init) ?? "--"
        return [
          Span(column == 0 ? "" : "    "), Span(TextWidth.pad(view.words(figure.name), to: width), .muted),
          Span(TextWidth.pad(value, to: 6, align: .trailing), figures[figure] == nil ? .faint : .strong),
        ]
      }
    }
    return [head, []] + body
  }

  /// The handover note as it is copied.
  static func handoverLines(_ view: PaneView, width: Int) -> [[Span]] {
    let note = view.state.handover(on: view.state.businessDay(of: view.now), at: view.now)
    var isTitle = true
    return note.lines.flatMap { line -> [[Span]] in
      let text = view.words(line)
      defer { isTitle = text.isEmpty }
      let style: Style = isTitle ? .strong : .text
      return text.isEmpty ? [[]] : TextWidth.wrap(text, width: max(width, 10)).map { [Span($0, style)] }
    } + [
      [],
      [
        Span("y ", .key), Span(view.words(Phrase(zh: "复制", en: "copies it")), .muted), Span("  n ", .key),
        Span(view.words(Phrase(zh: "写一句交代", en: "adds a word of your own")), .muted),
      ],
    ]
  }
}
