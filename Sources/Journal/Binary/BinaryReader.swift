/// Reads values of a document as property lists.
///
/// A container that is referred to often is read twice at most and then shared, so memory stays within a multiple of the
/// file; the values it stands for count each time, so that whoever goes through the result is safe from bombs too.
struct BinaryReader {
  /// What `memo` says of a container: read once so far, or its place in `document.shared` from here on.
  private static let metOnce: UInt32 = 1
  private static let firstShared: UInt32 = 2

  private let document: BinaryDocument
  /// Containers being read, outermost first.
  private var open: [BinaryDocument.Object] = []
  private let depth: Int

  /// A reader for a value that lies `depth` containers deep.
  init(_ document: BinaryDocument, depth: Int) {
    self.document = document
    self.depth = depth
  }

  /// The object of that number with all it holds.
  mutating func value(_ object: BinaryDocument.Object) throws(BinaryPropertyListError) -> PropertyList {
    try document.spend(1)
    let offset = try document.offset(of: object)
    let marker = document.marker(at: offset)
    switch marker >> 4 {
    case 0x0 where marker == 0x08: return .boolean(false)
    case 0x0 where marker == 0x09: return .boolean(true)
    case 0x1:
      switch try document.whole(at: offset) {
      case .signed(let number): return .integer(number)
      case .large(let number): return PropertyList(number)
      }
    case 0x2: return .real(try document.real(at: offset))
    case 0x3 where marker == 0x33: return .date(secondsSince2001: try document.real(at: offset))
    case 0x4: return .data(try document.data(object, at: offset))
    case 0x5, 0x6: return .string(try document.text(object, at: offset))
    case 0x8: return .uid(try document.uid(at: offset))
    case 0xA, 0xD: return try container(object, at: offset)
    default: throw document.stranger(at: offset)
    }
  }

  /// The array or dictionary at `offset`, with cycles, depth and sharing watched.
  private mutating func container(
    _ object: BinaryDocument.Object, at offset: Int
  ) throws(BinaryPropertyListError) -> PropertyList {
    let met = document.memo[Int(object)]
    if met >= Self.firstShared {
      let known = document.shared[Int(met - Self.firstShared)]
      try document.spend(known.weight)
      return known.value
    }
    guard depth + open.count < BinaryPropertyList.deepest else { throw .tooDeep }
    guard !open.contains(object) else { throw .cycle(object: Int(object)) }
    open.append(object)
    defer { open.removeLast() }
    let before = document.allowance
    let value = try content(at: offset, isNew: met == 0)
    if met == Self.metOnce {
      document.memo[Int(object)] = Self.firstShared + UInt32(document.shared.count)
      document.shared.append((value, weight: before - document.allowance))
    } else {
      document.memo[Int(object)] = Self.metOnce
    }
    return value
  }

  private mutating func content(at offset: Int, isNew: Bool) throws(BinaryPropertyListError) -> PropertyList {
    let (count, start) = try document.extent(at: offset)
    let width = document.referenceWidth
    let isArray = document.marker(at: offset) >> 4 == 0xA
    let length = (isArray ? 1 : 2) * count * width
    try document.require(length, at: start)
    if isNew { try document.claim(length, at: offset) }
    if isArray { return .array(try values(count, from: start)) }
    let shape = try document.shapes.shape(count, at: start, of: offset, in: document)
    let values = try values(count, from: start + count * width)
    return .dictionary(PropertyList.Entries(distinctKeys: shape.keys, values: values))
  }

  private mutating func values(_ count: Int, from start: Int) throws(BinaryPropertyListError) -> [PropertyList] {
    var values: [PropertyList] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      values.append(try value(try document.reference(at: start + index * document.referenceWidth)))
    }
    return values
  }
}
