/// Files of which nothing is made durable: for what is thrown away unless all of it comes to be, and is then made durable
/// at once.
package struct UnhurriedFiles: FileOperations {
  private let files: any FileOperations

  package init(_ files: any FileOperations) { self.files = files }

  package var user: UInt32 { files.user }

  package func synchroniseData(_ file: OpenFile) throws(FileError) {}
  package func synchronise(_ file: OpenFile) throws(FileError) {}

  package func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    try files.open(path, purpose)
  }
  package func close(_ file: OpenFile) { files.close(file) }
  package func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError)
    -> Int
  {
    try files.read(file, into: buffer, at: offset)
  }
  package func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try files.write(file, bytes, at: offset)
  }
  package func truncate(_ file: OpenFile, to size: Int) throws(FileError) { try files.truncate(file, to: size) }
  package func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {
    try files.reserve(file, from: offset, count: count)
  }
  package func status(_ file: OpenFile) throws(FileError) -> FileStatus { try files.status(file) }
  package func status(at path: String) throws(FileError) -> FileStatus? { try files.status(at: path) }
  package func measure(_ file: OpenFile) throws(FileError) -> FileMeasure { try files.measure(file) }
  package func measure(at path: String) throws(FileError) -> FileMeasure? { try files.measure(at: path) }
  package func lock(_ file: OpenFile) throws(FileError) -> Bool { try files.lock(file) }
  package func unlock(_ file: OpenFile) { files.unlock(file) }
  package func rename(_ path: String, to newPath: String) throws(FileError) { try files.rename(path, to: newPath) }
  package func link(_ path: String, to newPath: String) throws(FileError) { try files.link(path, to: newPath) }
  package func unlink(_ path: String) throws(FileError) { try files.unlink(path) }
  package func makeDirectory(_ path: String) throws(FileError) { try files.makeDirectory(path) }
  package func list(_ path: String) throws(FileError) -> [String] { try files.list(path) }
  package func resolve(_ path: String) throws(FileError) -> String? { try files.resolve(path) }
  package func volume(_ path: String) -> Volume? { files.volume(path) }
}
