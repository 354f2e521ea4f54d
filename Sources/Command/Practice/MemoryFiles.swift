import Glibc
import Journal

/// Files that live in memory only, so that a practice day leaves nothing behind however it ends.
///
/// One process and one folder deep is all a practice store needs; locks are always free.
final class MemoryFiles: FileOperations {
  /// What a file holds; names are links to it.
  private final class Node {
    let inode: UInt64
    let isDirectory: Bool
    var bytes: [UInt8] = []
    var changes: Int64 = 0

    init(inode: UInt64, isDirectory: Bool) {
      self.inode = inode
      self.isDirectory = isDirectory
    }
  }

  let user: UInt32 = 0
  private var names: [String: Node]
  private var opened: [Int32: Node] = [:]
  private var lastNumber: Int32 = 0
  private var lastInode: UInt64 = 1

  /// An empty root folder.
  init() {
    names = ["/": Node(inode: 1, isDirectory: true)]
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    var node = names[path]
    switch purpose {
    case .reading, .writing, .directory: break
    case .creating: node = node ?? make(path, isDirectory: false)
    case .making:
      guard node == nil else { throw FileError(.open, path: path, code: EEXIST) }
      node = make(path, isDirectory: false)
    }
    guard let node else { throw FileError(.open, path: path, code: ENOENT) }
    lastNumber += 1
    opened[lastNumber] = node
    return OpenFile(number: lastNumber, path: path)
  }

  func close(_ file: OpenFile) { opened[file.number] = nil }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let bytes = try node(file, .read).bytes
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    return count
  }

  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let node = try node(file, .write)
    let end = offset + bytes.count
    if node.bytes.count < end { node.bytes += [UInt8](repeating: 0, count: end - node.bytes.count) }
    node.bytes.replaceSubrange(offset..<end, with: bytes)
    node.changes += 1
    return bytes.count
  }

  func synchroniseData(_ file: OpenFile) throws(FileError) {}
  func synchronise(_ file: OpenFile) throws(FileError) {}

  func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    let node = try node(file, .truncate)
    let missing = size - node.bytes.count
    if missing > 0 { node.bytes += [UInt8](repeating: 0, count: missing) } else { node.bytes.removeLast(-missing) }
    node.changes += 1
  }

  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {}

  func status(_ file: OpenFile) throws(FileError) -> FileStatus { status(try node(file, .status)) }

  func status(at path: String) throws(FileError) -> FileStatus? { names[path].map(status) }

  func lock(_ file: OpenFile) throws(FileError) -> Bool { true }
  func unlock(_ file: OpenFile) {}

  func rename(_ path: String, to newPath: String) throws(FileError) {
    guard let node = names.removeValue(forKey: path) else { throw FileError(.rename, path: path, code: ENOENT) }
    names[newPath] = node
  }

  func link(_ path: String, to newPath: String) throws(FileError) {
    guard let node = names[path] else { throw FileError(.link, path: path, code: ENOENT) }
    guard names[newPath] == nil else { throw FileError(.link, path: newPath, code: EEXIST) }
    names[newPath] = node
  }

  func unlink(_ path: String) throws(FileError) {
    guard names.removeValue(forKey: path) != nil else { throw FileError(.unlink, path: path, code: ENOENT) }
  }

  func makeDirectory(_ path: String) throws(FileError) {
    if names[path] == nil { _ = make(path, isDirectory: true) }
  }

  func list(_ path: String) throws(FileError) -> [String] {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return names.keys.filter { $0.hasPrefix(prefix) && $0 != prefix }.map { String($0.dropFirst(prefix.count)) }
  }

  func resolve(_ path: String) throws(FileError) -> String? { names[path] == nil ? nil : path }

  private func make(_ path: String, isDirectory: Bool) -> Node {
    lastInode += 1
    let node = Node(inode: lastInode, isDirectory: isDirectory)
    names[path] = node
    return node
  }

  private func node(_ file: OpenFile, _ operation: FileError.Operation) throws(FileError) -> Node {
    guard let node = opened[file.number] else { throw FileError(operation, path: file.path, code: EBADF) }
    return node
  }

  private func status(_ node: Node) -> FileStatus {
    FileStatus(
      kind: node.isDirectory ? .directory : .regular, identity: .init(device: 0, inode: node.inode),
      size: node.bytes.count, allocated: node.bytes.count, owner: user, modified: node.changes)
  }
}
