@testable import Journal

/// A store at rest whose files are damaged: what of the truth is left, and whether it is said (store.md §1, nothing
/// silent).
struct DamageProof {
  var subject = Subject.whole
  let disk: MemoryDisk
  let texts: [String]

  /// Which snapshots are there still.
  enum Remains: CaseIterable {
    /// All of them, so that none of the damage in a journal costs anything.
    case everything
    /// The one before the last checkpoint, as if that had not been made.
    case olderSnapshot
    /// None: everything comes from the journals.
    case journals
  }

  init(_ remains: Remains, _ subject: Subject = .whole) {
    self.subject = subject
    let stage = Stage(subject)
    stage.play([.open(0), .act(0), .act(0), .checkpoint(0), .act(0), .rotate(0), .act(0), .act(0), .act(0)])
    if case .everything = remains { stage.play([.checkpoint(0)]) }
    disk = stage.disk.copy()
    texts = stage.truth.acknowledged
    switch remains {
    case .everything: break
    case .olderSnapshot:
      disk[Stage.path] = disk[Scene.folder + "snapshot.previous"]
      disk[Scene.folder + "snapshot.previous"] = nil
    case .journals:
      disk[Stage.path] = nil
      disk[Scene.folder + "snapshot.previous"] = nil
    }
  }

  /// The files that hold anything.
  var files: [String] { disk.paths.filter { disk[$0]?.isEmpty == false } }

  /// What a reader finds in a damaged copy: the acts lost, and what was said of it.
  func reading(_ damaged: MemoryDisk) -> (lost: [Int], said: [String], isCounted: Bool) {
    do {
      let reader = try subject.open(damaged, .readOnly)
      let left = reader.state.entries
      let lost = texts.indices.filter { index in
        !left.contains { $0.sequence == UInt64(index + 1) && $0.text == texts[index] }
      }
      let isTrue = left.allSatisfy {
        texts.indices.contains(Int($0.sequence) - 1) && texts[Int($0.sequence) - 1] == $0.text
      }
      try reader.inspect()
      let counted = reader.damages.flatMap { $0.lost.map { Int($0) - 1 } }
      let isTail =
        lost == [texts.count - 1] && reader.notices.contains { if case .tornTail = $0 { true } else { false } }
      return (
        lost, reader.damages.map(\.description) + reader.notices.map { "\($0)" },
        isTrue && (counted == lost || isTail)
      )
    } catch {
      return ([], ["\(error)"], true)
    }
  }

  /// What is wrong after one bit is flipped, nil when nothing is.
  func complaint(flipping bit: Int, of path: String) -> String? {
    let damaged = disk.copy()
    damaged[path]?[bit / 8] ^= 1 << UInt8(bit % 8)
    let (lost, said, isCounted) = reading(damaged)
    if said.isEmpty { return "silent: bit \(bit) of \(path), lost \(lost)" }
    if lost.count > 1 || !isCounted { return "bit \(bit) of \(path): lost \(lost), said \(said)" }
    return nil
  }

  /// What is wrong after a file is cut to that length, when somebody goes on with it; nil when nothing is.
  func complaint(cutting path: String, to count: Int) -> String? {
    let damaged = disk.copy()
    damaged[path] = Array(damaged[path]?.prefix(count) ?? [])
    do {
      let reader = try subject.open(damaged, .readOnly)
      let left = reader.state.texts
      let writer = try subject.open(damaged)
      guard writer.state == reader.state else { return "\(path) cut to \(count): \(writer.state.texts) and \(left)" }
      do {
        try writer.add("last")
        try writer.close()
      } catch StoreError.readOnly(_, .damaged(let damages)) where !damages.isEmpty {
        let lost = damages.reduce(0) { $0 + $1.lost.count }
        return lost == texts.count - left.count ? nil : "\(path) cut to \(count): \(left) left, said \(damages)"
      }
      guard texts.starts(with: left) else { return "\(path) cut to \(count): \(left)" }
      let again = try subject.open(damaged, .readOnly)
      return again.state.texts == left + ["last"] ? nil : "\(path) cut to \(count): \(again.state.texts)"
    } catch {
      return "\(path) cut to \(count): \(error)"
    }
  }
}
