import Synchronization

/// A file that is kept to be read on: parts of the value that was made of it are read when somebody asks for them.
///
/// Invariant: until the value is made its maker alone reads, also what was put off; from then on nobody reads but with
/// the lock. That is what makes it safe to send. The bytes never change, and each string of them is read once, however
/// many parts have it.
final class KeptReading: @unchecked Sendable {
  private let bytes: [UInt8]
  private let lock = Mutex(())
  private let reading: ObjectReading

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    reading = ObjectReading(try BinaryDocument.with(bytes[...]) { $0 })
  }

  /// The value that the file is or that it has under `key`, parts of which may be read later. To be called once.
  func decode<Value: Decodable>(_ type: Value.Type, under key: String?) throws -> Value {
    reading.later = self
    // Without this it would keep itself for ever, and a part read later might put off reading a part of its own.
    defer { reading.later = nil }
    return try reading.document.again(bytes[...]) { try reading.decode(type, under: key) }
  }

  /// How to read an object later.
  func again(_ object: BinaryDocument.Object) -> PropertyListCoder.Again {
    { read in try self.again(object, read) }
  }

  private func again(_ object: BinaryDocument.Object, _ read: (any Decoder) throws -> Void) throws {
    guard reading.later == nil else { return try reading.again(object, read) }
    try lock.withLock { _ in
      try reading.document.again(bytes[...]) { try reading.again(object, read) }
    }
  }
}
