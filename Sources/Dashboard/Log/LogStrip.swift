import Supervision
import Terminal

/// What had been done on every desk by the moment looked back at, newest on top: what the arrows walk along.
struct LogStrip {
  /// The showroom whose acts are told.
  let showroom: Showroom
  /// The moment looked back at; later acts are not told.
  let now: Moment
  /// The language of the screen.
  let language: Language

  /// Draws the strip with its border into the whole of the current clip.
  func draw(_ screen: inout Screen) {
    let done = showroom.acts.filter { $0.at.instant <= now.instant }
    let count = Span("\(done.count)", .strong)
    let unit = Span(Phrase(zh: " 次操作", en: done.count == 1 ? " act" : " acts")[language], .muted)
    let takenBack = done.takenBack
    let box = Box(Phrase(zh: "记录", en: "Log")[language], detail: [count, unit])
    box.draw(&screen, in: screen.bounds) { screen in
      // What lies further back than the strip is high is never looked at.
      let shown = Array(done.suffix(screen.size.rows).reversed())
      let people = shown.map { [Span($0.by.user, .muted)] }
      var table = RowTable(rows: shown.count)
      table.add(least: 5, shown.map { [Span($0.at.time.text, .muted)] })
      table.add(least: 12, wanted: .max, most: 80, shown.map { words(for: $0, isTakenBack: takenBack.contains($0.id)) })
      table.add(rank: 2, least: 4, most: 12, align: .trailing, people)
      let layout = table.layout(Self.rowWidth(screen.size.columns))
      for row in shown.indices {
        screen.within(Rect(x: 1, y: row, width: Self.rowWidth(screen.size.columns), height: 1)) { screen in
          table.draw(&screen, row: row, layout)
        }
      }
    }
  }

  /// An act that was taken back stays, but quietly and with a mark.
  private func words(for act: Act, isTakenBack: Bool) -> [Span] {
    let words = showroom.words(for: act, hasTotal: false)[language]
    return isTakenBack ? [Span("↶ ", .muted), Span(words, .faint)] : [Span(words, .text)]
  }

  private static func rowWidth(_ inside: Int) -> Int { max(inside - 2, 0) }
}
