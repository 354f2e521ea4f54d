import Supervision
import Terminal

/// Roster 值班: who is on shift, where they are and since when.
enum RosterPane: Pane {
  static let id = PaneID.roster
  static let title = Phrase(zh: "值班", en: "Roster")

  static func rows(_ sight: Sight) -> [RowID] {
    sight.state.presences(at: sight.now).map { .person($0.person.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let people = view.state.presences(at: view.now)
    let width = screen.size.columns
    let selection = view.selection.flatMap { id in people.firstIndex { RowID.person($0.person.id) == id } }
    let table = table(people, view)
    let height = max(screen.size.rows - 2, 0)
    let headed = height > 5 && table.needsHeading(table.layout(rowWidth(width - 2)))
    let window = ListWindow(count: people.count, selection: selection, height: height - (headed ? 1 : 0))
    let box = frame(
      view, detail: headcount(people, view, in: detailRoom(width, view)), foot: kinds(people, view, in: width - 6),
      scroll: window.thumb)
    let inside = box.draw(&screen, in: screen.bounds)
    guard !people.isEmpty else { return drawEmpty(&screen, in: inside, nobody(view)) }
    let (list, spare) = inside.cutTop(people.count + (headed ? 1 : 0))
    drawTable(&screen, view, table, window: window, selection: selection, in: list, headed: headed)
    // Who takes the next customer is what is asked most of this list, so it gets the rows that nobody needs.
    TurnPanel(view).drawUnder(&screen, in: spare)
  }

  static func summary(_ view: PaneView) -> [Span] {
    let people = view.state.presences(at: view.now)
    guard !people.isEmpty else {
      return [Span(view.words(Phrase(zh: "名单还是空的", en: "nobody on the staff yet")), .muted)]
    }
    let free = people.count(where: \.isFree)
    return headcount(people, view, in: 30)
      + [Span(view.words(Phrase(zh: "  闲 \(free)", en: "  \(free) free")), .muted)]
  }

  /// `9 here / 12`, and who is missing.
  private static func headcount(_ people: [Presence], _ view: PaneView, in room: Int) -> [Span] {
    guard !people.isEmpty else { return [] }
    let here = people.count(where: \.isHere)
    let count = [
      Span("\(here)", .strong),
      Span(view.words(Phrase(zh: " 在岗 / \(people.count)", en: " here / \(people.count)")), .muted),
    ]
    let late = people.count { if case .late = $0.standing { true } else { false } }
    guard late > 0 else { return .longest(of: [count], in: room) }
    let missing = Span(view.words(Phrase(zh: "! \(late) 人迟到  ", en: "! \(late) late  ")), .bad)
    return .longest(of: [[missing] + count, count], in: room)
  }

  /// How many do what, which also tells what the glyphs mean.
  private static func kinds(_ people: [Presence], _ view: PaneView, in room: Int) -> [Span] {
    let counts = PlaceKind.allCases.compactMap { kind -> (PlaceKind, Int)? in
      guard kind != .leave, kind != .desk else { return nil }
      // At the desk one is as free as on call, and has the same glyph.
      let count = people.count { $0.isHere && ($0.place?.kind == kind || kind == .free && $0.isFree) }
      return count > 0 ? (kind, count) : nil
    }
    func line(_ named: Bool) -> [Span] {
      counts.enumerated().flatMap { index, pair in
        [
          Span((index > 0 ? "  " : "") + pair.0.glyph.text, pair.0.glyph.style),
          Span(named ? " " + view.words(pair.0.word) : "", .muted), Span(" \(pair.1)", .muted),
        ]
      }
    }
    return .longest(of: [line(true), line(false)], in: room)
  }

  private static func nobody(_ view: PaneView) -> [[Span]] {
    [
      [Span(view.words(Phrase(zh: "名单还是空的", en: "Nobody on the staff yet")))],
      [Span("a ", .key), Span(view.words(Phrase(zh: "添加员工", en: "adds somebody")), .muted)],
    ]
  }
}
