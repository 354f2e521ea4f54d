extension PropertyList {
  /// The value under `key` of a dictionary; nil when there is none or this is no dictionary.
  public subscript(key: String) -> PropertyList? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries[key]
  }

  /// The text of a string, nil for every other kind.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The number of an integer that is not below zero, nil for every other kind.
  public var natural: UInt64? {
    switch self {
    case .integer(let value): UInt64(exactly: value)
    case .large(let number): number.value
    default: nil
    }
  }

  /// What kind of value this is, in a word for messages.
  public var kind: String {
    switch self {
    case .boolean: "boolean"
    case .integer, .large: "integer"
    case .real: "real"
    case .string: "string"
    case .data: "data"
    case .date: "date"
    case .uid: "uid"
    case .array: "array"
    case .dictionary: "dictionary"
    }
  }
}
