import Testing

@testable import Terminal

@Suite struct LayoutTests {
  @Test("Minimums first, the rest by weight, excess handed on")
  func lengths() {
    #expect(Portion.lengths(of: 100, [.share(), .share(), .share()]) == [33, 33, 34])
    #expect(Portion.lengths(of: 100, [.fixed(10), .share(1), .share(2)]) == [10, 30, 60])
    #expect(Portion.lengths(of: 100, [.share(1, minimum: 60), .share(1)]) == [60, 40])
    #expect(Portion.lengths(of: 100, [.share(1, maximum: 20), .share(1), .share(1)]) == [20, 40, 40])
    #expect(Portion.lengths(of: 30, [.fixed(20), .share(1, minimum: 20), .share(1)]) == [20, 10, 0])
    #expect(Portion.lengths(of: 5, []) == [])
  }

  @Test("Parts lie side by side inside the whole at every size")
  func splits() {
    var random = Randomness(3)
    for columns in stride(from: 0, through: 500, by: 7) {
      for rows in stride(from: 0, through: 200, by: 13) {
        let whole = Rect(x: 2, y: 1, width: columns, height: rows)
        let portions = (0..<4).map { _ in
          Portion.share(Int.random(in: 0...5, using: &random), minimum: Int.random(in: 0...40, using: &random))
        }
        let parts = whole.splitColumns(portions, gap: 1)
        #expect(parts.allSatisfy { $0.intersection(whole) == $0 })
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.right <= $1.x })
        if columns > 3 { #expect(parts.last?.right == whole.right) }
        let stack = whole.splitRows(portions)
        #expect(stack.reduce(0) { $0 + $1.height } == rows)
      }
    }
  }

  @Test("Every widget draws at every size, from nothing to a wall")
  func widgets() {
    var form = Form([
      .init("who", label: "Customer 客户", .text(TextField("周女士")), hint: "family name"),
      .init("kind", label: "About", .choice(ChoiceField(["sales", "delivery"])), error: "choose one"),
    ])
    _ = form.handle(.tab)
    let picker = Picker(
      (0..<40).map { .init("\($0)", "Command \($0)", detail: "k", reason: $0 % 3 == 0 ? "not now" : nil) })
    let sizes = (0...24).flatMap { [Size(columns: $0, rows: $0 % 7), Size(columns: $0 % 5, rows: $0)] }
    for size in sizes + [Size(columns: 80, rows: 24), Size(columns: 500, rows: 200)] {
      var screen = Screen(size: size)
      let window = ListWindow(count: 50, selection: 30, height: size.rows - 2)
      Box("Roster 值班", jump: "1", detail: [Span("9 here")], foot: [Span("x")], isFocused: true, scroll: window.thumb)
        .draw(&screen, in: screen.bounds) { inner in
          ListView(window: window, selection: 30, isFocused: true).draw(&inner, in: inner.bounds) {
            $0.put("row \($1)", at: .origin)
          }
        }
      BarChart([.init(3, usual: 2, label: "9"), .init(nil, usual: 5, label: "10")]).draw(&screen, in: screen.bounds)
      screen.put(Sparkline.text([1, .nan, -3]), at: .origin)
      screen.put(Gauge.spans(.infinity, width: size.columns, role: .chart), at: .origin)
      HintBar([.init(.enter, "open")]).draw(&screen, in: screen.bounds)
      TabStrip([.init("Door 门口", key: "2"), .init("Today")], selection: 9).draw(&screen, in: screen.bounds)
      form.draw(&screen, in: screen.bounds)
      Overlay("Commands", inside: Size(columns: 30, rows: 9)).draw(&screen) { picker.draw(&$0, in: $0.bounds) }
      #expect(screen.lines.count == size.rows)
    }
  }

  @Test("The selection is always in sight and the list moves no farther than it must")
  func windows() {
    for count in 0...30 {
      for height in 0...12 {
        for selection in 0..<max(count, 1) {
          let window = ListWindow(count: count, selection: selection, height: height, offset: 9)
          if count > 0, height > 0 { #expect(window.visible.contains(selection)) }
          #expect(window.visible.count == min(count, height))
        }
      }
    }
    #expect(ListWindow(count: 100, selection: 12, height: 10, offset: 5).offset == 5)
    #expect(ListWindow(count: 100, selection: 15, height: 10, offset: 5).offset == 7)
  }
}
