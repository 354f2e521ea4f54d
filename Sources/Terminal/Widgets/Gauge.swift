/// A bar that is partly full.
///
///     ━━━━━━━━━━╸━━━━━      line, which keeps rows under each other apart
///     ██████████▌           block, in eighths of a cell
public struct Gauge: Sendable {
  /// How the bar is drawn.
  public enum Shape: Hashable, Sendable {
    /// A thick line over a thin track, in halves of a cell.
    case line
    /// Blocks on a ground of their own, in eighths of a cell.
    case block
  }

  /// How full, 0 to 1; more counts as full, what is no number as empty.
  public var fraction: Double
  /// The meaning of the full part.
  public var role: Role
  /// How it is drawn.
  public var shape: Shape

  /// A gauge as full as `fraction` says.
  public init(_ fraction: Double, role: Role = .chart, shape: Shape = .line) {
    self.fraction = fraction
    self.role = role
    self.shape = shape
  }

  /// The full part: `███▌` as blocks, `━━━╸` as a line.
  ///
  /// Anything above nothing shows, and only what is full looks full.
  public static func bar(_ fraction: Double, width: Int, shape: Shape = .block) -> String {
    let width = min(max(width, 0), Rect.reach)
    let parts = shape == .block ? 8 : 2
    let filled = Int((unit(fraction) * Double(width * parts)).rounded())
    let most = fraction < 1 ? max(width * parts - 1, 0) : width * parts
    let shown = fraction > 0 ? min(max(filled, 1), most) : 0
    switch shape {
    case .block:
      let part = shown % 8
      return String(repeating: "█", count: shown / 8) + (part > 0 ? String(Eighths.across[part]) : "")
    case .line:
      return String(repeating: "━", count: shown / 2) + (shown % 2 > 0 ? "╸" : "")
    }
  }

  /// Draws the bar on one row.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let bar = Gauge.bar(fraction, width: rect.width, shape: shape)
    switch shape {
    case .block:
      screen.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), surface: .track)
      screen.put(bar, at: rect.origin, style: Style(role, on: .track))
    case .line:
      // The track is thinner, so that the bar is told from it without colours.
      let full = screen.put(bar, at: rect.origin, style: Style(role), width: rect.width)
      let rest = String(repeating: "─", count: max(rect.width - full, 0))
      screen.put(rest, at: Point(x: rect.x + full, y: rect.y), style: .border)
    }
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
