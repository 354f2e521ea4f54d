import Supervision
import Terminal

/// What an act on the marked rows comes to, before it is done: how many it can be done for, and which cannot and why.
struct BulkLayer: Sendable {
  /// The act with what becomes of each row.
  let plan: BulkPlan
  /// Whether customers are masked.
  let isMasked: Bool
  /// Rows scrolled down.
  var scroll = 0

  /// What is done, row by row, as one act.
  var commands: [Command] {
    plan.items.compactMap { if case .step(.perform(let command)) = $0.fate { command } else { nil } }
  }

  /// `7 to check off, 2 cannot`.
  func title(_ language: Language) -> String {
    let word = CommandTable.entry(plan.action).short
    let (can, cannot) = (commands.count, plan.items.count - commands.count)
    let rest = Phrase(zh: cannot == 0 ? "" : "，\(cannot) 条不行", en: cannot == 0 ? "" : ", \(cannot) cannot")
    return Phrase(zh: "\(word.zh)：\(can) 条\(rest.zh)", en: "\(word.en): \(can)\(rest.en)")[language]
  }

  /// Those it cannot be done for with the reason, then the others.
  func lines(_ language: Language, width: Int) -> [[Span]] {
    let names = plan.items.map { shown($0.name[language]) }
    let widest = min(names.reduce(0) { max($0, TextWidth.cells($1)) }, max(width * 2 / 5, 10))
    var refused: [[Span]] = []
    var done: [[Span]] = []
    for (item, name) in zip(plan.items, names) {
      let cell = TextWidth.pad(TextWidth.cut(name, to: widest), to: widest)
      switch item.fate {
      case .cannot(let reason):
        let wrapped = TextWidth.wrap(shown(reason[language]), width: max(width - widest - 4, 8))
        for (index, text) in wrapped.enumerated() {
          refused.append(
            index == 0
              ? [Span("✗ ", .bad), Span(cell + "  ", .strong), Span(text, .muted)]
              : [Span(String(repeating: " ", count: widest + 4)), Span(text, .muted)])
        }
      case .step: done.append([Span("✓ ", .good), Span(cell)])
      }
    }
    return refused + done
  }

  /// Draws it over the board.
  func draw(_ screen: inout Screen, _ language: Language) {
    let width = min(76, max(screen.size.columns - 6, 20))
    let lines = lines(language, width: width)
    let height = min(lines.count, max(screen.size.rows - 6, 3))
    let first = min(scroll, max(lines.count - height, 0))
    let go = Phrase(zh: "Enter 照办，一步可撤销 · Esc 返回", en: "Enter does it, one undo takes it back · Esc")
    let none = Phrase(zh: "没有一条可以，Esc 返回", en: "none can be done · Esc")
    var overlay = Overlay(
      title(language), inside: Size(columns: width, rows: height),
      foot: [Span((commands.isEmpty ? none : go)[language], .muted)])
    if lines.count > height {
      overlay.box.scroll = ScrollThumb(offset: first, visible: height, count: lines.count)
    }
    overlay.draw(&screen) { screen in
      for (row, line) in lines.dropFirst(first).prefix(screen.size.rows).enumerated() {
        screen.put(line, at: Point(x: 0, y: row), width: screen.size.columns)
      }
    }
  }

  /// A name or reason as it may be seen: rows begin with their number, then the customer.
  private func shown(_ text: String) -> String {
    guard isMasked else { return text }
    return plan.customers.reduce(text) { $0.hiding($1, as: Masked.name($1)) }
  }
}
