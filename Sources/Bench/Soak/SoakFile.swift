import Glibc

/// A file of pairs of numbers that one process adds to and others read: 16 bytes a pair, added in one `write`, so that a
/// process killed at any moment leaves whole pairs.
final class SoakFile {
  struct Pair: Equatable {
    let sequence: UInt64
    let value: UInt64
  }

  private let number: Int32
  private var position = 0

  /// Opens it, made when absent; nil when the system refuses.
  init?(_ path: String) {
    number = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if number < 0 { return nil }
  }

  deinit { close(number) }

  func add(_ sequence: UInt64, _ value: UInt64) {
    withUnsafeBytes(of: (sequence, value)) { _ = write(number, $0.baseAddress, $0.count) }
  }

  /// The pairs that were added since the last call.
  func news() -> [Pair] {
    var pairs: [Pair] = []
    var pair: (UInt64, UInt64) = (0, 0)
    while withUnsafeMutableBytes(of: &pair, { pread(number, $0.baseAddress, 16, position) }) == 16 {
      pairs.append(Pair(sequence: pair.0, value: pair.1))
      position += 16
    }
    return pairs
  }

  /// The pair added last.
  var last: Pair? {
    var record = stat()
    guard fstat(number, &record) == 0, record.st_size >= 16 else { return nil }
    var pair: (UInt64, UInt64) = (0, 0)
    let offset = (Int(record.st_size) / 16 - 1) * 16
    guard withUnsafeMutableBytes(of: &pair, { pread(number, $0.baseAddress, 16, offset) }) == 16 else { return nil }
    return Pair(sequence: pair.0, value: pair.1)
  }
}
