/// Reads Swift values straight from the objects of a file.
///
/// Where a value is, is kept as a chain of nodes, each naming its parent: a path is made of them only for an error.
final class ObjectReading {
  /// Place of a value in `nodes`.
  typealias Node = UInt32
  typealias Object = BinaryDocument.Object

  /// A value in a dictionary: its object and its place there.
  struct Item {
    let object: Object
    let step: Int
  }

  private struct Entry {
    var parent: Node
    var object: Object
    /// Place in the parent; in an array counted from its end, as `~left`. Nil for what takes its parent's place.
    var step: Int?
    var depth: Int
  }

  let document: BinaryDocument
  /// The nodes in use are the first `used`; those after them were left and are written over.
  private let nodes = Pile<Entry>()
  private var used = 1
  /// Who reads values later; nil where all of them are read now.
  var later: KeptReading?

  init(_ document: BinaryDocument) {
    self.document = document
    nodes.append(Entry(parent: 0, object: document.topObject, step: nil, depth: 0))
  }

  /// The value that the whole file is, or the one under `key` of the dictionary that it is.
  func decode<Value: Decodable>(_ type: Value.Type, under key: String?) throws -> Value {
    guard let key else { return try decode(type, document.topObject, in: 0, step: nil) }
    let (shape, values) = try dictionary(document.topObject, 0)
    guard let position = shape.position(of: key, near: 0) else {
      throw DecodingError.keyNotFound(
        PathKey(key), DecodingError.Context(codingPath: [], debugDescription: "no \(key)"))
    }
    let object = try document.reference(at: values + position * document.referenceWidth)
    return try decode(type, object, in: 0, step: position)
  }

  /// Calls `read` with a decoder of an object that is read on its own, whatever else is being read.
  func again(_ object: Object, _ read: (any Decoder) throws -> Void) throws {
    let mark = used
    defer { used = mark }
    try read(ObjectDecoder(reading: self, object: object, node: try enter(object, in: 0, step: nil)))
  }

  /// The value of a type in an object; the commonest types go past the containers.
  @inline(__always)
  func decode<Value: Decodable>(
    _ type: Value.Type, _ object: Object, in node: Node, step: Int?
  ) throws -> Value {
    // Comparing types first makes the bit casts sound, and takes a fraction of what `as?` does.
    if type == String.self { return unsafeBitCast(try string(object, node, step), to: type) }
    if type == Int.self { return unsafeBitCast(try integer(object, node, step) as Int, to: type) }
    if type == Double.self { return unsafeBitCast(try real(object, node, step), to: type) }
    if type == Bool.self { return unsafeBitCast(try boolean(object, node, step), to: type) }
    if type == Blob.self { return unsafeBitCast(try blob(object, node, step), to: type) }
    if type == PropertyList.self { return unsafeBitCast(try propertyList(object, in: node), to: type) }
    let mark = used
    defer { used = mark }
    let child = try enter(object, in: node, step: step)
    return try Value(from: ObjectDecoder(reading: self, object: object, node: child))
  }

  private func propertyList(_ object: Object, in node: Node) throws -> PropertyList {
    var reader = BinaryReader(document, depth: nodes[Int(node)].depth)
    return try reader.value(object)
  }

  /// A node for an object that is `step` of `node`.
  @inline(__always)
  func enter(_ object: Object, in node: Node, step: Int?) throws -> Node {
    // A decoder that was kept beyond the value it was for names a node that is not in use.
    guard node < used else { throw BinaryPropertyListError.badReference(UInt64(object)) }
    let depth = nodes[Int(node)].depth + 1
    guard depth <= BinaryPropertyList.deepest else { throw BinaryPropertyListError.tooDeep }
    try document.spend(1)
    let entry = Entry(parent: node, object: object, step: step, depth: depth)
    if used < nodes.count { nodes[used] = entry } else { nodes.append(entry) }
    used += 1
    return Node(used - 1)
  }

  /// The shape of a dictionary, and where the references of its values begin.
  func dictionary(_ object: Object, _ node: Node) throws -> (shape: KeyShape, values: Int) {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 0xD else { throw mismatch([String: Any].self, object, node, nil) }
    let (count, start) = try document.extent(at: offset)
    try document.require(2 * count * document.referenceWidth, at: start)
    try document.spend(count)
    let shape = try document.shapes.shape(count, at: start, of: offset, in: document)
    return (shape, start + count * document.referenceWidth)
  }

  /// How many values an array has, and where their references begin.
  func array(_ object: Object, _ node: Node) throws -> (count: Int, start: Int) {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 0xA else { throw mismatch([Any].self, object, node, nil) }
    let (count, start) = try document.extent(at: offset)
    try document.require(count * document.referenceWidth, at: start)
    try document.spend(count)
    return (count, start)
  }

  /// How many values the array of a node has.
  func count(of node: Node) -> Int {
    guard let offset = try? document.offset(of: nodes[Int(node)].object) else { return 0 }
    return (try? document.extent(at: offset).count) ?? 0
  }

  /// The keys and places that lead to a node, and on to `step` of it.
  func path(to node: Node, _ step: Int? = nil) -> [any CodingKey] {
    let entry = nodes[Int(node)]
    let before = node == 0 ? [] : path(to: entry.parent, entry.step)
    return before + (step.map { [key($0, of: node)] } ?? [])
  }

  private func key(_ step: Int, of node: Node) -> any CodingKey {
    if step < 0 { return PathKey(count(of: node) - ~step) }
    let shape = try? dictionary(nodes[Int(node)].object, node).shape
    return shape.map { PathKey($0.keys[step]) } ?? PathKey(step)
  }
}
