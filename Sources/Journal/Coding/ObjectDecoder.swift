/// Hands out one object of a file to the value that is made of it.
struct ObjectDecoder: Decoder {
  let reading: ObjectReading
  let object: BinaryDocument.Object
  let node: ObjectReading.Node

  var userInfo: [CodingUserInfoKey: Any] {
    guard let later = reading.later, let again = PropertyListCoder.again, let verbatim = PropertyListCoder.verbatim
    else { return [:] }
    return [again: later.again(object), verbatim: PropertyList.self]
  }
  var codingPath: [any CodingKey] { reading.path(to: node) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let (shape, values) = try reading.dictionary(object, node)
    return KeyedDecodingContainer(
      KeyedDecoding<Key>(
        reading: reading, shape: shape, layout: shape.layout(ObjectIdentifier(type)), values: values, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let (count, start) = try reading.array(object, node)
    return UnkeyedDecoding(reading: reading, start: start, count: count, node: node)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleDecoding(reading: reading, object: object, node: node)
  }
}
