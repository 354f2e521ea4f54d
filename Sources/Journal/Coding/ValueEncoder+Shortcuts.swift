extension ValueEncoder {
  /// The property list of `value`.
  ///
  /// Elements of collections come here whatever their type, so the commonest go past the containers.
  static func encode<Value: Encodable>(
    _ value: Value, parent: ValueEncoder?, key: (any CodingKey)?
  ) throws -> PropertyList {
    // Comparing types first makes the bit casts sound, and takes a fraction of what `as?` does.
    if Value.self == String.self { return .string(unsafeBitCast(value, to: String.self)) }
    if Value.self == Int.self { return .integer(Int64(unsafeBitCast(value, to: Int.self))) }
    if Value.self == Double.self { return .real(unsafeBitCast(value, to: Double.self)) }
    if Value.self == Bool.self { return .boolean(unsafeBitCast(value, to: Bool.self)) }
    if Value.self == Blob.self { return .data(unsafeBitCast(value, to: Blob.self).bytes) }
    let encoder = ValueEncoder(parent: parent, key: key)
    try value.encode(to: encoder)
    return encoder.finish()
  }
}

extension PropertyList {
  /// The whole number `value`; all standard integers fit.
  init(integer value: some FixedWidthInteger) {
    self = Int64(exactly: value).map(PropertyList.integer) ?? PropertyList(UInt64(truncatingIfNeeded: value))
  }
}
