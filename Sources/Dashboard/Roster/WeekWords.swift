import Supervision
import Terminal

/// The selected cell of the week in words: what its marks stand for, and what stands out about it.
struct WeekWords {
  private let row: WeekSheet.Row
  private let cell: WeekCell
  private let index: Int
  private let sheet: WeekSheet
  private let view: PaneView

  /// Somebody's day of the week, counted from Monday.
  init(_ row: WeekSheet.Row, day index: Int, _ sheet: WeekSheet, _ view: PaneView) {
    self.row = row
    self.index = index
    self.sheet = sheet
    self.view = view
    cell = row.cells[index]
  }

  /// All of it in one line.
  var line: [Span] { line(stretches) }

  /// As much of it as so many cells hold: hours are told shortly where they would not all be seen.
  func line(in width: Int) -> [Span] {
    let brief = cell.stretches.map { words(for: $0, at: $0.hours.brief) }
    return line.cells <= width ? line : line(brief)
  }

  private func line(_ stretches: [[Span]]) -> [Span] {
    var spans = [Span(row.person.name(in: view.language), .strong), Span(" ")]
    for (number, part) in ([day] + stretches + flags).enumerated() {
      spans += number > 0 ? [Span(" · ", .faint)] + part : part
    }
    return spans
  }

  /// The same under each other, with the week's figures.
  func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var lines: [[Span]] = [
      [
        Span(row.person.name(in: view.language), .strong),
        Span("  \(cell.id.day.weekday.name[view.language]) \(cell.id.day.date.day)", .accent),
      ], day,
    ]
    lines +=
      stretches + flags.flatMap { wrapped($0, to: rect.width - 3) } + [[]] + figures + [[]]
      + points(width: rect.width - 3)
    for (line, spans) in lines.prefix(rect.height).enumerated() {
      screen.put(spans, at: Point(x: rect.x + 2, y: rect.y + line), width: rect.width - 3)
    }
    let rule = Array(repeating: "│", count: rect.height)
    for (line, piece) in rule.enumerated() {
      screen.put(piece, at: Point(x: rect.x, y: rect.y + line), style: .border)
    }
  }

  private var day: [Span] {
    switch cell.kind {
    case .open: return [Span(view.words(Phrase(zh: "未排班", en: "not planned")), .muted)]
    case .off: return [Span(view.words(Phrase(zh: "休息", en: "off")), .muted)]
    case .away(let absence): return [Span(view.words(absence.words), absence.kind == .sick ? .bad : .warning)]
    case .work(let shift, _, let kind):
      let name = kind.map { view.state.settings.shiftKinds[$0].name } ?? Phrase(zh: "自定", en: "own hours")
      return [Span(view.words(name) + " "), Span(shift.hours.text, .muted)]
    }
  }

  private var stretches: [[Span]] {
    cell.stretches.map { words(for: $0, at: $0.hours.text) }
  }

  private func words(for stretch: WeekCell.Stretch, at hours: String) -> [Span] {
    [Span(hours + " ", stretch.use == .promise ? .info : .text), Span(view.words(stretch.name), .muted)]
  }

  private var flags: [[Span]] {
    cell.flags.compactMap { flag in
      let words: Phrase
      switch flag {
      case .conflict(let why), .unmet(let why), .met(let why), .amended(let why), .lock(let why): words = why
      case .promise: return nil
      }
      return [flag.glyph, Span(" " + view.words(words), flag.glyph.style)]
    }
  }

  /// What stands out in the whole week, day by day.
  private func points(width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for (index, day) in sheet.days.enumerated() {
      let when = "\(day.day.weekday.name[view.language]) \(day.day.date.day) "
      for slot in day.short where day.isPlanned {
        let words = Phrase(
          zh: "\(slot.hours.text) 缺 \(slot.missing) 人", en: "\(slot.hours.text) short of \(slot.missing)")
        lines.append([Span("! ", .bad), Span(when, .muted), Span(view.words(words), .bad)])
      }
      for row in sheet.rows {
        for flag in row.cells[index].flags {
          guard let words = flag.point else { continue }
          lines.append([
            flag.glyph, Span(" " + when, .muted), Span(row.person.name(in: view.language) + " "),
            Span(view.words(words), .muted),
          ])
        }
      }
    }
    guard !lines.isEmpty else { return [] }
    return [[Span(view.words(Phrase(zh: "本周要点", en: "This week")), .title)]] + lines
  }

  private var figures: [[Span]] {
    guard row.person.title == .consultant else { return [] }
    let unit = view.words(Phrase(zh: " 时", en: " h"))
    func figure(_ words: Phrase, _ minutes: Minutes) -> [Span] {
      [Span(TextWidth.pad(view.words(words), to: 24), .muted), Span(minutes.hoursText + unit)]
    }
    return [
      figure(Phrase(zh: "本周工时", en: "hours this week"), row.work),
      figure(Phrase(zh: "本周门岗", en: "at the door this week"), row.share.planned),
      figure(Phrase(zh: "近四周门岗", en: "the four weeks before"), row.share.past),
      figure(Phrase(zh: "合计", en: "together"), row.share.all),
      figure(Phrase(zh: "顾问平均", en: "mean of the consultants"), sheet.week.meanDoorTime),
    ]
  }

  private func wrapped(_ spans: [Span], to width: Int) -> [[Span]] {
    guard spans.cells > width, let last = spans.last else { return [spans] }
    return TextWidth.wrap(last.text, width: max(width - 2, 4)).enumerated().map { number, line in
      [number == 0 ? spans[0] : Span(" "), Span((number == 0 ? "" : " ") + line, last.style)]
    }
  }
}

extension WeekCell.Flag {
  /// What the list of the week's points says of it; nil for what is as it should be.
  fileprivate var point: Phrase? {
    switch self {
    case .conflict(let words), .unmet(let words), .amended(let words): words
    case .promise, .lock, .met: nil
    }
  }
}
