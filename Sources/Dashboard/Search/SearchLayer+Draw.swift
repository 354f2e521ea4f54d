import Supervision
import Terminal

extension SearchLayer {
  /// Draws the search over the board; `progress` is how far the days gone by are looked through, 1 when all are.
  func draw(
    _ screen: inout Screen, _ search: RegisterSearch, progress: Double, _ world: World, _ language: Language,
    isMasked: Bool
  ) {
    let words = SearchWords(
      search: search, hand: hand, state: world.showroom.state, language: language, isMasked: isMasked)
    let width = min(max(screen.size.columns - 6, 20), 112)
    let height = max(screen.size.rows - 6, 6)
    if let open {
      let card = words.lines(of: open, width: width)
      let rows = min(card.lines.count, height)
      let first = min(scroll, max(card.lines.count - rows, 0))
      let foot = Phrase(
        zh: words.isAtHand(open) ? "Enter 跟进这张卡 · Esc 返回" : "Esc 返回",
        en: words.isAtHand(open) ? "Enter works on the card · Esc back" : "Esc back")
      var overlay = Overlay(card.title, inside: Size(columns: width, rows: rows), foot: [Span(foot[language], .muted)])
      if card.lines.count > rows {
        overlay.box.scroll = ScrollThumb(offset: first, visible: rows, count: card.lines.count)
      }
      return overlay.draw(&screen) { screen in
        for (row, line) in card.lines.dropFirst(first).prefix(screen.size.rows).enumerated() {
          screen.put(line, at: Point(x: 0, y: row), width: screen.size.columns)
        }
      }
    }
    let rows = min(max(found.hits.count, 4) + 3, height)
    let foot = Phrase(
      zh: "姓名、拼音首字母、电话或车型的任意一段 · Tab 筛选 ←→ 换 · Enter 打开 · Esc",
      en: "any part of name, initials, phone, model · Tab filters, ←→ turn · Enter · Esc")
    let short = Phrase(zh: "Tab 筛选 · Enter 打开 · Esc", en: "Tab filters · Enter opens · Esc")
    let title = Phrase(zh: "查找客户", en: "Search customers")
    var overlay = Overlay(
      title[language], inside: Size(columns: width, rows: rows),
      foot: .longest(of: [[Span(foot[language], .muted)], [Span(short[language], .muted)]], in: width))
    overlay.box.detail =
      progress < 1
      ? [
        Span(
          Phrase(zh: "读往日 \(Int(progress * 100))%", en: "reading days gone by \(Int(progress * 100))%")[language], .info
        )
      ]
      : [Span("\(Self.grouped(found.count))", .strong)]
    overlay.draw(&screen) { screen in
      let inside = screen.bounds
      field.draw(&screen, in: Rect(x: 0, y: 0, width: inside.width, height: 1), isFocused: part == .text)
      screen.put(chips(world.showroom.state, language), at: Point(x: 0, y: 1), width: inside.width)
      let list = Rect(x: 0, y: 3, width: inside.width, height: max(inside.height - 3, 0))
      guard !found.hits.isEmpty else {
        let none = Phrase(zh: "没有找到，少写几个字试试", en: "nothing is found; try fewer letters")
        screen.put(none[language], at: Point(x: 1, y: 3), style: .muted, width: inside.width)
        return
      }
      let window = ListWindow(count: found.hits.count, selection: selection, height: list.height)
      let table = words.table(found.hits, from: window.offset, count: list.height)
      let layout = table.layout(max(list.width - 2, 0))
      screen.within(Rect(x: 1, y: 2, width: max(list.width - 1, 0), height: 1)) { table.drawHeading(&$0, layout) }
      ListView(window: window, selection: selection, isFocused: true).draw(&screen, in: list) { screen, index in
        table.draw(&screen, row: index - window.offset, layout)
      }
    }
  }

  private func chips(_ state: ShowroomState, _ language: Language) -> [Span] {
    let any = Phrase(zh: "全部", en: "any")
    let chips: [(Part, Phrase, Phrase)] = [
      (.level, Phrase(zh: "级别", en: "level"), level.map { Phrase(both: $0.rawValue) } ?? any),
      (.consultant, Phrase(zh: "顾问", en: "consultant"), consultant.map { state.name(of: $0) } ?? any),
      (.days, Phrase(zh: "日期", en: "days"), days.name),
    ]
    return chips.flatMap { part, label, value -> [Span] in
      let isOpen = value == any || (part == .days && days == .ever)
      return [
        Span(label[language] + " ", .muted),
        Span(" \(value[language]) ", self.part == part ? .badge : isOpen ? .muted : .accent), Span("   "),
      ]
    }
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { place, digit -> [Character] in
        place > 0 && (digits.count - place) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
