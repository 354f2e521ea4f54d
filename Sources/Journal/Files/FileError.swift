import Glibc

/// A file operation that the system refused.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Sendable {
    case open, read, write, synchronise, truncate, reserve, status, lock, rename, link, unlink, makeDirectory, list
    case resolve
  }

  /// What was tried.
  public let operation: Operation
  /// On which file.
  public let path: String
  /// The system's error number, as in `errno(3)`.
  public let code: Int32

  /// Describes a refused operation.
  public init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}

extension FileError: CustomStringConvertible {
  /// What the system says about the error number, in English.
  public var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The operation, the path and the system's reason in one line.
  public var description: String { "\(operation.rawValue) \(path): \(reason)" }
}
