import Supervision
import Terminal

extension WeekCell {
  /// How much of the stints a cell tells.
  enum Detail: Hashable {
    /// At what part of the day.
    case profile
    /// When they begin.
    case starts
    /// From when to when.
    case spans

    /// What so many cells hold.
    init(width: Int) { self = width >= 18 ? .spans : width >= 11 ? .starts : .profile }
  }

  /// The cell in so many columns: mark, what stands out, stints.
  func spans(_ language: Language, mark width: Int, in room: Int, opening: Hours, isPast: Bool) -> [Span] {
    let mark = mark(language, isPast: isPast)
    let detail = Detail(width: room)
    let marks = detail == .spans ? 2 : 1
    var spans = [Span(TextWidth.pad(mark.text, to: width), mark.style)] + flags.prefix(marks).map(\.glyph)
    // What stands out is the gap as well.
    spans.append(Span(String(repeating: " ", count: marks - min(flags.count, marks))))
    let rest = room - spans.cells
    let profile = profile(over: opening, in: min(rest, 4), isPast: isPast)
    switch detail {
    case .profile: return spans + profile
    case .starts: return spans + .longest(of: [times(\.from.brief, isPast), profile], in: rest)
    case .spans: return spans + .longest(of: [times(\.brief, isPast), times(\.from.brief, isPast), profile], in: rest)
    }
  }

  /// Where in the opening hours somebody stands at the door: as many cells, higher for more of the time.
  private func profile(over opening: Hours, in width: Int, isPast: Bool) -> [Span] {
    let length = opening.length.count
    guard width > 0, length > 0, shift != nil, !door.isEmpty else { return [] }
    return (0..<width).map { cell in
      let from = opening.from.minutes + cell * length / width
      let to = opening.from.minutes + (cell + 1) * length / width
      let stood = door.reduce(0) { $0 + max(min($1.to.minutes, to) - max($1.from.minutes, from), 0) }
      guard stood > 0 else { return Span("·", .faint) }
      let glyphs = ["▂", "▄", "▆", "█"]
      let height = min((stood * 4 + to - from - 1) / max(to - from, 1), 4)
      return Span(glyphs[max(height, 1) - 1], isPast ? .muted : .chart)
    }
  }

  private func times(_ text: (Hours) -> String, _ isPast: Bool) -> [Span] {
    var spans: [Span] = []
    func add(_ text: String, _ style: Style) { spans.append(Span((spans.isEmpty ? "" : " ") + text, style)) }
    if case .work(let shift, _, nil) = kind { add(shift.hours.brief, .faint) }
    for stretch in stretches where stretch.use != .meal {
      let style: Style =
        switch stretch.use {
        case .door: isPast ? .muted : .text
        case .post, .meal: .muted
        case .promise: .info
        case .away: .warning
        }
      add(text(stretch.hours), style)
    }
    return spans
  }
}
