/// Every call the store makes to the file system.
///
/// One small protocol, so that tests can fail any call or play a crash (store.md §5). Implementations retry calls that
/// a signal interrupted; everything else the system says comes back as `FileError`.
public protocol FileOperations {
  /// Number of the user on whose behalf files are opened.
  var user: UInt32 { get }

  /// Opens a file. Descriptors are not inherited by child processes; files made are 0600.
  func open(_ path: String, _ purpose: OpenPurpose) throws(FileError) -> OpenFile
  /// Gives a descriptor back. Errors say nothing that `synchronise` had not said, so there are none.
  func close(_ file: OpenFile)
  /// Reads up to `buffer.count` bytes at `offset`; fewer only at the end of the file.
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
  /// Writes in one call; the count may be short.
  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int
  /// Makes the bytes and the length durable (`fdatasync`).
  func synchroniseData(_ file: OpenFile) throws(FileError)
  /// Makes bytes, length and, for a directory, names durable (`fsync`).
  func synchronise(_ file: OpenFile) throws(FileError)
  /// Cuts the file to `size` bytes.
  func truncate(_ file: OpenFile, to size: Int) throws(FileError)
  /// Reserves disk space without changing the length.
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(FileError)
  /// What is known of an open file.
  func status(_ file: OpenFile) throws(FileError) -> FileStatus
  /// What is known of the file at `path`, symbolic links followed; nil when there is none.
  func status(at path: String) throws(FileError) -> FileStatus?
  /// Which file it is and how long, without its times.
  func measure(_ file: OpenFile) throws(FileError) -> FileMeasure
  /// The same of the file at `path`, symbolic links followed; nil when there is none.
  func measure(at path: String) throws(FileError) -> FileMeasure?
  /// Takes the exclusive lock of the file without waiting; false when another has it.
  func lock(_ file: OpenFile) throws(FileError) -> Bool
  /// Gives the lock back.
  func unlock(_ file: OpenFile)
  /// Renames, replacing what bore the new name.
  func rename(_ path: String, to newPath: String) throws(FileError)
  /// Gives the file a second name; EEXIST when the name is taken.
  func link(_ path: String, to newPath: String) throws(FileError)
  /// Removes a name.
  func unlink(_ path: String) throws(FileError)
  /// Makes one directory, 0700; one that is there already is fine.
  func makeDirectory(_ path: String) throws(FileError)
  /// Names in a directory, without `.` and `..`, in no order.
  func list(_ path: String) throws(FileError) -> [String]
  /// The path without symbolic links; where a link leads at whose end nothing is; nil when nothing is there at all.
  func resolve(_ path: String) throws(FileError) -> String?
  /// The disk that a path lies on, nil when that cannot be told.
  func volume(_ path: String) -> Volume?
}

/// What a file is opened for.
public enum OpenPurpose: Sendable {
  /// Reading a file that is there.
  case reading
  /// Reading and writing a file that is there.
  case writing
  /// Reading and writing, made when absent.
  case creating
  /// Writing a new file; EEXIST when the name is taken.
  case making
  /// Making the names in a directory durable.
  case directory
}

/// An open file: the descriptor, and the path for messages.
public struct OpenFile: Hashable, Sendable {
  /// The descriptor's number.
  public let number: Int32
  /// The path it was opened by.
  public let path: String

  /// Names an open descriptor.
  public init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }
}
