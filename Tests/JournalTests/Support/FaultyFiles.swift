import Glibc
import Journal

/// The real file system, with faults where a test wants them. Synchronising is only counted: nothing here cuts the power.
final class FaultyFiles: FileOperations {
  enum Fault: Hashable, CaseIterable {
    /// One call fails with EIO.
    case once
    /// That call and all after it fail.
    case forGood
    /// The disk is full: writes are short or refused, for good.
    case full
    /// A write reaches the file by half, once.
    case short
  }

  private let real = SystemFiles()
  private(set) var calls = 0
  /// The call that fails, counting from 1; nil for none.
  var failing: (call: Int, fault: Fault)?
  /// Calls that fail whatever their number.
  var refused: (FileError.Operation, String) -> Int32? = { _, _ in nil }
  var user: UInt32 = geteuid()

  private func count(_ operation: FileError.Operation, _ path: String) throws(FileError) {
    calls += 1
    if let code = refused(operation, path) { throw FileError(operation, path: path, code: code) }
    guard let (call, fault) = failing else { return }
    switch fault {
    case .once where calls == call, .forGood where calls >= call:
      throw FileError(operation, path: path, code: EIO)
    case .full where calls >= call && [.reserve, .link, .makeDirectory].contains(operation):
      throw FileError(operation, path: path, code: ENOSPC)
    default: break
    }
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    try count(.open, path)
    if case .reading = purpose {
    } else if case .directory = purpose {
    } else if let code = refused(.write, path) {
      throw FileError(.open, path: path, code: code)
    }
    return try real.open(path, purpose)
  }
  func close(_ file: OpenFile) { real.close(file) }
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try count(.read, file.path)
    return try real.read(file, into: buffer, at: offset)
  }
  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try count(.write, file.path)
    if let (call, fault) = failing, fault == .short ? calls == call : fault == .full && calls >= call {
      return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), at: offset)
    }
    return try real.write(file, bytes, at: offset)
  }
  func synchroniseData(_ file: OpenFile) throws(FileError) { try count(.synchronise, file.path) }
  func synchronise(_ file: OpenFile) throws(FileError) { try count(.synchronise, file.path) }
  func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    try count(.truncate, file.path)
    try real.truncate(file, to: size)
  }
  func reserve(_ file: OpenFile, from offset: Int, count length: Int) throws(FileError) {
    try count(.reserve, file.path)
    try real.reserve(file, from: offset, count: length)
  }
  func status(_ file: OpenFile) throws(FileError) -> FileStatus {
    try count(.status, file.path)
    return try real.status(file)
  }
  func status(at path: String) throws(FileError) -> FileStatus? {
    try count(.status, path)
    return try real.status(at: path)
  }
  func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try count(.lock, file.path)
    return try real.lock(file)
  }
  func unlock(_ file: OpenFile) { real.unlock(file) }
  func rename(_ path: String, to newPath: String) throws(FileError) {
    try count(.rename, path)
    try real.rename(path, to: newPath)
  }
  func link(_ path: String, to newPath: String) throws(FileError) {
    try count(.link, path)
    try real.link(path, to: newPath)
  }
  func unlink(_ path: String) throws(FileError) {
    try count(.unlink, path)
    try real.unlink(path)
  }
  func makeDirectory(_ path: String) throws(FileError) {
    try count(.makeDirectory, path)
    try real.makeDirectory(path)
  }
  func list(_ path: String) throws(FileError) -> [String] {
    try count(.list, path)
    return try real.list(path)
  }
  func resolve(_ path: String) throws(FileError) -> String? {
    try count(.resolve, path)
    return try real.resolve(path)
  }
}
