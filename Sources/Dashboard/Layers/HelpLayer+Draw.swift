import Supervision
import Terminal

extension HelpLayer {
  private enum Row {
    case heading(Group)
    case line(Int)
  }

  /// Draws help over the board.
  func draw(_ screen: inout Screen, _ dashboard: Dashboard, _ world: World) {
    let language = dashboard.language
    let lines = lines(dashboard, world)
    var rows: [Row] = []
    for (index, line) in lines.enumerated() {
      if index == 0 || lines[index - 1].group != line.group { rows.append(.heading(line.group)) }
      rows.append(.line(index))
    }
    let chosen = min(selection, max(lines.count - 1, 0))
    let place = rows.firstIndex { if case .line(chosen) = $0 { true } else { false } }
    let foot = Phrase(zh: "输入文字或按键筛选 · Enter 执行 · Esc 返回", en: "type a word or a key · Enter does it · Esc")
    let size = Size(columns: 78, rows: min(max(screen.size.rows - 4, 3), rows.count + 2))
    let overlay = Overlay(
      Phrase(zh: "帮助", en: "Help")[language], inside: size, detail: [Span("\(lines.count)", .muted)],
      foot: [Span(foot[language], .muted)])
    overlay.draw(&screen) { screen in
      let (top, rest) = screen.bounds.cutTop(1)
      screen.put("›", at: top.origin, style: .accent)
      filter.draw(&screen, in: top.cutLeft(2).rest, isFocused: true)
      let list = rest.cutTop(rest.height > 3 ? 1 : 0).rest
      let window = ListWindow(count: rows.count, selection: place, height: list.height)
      ListView(window: window, selection: place, isFocused: true).draw(&screen, in: list) { screen, index in
        switch rows[index] {
        case .heading(let group): screen.put(group.title[language], at: .origin, style: .title)
        case .line(let line): HelpLayer.draw(lines[line], &screen, language)
        }
      }
    }
  }

  private static func draw(_ line: Line, _ screen: inout Screen, _ language: Language) {
    let width = screen.size.columns
    let keys = min(14, width / 3)
    screen.put(line.keys, at: Point(x: 1, y: 0), style: line.reason == nil ? .key : .faint, width: keys)
    let title = line.title[language]
    let start = keys + 3
    let used = screen.put(
      title, at: Point(x: start, y: 0), style: line.reason == nil ? .text : .muted, width: max(width - start, 0))
    // A reason names the panes itself when it is about them.
    let (remark, style): (String, Style) =
      if let reason = line.reason { (reason[language], .warning) } else {
        (line.group == .here ? "" : Phrase.named(line.panes)[language], .muted)
      }
    guard width - start - used > 4 else { return }
    screen.put(
      remark, at: Point(x: start + used + 2, y: 0), style: style, width: width - start - used - 3, align: .trailing)
  }
}
