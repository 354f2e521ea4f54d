@testable import Journal

/// A store at rest whose files are damaged: what of the truth is left, and whether it is said (store.md §1, nothing
/// silent).
struct DamageProof {
  var subject = Subject.whole
  let remains: Remains
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
    self.remains = remains
    let stage = Stage(subject)
    stage.play([.open(0), .day("2026-10-31"), .act(0), .act(0), .checkpoint(0), .act(0), .day("2026-11-01"), .act(0)])
    stage.play([.checkpoint(0), .act(0), .rotate(0), .act(0), .act(0)])
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
  /// Those that matter most with what remains: snapshots where they are needed, else what they would have covered.
  var exposed: [String] {
    files.filter {
      $0.hasPrefix(Scene.folder + "snapshot") || $0 == Stage.path ? remains == .everything : remains == .journals
    }
  }

  /// What is wrong after one bit is flipped, nil when nothing is: the store opens, says something, and of all acts one at
  /// most is missing, which it names.
  func complaint(flipping bit: Int, of path: String) -> String? {
    let damaged = disk.copy()
    damaged[path]?[bit / 8] ^= 1 << UInt8(bit % 8)
    do {
      return try complaint(about: damaged).map { "bit \(bit) of \(path): \($0)" }
    } catch {
      return "bit \(bit) of \(path): \(error)"
    }
  }

  private func complaint(about damaged: MemoryDisk) throws -> String? {
    let reader = try subject.open(damaged, .readOnly)
    var lost: [UInt64] = []
    var left = reader.state.entries[...]
    for (index, text) in texts.enumerated() {
      if left.first == Ledger.Entry(sequence: UInt64(index) + 1, text: text) {
        left = left.dropFirst()
      } else {
        lost.append(UInt64(index) + 1)
      }
    }
    let isTorn = reader.notices.contains { if case .tornTail = $0 { true } else { false } }
    guard left.isEmpty else { return "\(Array(left)) never was" }
    guard reader.damages.flatMap(\.lost) == lost || isTorn && lost == [UInt64(texts.count)] else {
      return "lost \(lost), said \(reader.damages)"
    }
    let log = try reader.transactions()
    guard lost.count < 2, log.count + 1 >= texts.count, log.allSatisfy({ texts[Int($0) - 1] == $1.text }) else {
      return "lost \(lost), \(log.count) of \(texts.count) in the log"
    }
    if !reader.damages.isEmpty || !reader.notices.isEmpty { return nil }
    return try Store<Ledger>.check(at: Stage.path, files: damaged).findings.isEmpty ? "silent" : nil
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
        // Folding is slow and the same for all: now and then will do.
        if count % 8 == 0 { try writer.close() }
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
