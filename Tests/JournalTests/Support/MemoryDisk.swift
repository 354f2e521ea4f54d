import Glibc
import Journal

/// A disk in memory that remembers what was made durable and what a power cut may still take away.
///
/// Harsher than most file systems: unsynchronised writes survive each for itself, in part or as zeros; names survive in
/// order within a directory, each directory for itself.
final class MemoryDisk: FileOperations {
  private enum Change {
    case write(offset: Int, [UInt8])
    case truncate(Int)
  }
  private struct File {
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [Change] = []
    var isDirectory = false
  }
  private struct NameChange {
    let directory: String
    let removed: String?
    let set: (path: String, file: Int)?
  }

  let user: UInt32 = 1000
  private var files: [File] = [File(isDirectory: true)]
  private var names: [String: Int] = ["/": 0]
  private var durableNames: [String: Int] = ["/": 0]
  private var pendingNames: [NameChange] = []
  private var descriptors: [Int32: Int] = [:]
  private var nextDescriptor: Int32 = 3
  private var locks: [Int: Int32] = [:]
  /// Runs before every operation that changes something.
  var beforeChange: () -> Void = {}
  /// Safeguards that a test takes away.
  var ignoresFileSynchronisation = false
  var ignoresDirectorySynchronisation = false

  /// The disk as a power cut at this moment may leave it.
  func afterPowerCut(using random: inout Seeded) -> MemoryDisk {
    let disk = MemoryDisk()
    disk.files = files.map { file in
      var left = File(isDirectory: file.isDirectory)
      left.content = Self.survivor(of: file, using: &random)
      left.durable = left.content
      return left
    }
    var kept: [String: Int] = [:]
    for directory in Set(pendingNames.map(\.directory)).sorted() {
      let count = pendingNames.count { $0.directory == directory }
      kept[directory] = Int.random(in: 0...count, using: &random)
    }
    disk.durableNames = durableNames
    for change in pendingNames {
      guard let left = kept[change.directory], left > 0 else { continue }
      kept[change.directory] = left - 1
      Self.apply(change, to: &disk.durableNames)
    }
    disk.names = disk.durableNames
    return disk
  }

  /// Equal for disks that hold the same files under the same names.
  var fingerprint: Int {
    var hasher = Hasher()
    for path in names.keys.sorted() {
      hasher.combine(path)
      hasher.combine(names[path])
      hasher.combine(files[names[path] ?? 0].content)
    }
    return hasher.finalize()
  }

