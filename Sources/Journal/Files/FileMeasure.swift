import CJournal
import Glibc

/// Which file it is and how long.
///
/// Its times are left out for a reason. A system that keeps fine ones (Linux since 6.13) takes note of the next write's as
/// soon as somebody has asked for the last one's, and `fdatasync` then writes the inode besides the bytes: a journal that
/// is looked at before each act would cost half as much again.
public struct FileMeasure: Hashable, Sendable {
  /// Which file it is.
  public var identity: FileStatus.Identity
  /// Length in bytes.
  public var size: Int
  /// Bytes of disk that belong to it, reserved ones past its end included.
  public var allocated: Int
}

extension FileMeasure {
  init(_ status: FileStatus) {
    self.init(identity: status.identity, size: status.size, allocated: status.allocated)
  }

  fileprivate init(_ found: cj_measure) {
    self.init(
      identity: FileStatus.Identity(device: found.device, inode: found.inode), size: Int(found.size),
      allocated: Int(found.allocated))
  }
}

extension FileOperations {
  /// Part of what `status` says, where asking for times costs nothing.
  public func measure(_ file: OpenFile) throws(FileError) -> FileMeasure { FileMeasure(try status(file)) }

  /// Part of what `status` says, where asking for times costs nothing.
  public func measure(at path: String) throws(FileError) -> FileMeasure? { try status(at: path).map(FileMeasure.init) }
}

extension SystemFiles {
  /// `statx(2)`.
  public func measure(_ file: OpenFile) throws(FileError) -> FileMeasure {
    var found = cj_measure()
    _ = try attempt(.status, file.path) { cj_measure(file.number, nil, &found) }
    return FileMeasure(found)
  }

  /// `statx(2)`.
  public func measure(at path: String) throws(FileError) -> FileMeasure? {
    var found = cj_measure()
    do {
      _ = try attempt(.status, path) { cj_measure(-1, path, &found) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileMeasure(found)
  }
}
