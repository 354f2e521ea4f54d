/// One thing in the log of a store, as values that any reader of property lists understands.
enum StoreRecord {
  /// The state from which what follows goes on; at the very beginning, after an edit by hand, a restore, or a loss.
  case beginning(after: UInt64, state: PropertyList)
  /// A transaction.
  case transaction(UInt64, PropertyList)
  /// Numbers that cannot be read any more.
  case lost(Range<UInt64>)
}

extension StoreRecord {
  /// The record as a dictionary that says by its keys which of the three it is.
  var propertyList: PropertyList {
    switch self {
    case .beginning(let sequence, let state): ["after": PropertyList(sequence), "state": state]
    case .transaction(let sequence, let transaction):
      ["sequence": PropertyList(sequence), TransactionFrame.key: transaction]
    case .lost(let numbers):
      ["lost": [PropertyList(numbers.lowerBound), PropertyList(numbers.upperBound)]]
    }
  }

  /// Nil for what is none of the three.
  init?(_ list: PropertyList) {
    if let sequence = list["after"]?.natural, sequence < .max, let state = list["state"] {
      self = .beginning(after: sequence, state: state)
    } else if let sequence = list["sequence"]?.natural, sequence > 0, sequence < .max,
      let transaction = list[TransactionFrame.key]
    {
      self = .transaction(sequence, transaction)
    } else if case .array(let bounds)? = list["lost"], bounds.count == 2, let first = bounds[0].natural,
      let end = bounds[1].natural, first < end
    {
      self = .lost(first..<end)
    } else {
      return nil
    }
  }
}

extension Store {
  /// Calls `body` with everything in the log, oldest first, each transaction once, up to the last that `state` holds.
  func forEachRecord(_ body: (StoreRecord) throws -> Void) throws {
    var reader = RecordReader(last: sequence)
    var history = try history()
    for part in history.parts {
      for stretch in try history.stretches(of: part) ?? [] { try reader.read(stretch, body) }
    }
    try reader.end(body)
  }
}

/// Turns frames into records. Where the log lacks something, the next state that a journal begins with makes up for it.
private struct RecordReader {
  let last: UInt64
  private var sequence: UInt64?
  /// True when the state that the records so far add up to is not what it was.
  private var isPartial = true

  init(last: UInt64) { self.last = last }

  mutating func read(_ stretch: Stretch, _ body: (StoreRecord) throws -> Void) throws {
    var scanner = stretch.scanner
    while let step = scanner.next() {
      guard case .frame(let frame) = step else { continue }
      switch frame.kind {
      case .open: try begin(frame, scanner.payload(of: frame), body)
      case .transaction where frame.sequence <= min(stretch.last, last):
        try take(frame, scanner.payload(of: frame), stretch.path, body)
      case .gap: try lose(until: min(frame.sequence, last), body)
      default: break
      }
    }
  }

  /// The last transactions may be among the lost.
  mutating func end(_ body: (StoreRecord) throws -> Void) throws { try lose(until: last, body) }

  private mutating func begin(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, _ body: (StoreRecord) throws -> Void
  ) throws {
    guard frame.sequence >= sequence ?? 0, frame.sequence <= last else { return }
    if sequence != nil { try lose(until: frame.sequence, body) }
    guard isPartial || frame.previous == 0 else { return }
    guard let state = try OpenFrame(BinaryPropertyList.read(payload)).state() else { return }
    sequence = frame.sequence
    isPartial = false
    try body(.beginning(after: frame.sequence, state: state))
  }

  private mutating func take(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, _ path: String, _ body: (StoreRecord) throws -> Void
  ) throws {
    guard frame.sequence > sequence ?? 0 else { return }
    try lose(until: frame.sequence - 1, body)
    guard let transaction = try BinaryPropertyList.read(payload)[TransactionFrame.key] else {
      throw StoreError.undecodable(path: path, sequence: frame.sequence, problem: "no \(TransactionFrame.key)")
    }
    sequence = frame.sequence
    try body(.transaction(frame.sequence, transaction))
  }

  private mutating func lose(until number: UInt64, _ body: (StoreRecord) throws -> Void) throws {
    let known = sequence ?? 0
    guard number > known else { return }
    try body(.lost(known + 1..<number + 1))
    sequence = number
    isPartial = true
  }
}
