import Synchronization

/// Calls what it is given with the same decoder again, any time later and on any thread. A decoder whose bytes are kept and
/// known to be whole offers it in its `userInfo`.
typealias Again = @Sendable (_ read: (any Decoder) throws -> Void) throws -> Void

/// A type as which anything that is stored can be read and written unchanged.
typealias Verbatim = any (Codable & Sendable).Type

extension Decoder {
  /// How to be read again later, and as what to be written on unread; nil where all has to be read now.
  var again: (again: Again, verbatim: Verbatim)? {
    guard let again = CodingUserInfoKey(rawValue: "again"), let verbatim = CodingUserInfoKey(rawValue: "verbatim")
    else { return nil }
    let info = userInfo
    guard let again = info[again] as? Again, let verbatim = info[verbatim] as? Verbatim else { return nil }
    return (again, verbatim)
  }
}

/// The entries of a shelf as the store has them, each made a value of once, when it is first asked for.
final class Carried<ID: CodingKeyRepresentable & Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
  typealias Container = KeyedDecodingContainer<TextKey>
  typealias Read = @Sendable (Container, TextKey) throws -> Value

  private struct Known {
    var values: [ID: Value] = [:]
    var ids: [ID]?
    /// True when `values` has all that can be read.
    var isWhole = false
    /// Why there are more entries than can be read.
    var fault: (any Error)?
  }

  private let again: Again
  private let verbatim: Verbatim
  private let read: Read
  private let known = Mutex(Known())

  init(_ again: @escaping Again, _ verbatim: Verbatim, _ read: @escaping Read) {
    self.again = again
    self.verbatim = verbatim
    self.read = read
  }

  /// The entry of an identifier; nil where there is none that can be read.
  subscript(id: ID) -> Value? {
    known.withLock { known in
      if let value = known.values[id] { return value }
      guard !known.isWhole else { return nil }
      let key = TextKey(id.codingKey.stringValue)
      var value: Value?
      try? entries { value = $0.contains(key) ? try read($0, key) : nil }
      known.values[id] = value
      return value
    }
  }

  /// Whether there is an entry of an identifier.
  func contains(_ id: ID) -> Bool {
    known.withLock { known in
      if known.values[id] != nil { return true }
      var isThere = false
      try? entries { isThere = $0.contains(TextKey(id.codingKey.stringValue)) }
      return isThere
    }
  }

  /// The identifiers of all entries.
  var ids: [ID] {
    known.withLock { known in
      if let ids = known.ids { return ids }
      var ids: [ID] = []
      try? entries { ids = $0.allKeys.compactMap { ID(codingKey: $0) } }
      known.ids = ids
      return ids
    }
  }

  /// Whether no value was made of any entry.
  var isUnread: Bool { known.withLock { $0.values.isEmpty && !$0.isWhole } }

  /// All entries; nil as long as some were not asked for, or where one cannot be read.
  var whole: [ID: Value]? {
    known.withLock { $0.isWhole && $0.fault == nil ? $0.values : nil }
  }

  /// All entries that can be read.
  var readable: [ID: Value] {
    known.withLock { known in
      readAll(&known)
      return known.values
    }
  }

  /// All entries; throws where one cannot be read.
  func everything() throws -> [ID: Value] {
    try known.withLock { known in
      readAll(&known)
      if let fault = known.fault { throw fault }
      return known.values
    }
  }

  /// Calls `put` with every entry that is not left out: as a value where one was made of it, else as it was stored, which
  /// keeps also what this program cannot read.
  func write(
    leavingOut isLeftOut: (ID) -> Bool, _ put: (TextKey, Stored) throws -> Void
  ) throws {
    try known.withLock { known in
      try entries { container in
        for key in container.allKeys {
          guard let id = ID(codingKey: key) else {
            try put(key, .verbatim(try container.stored(verbatim, key)))
            continue
          }
          if isLeftOut(id) { continue }
          if let value = known.values[id] {
            try put(key, .value(value))
          } else {
            try put(key, .verbatim(try container.stored(verbatim, key)))
          }
        }
      }
    }
  }

  /// An entry on its way back into a store.
  enum Stored {
    case value(Value)
    case verbatim(any Encodable)
  }

  private func readAll(_ known: inout Known) {
    guard !known.isWhole else { return }
    known.isWhole = true
    do {
      try entries { container in
        let keys = container.allKeys
        known.values.reserveCapacity(keys.count)
        for key in keys {
          guard let id = ID(codingKey: key) else {
            throw DecodingError.dataCorruptedError(
              forKey: key, in: container, debugDescription: "\(key.stringValue) is no \(ID.self)")
          }
          guard known.values[id] == nil else { continue }
          do { known.values[id] = try read(container, key) } catch { known.fault = error }
        }
      }
    } catch {
      known.fault = error
    }
  }

  private func entries(_ body: (Container) throws -> Void) throws {
    try again { try body($0.container(keyedBy: TextKey.self)) }
  }
}

extension KeyedDecodingContainer {
  /// What is stored under a key, as a value that is written as it was read.
  fileprivate func stored(_ type: Verbatim, _ key: Key) throws -> any Encodable {
    func read<Form: Codable>(_ type: Form.Type) throws -> any Encodable { try decode(type, forKey: key) }
    return try read(type)
  }
}
