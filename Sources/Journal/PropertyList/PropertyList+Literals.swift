extension PropertyList: ExpressibleByBooleanLiteral {
  /// The boolean of the literal.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension PropertyList: ExpressibleByIntegerLiteral {
  /// The integer of the literal.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension PropertyList: ExpressibleByFloatLiteral {
  /// The real of the literal.
  public init(floatLiteral value: Double) { self = .real(value) }
}

extension PropertyList: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The string of the literal.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension PropertyList: ExpressibleByArrayLiteral {
  /// The array of the literal.
  public init(arrayLiteral elements: PropertyList...) { self = .array(elements) }
}

extension PropertyList: ExpressibleByDictionaryLiteral {
  /// The dictionary of the literal, keys in the order written.
  public init(dictionaryLiteral elements: (String, PropertyList)...) { self = .dictionary(Entries(elements)) }
}
