import Glibc

@testable import Journal

/// A month is put away while something goes wrong that nobody reports: the journals that held it may go only when the
/// archive is what it should be and nobody could need them any more (store.md §4).
struct ArchiveProof {
  var subject = Subject.whole

  /// What is wrong, nil when nothing is.
  func complaint() -> String? {
    garbled() ?? lostSnapshot()
  }

  /// The disk says that it wrote the archive, but a bit of it is wrong.
  private func garbled() -> String? {
    let path = Scene.folder + "archive/2026-10.plist"
    let stage = Stage(subject)
    var isGarbled = false
    stage.files.beforeCall = { [unowned stage] _ in
      guard !isGarbled, let archive = stage.disk[path] else { return }
      isGarbled = true
      stage.disk[path]?[archive.count / 2] ^= 1
    }
    stage.play([.open(0), .day("2026-10-31"), .act(0), .rotate(0), .act(0), .day("2026-11-01"), .act(0)])
    for _ in 0..<3 { stage.play([.checkpoint(0), .act(0)]) }
    stage.files.beforeCall = { _ in }
    if !isGarbled { return "no month was archived" }
    return subject.examine(stage.disk.copy(), stage.truth).map { "a garbled archive: \($0)" }
  }

  /// A journal is begun that the snapshot could not be written after; then a month closes, and the new snapshot is lost.
  private func lostSnapshot() -> String? {
    let stage = Stage(subject)
    stage.play([.open(0), .day("2026-10-31"), .act(0), .checkpoint(0), .act(0)])
    stage.files.refused = { operation, path in
      operation == .rename && path == Scene.folder + "unfinished" ? EIO : nil
    }
    stage.play([.rotate(0)])
    stage.files.refused = { _, _ in nil }
    stage.play([.day("2026-11-01"), .act(0), .checkpoint(0)])
    if stage.disk[Scene.folder + "archive/2026-10.plist"] == nil { return "no month was archived" }
    stage.disk[Stage.path] = nil
    do {
      let reader = try subject.open(stage.disk, .readOnly)
      guard reader.damages.isEmpty, reader.notices == [.snapshotReplaced(problem: "missing")] else {
        return "a snapshot is lost: \(reader.damages) \(reader.notices)"
      }
      return subject.examine(stage.disk.copy(), stage.truth).map { "a snapshot is lost: \($0)" }
    } catch {
      return "a snapshot is lost: \(error)"
    }
  }
}
