import Supervision
import Terminal

/// A duty with the words of its job description, when it falls due and who checked it off.
struct DutyCard {
  /// Which duty.
  let key: DutyKey
  /// What the board shows.
  let sight: Sight
  /// The language of the screen.
  let language: Language

  /// One field: a word on how it went.
  static func noteForm(_ language: Language) -> Form {
    Form([
      Form.Field(
        "note", label: Phrase(zh: "备注", en: "note")[language], .text(TextField("", limit: 2000)),
        hint: Phrase(zh: "怎样完成的", en: "how it went")[language])
    ])
  }

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    let day = sight.state.businessDay(of: sight.now)
    let title = sight.state.dutyTitle(key, on: day)[language]
    var lines: [[Span]] = [[]]
    if let duty = DutyCatalogue.duty(key.code) {
      lines += TextWidth.wrap(duty.words[language], width: width).map { [Span($0, .strong)] } + [[]]
      lines.append(fact(Phrase(zh: "落实于", en: "done in"), duty.carriedBy[language]))
    }
    if let due = key.due { lines.append(fact(Phrase(zh: "时间", en: "due"), due.text)) }
    lines.append([label(Phrase(zh: "状态", en: "stands"))] + standing)
    if case .done(let check)? = item?.standing, !check.note.isEmpty {
      lines += [[]] + TextWidth.wrap(check.note, width: width).map { [Span($0)] }
    }
    return ("\(key.code) \(title)", [], lines + [[]])
  }

  private var item: DutyItem? {
    sight.today.first { $0.key == key }
  }

  private var standing: [Span] {
    switch item?.standing {
    case .done(let check):
      let words = Phrase(zh: "✓ \(check.by) 在 \(check.at.time) 打勾", en: "✓ \(check.by) at \(check.at.time)")
      return [Span(words[language], .good)]
    case .seenDone(let by): return [Span("✓ " + by[language], .good)]
    case .late(let late):
      return [Span(Phrase(zh: "! 已过 \(late.words.zh)", en: "! \(late.words.en) late")[language], .bad)]
    case .soon(let left):
      return [Span(Phrase(zh: "还有 \(left.words.zh)", en: "in \(left.words.en)")[language], .warning)]
    case .ahead, nil: return [Span(Phrase(zh: "○ 未完成", en: "○ still to do")[language], .muted)]
    }
  }

  private func label(_ words: Phrase) -> Span { Span(TextWidth.pad(words[language], to: 10), .muted) }

  private func fact(_ name: Phrase, _ value: String) -> [Span] { [label(name), Span(value)] }
}
