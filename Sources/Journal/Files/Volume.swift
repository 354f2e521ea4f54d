import CJournal

/// The disk that a path lies on.
public struct Volume: Hashable, Sendable {
  /// Bytes that this user may still write.
  public let left: Int
  /// True for file systems of other machines, whose locks and durability this one cannot vouch for.
  public let isNetwork: Bool

  /// Describes a disk.
  public init(left: Int, isNetwork: Bool) {
    self.left = left
    self.isNetwork = isNetwork
  }

  /// Below this many bytes people should be told, while there is time to make room.
  public static let scarce = 16 << 20

  /// Whether people should be told to make room.
  public var isScarce: Bool { left < Self.scarce }
}

extension FileOperations {
  /// Knows of no disk: a store in memory or in a test has none.
  public func volume(_ path: String) -> Volume? { nil }
}

extension SystemFiles {
  /// Types of file systems in `statfs(2)` that lie on other machines: NFS, SMB 1, SMB 2, CIFS, NCP, AFS, Coda, Ceph, 9P,
  /// Lustre, GFS 2, OCFS 2.
  private static let networks: Set<UInt64> = [
    0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x564C, 0x5346_414F, 0x7375_7245, 0x00C3_6400, 0x0102_1997, 0x0BD0_0BD0,
    0x0116_1970, 0x7461_636F,
  ]

  /// `statfs(2)`.
  public func volume(_ path: String) -> Volume? {
    var left: Int64 = 0
    var type: UInt64 = 0
    guard cj_volume(path, &left, &type) == 0 else { return nil }
    return Volume(left: Int(left), isNetwork: Self.networks.contains(type))
  }
}
