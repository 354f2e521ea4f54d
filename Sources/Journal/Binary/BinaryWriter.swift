/// Writes one value as bplist00.
///
/// The first pass gives every object a number, since the width of references depends on how many there are; the second
/// lays the objects out in that order.
struct BinaryWriter {
  /// An object as numbered by the first pass; containers name a stretch of `references`.
  private enum Object {
    case scalar(PropertyList)
    case array(Range<Int>)
    case dictionary(Range<Int>)
  }

  private var objects: [Object] = []
  private var references: [Int] = []
  private var strings: [ExactString: Int] = [:]
  private var integers: [Int64: Int] = [:]
  private var reals: [UInt64: Int] = [:]
  private var booleans: [Int?] = [nil, nil]
  var output: [UInt8] = Array("bplist00".utf8)

  mutating func write(_ value: PropertyList) -> [UInt8] {
    _ = number(value)
    let referenceWidth = Self.width(UInt64(objects.count))
    var offsets: [Int] = []
    offsets.reserveCapacity(objects.count)
    for object in objects {
      offsets.append(output.count)
      switch object {
      case .scalar(let value): append(scalar: value)
      case .array(let range): append(container: 0xA0, range.count, range, referenceWidth)
      case .dictionary(let range): append(container: 0xD0, range.count / 2, range, referenceWidth)
      }
    }
    let table = output.count
    let entryWidth = Self.width(UInt64(table))
    for offset in offsets { append(UInt64(offset), width: entryWidth) }
    output.append(contentsOf: [0, 0, 0, 0, 0, 0, UInt8(entryWidth), UInt8(referenceWidth)])
    append(UInt64(objects.count), width: 8)
    append(0, width: 8)
    append(UInt64(table), width: 8)
    return output
  }

  /// Numbers `value` and all it holds; equal scalars get the same number.
  private mutating func number(_ value: PropertyList) -> Int {
    let next = objects.count
    switch value {
    case .string(let text): if let known = Self.claim(&strings, ExactString(text), next) { return known }
    case .integer(let number): if let known = Self.claim(&integers, number, next) { return known }
    case .real(let number): if let known = Self.claim(&reals, number.bitPattern, next) { return known }
    case .boolean(let flag):
      if let known = booleans[flag ? 1 : 0] { return known }
      booleans[flag ? 1 : 0] = next
    case .array(let values):
      objects.append(.array(0..<0))
      objects[next] = .array(numberAll([], values))
      return next
    case .dictionary(let entries):
      objects.append(.dictionary(0..<0))
      objects[next] = .dictionary(numberAll(entries.keys, entries.values))
      return next
    case .large, .data, .date, .uid: break
    }
    objects.append(.scalar(value))
    return next
  }

  /// Number of a scalar met before; a new one is entered as `next`.
  private static func claim<Key: Hashable>(_ known: inout [Key: Int], _ key: Key, _ next: Int) -> Int? {
    let number = known[key, default: next]
    if number != next { return number }
    known[key] = next
    return nil
  }

  private mutating func numberAll(_ keys: [String], _ values: [PropertyList]) -> Range<Int> {
    // Children add references of their own while this container's are filled in.
    let start = references.count
    let end = start + keys.count + values.count
    references.append(contentsOf: repeatElement(0, count: end - start))
    for (index, key) in keys.enumerated() { references[start + index] = number(.string(key)) }
    for (index, value) in values.enumerated() { references[start + keys.count + index] = number(value) }
    return start..<end
  }

  private mutating func append(container marker: UInt8, _ count: Int, _ range: Range<Int>, _ referenceWidth: Int) {
    append(marker, count: count)
    for index in range { append(UInt64(references[index]), width: referenceWidth) }
  }
}
