import CJournal
import Glibc

/// The real file system.
public struct SystemFiles: FileOperations, Sendable {
  /// The file system of this process.
  public init() {}

  /// Effective user of this process.
  public var user: UInt32 { geteuid() }

  /// `open(2)`, close-on-exec; never waits on a named pipe.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile {
    let flags =
      switch purpose {
      // Without O_NONBLOCK a named pipe in place of the file would hang the program.
      case .reading: O_RDONLY | O_NONBLOCK
      case .writing: O_RDWR | O_NONBLOCK
      case .creating: O_RDWR | O_CREAT | O_NONBLOCK
      case .making: O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK
      case .directory: O_RDONLY | O_DIRECTORY
      }
    let number = try attempt(.open, path) { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
    return OpenFile(number: number, path: path)
  }

  /// `close(2)`.
  public func close(_ file: OpenFile) { _ = Glibc.close(file.number) }

  /// `pread(2)`, until the buffer is full or the file ends.
  public func read(
    _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileError) -> Int {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try attempt(.read, file.path) { pread(file.number, rest.baseAddress, rest.count, offset + done) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// One `pwrite(2)`.
  public func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try attempt(.write, file.path) { pwrite(file.number, bytes.baseAddress, bytes.count, offset) }
  }

  /// `fdatasync(2)`.
  public func synchroniseData(_ file: OpenFile) throws(FileError) {
    _ = try attempt(.synchronise, file.path) { fdatasync(file.number) }
  }

  /// `fsync(2)`.
  public func synchronise(_ file: OpenFile) throws(FileError) {
    _ = try attempt(.synchronise, file.path) { fsync(file.number) }
  }

  /// `ftruncate(2)`.
  public func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    _ = try attempt(.truncate, file.path) { ftruncate(file.number, size) }
  }

  /// `fallocate(2)` with `FALLOC_FL_KEEP_SIZE`.
  public func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError) {
    _ = try attempt(.reserve, file.path) { cj_reserve(file.number, offset, count) }
  }

  /// `flock(2)`, exclusive, without waiting.
  public func lock(_ file: OpenFile) throws(FileError) -> Bool {
    do {
      _ = try attempt(.lock, file.path) { flock(file.number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// `flock(2)` with `LOCK_UN`.
  public func unlock(_ file: OpenFile) { _ = flock(file.number, LOCK_UN) }
}

/// Runs a system call again until no signal interrupts it, and turns −1 into the error it stands for.
func attempt<Result: SignedInteger>(
  _ operation: FileError.Operation, _ path: String, _ call: () -> Result
) throws(FileError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw FileError(operation, path: path, code: code) }
  }
}
