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
        hint: Phrase(zh: "怎样完成的", en: "how it went")[language]),
      Form.Field(
        "evidence", label: Phrase(zh: "凭证", en: "evidence")[language], .text(TextField("", limit: 400)),
        hint: Phrase(zh: "文件路径或单号，可不填", en: "a file or a number; may be empty")[language]),
    ])
  }

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    let title = sight.state.title(of: key)[language]
    var lines: [[Span]] = [[]]
    if let duty = DutyCatalogue.duty(key.code) {
      lines += TextWidth.wrap(duty.words[language], width: width).map { [Span($0, .strong)] } + [[]]
      lines.append(fact(Phrase(zh: "落实于", en: "done in"), duty.carriedBy[language]))
    }
    if let due = item?.due ?? key.due { lines.append(fact(Phrase(zh: "时间", en: "due"), due.text)) }
    if let row = sight.state.settings.duties.row(key) {
      lines.append(fact(Phrase(zh: "频次", en: "how often"), row.falls.name[language]))
    }
    lines += taskFacts
    lines.append([label(Phrase(zh: "状态", en: "stands"))] + standing)
    if case .done(let check)? = item?.standing, !check.note.isEmpty {
      lines += [[]] + TextWidth.wrap(check.note, width: width).map { [Span($0)] }
    }
    if case .done(let check)? = item?.standing, !check.evidence.isEmpty {
      lines.append(fact(Phrase(zh: "凭证", en: "evidence"), check.evidence))
    }
    return ("\(key.code) \(title)", [], lines + [[]])
  }

  /// Who asked for a task, who does it, by when.
  private var taskFacts: [[Span]] {
    guard let task = key.task.flatMap({ sight.state.tasks[$0] }) else { return [] }
    var lines = [fact(Phrase(zh: "期限", en: "by"), task.due.text)]
    if !task.askedBy.isEmpty { lines.append(fact(Phrase(zh: "交办人", en: "asked by"), task.askedBy)) }
    if !task.owner.isEmpty { lines.append(fact(Phrase(zh: "谁做", en: "who"), task.owner)) }
    return lines
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
    case .excused(let excuse):
      let words = Phrase(
        zh: "– \(excuse.by) \(excuse.at.time) 免做：\(excuse.reason)",
        en: "– let go by \(excuse.by) at \(excuse.at.time): \(excuse.reason)")
      return [Span(words[language], .muted)]
    case .carried(let excuse, let day):
      let words = Phrase(zh: "→ 顺延到 \(day)：\(excuse.reason)", en: "→ carried over to \(day): \(excuse.reason)")
      return [Span(words[language], .muted)]
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
