import Testing

@testable import Terminal

@Suite struct ScreenTests {
  @Test("Text lies where it is put, cut by cells and by the clip")
  func puts() {
    var screen = Screen(size: Size(columns: 12, rows: 4))
    screen.put("门口 door is open", at: Point(x: 1, y: 0))
    screen.put("31", at: Point(x: 0, y: 1), width: 12, align: .trailing)
    screen.put([Span("3 ", .strong), Span("open, ", .muted), Span("1 over", .bad)], at: Point(x: 0, y: 2), width: 10)
    screen.within(Rect(x: 2, y: 3, width: 4, height: 1)) { inner in
      #expect(inner.size == Size(columns: 4, rows: 1))
      inner.put("投诉投诉", at: Point(x: -1, y: 0))
      inner.put("x", at: Point(x: 9, y: 0))
    }
    #expect(screen.lines == [" 门口 door …", "          31", "3 open, 1…", "   诉…"])
    #expect(screen.style(at: Point(x: 0, y: 2)) == Style(.strong, on: .base))
    #expect(screen.style(at: Point(x: 12, y: 0)) == nil)
  }

  @Test("Overwriting half of a wide character leaves no half behind")
  func halves() {
    var screen = Screen(size: Size(columns: 6, rows: 1))
    screen.put("展厅浦", at: .origin)
    screen.put("x", at: Point(x: 1, y: 0))
    screen.put("特", at: Point(x: 3, y: 0))
    #expect(screen.lines == [" x 特"])
  }

  @Test("A selected row keeps what is written and changes its ground")
  func tints() {
    var screen = Screen(size: Size(columns: 6, rows: 1))
    screen.put("late", at: .origin, style: .bad)
    screen.tint(Rect(x: 0, y: 0, width: 6, height: 1), surface: .selected)
    screen.put("r", at: Point(x: 3, y: 0), style: .good)
    #expect(screen.lines == ["latr"])
    #expect(screen.style(at: .origin) == Style(.bad, on: .selected))
    #expect(screen.style(at: Point(x: 3, y: 0)) == Style(.good, on: .selected))
  }

  @Test("Nothing drawn leaves its clip, no size traps, and no wide character is ever halved")
  func fuzz() {
    var random = Randomness(7)
    for round in 0..<1_500 {
      let size = Size(columns: Int.random(in: 0...80, using: &random), rows: Int.random(in: 0...6, using: &random))
      var screen = Screen(size: size)
      screen.fill(screen.bounds, with: "·", style: .faint)
      let clip = Rect(
        x: Int.random(in: -5...85, using: &random), y: Int.random(in: -2...7, using: &random),
        width: Int.random(in: 0...40, using: &random), height: Int.random(in: 0...4, using: &random))
      screen.within(clip) { inner in
        for _ in 0..<6 {
          let place = Point(x: Int.random(in: -9...50, using: &random), y: Int.random(in: -2...5, using: &random))
          let width = Bool.random(using: &random) ? Int.random(in: -1...30, using: &random) : nil
          let text = random.text(upTo: 30)
          let used = inner.put(
            text, at: place, style: .bad, width: width, align: [.leading, .center, .trailing][round % 3])
          if let width { #expect(used <= max(width, 0)) }
          inner.put([Span(text), Span(random.text(upTo: 9), .good)], at: place, width: width)
        }
        inner.put("far", at: Point(x: Int.max, y: Int.min))
      }
      for y in 0..<size.rows {
        for x in 0..<size.columns {
          let cell = screen.cells[y * size.columns + x]
          if !clip.contains(Point(x: x, y: y)) { #expect(cell.role == .faint) }
          let next = x + 1 < size.columns ? screen.cells[y * size.columns + x + 1].isRightHalf : false
          let width = cell.scalars.first.flatMap(TextWidth.cells(of:)) ?? -1
          #expect(cell.isRightHalf || (width == 2) == next, "round \(round) at \(x),\(y)")
        }
      }
    }
  }
}
