/// A dictionary by identifier whose entries stay as the store has them until somebody asks for one.
///
/// A state holds weeks of records, of which a command looks at a few and a board at those of today. Making values of all of
/// them is what opening a store would mostly do; so a part of the state that is declared as a `Shelf` and read by
/// `decodeShelf` makes a value of an entry the first time it is asked for, once for all copies of the state. To whoever
/// uses it, it is a dictionary: equal, hashed and written by what its entries are, not by whether they were asked for yet.
///
/// Invariant: the entries are `own` where it names one (nil: removed), else those of `carried`. What is carried was
/// written by this program and is vouched for by the store; an entry that cannot be read nevertheless is left out where
/// entries are looked at. An entry that nobody asked for is written as it was stored, so that nothing is written over
/// that was not understood.
public struct Shelf<ID: CodingKeyRepresentable & Hashable & Sendable, Value: Hashable & Sendable>: Sendable {
  /// What was put here or removed since the rest was read.
  private var own: [ID: Value?]
  private var carried: Carried<ID, Value>?

  /// A shelf with entries that are at hand.
  public init(_ entries: [ID: Value] = [:]) { own = entries.mapValues { $0 } }

  init(carried: Carried<ID, Value>) {
    own = [:]
    self.carried = carried
  }

  /// Whether no entry was made a value of since it was read.
  var isUnread: Bool { carried?.isUnread ?? false }

  /// The same shelf with every entry changed.
  public func mapValues(_ change: (Value) -> Value) -> Shelf {
    var entries: [ID: Value] = [:]
    for (id, value) in self { entries[id] = change(value) }
    return Shelf(entries)
  }

  /// Whether nothing was asked of all of it since it was read: what was derived from the entries then holds still.
  var isCarried: Bool { carried != nil }

  /// The entry of an identifier; nil when there is none. Setting nil removes it.
  public subscript(id: ID) -> Value? {
    get { own[id] ?? carried?[id] }
    set { put(newValue, under: id) }
    _modify {
      var value = take(id)
      defer { put(value, under: id) }
      yield &value
    }
  }

  /// The entry of an identifier, or what to take where there is none.
  public subscript(id: ID, default fallback: @autoclosure () -> Value) -> Value {
    get { self[id] ?? fallback() }
    _modify {
      var value = take(id) ?? fallback()
      defer { put(value, under: id) }
      yield &value
    }
  }

  /// An entry on its way to be changed: nothing here holds on to it any more, so that it is changed in place.
  private mutating func take(_ id: ID) -> Value? {
    guard let known = own.removeValue(forKey: id) else { return carried?[id] }
    return known
  }

  private mutating func put(_ value: Value?, under id: ID) {
    if let all = carried?.whole {
      // Every entry was made a value of: it is a plain dictionary from here on.
      own = all.mapValues { $0 }.merging(own) { _, new in new }
      for (id, value) in own where value == nil { own[id] = nil }
      carried = nil
    }
    if value != nil || carried?.contains(id) == true { own[id] = .some(value) } else { own[id] = nil }
  }

  /// The identifiers, in no order; no entry is made a value of.
  public var keys: [ID] {
    guard let carried else { return Array(own.keys) }
    return carried.ids.filter { own[$0] == nil } + own.compactMap { $0.value == nil ? nil : $0.key }
  }

  /// How many entries there are.
  public var count: Int { carried == nil ? own.count : keys.count }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// The entries without their identifiers, in no order; asks for all of them.
  public var values: Values { Values(shelf: self) }

  /// Calls `put` with what is to be stored of each entry, in no order: what `form` makes of a value, or what was stored of
  /// an entry that nobody asked for.
  func write(form: (Value) -> some Encodable, _ put: (TextKey, any Encodable) throws -> Void) throws {
    for case (let id, let value?) in own { try put(TextKey(id.codingKey.stringValue), form(value)) }
    try carried?.write(leavingOut: { own[$0] != nil }) { key, stored in
      switch stored {
      case .value(let value): try put(key, form(value))
      case .verbatim(let stored): try put(key, stored)
      }
    }
  }

  /// All entries as a dictionary; throws where one cannot be read.
  func all() throws -> [ID: Value] {
    var all = try carried?.everything() ?? [:]
    for (id, value) in own { all[id] = value }
    return all
  }
}

extension Shelf: Sequence {
  /// Goes through what was put here, then through what is carried.
  public struct Iterator: IteratorProtocol {
    fileprivate let own: [ID: Value?]
    fileprivate var first: Dictionary<ID, Value?>.Iterator
    fileprivate var rest: Dictionary<ID, Value>.Iterator

    /// The next entry.
    public mutating func next() -> (key: ID, value: Value)? {
      while let (id, value) = first.next() {
        if let value { return (id, value) }
      }
      while let (id, value) = rest.next() {
        if own.isEmpty || own[id] == nil { return (id, value) }
      }
      return nil
    }
  }

  /// The entries without their identifiers.
  public struct Values: Sequence {
    fileprivate let shelf: Shelf

    /// How many there are.
    public var count: Int { shelf.count }

    /// Whether there are none.
    public var isEmpty: Bool { shelf.isEmpty }

    /// Goes through the entries.
    public func makeIterator() -> some IteratorProtocol<Value> {
      var entries = shelf.makeIterator()
      return AnyIterator { entries.next()?.value }
    }
  }

  /// Goes through all entries, in no order.
  public func makeIterator() -> Iterator {
    Iterator(own: own, first: own.makeIterator(), rest: (carried?.readable ?? [:]).makeIterator())
  }
}

extension Shelf: Hashable {
  /// Whether both hold the same entries.
  public static func == (a: Shelf, b: Shelf) -> Bool {
    if a.carried === b.carried, a.own == b.own { return true }
    // Tells most that differ apart without making a value of an entry.
    guard a.count == b.count else { return false }
    guard let (one, other) = try? (a.all(), b.all()) else { return false }
    return one == other
  }

  /// Hashes the entries.
  public func hash(into hasher: inout Hasher) { hasher.combine(try? all()) }
}

extension Shelf: ExpressibleByDictionaryLiteral {
  /// A shelf with entries that are at hand.
  public init(dictionaryLiteral entries: (ID, Value)...) {
    self.init(Dictionary(entries) { _, last in last })
  }
}