  private static func survivor(of file: File, using random: inout Seeded) -> [UInt8] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return file.durable
    case 1: return file.content
    default:
      var content = file.durable
      for change in file.pending where Bool.random(using: &random) {
        switch change {
        case .truncate: apply(change, to: &content)
        case .write(let offset, let bytes):
          let count = Int.random(in: 0...bytes.count, using: &random)
          let rest = Bool.random(using: &random) ? bytes.count - count : 0
          let left = Array(bytes[..<count]) + [UInt8](repeating: 0, count: rest)
          apply(.write(offset: offset, left), to: &content)
        }
      }
      return content
    }
  }

  private static func apply(_ change: Change, to content: inout [UInt8]) {
    switch change {
    case .truncate(let size):
      content = Array(content.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - content.count))
    case .write(let offset, let bytes):
      let end = offset + bytes.count
      if content.count < end { content += [UInt8](repeating: 0, count: end - content.count) }
      content.replaceSubrange(offset..<end, with: bytes)
    }
  }

  private static func apply(_ change: NameChange, to names: inout [String: Int]) {
    if let removed = change.removed { names[removed] = nil }
    if let (path, file) = change.set { names[path] = file }
  }

  private func change(_ file: Int, _ change: Change) {
    beforeChange()
    files[file].pending.append(change)
    Self.apply(change, to: &files[file].content)
  }

  private func changeName(removed: String?, set: (path: String, file: Int)?) {
    beforeChange()
    let change = NameChange(directory: Self.parent(set?.path ?? removed ?? "/"), removed: removed, set: set)
    pendingNames.append(change)
    Self.apply(change, to: &names)
  }

  private static func parent(_ path: String) -> String {
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + parent
  }

  private func number(_ path: String, _ operation: FileError.Operation) throws(FileError) -> Int {
    guard let file = names[path] else { throw FileError(operation, path: path, code: ENOENT) }
    return file
  }

  private func file(_ file: OpenFile) -> Int { descriptors[file.number] ?? 0 }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    switch purpose {
    case .creating, .making:
      guard names[Self.parent(path)] != nil else { throw FileError(.open, path: path, code: ENOENT) }
      if names[path] == nil {
        files.append(File())
        changeName(removed: nil, set: (path, files.count - 1))
      } else if case .making = purpose {
        throw FileError(.open, path: path, code: EEXIST)
      }
    case .reading, .writing, .directory: break
    }
    nextDescriptor += 1
    descriptors[nextDescriptor] = try number(path, .open)
    return OpenFile(number: nextDescriptor, path: path)
  }

  func close(_ file: OpenFile) {
    unlock(file)
    descriptors[file.number] = nil
  }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let content = files[self.file(file)].content
    guard offset < content.count else { return 0 }
    let end = min(content.count, offset + buffer.count)
    buffer.copyBytes(from: content[offset..<end])
    return end - offset
  }

  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    change(self.file(file), .write(offset: offset, Array(bytes)))
    return bytes.count
  }

  func synchroniseData(_ file: OpenFile) throws(FileError) { try synchronise(file) }

  func synchronise(_ file: OpenFile) throws(FileError) {
    beforeChange()
    let number = self.file(file)
    if files[number].isDirectory {
      if ignoresDirectorySynchronisation { return }
      for change in pendingNames where change.directory == file.path { Self.apply(change, to: &durableNames) }
      pendingNames.removeAll { $0.directory == file.path }
    } else if !ignoresFileSynchronisation {
      files[number].durable = files[number].content
      files[number].pending = []
    }
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileError) { change(self.file(file), .truncate(size)) }
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {}

  private func status(number: Int) -> FileStatus {
    let file = files[number]
    return FileStatus(
      kind: file.isDirectory ? .directory : .regular,
      identity: FileStatus.Identity(device: 1, inode: UInt64(number)), size: file.content.count,
      allocated: file.content.count, owner: user, modified: 0)
  }
  func status(_ file: OpenFile) throws(FileError) -> FileStatus { status(number: self.file(file)) }
  func status(at path: String) throws(FileError) -> FileStatus? { names[path].map(status(number:)) }

  func lock(_ file: OpenFile) throws(FileError) -> Bool {
    if let holder = locks[self.file(file)], holder != file.number { return false }
    locks[self.file(file)] = file.number
    return true
  }
  func unlock(_ file: OpenFile) {
    if locks[self.file(file)] == file.number { locks[self.file(file)] = nil }
  }

  func rename(_ path: String, to newPath: String) throws(FileError) {
    changeName(removed: path, set: (newPath, try number(path, .rename)))
  }
  func link(_ path: String, to newPath: String) throws(FileError) {
    guard names[newPath] == nil else { throw FileError(.link, path: newPath, code: EEXIST) }
    changeName(removed: nil, set: (newPath, try number(path, .link)))
  }
  func unlink(_ path: String) throws(FileError) {
    _ = try number(path, .unlink)
    changeName(removed: path, set: nil)
  }
  func makeDirectory(_ path: String) throws(FileError) {
    if names[path] != nil { return }
    files.append(File(isDirectory: true))
    changeName(removed: nil, set: (path, files.count - 1))
  }
  func list(_ path: String) throws(FileError) -> [String] {
    _ = try number(path, .list)
    return names.keys.filter { $0 != "/" && Self.parent($0) == path }.map { String($0.dropFirst(path.count + 1)) }
  }
  func resolve(_ path: String) throws(FileError) -> String? { names[path] == nil ? nil : path }
}
