/// A bar that is partly full, in eighths of a cell: `██████████▌`.
public enum Gauge {
  /// The full part.
  ///
  /// Anything above nothing shows, and only what is full looks full; what is no number is empty.
  public static func bar(_ fraction: Double, width: Int) -> String {
    let width = min(max(width, 0), Rect.reach)
    let filled = Int((unit(fraction) * Double(width * 8)).rounded())
    let most = fraction < 1 ? max(width * 8 - 1, 0) : width * 8
    let shown = fraction > 0 ? min(max(filled, 1), most) : 0
    let part = shown % 8
    return String(repeating: "█", count: shown / 8) + (part > 0 ? String(Eighths.across[part]) : "")
  }

  /// The whole of it, `width` cells: the full part in the meaning of a role, the rest its empty track.
  public static func spans(_ fraction: Double, width: Int, role: Role) -> [Span] {
    let style = Style(role, on: .track)
    let bar = bar(fraction, width: width)
    return [Span(bar, style), Span(String(repeating: " ", count: max(width - TextWidth.cells(bar), 0)), style)]
  }

  /// A bar as thin as a rule, `width` cells, for rows close together, where full blocks would run into one another: the full
  /// part in the meaning of a role, in halves of a cell, the rest faint.
  public static func line(_ fraction: Double, width: Int, role: Role) -> [Span] {
    let width = min(max(width, 0), Rect.reach)
    let filled = Int((unit(fraction) * Double(width * 2)).rounded())
    let most = fraction < 1 ? max(width * 2 - 1, 0) : width * 2
    let shown = fraction > 0 ? min(max(filled, 1), most) : 0
    let full = String(repeating: "━", count: shown / 2) + (shown % 2 == 1 ? "╸" : "")
    return [
      Span(full, Style(role)), Span(String(repeating: "─", count: max(width - (shown + 1) / 2, 0)), .faint),
    ]
  }

  /// The number brought between 0 and 1; what is no number is 0.
  static func unit(_ fraction: Double) -> Double { fraction > 0 ? min(fraction, 1) : 0 }
}

/// Blocks an eighth of a cell apart.
enum Eighths {
  /// From the left, 0 to 8.
  static let across: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// From the bottom, 0 to 8.
  static let upward: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
