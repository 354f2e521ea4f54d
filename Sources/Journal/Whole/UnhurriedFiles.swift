/// Files of which nothing is made durable: for what is thrown away unless all of it comes to be, and is then made durable
/// at once.
struct UnhurriedFiles: FileOperations {
  private let files: any FileOperations

  init(_ files: any FileOperations) { self.files = files }

  var user: UInt32 { files.user }

  func synchroniseData(_ file: OpenFile) throws(FileError) {}
  func synchronise(_ file: OpenFile) throws(FileError) {}

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile { try files.open(path, purpose) }
  func close(_ file: OpenFile) { files.close(file) }
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try files.read(file, into: buffer, at: offset)
  }
  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try files.write(file, bytes, at: offset)
  }
  func truncate(_ file: OpenFile, to size: Int) throws(FileError) { try files.truncate(file, to: size) }
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {
    try files.reserve(file, from: offset, count: count)
  }
  func status(_ file: OpenFile) throws(FileError) -> FileStatus { try files.status(file) }
  func status(at path: String) throws(FileError) -> FileStatus? { try files.status(at: path) }
  func lock(_ file: OpenFile) throws(FileError) -> Bool { try files.lock(file) }
  func unlock(_ file: OpenFile) { files.unlock(file) }
  func rename(_ path: String, to newPath: String) throws(FileError) { try files.rename(path, to: newPath) }
  func link(_ path: String, to newPath: String) throws(FileError) { try files.link(path, to: newPath) }
  func unlink(_ path: String) throws(FileError) { try files.unlink(path) }
  func makeDirectory(_ path: String) throws(FileError) { try files.makeDirectory(path) }
  func list(_ path: String) throws(FileError) -> [String] { try files.list(path) }
  func resolve(_ path: String) throws(FileError) -> String? { try files.resolve(path) }
  func volume(_ path: String) -> Volume? { files.volume(path) }
}
