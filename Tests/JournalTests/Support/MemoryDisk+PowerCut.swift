/// What a power cut may leave, after the letter of POSIX rather than the habits of one file system: every name leads to
/// any of the files it led to since its directory was synchronised, whatever became of other names; of a file's writes
/// since its `fsync` any may be missing, be there by half, or be there as zeros.
extension MemoryDisk {
  /// The disks that a power cut now may leave: all of them when there are no more than `limit`, else that many chosen by
  /// chance, among them the one that kept everything and the one that lost everything.
  func survivors(limit: Int, using random: inout Seeded) -> [MemoryDisk] {
    let nameChoices = pendingNames.keys.sorted().map { path in
      (path: path, files: unique([durableNames[path]] + (pendingNames[path] ?? [])))
    }
    let reachable = Set(durableNames.values).union(pendingNames.values.joined().compactMap { $0 })
    let fileChoices = reachable.sorted().filter { !files[$0].pending.isEmpty }.map { file in
      (file: file, contents: contents(of: files[file], using: &random))
    }
    let sizes = nameChoices.map(\.files.count) + fileChoices.map(\.contents.count)
    let total = sizes.reduce(1) { min($0 * $1, limit + 1) }
    return (0..<min(total, limit)).map { number in
      let disk = copy()
      var rest = number
      // The first choice of all is what was durable, the last what was there; in between all in turn, or chance.
      let choices = sizes.map { size in
        if total > limit { return number == 0 ? 0 : number == 1 ? size - 1 : Int.random(in: 0..<size, using: &random) }
        defer { rest /= size }
        return rest % size
      }
      for (choice, (path, files)) in zip(choices, nameChoices) { disk.names[path] = files[choice] }
      for (choice, (file, contents)) in zip(choices.dropFirst(nameChoices.count), fileChoices) {
        disk.files[file].content = contents[choice]
        disk.files[file].durable = contents[choice]
      }
      for file in disk.files.indices where files[file].pending.isEmpty {
        disk.files[file].content = files[file].durable
        disk.files[file].durable = files[file].durable
      }
      disk.dropOrphans()
      disk.durableNames = disk.names
      return disk
    }
  }

  /// One disk that a power cut now may leave.
  func afterPowerCut(using random: inout Seeded) -> MemoryDisk {
    let disks = survivors(limit: 16, using: &random)
    return disks.randomElement(using: &random) ?? copy()
  }

  /// What was in a folder that is gone is gone too.
  private func dropOrphans() {
    for path in names.keys.sorted(by: { $0.utf8.count < $1.utf8.count }) where names[Self.parent(path)] == nil {
      names[path] = nil
    }
  }

  /// What a file may hold afterwards, from nothing of its changes to all of them.
  private func contents(of file: File, using random: inout Seeded) -> [[UInt8]] {
    var found: [[UInt8]] = [file.durable]
    // Of many changes any may be missing; each in the company of all those before it will do.
    for change in file.pending {
      for before in file.pending.count > 2 ? found.suffix(2) : found {
        for part in parts(of: change, using: &random) {
          var content = before
          part.apply(to: &content)
          found.append(content)
        }
      }
    }
    return unique(found)
  }

  /// What may be left of one change: the whole of it last.
  private func parts(of change: Change, using random: inout Seeded) -> [Change] {
    guard case .write(let offset, let bytes) = change, bytes.count > 1 else { return [change] }
    let cut = Int.random(in: 1..<bytes.count, using: &random)
    let zeros = [UInt8](repeating: 0, count: bytes.count)
    let (head, tail) = (Array(bytes[..<cut]), Array(bytes[cut...]))
    let halves = [head, head + zeros[cut...], zeros[..<cut] + tail].map { Change.write(offset: offset, $0) }
    return [.write(offset: offset, zeros)] + halves + [change]
  }

  /// Equal for disks that hold the same files under the same names.
  var fingerprint: Int {
    var hasher = Hasher()
    for path in names.keys.sorted() {
      hasher.combine(path)
      files[names[path] ?? 0].content.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
