import Glibc

/// How somebody sees colours: one man in twelve tells red from green badly or not at all.
public enum ColorVision: String, CaseIterable, Hashable, Sendable {
  /// All three kinds of cones.
  case usual
  /// Without those for red.
  case protanopia
  /// Without those for green.
  case deuteranopia
  /// Without those for blue.
  case tritanopia

  /// What is left of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1).
  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// How far apart two colours look, in Oklab (Ottosson 2020): black and white are 1 apart, about 0.02 is just seen.
  public func distance(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (place(one), place(other))
    return sqrt(zip(a, b).reduce(0) { sum, pair in sum + (pair.0 - pair.1) * (pair.0 - pair.1) })
  }

  /// Where a colour lies in Oklab, as it is seen: lightness, green to red, blue to yellow.
  private func place(_ color: RGB) -> [Double] {
    let linear = [color.red, color.green, color.blue].map(RGB.linear)
    let seen = matrix.map { row in min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    let cones = Self.cones.map { row in cbrt(zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 }) }
    return Self.axes.map { row in zip(row, cones).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static let cones: [[Double]] = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let axes: [[Double]] = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]
}
