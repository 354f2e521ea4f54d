import Supervision
import Terminal

extension CloseBoard {
  /// One row a kind of thing left: mark, kind, what is left.
  static func leftTable(_ view: PaneView) -> RowTable {
    let all = view.sight.left
    var table = RowTable(rows: all.count)
    table.add(all.map { [mark($0)] })
    table.add(
      least: 8, most: 16, heading: view.words(Phrase(zh: "闭店前", en: "before closing")),
      all.map { [Span(view.words($0.kind.name), $0.weight == .told ? .muted : .text)] })
    table.add(
      rank: 1, least: 12, most: 60,
      all.map { item in
        let style: Style = item.weight == .blocks ? .bad : item.weight == .carried ? .warning : .muted
        return [Span(view.words(item.words), style)]
      })
    return table
  }

  private static func mark(_ item: Leftover) -> Span {
    switch item.weight {
    case .blocks: Span("!", .bad)
    case .carried: Span("→", .warning)
    case .told: item.kind == .door && item.count > 0 ? Span("·", .muted) : Span("✓", .good)
    }
  }

  /// One row a difference: mark, class, whom it is about, what is wrong.
  static func differenceTable(_ view: PaneView) -> RowTable {
    let all = view.sight.differences
    var table = RowTable(rows: all.count)
    table.add(all.enumerated().map { [$1.isLeft ? Span("!", .bad) : Span("✓", .good), Span(" \($0 + 1)", .muted)] })
    table.add(
      rank: 1, least: 8, most: 24, heading: view.words(Phrase(zh: "差异", en: "difference")),
      all.map { [Span(view.words($0.kind.sort.name), $0.isLeft ? .text : .muted)] })
    table.add(
      least: 8, most: 24, heading: view.words(Phrase(zh: "对象", en: "about")),
      all.map { [Span(subject($0, view), $0.isLeft ? .strong : .muted)] })
    table.add(
      rank: 2, least: 10, most: 50,
      all.map { difference in
        if let explanation = difference.explanation {
          return [Span(explanation.reason, .muted)]
        }
        return [Span(view.words(difference.words), .muted)]
      })
    return table
  }

  /// Whom a difference is about; the name masked where others look on.
  private static func subject(_ difference: Difference, _ view: PaneView) -> String {
    shown(view.words(difference.subject), view)
  }

  private static func shown(_ text: String, _ view: PaneView) -> String {
    guard view.lens.masksCustomers else { return text }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Masked.name(text) }
    return "\(parts[0]) \(Masked.name(parts[1]))"
  }

  /// Everything known about a row: the two records side by side, or what is left one by one.
  static func lines(about row: RowID, _ view: PaneView, width: Int) -> [[Span]] {
    switch row {
    case .leftover(let kind):
      guard let item = view.sight.left.first(where: { $0.kind == kind }) else { return [] }
      return leftoverLines(item, view)
    case .difference(let key):
      guard let difference = view.sight.differences.first(where: { $0.key == key }) else { return [] }
      return differenceLines(difference, view, width: width)
    default: return []
    }
  }

  private static func leftoverLines(_ item: Leftover, _ view: PaneView) -> [[Span]] {
    var lines = [[Span(view.words(item.kind.name), .strong), Span("  " + view.words(item.words), .muted)]]
    let weight: Phrase? =
      switch item.weight {
      case .blocks: Phrase(zh: "处理完才能闭店", en: "to be done before the day is closed")
      case .carried: Phrase(zh: "闭店时写入交接单，转明天", en: "goes onto the handover note")
      case .told: nil
      }
    if let weight { lines.append([Span(view.words(weight), item.weight == .blocks ? .bad : .warning)]) }
    lines += item.items.map { [Span("  · ", .faint), Span(view.words($0))] }
    if item.kind == .plans, item.count > 0 {
      lines.append(
        item.weight == .blocks
          ? [
            Span("t ", .key), Span(view.words(Phrase(zh: "都移到明天，写一个原因", en: "moves all of them to tomorrow")), .muted),
          ]
          : [Span("v ", .key), Span(view.words(Phrase(zh: "全部核对", en: "checks all of them")), .muted)])
    }
    if item.count > 0 {
      lines.append([
        Span("Enter ", .key), Span(view.words(Phrase(zh: "到那里处理", en: "goes there")), .muted),
      ])
    }
    if item.kind == .unclosedDays || item.kind == .complaints { return lines }
    let carried = view.state.carriedOver(to: view.state.businessDay(of: view.now))
    if item.kind == .openVisits, !carried.isEmpty {
      lines += [[], [Span(view.words(Phrase(zh: "昨日转来", en: "handed on to today")), .title)]]
      lines += carried.map { [Span("  · ", .faint), Span(view.words($0), .muted)] }
    }
    return lines
  }

  private static func differenceLines(_ difference: Difference, _ view: PaneView, width: Int) -> [[Span]] {
    var lines = [
      [Span(view.words(difference.kind.sort.name), .strong), Span("  " + subject(difference, view))],
      [Span(view.words(difference.words), difference.isLeft ? .warning : .muted)], [],
    ]
    if !difference.fields.isEmpty {
      let labels = min(view.language == .chinese ? 10 : 15, max(width / 4, 4))
      let half = max((width - labels) / 2, 6)
      func cell(_ text: Phrase?, _ style: Style) -> Span {
        let words = text.map { view.words($0) } ?? "–"
        return Span(TextWidth.pad(TextWidth.cut(words, to: half - 1), to: half), style)
      }
      lines.append([
        Span(TextWidth.pad("", to: labels)), cell(difference.sides.ours, .title), cell(difference.sides.theirs, .title),
      ])
      lines += difference.fields.map { field in view.lens.masksCustomers ? field.masked : field }.map { field in
        let style: Style = field.differs ? .warning : .text
        return [
          Span(TextWidth.pad(TextWidth.cut(view.words(field.title), to: labels - 1), to: labels), .muted),
          cell(field.ours, field.ours == nil ? .faint : style),
          cell(field.theirs, field.theirs == nil ? .faint : style),
        ]
      }
      lines.append([])
    }
    if let explanation = difference.explanation {
      lines.append([
        Span("✓ ", .good), Span("\(explanation.reason)  "), Span("\(explanation.by) \(explanation.at.time)", .muted),
      ])
    }
    if difference.isLeft, let first = difference.remedies.first {
      lines.append([Span(". ", .key), Span(view.words(first.name), .muted)])
    }
    lines.append([Span("n ", .key), Span(view.words(Phrase(zh: "写明原因", en: "explain it")), .muted)])
    return lines
  }
}

extension ComparedField {
  /// The field as it may be seen by others: families' names, phones with the middle hidden.
  fileprivate var masked: ComparedField {
    func hidden(_ words: Phrase?) -> Phrase? {
      words.map { words in
        let isPhone = words.zh.count(where: \.isNumber) >= 7
        return Phrase(both: isPhone ? Masked.phone(words.zh) : isCustomer ? Masked.name(words.zh) : words.zh)
      }
    }
    let isPhone = [ours, theirs].contains { ($0?.zh.count(where: \.isNumber) ?? 0) >= 7 }
    guard isCustomer || isPhone else { return self }
    return ComparedField(title: title, ours: hidden(ours), theirs: hidden(theirs), differs: differs)
  }
}
