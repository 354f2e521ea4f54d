import Glibc
import Journal

/// A file system with faults where a test wants them, and with a look at every call.
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
    /// A signal interrupts one call, and whoever should try again does not.
    case interrupted
    /// One call does what it should and says that it failed.
    case late

    /// True when it makes a difference to such a call.
    func concerns(_ operation: FileError.Operation) -> Bool {
      switch self {
      case .once, .forGood, .interrupted: true
      case .full: [.write, .open, .reserve, .link, .makeDirectory].contains(operation)
      case .short: operation == .write
      case .late: Fault.changes.contains(operation)
      }
    }

    /// Operations that change what is on the disk or what lasts.
    static let changes: Set<FileError.Operation> = [
      .write, .synchronise, .truncate, .rename, .link, .unlink, .makeDirectory,
    ]
  }

  /// What a file system is not asked for although it should be.
  enum Weakness: Hashable, CaseIterable {
    /// A frame is not synchronised.
    case frameSync
    /// A new file is not synchronised before it gets its name.
    case fileSync
    /// Names are not synchronised.
    case directorySync
    /// The lock keeps nobody out.
    case lock
    /// After a failed `fsync` it is asked once more, and believed.
    case syncOnce
  }

  private let real: any FileOperations
  /// The disk below, where it is one that loses what a failed `fsync` was to save.
  private let disk: MemoryDisk?
  /// Every call so far.
  private(set) var operations: [FileError.Operation] = []
  var calls: Int { operations.count }
  /// Calls that fail, counting from 1, and how.
  var faults: [Int: Fault] = [:]
  /// The only call that fails; nil for none.
  var failing: (call: Int, fault: Fault)? {
    get { faults.first.map { ($0.key, $0.value) } }
    set { faults = newValue.map { [$0.call: $0.fault] } ?? [:] }
  }
  /// Calls that fail whatever their number.
  var refused: (FileError.Operation, String) -> Int32? = { _, _ in nil }
  /// Safeguards that a test takes away.
  var weaknesses: Set<Weakness> = []
  /// The disk that every path lies on, nil when that cannot be told.
  var volume: Volume?
  private var isPaused = false
  /// Runs before every call.
  var beforeCall: (Int) -> Void = { _ in }
  var user: UInt32

  /// Over the real file system synchronising is only counted, since nothing here cuts its power.
  init(_ real: any FileOperations = SystemFiles()) {
    self.real = real
    disk = real as? MemoryDisk
    user = real.user
  }

  /// What becomes of this call: nil when nothing is wrong with it. What is called before it by others neither counts nor
  /// fails.
  private func count(_ operation: FileError.Operation, _ path: String) throws(FileError) -> Fault? {
    guard !isPaused else { return nil }
    operations.append(operation)
    isPaused = true
    beforeCall(calls)
    isPaused = false
    if let code = refused(operation, path) { throw FileError(operation, path: path, code: code) }
    if faults.isEmpty { return nil }
    for (call, fault) in faults {
      switch fault {
      case .once where calls == call, .forGood where calls >= call:
        throw FileError(operation, path: path, code: EIO)
      case .interrupted where calls == call: throw FileError(operation, path: path, code: EINTR)
      case .full where calls >= call && [.reserve, .link, .makeDirectory].contains(operation):
        throw FileError(operation, path: path, code: ENOSPC)
      case .full where calls >= call, .short where calls == call, .late where calls == call:
        return fault
      default: break
      }
    }
    return nil
  }

  /// Does the call, and then says that it failed if it has to.
  private func perform<Result>(
    _ operation: FileError.Operation, _ path: String, _ call: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let fault = try count(operation, path)
    let result = try call()
    if fault == .late { throw FileError(operation, path: path, code: EIO) }
    return result
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    let fault = try count(.open, path)
    switch purpose {
    case .reading, .directory: break
    case .writing, .creating, .making:
      if let code = refused(.write, path) { throw FileError(.open, path: path, code: code) }
    }
    if case .making = purpose, fault == .full { throw FileError(.open, path: path, code: ENOSPC) }
    return try real.open(path, purpose)
  }
  func close(_ file: OpenFile) { real.close(file) }
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    _ = try count(.read, file.path)
    return try real.read(file, into: buffer, at: offset)
  }
  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let fault = try count(.write, file.path)
    let isShort = fault == .full || fault == .short
    let part = UnsafeRawBufferPointer(rebasing: isShort ? bytes[..<(bytes.count / 2)] : bytes[...])
    let written = try real.write(file, part, at: offset)
    if fault == .late { throw FileError(.write, path: file.path, code: EIO) }
    return written
  }
  func synchroniseData(_ file: OpenFile) throws(FileError) { try synchronise(file, unless: .frameSync) }
  func synchronise(_ file: OpenFile) throws(FileError) {
    let isDirectory = try disk?.status(file).kind == .directory
    try synchronise(file, unless: isDirectory ? .directorySync : .fileSync)
  }
  private func synchronise(_ file: OpenFile, unless weakness: Weakness) throws(FileError) {
    do throws(FileError) {
      try perform(.synchronise, file.path) { () throws(FileError) in
        if let disk, !weaknesses.contains(weakness) { try disk.synchronise(file) }
      }
    } catch {
      disk?.loseUnsynchronised(file)
      if !weaknesses.contains(.syncOnce) { throw error }
      try disk?.synchronise(file)
    }
  }
  func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    try perform(.truncate, file.path) { () throws(FileError) in try real.truncate(file, to: size) }
  }
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {
    try perform(.reserve, file.path) { () throws(FileError) in try real.reserve(file, from: offset, count: count) }
  }
  func status(_ file: OpenFile) throws(FileError) -> FileStatus {
    _ = try count(.status, file.path)
    return try real.status(file)
  }
  func status(at path: String) throws(FileError) -> FileStatus? {
    _ = try count(.status, path)
    return try real.status(at: path)
  }
  func lock(_ file: OpenFile) throws(FileError) -> Bool {
    _ = try count(.lock, file.path)
    return try real.lock(file) || weaknesses.contains(.lock)
  }
  func unlock(_ file: OpenFile) { real.unlock(file) }
  func rename(_ path: String, to newPath: String) throws(FileError) {
    try perform(.rename, path) { () throws(FileError) in try real.rename(path, to: newPath) }
  }
  func link(_ path: String, to newPath: String) throws(FileError) {
    try perform(.link, path) { () throws(FileError) in try real.link(path, to: newPath) }
  }
  func unlink(_ path: String) throws(FileError) {
    try perform(.unlink, path) { () throws(FileError) in try real.unlink(path) }
  }
  func makeDirectory(_ path: String) throws(FileError) {
    try perform(.makeDirectory, path) { () throws(FileError) in try real.makeDirectory(path) }
  }
  func list(_ path: String) throws(FileError) -> [String] {
    _ = try count(.list, path)
    return try real.list(path)
  }
  func volume(_ path: String) -> Volume? { volume }
  func resolve(_ path: String) throws(FileError) -> String? {
    _ = try count(.resolve, path)
    return try real.resolve(path)
  }
}
