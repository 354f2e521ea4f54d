import Glibc
import Journal

/// A disk in memory that remembers what was made durable and what a power cut may still take away.
///
/// Files are values: a copy of a disk shares their bytes until one of the two changes them.
final class MemoryDisk: FileOperations {
  /// A change of a file's bytes that no `fsync` has made durable.
  enum Change {
    case write(offset: Int, [UInt8])
    case truncate(Int)

    func apply(to content: inout [UInt8]) {
      switch self {
      case .truncate(let size):
        if content.count > size { content.removeLast(content.count - size) }
        if content.count < size { content += [UInt8](repeating: 0, count: size - content.count) }
      case .write(let offset, let bytes):
        let end = offset + bytes.count
        if content.count < end { content += [UInt8](repeating: 0, count: end - content.count) }
        content.replaceSubrange(offset..<end, with: bytes)
      }
    }
  }

  struct File {
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [Change] = []
    var reserved = 0
    var isDirectory = false
  }

  let user: UInt32 = 1000
  var files: [File] = [File(isDirectory: true)]
  var names: [String: Int] = ["/": 0]
  var durableNames: [String: Int] = ["/": 0]
  /// What each name led to after each change since its directory was synchronised, nil for nothing.
  var pendingNames: [String: [Int?]] = [:]
  private var descriptors: [Int32: Int] = [:]
  private var nextDescriptor: Int32 = 3
  private var locks: [Int: Int32] = [:]
  /// Runs before every operation that changes what is or what lasts.
  var beforeChange: () -> Void = {}

  /// The same files, made durable, with nothing open.
  func copy() -> MemoryDisk {
    let disk = MemoryDisk()
    disk.files = files
    for index in disk.files.indices {
      disk.files[index].durable = disk.files[index].content
      disk.files[index].pending = []
    }
    disk.names = names
    disk.durableNames = names
    return disk
  }

  /// The bytes of a file, nil when there is none. Setting them is no operation of a program: it lasts at once.
  subscript(path: String) -> [UInt8]? {
    get { names[path].map { files[$0].content } }
    set {
      pendingNames[path] = nil
      guard let bytes = newValue else {
        names[path] = nil
        durableNames[path] = nil
        return
      }
      files.append(File(content: bytes, durable: bytes))
      names[path] = files.count - 1
      durableNames[path] = files.count - 1
    }
  }

  /// Names of files, in order.
  var paths: [String] { names.keys.filter { !files[names[$0] ?? 0].isDirectory }.sorted() }

  static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private func change(_ file: Int, _ change: Change) {
    beforeChange()
    files[file].pending.append(change)
    change.apply(to: &files[file].content)
  }

  private func setNames(_ changes: [(path: String, file: Int?)]) {
    beforeChange()
    for (path, file) in changes {
      names[path] = file
      pendingNames[path, default: []].append(file)
    }
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
        setNames([(path, files.count - 1)])
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
    let number = self.file(file)
    guard offset < files[number].content.count else { return 0 }
    return files[number].content.withUnsafeBytes { content in
      let part = content[offset..<min(content.count, offset + buffer.count)]
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return part.count
    }
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
      for path in pendingNames.keys where Self.parent(path) == file.path {
        durableNames[path] = names[path]
        pendingNames[path] = nil
      }
    } else {
      for change in files[number].pending { change.apply(to: &files[number].durable) }
      files[number].pending = []
    }
  }

  /// As systems do after a failed `fsync`: what was not durable by now counts as written and never will be.
  func loseUnsynchronised(_ file: OpenFile) { files[self.file(file)].pending = [] }

  func truncate(_ file: OpenFile, to size: Int) throws(FileError) { change(self.file(file), .truncate(size)) }
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {
    files[self.file(file)].reserved = offset + count
  }

  private func status(number: Int) -> FileStatus {
    let size = files[number].content.count
    return FileStatus(
      kind: files[number].isDirectory ? .directory : .regular,
      identity: FileStatus.Identity(device: 1, inode: UInt64(number)), size: size,
      allocated: max(size, files[number].reserved), owner: user, modified: 0)
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
    setNames([(newPath, try number(path, .rename)), (path, nil)])
  }
  func link(_ path: String, to newPath: String) throws(FileError) {
    guard names[newPath] == nil else { throw FileError(.link, path: newPath, code: EEXIST) }
    setNames([(newPath, try number(path, .link))])
  }
  func unlink(_ path: String) throws(FileError) {
    _ = try number(path, .unlink)
    setNames([(path, nil)])
  }
  func makeDirectory(_ path: String) throws(FileError) {
    if names[path] != nil { return }
    files.append(File(isDirectory: true))
    setNames([(path, files.count - 1)])
  }
  func list(_ path: String) throws(FileError) -> [String] {
    _ = try number(path, .list)
    return names.keys.filter { $0 != "/" && Self.parent($0) == path }.map { String($0.dropFirst(path.count + 1)) }
  }
  func resolve(_ path: String) throws(FileError) -> String? { names[path] == nil ? nil : path }
}
