import Supervision
import Testing

@testable import Dashboard
@testable import Terminal

/// Every board in every window, from one cell to a wall.
@Suite struct AnySizeTests {
  @Test(arguments: GoldenBoard.allCases) func theBoardFitsEverySize(board: GoldenBoard) {
    var random = SplitMix(seed: UInt64(board.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    var sizes = [(1, 1), (2, 2), (500, 1), (1, 200), (3, 200), (500, 200)]
    for _ in 0..<12 {
      sizes.append((Int(random.next() % 250) + 1, Int(random.next() % 80) + 1))
      sizes.append((Int(random.next() % 90) + 1, Int(random.next() % 30) + 1))
    }
    for (columns, rows) in sizes {
      let language = Language.allCases[Int(random.next() % 2)]
      let screen = board.screen(Size(columns: columns, rows: rows), language)
      #expect(screen.lines.count == rows)
      screen.expectWhole("\(board) \(columns)×\(rows)")
    }
  }

  /// A pane's frame stands straight: each of its corners has the one that belongs to it under or beside it.
  @Test(arguments: [(80, 24), (120, 36), (200, 55), (60, 20), (73, 21), (140, 40)], Language.allCases)
  func framesStandStraight(window: (Int, Int), language: Language) {
    for board in GoldenBoard.allCases where board.isBare {
      let screen = board.screen(Size(columns: window.0, rows: window.1), language)
      screen.expectStraightFrames("\(board) \(window) \(language)")
    }
  }

  @Test func aWindowThatGrowsAndShrinksComesBackAsItWas() {
    for board in GoldenBoard.allCases.filter({ $0 != .live }) {
      var (desk, drawing) = (Desk.practising(), Drawing())
      for key in board.keys + [.down, .down, .down] { desk.press(key) }
      let before = desk.dashboard.draw(desk.world, size: desk.size, over: &drawing)
      let selection = desk.dashboard.selections
      for (columns, rows) in [(200, 55), (80, 24), (60, 20), (40, 10), (1, 1), (139, 39), (72, 20)] {
        desk.size = Size(columns: columns, rows: rows)
        _ = desk.dashboard.handle(.resize(desk.size), desk.world)
        _ = desk.dashboard.draw(desk.world, size: desk.size, over: &drawing)
      }
      desk.size = Size(columns: 120, rows: 36)
      #expect(desk.dashboard.draw(desk.world, size: desk.size, over: &drawing) == before, "\(board)")
      #expect(desk.dashboard.selections == selection, "\(board)")
    }
  }
}

/// Hostile text in whatever a person may type, on every board.
@Suite struct HostileTextTests {
  @Test(arguments: Hostile.texts.indices) func whatIsKeptNeitherDrivesTheTerminalNorMovesAColumn(index: Int) throws {
    let showroom = try Hostile.tampered(Desk.practising().showroom, with: Hostile.texts[index])
    for board in GoldenBoard.allCases where board != .live {
      let (columns, rows) = [(80, 24), (120, 36), (200, 55), (40, 10), (61, 19)][(index + board.keys.count) % 5]
      var desk = Desk(Language.allCases[index % 2])
      desk.showroom = showroom
      desk.size = Size(columns: columns, rows: rows)
      for key in board.keys { desk.press(key) }
      let screen = desk.screen
      screen.expectWhole("\(board) \(columns)×\(rows)")
      if board.isBare { screen.expectStraightFrames("\(board) \(columns)×\(rows)") }
    }
  }

  @Test(arguments: Hostile.texts) func whatIsTypedIsRefusedOrCleaned(text: String) throws {
    var desk = try Desk.floor(.english)
    for keys in ["1a", "4a", "5a", "5n", "1m", "4n", "6a", "8a", "3zs", ":", "/", "&", "F"] {
      desk.press(keys)
      desk.paste(text)
      desk.press("⇥")
      desk.paste(text)
      desk.screen.expectWhole(keys)
      desk.press("⏎⏎")
      desk.screen.expectWhole(keys)
      desk.press("⎋⎋⎋⎋")
    }
    #expect(try Hostile.found(in: desk.showroom) == [])
  }
}

extension Screen {
  /// Every cell is a character of its width, whole, with at most two marks: nothing a terminal would obey.
  func expectWhole(_ where: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var wrong: [String] = []
    cells.withUnsafeBufferPointer { cells in
      for index in cells.indices {
        let cell = cells[index]
        let hasHalf = (index + 1) % columns != 0 && cells[index + 1].glyph == Cell.rightHalf
        if cell.glyph == Cell.rightHalf { continue }
        // Plain letters are most of every screen.
        if cell.glyph >= 0x20, cell.glyph < 0x7F, !hasHalf { continue }
        let scalars = cell.scalars
        let width = scalars.first.flatMap(TextWidth.cells(of:)) ?? -1
        let hasOnlyMarks = scalars.dropFirst().allSatisfy { TextWidth.cells(of: $0) == 0 }
        if width < 1 || (width == 2) != hasHalf || !hasOnlyMarks {
          wrong.append("\(index % columns),\(index / columns) \(scalars)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(`where`)", sourceLocation: sourceLocation)
  }

  /// Each upper left corner has an upper right one in its row, and both have a lower one straight under them.
  func expectStraightFrames(_ where: String, sourceLocation: SourceLocation = #_sourceLocation) {
    func glyph(_ x: Int, _ y: Int) -> UInt64 { cells[y * columns + x].glyph }
    let (left, right, below, end): (UInt64, UInt64, UInt64, UInt64) = (0x256D, 0x256E, 0x2570, 0x256F)
    for y in 0..<rows {
      for x in 0..<columns where glyph(x, y) == left {
        guard let far = (x..<columns).first(where: { glyph($0, y) == right }) else {
          Issue.record("\(`where`): no corner to the right of \(x),\(y)", sourceLocation: sourceLocation)
          continue
        }
        // Where something lies over it the foot is hidden.
        let foot = (y..<rows).first { glyph(x, $0) == below && glyph(far, $0) == end }
        if let foot {
          for row in y + 1..<foot where ![0x2502, 0x2503, 0x251C, 0x2524].contains(glyph(far, row)) {
            Issue.record("\(`where`): the frame at \(x),\(y) is broken in row \(row)", sourceLocation: sourceLocation)
            break
          }
        }
      }
    }
  }
}
