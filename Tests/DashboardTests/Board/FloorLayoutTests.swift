import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct FloorLayoutTests {
  @Test func nothingOverlapsOrLiesOutsideAtAnySize() {
    var random = SplitMix(seed: 20_261_123)
    var sizes = [(1, 1), (80, 24), (120, 36), (200, 55), (500, 200), (0, 0)]
    for _ in 0..<3_000 { sizes.append((Int(random.next() % 500) + 1, Int(random.next() % 200) + 1)) }
    for (columns, rows) in sizes {
      let size = Size(columns: columns, rows: rows)
      let focus = PaneID.allCases[Int(random.next() % 5)]
      let layout = FloorLayout(
        size, focus: focus, isZoomed: random.next() % 3 == 0, hasBanner: random.next() % 2 == 0,
        hasLog: random.next() % 2 == 0)
      let places = ([layout.header, layout.banner, layout.tabs, layout.footer, layout.log] + layout.panes.map(\.place))
        .filter { !$0.isEmpty }
      for (index, place) in places.enumerated() {
        #expect(place.intersection(Rect(size)) == place, "\(columns)×\(rows)")
        for other in places.dropFirst(index + 1) {
          #expect(place.intersection(other).isEmpty, "\(columns)×\(rows): \(place) and \(other)")
        }
      }
      #expect(rows < 2 || layout.panes.contains { $0.pane == focus && !$0.place.isEmpty })
      guard layout.style == .all else { continue }
      // Where all panes are shown each is worth showing, and no cell is wasted.
      #expect(layout.panes.count == 5 && layout.panes.allSatisfy { $0.place.width >= 30 && $0.place.height >= 5 })
      #expect(places.reduce(0) { $0 + $1.width * $1.height } == columns * rows)
    }
  }

  @Test(arguments: [
    (200, 55, FloorLayout.Style.all), (120, 36, .all), (80, 24, .all), (80, 23, .all), (70, 24, .one), (80, 18, .one),
    (40, 10, .lines), (100, 8, .lines), (12, 30, .lines),
  ])
  func theWindowDecidesHowPanesAreShown(columns: Int, rows: Int, style: FloorLayout.Style) {
    let layout = FloorLayout(Size(columns: columns, rows: rows), focus: .today, isZoomed: false, hasBanner: false)
    #expect(layout.style == style)
  }

  @Test func aLineAPaneIsLeftInASmallWindow() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 40, rows: 10)
    desk.press("2")
    let lines = desk.screen.lines
    #expect(lines[0].hasPrefix(" 10:42:00"))
    #expect(lines[1].hasPrefix(" 1 Roster") && lines[2].hasPrefix("▌2 Door") && lines[5].hasPrefix(" 5 Today"))
    desk.press("z")
    #expect(desk.text.contains("Li Na"))
  }

  @Test func onlyTheClockChangesFromOneSecondToTheNext() throws {
    let desk = try Desk.floor(at: ClockTime(seconds: (10 * 60 + 42) * 60 + 30))
    let first = desk.screen.lines
    var later = desk
    later.now = Moment(Instant(milliseconds: desk.now.instant.milliseconds + 1000), offset: desk.now.offset)
    let second = later.screen.lines
    #expect(first.dropFirst() == second.dropFirst())
    #expect(second[0].replacing("10:42:31", with: "10:42:30") == first[0])
  }
}
