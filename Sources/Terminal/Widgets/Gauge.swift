/// A bar that is partly full.
public struct Gauge: Sendable {
  /// How full, 0 to 1; more counts as full, what is no number as empty.
  public var fraction: Double
  /// The meaning of the full part.
  public var role: Role

  /// A gauge as full as `fraction` says.
  public init(_ fraction: Double, role: Role = .chart) {
    self.fraction = fraction
    self.role = role
  }

  /// The full part in eighths of a cell: `███▌`.
  public static func bar(_ fraction: Double, width: Int) -> String {
    let width = min(max(width, 0), Rect.reach)
    let eighths = Int((unit(fraction) * Double(width * 8)).rounded())
    // Anything above nothing shows, and only what is full looks full.
    let shown = fraction > 0 ? min(max(eighths, 1), fraction < 1 ? max(width * 8 - 1, 0) : width * 8) : 0
    let part = shown % 8
    return String(repeating: "█", count: shown / 8) + (part > 0 ? String(Eighths.across[part]) : "")
  }

  /// Draws the bar on one row of the track.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), surface: .track)
    screen.put(Gauge.bar(fraction, width: rect.width), at: rect.origin, style: Style(role, on: .track))
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
