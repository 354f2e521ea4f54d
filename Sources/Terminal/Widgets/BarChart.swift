/// Upright bars several rows high, in eighths of a row, with what is usual as a mark over each.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// How high, in the unit of all bars; none where it is not known yet.
    public var value: Double?
    /// What is usual, drawn as a line across.
    public var usual: Double?
    /// What stands under it.
    public var label: String
    /// Whether it is the present one.
    public var isNow: Bool

    /// A bar.
    public init(_ value: Double?, usual: Double? = nil, label: String = "", isNow: Bool = false) {
      self.value = value
      self.usual = usual
      self.label = label
      self.isNow = isNow
    }
  }

  /// The bars from left to right.
  public var bars: [Bar]
  /// The number at the top; by default the greatest of all.
  public var maximum: Double?
  /// Cells between bars, fewer where they would not all fit.
  public var gap: Int
  /// Whether each bar that is wide enough carries its number.
  public var isNumbered: Bool

  /// The chart of those bars.
  public init(_ bars: [Bar], maximum: Double? = nil, gap: Int = 1, isNumbered: Bool = false) {
    self.bars = bars
    self.maximum = maximum
    self.gap = gap
    self.isNumbered = isNumbered
  }

  /// Where the bars stand in a rectangle, labels included: all alike, or the last ones when not all fit.
  public func places(in rect: Rect) -> [Rect] {
    guard !rect.isEmpty, !bars.isEmpty else { return [] }
    let wanted = min(max(gap, 0), rect.width)
    let gap = (rect.width + wanted) / (1 + wanted) < bars.count ? 0 : wanted
    let shown = min(bars.count, (rect.width + gap) / (1 + gap))
    guard shown > 0 else { return [] }
    let step = (rect.width + gap) / shown
    let labelled = rect.height > 1 && bars.contains { !$0.label.isEmpty }
    return (0..<shown).map { index in
      Rect(
        x: rect.x + index * step, y: rect.y, width: max(step - gap, 1), height: rect.height - (labelled ? 1 : 0))
    }
  }

  /// Draws the bars as wide as they fit, the last ones when not all do, and labels in the lowest row where any is given.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    let places = places(in: rect)
    let top = maximum ?? bars.reduce(0) { max($0, $1.value ?? 0, $1.usual ?? 0) }
    // Numbers of bars that touch need a blank between them to be told apart.
    let apart = places.count > 1 && places[1].x > places[0].right ? 0 : 1
    let shown = bars.suffix(places.count)
    // Where labels are wider than bars, each fifth stands for those beside it.
    let isCrowded = zip(shown, places).contains { TextWidth.cells($0.label) > $1.width }
    for (index, (bar, column)) in zip(shown, places).enumerated() {
      draw(bar, top: top, &screen, in: column)
      if isNumbered { drawNumber(of: bar, top: top, &screen, in: column, room: column.width - apart) }
      guard column.height < rect.height else { continue }
      let place = Point(x: column.x, y: column.bottom)
      guard !isCrowded || (bars.count - shown.count + index) % 5 == 4 else { continue }
      let width = isCrowded ? TextWidth.cells(bar.label) : column.width
      screen.put(bar.label, at: place, style: bar.isNow ? .strong : .muted, width: width, align: .center)
    }
  }

  private func draw(_ bar: Bar, top: Double, _ screen: inout Screen, in column: Rect) {
    let role: Role = bar.isNow ? .chartNow : .chart
    let full = eighths(bar.value ?? 0, top: top, height: column.height)
    for row in 0..<column.height {
      let part = min(max(full - row * 8, 0), 8)
      guard part > 0 else { break }
      let block = String(repeating: String(Eighths.upward[part]), count: column.width)
      screen.put(block, at: Point(x: column.x, y: column.bottom - 1 - row), style: Style(role))
    }
    guard let usual = bar.usual, usual > 0, top > 0, column.height > 0 else { return }
    let mark = max(eighths(usual, top: top, height: column.height) - 1, 0)
    let row = min(mark / 8, column.height - 1)
    let covered = full - row * 8
    // The line lies low, in the middle or high in its row; inside a bar it is cut out of it by exchanging the colours.
    let glyph = ["▁", "─", "▔"][min(mark % 8 / 3, 2)]
    let line = String(repeating: glyph, count: column.width)
    let place = Point(x: column.x, y: column.bottom - 1 - row)
    if covered >= 8 {
      screen.put(line, at: place, style: Style(role).reversed())
    } else if covered <= 0 {
      screen.put(line, at: place, style: .chartUsual)
    }
  }

  /// The number stands on its bar, or in the bar's top where the bar fills the height.
  private func drawNumber(of bar: Bar, top: Double, _ screen: inout Screen, in column: Rect, room: Int) {
    guard let value = bar.value, value > 0, value < 1e9 else { return }
    let text = String(Int(value.rounded()))
    guard TextWidth.cells(text) <= room else { return }
    let rows = (eighths(value, top: top, height: column.height) + 7) / 8
    let style: Style = bar.isNow ? .strong : .muted
    guard rows < column.height else {
      let role: Role = bar.isNow ? .chartNow : .chart
      screen.put(
        TextWidth.pad(text, to: column.width, align: .center), at: column.origin, style: Style(role).reversed())
      return
    }
    screen.put(
      text, at: Point(x: column.x, y: column.bottom - 1 - rows), style: style, width: column.width, align: .center)
  }

  private func eighths(_ value: Double, top: Double, height: Int) -> Int {
    guard value > 0, top > 0 else { return 0 }
    return max(Int((Gauge.unit(value / top) * Double(height * 8)).rounded()), 1)
  }
}
