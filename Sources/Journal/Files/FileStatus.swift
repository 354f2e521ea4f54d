/// What the system knows of a file without reading it.
public struct FileStatus: Hashable, Sendable {
  /// What a path can lead to, as far as the store cares.
  public enum Kind: Hashable, Sendable { case regular, directory, other }

  /// Tells two files apart that bear the same name one after the other.
  public struct Identity: Hashable, Sendable {
    /// Device number.
    public let device: UInt64
    /// Inode number on that device.
    public let inode: UInt64

    /// Names a file.
    public init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  /// What it is.
  public var kind: Kind
  /// Which file it is.
  public var identity: Identity
  /// Length in bytes.
  public var size: Int
  /// Bytes of disk that belong to it, reserved ones past its end included.
  public var allocated: Int
  /// User number of the owner.
  public var owner: UInt32
  /// Time of last change of its bytes, in nanoseconds since 1970 UTC.
  public var modified: Int64

  /// Describes a file.
  public init(kind: Kind, identity: Identity, size: Int, allocated: Int, owner: UInt32, modified: Int64) {
    self.kind = kind
    self.identity = identity
    self.size = size
    self.allocated = allocated
    self.owner = owner
    self.modified = modified
  }
}
