/// What a caller opens the store for.
public enum StoreMode: Sendable {
  /// Reading, and writing if the files allow it.
  case readWrite
  /// Reading only: nothing is created or changed.
  case readOnly
}

/// What can be done with an open store.
public enum Access: Hashable, Sendable {
  /// Reading and writing.
  case readWrite
  /// Reading only, and why.
  case readOnly(ReadOnlyReason)
}

/// Why nothing can be written.
public enum ReadOnlyReason: Hashable, Sendable {
  /// The caller asked for reading only.
  case asked
  /// The files or the file system do not allow writing.
  case notPermitted(FileError)
  /// The store belongs to another user, whose files would become unwritable to him.
  case foreignOwner(path: String, owner: UInt32, user: UInt32)
  /// A newer program wrote the store and asks for writers of that format.
  case newerFormat(needed: UInt64)
  /// Part of the journal is damaged; writing waits for repair so that nothing more is lost.
  case damaged([Damage])
  /// Writing failed in a way that leaves open what is on the disk.
  case failed(FileError)
}

/// A stretch of a journal that cannot be read although valid frames come after it.
public struct Damage: Hashable, Sendable {
  /// The file.
  public let path: String
  /// First damaged byte.
  public let offset: Int
  /// Damaged bytes up to the next valid frame.
  public let count: Int
  /// Sequence numbers of the transactions lost, empty when none was in there.
  public let lost: Range<UInt64>

  /// Describes a damaged stretch.
  public init(path: String, offset: Int, count: Int, lost: Range<UInt64>) {
    self.path = path
    self.offset = offset
    self.count = count
    self.lost = lost
  }
}
