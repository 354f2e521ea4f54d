/// A run of numbers as one row of little columns: `▂▅█▆▃▁▁`.
///
/// Where a number is not known yet, what is usual there is drawn in its own role, so a day shows its past and its outlook.
public struct Sparkline: Sendable {
  /// The numbers from left to right, none where there is none yet.
  public var values: [Double?]
  /// What is usual in each place.
  public var usual: [Double]
  /// The place of the present, drawn in its own role.
  public var now: Int?
  /// The number of a full column; by default the greatest of all.
  public var maximum: Double?

  /// The line of those numbers.
  public init(_ values: [Double?], usual: [Double] = [], now: Int? = nil, maximum: Double? = nil) {
    self.values = values
    self.usual = usual
    self.now = now
    self.maximum = maximum
  }

  /// The columns as text; above 0 at least the lowest block, at 0 a blank.
  public static func text(_ values: [Double], maximum: Double? = nil) -> String {
    let top = maximum ?? values.max() ?? 0
    return String(values.map { column($0, of: top) })
  }

  /// Draws the last columns that fit in one row.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    let count = max(values.count, usual.count)
    let top = maximum ?? max(values.compactMap(\.self).max() ?? 0, usual.max() ?? 0)
    for (x, index) in (max(count - rect.width, 0)..<count).enumerated() where rect.height > 0 {
      let value = values.indices.contains(index) ? values[index] : nil
      let fallback = usual.indices.contains(index) ? usual[index] : 0
      let role: Role = value == nil ? .chartUsual : index == now ? .chartNow : .chart
      let column = Sparkline.column(value ?? fallback, of: top)
      screen.put(String(column), at: Point(x: rect.x + x, y: rect.y), style: Style(role))
    }
  }

  private static func column(_ value: Double, of top: Double) -> Character {
    guard value > 0, top > 0 else { return " " }
    return Eighths.upward[min(max(Int((Gauge.unit(value / top) * 8).rounded()), 1), 8)]
  }
}
