/// Turns Swift values into property lists and back.
///
/// A nil property has no key; a nil in an array is `uid(0)`, which nothing else becomes. `Blob` becomes `data`. Keys of
/// Swift dictionaries are sorted, since their own order differs from run to run; declared keys keep their order.
public enum PropertyListCoder {
  /// The property list of `value`; throws `EncodingError` where the value has no such form.
  public static func encode(_ value: some Encodable) throws -> PropertyList {
    try ValueEncoder.encode(value, parent: nil, key: nil)
  }

  /// The value that `propertyList` stands for; throws `DecodingError`, whose path leads to the misfit.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from propertyList: PropertyList
  ) throws -> Value {
    try ValueDecoder.decode(type, from: propertyList, parent: nil, key: nil)
  }
}
