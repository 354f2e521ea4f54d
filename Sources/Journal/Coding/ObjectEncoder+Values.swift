extension ObjectEncoder {
  /// The number of `value`, which is `slot` of `parent`.
  ///
  /// Elements of collections come here whatever their type, so the commonest go past the containers.
  @inline(__always)
  static func number<Value: Encodable>(
    _ value: Value, in pool: ObjectEncoderPool, parent: ObjectEncoder?, slot: Int
  ) throws -> Object {
    // Comparing types first makes the bit casts sound, and takes a fraction of what `as?` does.
    if Value.self == String.self { return pool.writer.string(unsafeBitCast(value, to: String.self)) }
    if Value.self == Int.self { return pool.writer.integer(Int64(unsafeBitCast(value, to: Int.self))) }
    if Value.self == Double.self { return pool.writer.real(unsafeBitCast(value, to: Double.self)) }
    if Value.self == Bool.self { return pool.writer.boolean(unsafeBitCast(value, to: Bool.self)) }
    if Value.self == Blob.self { return pool.writer.data(unsafeBitCast(value, to: Blob.self).bytes) }
    if Value.self == PropertyList.self { return pool.writer.number(unsafeBitCast(value, to: PropertyList.self)) }
    let encoder = pool.take(parent: parent, slot: slot)
    // Before it recurses: a value without end must not end in a stack overflow.
    if encoder.isTooDeep { throw encoder.tooDeep(value) }
    try value.encode(to: encoder)
    let object = try encoder.finish()
    pool.giveBack(encoder)
    return object
  }

  /// The number of the next value in this container.
  @inline(__always)
  func number<Value: Encodable>(_ value: Value) throws -> Object {
    try Self.number(value, in: pool, parent: self, slot: count)
  }

  /// The number of a whole number; all standard integers fit.
  @inline(__always)
  func number(integer value: some FixedWidthInteger) -> Object {
    if let signed = Int64(exactly: value) { return writer.integer(signed) }
    return writer.large(UInt64(truncatingIfNeeded: value))
  }
}
