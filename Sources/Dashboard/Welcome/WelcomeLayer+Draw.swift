import Supervision
import Terminal

extension WelcomeLayer {
  /// Draws the page over the board: what it is for, its fields, and what is known already.
  func draw(_ screen: inout Screen, _ world: World, _ language: Language) {
    let width = min(68, max(screen.size.columns - 6, 1))
    let message = message.map { TextWidth.wrap($0[language], width: width - 2) } ?? []
    let words = page.explanation.flatMap { TextWidth.wrap($0[language], width: width) }
    let known = aside(world, language, width: width)
    let height = page == .keys ? 0 : form.height(width: width)
    let wanted = words.count + 1 + height + (known.isEmpty ? 0 : known.count + 1) + message.count
    // All pages are equally high where there is room, so that turning them moves nothing.
    let rows = min(max(wanted, 14), max(screen.size.rows - 4, 1))
    let overlay = Overlay(
      page.title[language], inside: Size(columns: width, rows: rows), detail: progress(language),
      foot: foot(language))
    overlay.draw(&screen) { screen in
      var rest = screen.bounds
      if !message.isEmpty {
        let (bottom, above) = rest.cutBottom(min(message.count, rest.height))
        for (row, line) in message.enumerated() where row < bottom.height {
          screen.put((row == 0 ? "✗ " : "  ") + line, at: Point(x: 0, y: bottom.y + row), style: .bad)
        }
        rest = above
      }
      // The fields come first; words and what is known share what they leave.
      let spare = rest.height - height
      let shown = spare >= words.count ? words.count : max(min(spare, words.count), page == .keys ? 0 : min(spare, 1))
      let (top, below) = rest.cutTop(max(shown, 0))
      for (row, line) in words.prefix(top.height).enumerated() {
        screen.put(line, at: Point(x: top.x, y: top.y + row), style: .text, width: top.width)
      }
      let gap = below.height > height + (page == .keys ? known.count : 0) && !top.isEmpty ? 1 : 0
      let (fields, under) = below.cutTop(gap).rest.cutTop(min(height, below.height - gap))
      if page != .keys { form.draw(&screen, in: fields) }
      let list = page == .keys || under.height <= known.count ? under : under.cutTop(1).rest
      for (row, line) in known.prefix(list.height).enumerated() {
        screen.put(line, at: Point(x: list.x, y: list.y + row), width: list.width)
      }
    }
  }

  /// How far one is: a dot a page, and in figures.
  private func progress(_ language: Language) -> [Span] {
    let count = WelcomePage.allCases.count
    return [
      Span(String(repeating: "●", count: page.rawValue + 1), .accent),
      Span(String(repeating: "○", count: count - page.rawValue - 1), .faint),
      Span(" \(page.rawValue + 1)/\(count)", .muted),
    ]
  }

  private func foot(_ language: Language) -> [Span] {
    var words: [(String, Phrase)] = []
    if reading != nil { return [Span(Phrase(zh: "正在读文件…", en: "reading the file…")[language], .muted)] }
    let isAdding = page == .staff && !(form.text("name").isEmpty && form.text("file").isEmpty)
    let enter: Phrase =
      switch page {
      case .keys: Phrase(zh: "开始", en: "begins")
      case .staff where isAdding: Phrase(zh: "添加", en: "adds")
      case .looks, .name, .hours, .staff: Phrase(zh: "下一步", en: "next")
      }
    words.append(("Enter", enter))
    if page.previous != nil { words.append(("PgUp", Phrase(zh: "返回", en: "back"))) }
    if page != .keys { words.append(("Esc", Phrase(zh: "以后", en: "later"))) }
    return words.enumerated().flatMap { index, word in
      [Span((index == 0 ? "" : "  ") + word.0, .key), Span(" " + word.1[language], .muted)]
    }
  }

  /// What is known already, under the fields.
  private func aside(_ world: World, _ language: Language, width: Int) -> [[Span]] {
    let state = world.showroom.state
    switch page {
    case .looks, .name: return []
    case .hours:
      guard let from = try? form.time("from"), let to = try? form.time("to"), from < to else { return [] }
      let hours = from.distance(to: to)
      return [
        [
          Span(
            Phrase(zh: "每天营业 \(hours.words.zh)", en: "open \(hours.words.en) a day")[language], .muted)
        ]
      ]
    case .staff:
      let names = state.team.map { language == .chinese ? $0.name : $0.name(in: .english) }
      guard !names.isEmpty else {
        return [[Span(Phrase(zh: "还没有人", en: "nobody yet")[language], .faint)]]
      }
      let head = Phrase(zh: "在册 \(names.count) 人：", en: "\(names.count) on the staff: ")[language]
      let lines = TextWidth.wrap(
        head + names.joined(separator: Phrase(zh: "、", en: ", ")[language]), width: width)
      return lines.enumerated().map { index, line in [Span(line, index == 0 ? .good : .muted)] }
    case .keys:
      return WelcomePage.keysToKnow.map { entry in
        [Span(TextWidth.pad(entry.key, to: 7), .key), Span(entry.words[language], .text)]
      }
    }
  }
}
