/// What a look at everything on the disk found: every file of a store, and whether each is what it should be.
public struct StoreCheck: Hashable, Sendable {
  /// A file that was read from end to end.
  public struct Part: Hashable, Sendable {
    /// What a file is for.
    public enum Kind: String, Hashable, Sendable {
      case snapshot, previous, journal, archive, backup, evidence
    }

    /// What it is for.
    public let kind: Kind
    /// Where it is.
    public let path: String
    /// Length in bytes.
    public let size: Int
    /// Number of its last transaction, or of the one up to which it holds the state; nil when there is none.
    public let last: UInt64?
    /// How many transactions are in it.
    public let count: Int
  }

  /// Something seen that is wrong or worth knowing.
  public enum Finding: Hashable, Sendable {
    /// The file, its previous version or a backup cannot be read; derived data, which costs nothing by itself.
    case unreadable(Part.Kind, path: String, problem: String)
    /// The file is missing although its folder is there.
    case snapshotMissing(path: String)
    /// The file was edited by hand and makes sense; the next act takes it in.
    case edited(path: String)
    /// The file was edited by hand into something that cannot be taken in.
    case badEdit(path: String, problem: String)
    /// A stretch of a journal or archive is damaged or missing. `isCovered`: the state has what the lost transactions
    /// did, so that only the log lacks them.
    case damaged(Damage, isCovered: Bool)
    /// An archive that the store lists is not there.
    case archiveMissing(path: String, lost: Range<UInt64>)
    /// An archive cannot be read at all.
    case archiveUnreadable(path: String, problem: String, lost: Range<UInt64>)
    /// Transactions that no file holds, nor any damage accounts for.
    case missing(numbers: Range<UInt64>)
    /// The state that a generation begins with is not the one that the transactions before it add up to.
    case differs(path: String)
    /// Bytes of an append that was cut off; the next act cuts them away.
    case tornTail(path: String, offset: Int, count: Int)
    /// Transactions that an earlier repair found lost for good.
    case lossKnown(KnownLoss)

    /// True when something should be done about it.
    public var isDamage: Bool {
      switch self {
      case .unreadable, .snapshotMissing, .badEdit, .damaged, .archiveMissing, .archiveUnreadable, .missing, .differs:
        true
      case .edited, .tornTail, .lossKnown: false
      }
    }
  }

  /// The file.
  public let path: String
  /// Every file, in the order of what is in them.
  public var parts: [Part] = []
  /// What was seen, in the same order.
  public var findings: [Finding] = []
  /// Number of the last transaction on disk, 0 when there is none.
  public var last: UInt64 = 0
  /// How many different transactions are on disk.
  public var count: UInt64 = 0

  /// True when nothing has to be done about anything.
  public var isWhole: Bool { !findings.contains(where: \.isDamage) }
  /// Bytes read.
  public var size: Int { parts.reduce(0) { $0 + $1.size } }
}
