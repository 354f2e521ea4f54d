/// A run of numbers as one row of little columns: `▂▅█▆▃▁▁`.
public enum Sparkline {
  /// The columns as text; above 0 at least the lowest block, at 0 a blank.
  public static func text(_ values: [Double], maximum: Double? = nil) -> String {
    let top = maximum ?? values.max() ?? 0
    return String(values.map { column($0, of: top) })
  }

  private static func column(_ value: Double, of top: Double) -> Character {
    guard value > 0, top > 0 else { return " " }
    return Eighths.upward[min(max(Int((Gauge.unit(value / top) * 8).rounded()), 1), 8)]
  }
}
