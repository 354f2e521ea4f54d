import Foundation

/// How long the proofs may take.
enum Thoroughness {
  /// Every byte and bit of every file, as `SHOWROOM_PROOFS=all swift test --filter Proof` asks; else every one where it
  /// hurts most and a part of the others, so that all tests together stay under a few minutes.
  static let isWhole = ProcessInfo.processInfo.environment["SHOWROOM_PROOFS"] == "all"

  /// Seconds for which real processes are killed at random (store.md §5); `SHOWROOM_SOAK` shortens that.
  static let soakSeconds = ProcessInfo.processInfo.environment["SHOWROOM_SOAK"] ?? "60"
}
