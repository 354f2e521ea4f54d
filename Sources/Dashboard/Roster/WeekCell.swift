import Supervision
import Terminal

/// Somebody's day on the Week board, as marks.
struct WeekCell: Sendable {
  /// What the day is to somebody.
  enum Kind: Hashable, Sendable {
    /// Nobody is planned on that day yet.
    case open
    /// Off.
    case off
    /// At work: the shift, its mark, and its place among the kinds of shift; nil for hours of its own.
    case work(Shift, mark: Phrase, kind: Int?)
    /// Away, with its mark and its name.
    case away(mark: Phrase, name: Phrase, isSick: Bool)
  }

  /// Whose day.
  let cell: CellID
  /// What the day is to them.
  let kind: Kind
  /// Where they are to stand and what they promised, by beginning.
  let stretches: [Stretch]
  /// What stands out, the gravest first.
  let flags: [Flag]

  /// A planned part of the day.
  struct Stretch: Hashable, Sendable {
    /// When.
    let hours: Hours
    /// What.
    let name: Phrase
    /// What it means for the door.
    let use: Use
  }

  /// What a part of the day is.
  enum Use: Hashable, Sendable {
    case door
    case post
    case promise
  }

  /// What stands out about a cell.
  enum Flag: Hashable, Sendable {
    /// It breaks a rule, and how.
    case conflict(Phrase)
    /// Promised to be somewhere.
    case promise
    /// A wish that is not met, and which.
    case unmet(Phrase)
    /// A wish that is met.
    case met(Phrase)
    /// It is not to be changed by planning.
    case lock

    /// The mark in one cell.
    var glyph: Span {
      switch self {
      case .conflict: Span("!", .bad)
      case .promise: Span("◆", .info)
      case .unmet: Span("☆", .warning)
      case .met: Span("★", .muted)
      case .lock: Span("▪", .accent)
      }
    }
  }

  /// The stints at the door.
  var door: [Hours] { stretches.filter { $0.use == .door }.map(\.hours) }

  /// The shift of somebody at work.
  var shift: Shift? {
    if case .work(let shift, _, _) = kind { shift } else { nil }
  }

  /// The mark of the day, in its colour; days gone by are calmer.
  func mark(_ language: Language, isPast: Bool) -> Span {
    switch kind {
    case .open: Span("·", .faint)
    case .off: Span(Phrase(zh: "休", en: "–")[language], .faint)
    case .work(_, let mark, let kind):
      Span(mark[language], isPast ? .muted : kind == 0 ? .strong : kind == nil ? .text : .chart)
    case .away(let mark, _, let isSick):
      Span(mark[language], isPast ? .muted : isSick ? .bad : .warning)
    }
  }
}

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
    var spans = [Span(TextWidth.pad(mark.text, to: width), mark.style), flags.first?.glyph ?? Span(" ")]
    let rest = room - width - 1
    switch Detail(width: room) {
    case .profile: spans += profile(over: opening, in: min(rest, 4), isPast: isPast)
    case .starts: spans += .longest(of: [times(\.from.brief, isPast), []], in: rest)
    case .spans: spans += .longest(of: [times(\.brief, isPast), times(\.from.brief, isPast), []], in: rest)
    }
    return spans
  }

  /// Where in the opening hours somebody stands at the door: as many cells, higher for more of the time.
  private func profile(over opening: Hours, in width: Int, isPast: Bool) -> [Span] {
    let length = opening.length.count
    guard width > 0, length > 0, shift != nil else { return [] }
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
    if case .work(let shift, _, nil) = kind { spans.append(Span(" " + shift.hours.brief, .faint)) }
    for stretch in stretches {
      let style: Style =
        switch stretch.use {
        case .door: isPast ? .muted : .text
        case .post: .muted
        case .promise: .info
        }
      spans.append(Span(" " + text(stretch.hours), style))
    }
    return spans
  }
}
