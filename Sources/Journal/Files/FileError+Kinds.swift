import Glibc

extension FileError {
  /// The number for "no space left", which is what a short write means.
  static let diskFull = ENOSPC

  /// That nothing bears a name.
  static func absent(_ path: String) -> FileError { FileError(.open, path: path, code: ENOENT) }

  /// The number for a disk that failed, which is what bytes that read back differently mean.
  static let inputOutput = EIO

  /// True when nothing bears the name.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// True when the file may be read but not written, or not at all.
  var isRefusal: Bool { code == EACCES || code == EPERM || code == EROFS || code == ETXTBSY }
}
