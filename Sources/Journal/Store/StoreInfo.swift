/// A description of an open store, for people and reports.
public struct StoreInfo: Hashable, Sendable {
  /// One file in the store's folder.
  public struct Item: Hashable, Sendable {
    /// Name within the folder.
    public let name: String
    /// Length in bytes.
    public let size: Int
  }

  /// What was seen and survived; each is said once by whoever shows it.
  public enum Notice: Hashable, Sendable {
    /// The file was unreadable and its previous version was taken.
    case snapshotReplaced(problem: String)
    /// The file was edited by hand; what it says is in force.
    case editTaken
    /// The file was edited by hand, but a journal that begins afresh after it supersedes it: what it says is not in force.
    case editOutdated
    /// Bytes of an append that was cut off at the end of a journal; readers pass over them.
    case tornTail(path: String, offset: Int, count: Int)
    /// A journal is gone, or the one that the file refers to is shorter than it was; the state is the file's, and the log
    /// lacks what was in it.
    case journalMissing(path: String)
    /// Bytes of a journal that cannot be read, in a part that the file covers: the state is whole, the log is not.
    case journalDamaged(path: String, offset: Int, count: Int)
    /// Transactions lost for good, as repair found; the state lacks what they did.
    case lossKnown(KnownLoss)
    /// A stretch of the log that cannot be read, though a later journal holds the state: only the log lacks something.
    case logDamaged(Damage)
    /// A closed month's archive is not there: that month cannot be looked back on; the state is whole.
    case archiveMissing(path: String)
    /// A closed month's archive is not what was archived; what can be read of it still is.
    case archiveDamaged(path: String, problem: String)
    /// A month that is over could not be put into the archive yet; the journals still hold it.
    case archiveDelayed(FileError)
    /// A copy of bytes that were cut off or replaced.
    case evidence(path: String)
  }

  /// The file.
  public let path: String
  /// Format this program writes.
  public let format: UInt64
  /// Last transaction applied, 0 before the first.
  public let sequence: UInt64
  /// Number of the journal in use, 0 before the first.
  public let generation: UInt32
  /// Length in bytes of the file; 0 when there is none.
  public let snapshotBytes: Int
  /// Length in bytes of the journal in use.
  public let journalBytes: Int
  /// Transactions that the file does not hold yet.
  public let transactionsSinceSnapshot: UInt64
  /// Names of closed archives, oldest first.
  public let archives: [String]
  /// What can be done.
  public let access: Access
  /// Stretches of the journal that cannot be read, with what they cost.
  public let damages: [Damage]
  /// What was seen since opening.
  public let notices: [Notice]
  /// The folder beside the file, by name; empty when there is none.
  public let folder: [Item]
}
