/// A file that says a little more than another: nearly all of it is taken over byte for byte.
///
/// The file is a dictionary that holds another one, which holds an array. The three lie behind all other objects but
/// those that the entries here replace, as `BinaryWriter` lays them out when that array is what it writes last; only from
/// there on is anything laid out anew. What earlier entries took up before that place stays behind unused.
struct BinaryContinuation {
  private typealias Object = BinaryDocument.Object

  /// A dictionary's objects.
  private struct Members {
    let object: Object
    var keys = Pile<Object>()
    var values = Pile<Object>()
    var names: [String] = []
  }

  /// The bytes of such a file with `items` added to the array that is under `arrayKey` in the dictionary under `key`, and
  /// with `entries`, which it has, as they are given. Nil where the file is not laid out for it; throws what encoding
  /// does.
  static func bytes<Item: Encodable>(
    of bytes: [UInt8], adding items: [Item], to arrayKey: String, of key: String,
    entries: [(key: String, value: any Encodable)]
  ) throws -> [UInt8]? {
    try BinaryDocument.with(bytes[...]) { document in
      try Self(document: document).bytes(items, arrayKey, key, entries)
    }
  }

  private let document: BinaryDocument

  private func bytes<Item: Encodable>(
    _ items: [Item], _ arrayKey: String, _ key: String, _ entries: [(key: String, value: any Encodable)]
  ) throws -> [UInt8]? {
    guard let top = try members(of: document.topObject), let outer = top.names.firstIndex(of: key),
      let inner = try members(of: top.values[outer]), let place = inner.names.firstIndex(of: arrayKey),
      let array = try elements(of: inner.values[place])
    else { return nil }
    let moved = [inner.values[place], inner.object, top.object]
    let cut = try document.offset(of: moved[0])
    guard let offsets = try offsets(before: cut, besides: moved) else { return nil }
    let pool = ObjectEncoderPool(BinaryWriter(document, upTo: cut, offsets: offsets))
    defer { pool.close() }
    let writer = pool.writer
    for item in items { array.append(try ObjectEncoder.number(item, in: pool, parent: nil, slot: 0)) }
    writer.array(array, as: moved[0])
    writer.dictionary(inner.keys, inner.values, as: moved[1])
    // What changes the next time again comes last, where the next one cuts it off.
    writer.layOutContainers(width: document.referenceWidth)
    for (key, value) in entries {
      guard let index = top.names.firstIndex(of: key) else { return nil }
      top.values[index] = try ObjectEncoder.number(value, in: pool, parent: nil, slot: 0)
    }
    writer.dictionary(top.keys, top.values, as: moved[2])
    return writer.finish(top: moved[2], width: document.referenceWidth)
  }

  /// Where the objects are that stay; nil when another than those `moved` lies behind the cut and cannot be dropped from
  /// the end of the table.
  private func offsets(before cut: Int, besides moved: [Object]) throws -> Pile<Int>? {
    var kept = document.count
    while kept > 0, !moved.contains(kept - 1), try document.offset(of: kept - 1) >= cut { kept -= 1 }
    let offsets = Pile<Int>(capacity: Int(kept) + 64)
    for object in 0..<kept {
      let offset = try document.offset(of: object)
      if offset >= cut, !moved.contains(object) { return nil }
      offsets.append(offset)
    }
    return moved.allSatisfy { $0 < kept } ? offsets : nil
  }

  private func members(of object: Object) throws -> Members? {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 0xD else { return nil }
    let (count, start) = try document.extent(at: offset)
    try document.require(2 * count * document.referenceWidth, at: start)
    var members = Members(object: object)
    members.names = try document.keys(count, at: start, of: offset)
    for index in 0..<count {
      members.keys.append(try document.reference(at: start + index * document.referenceWidth))
      members.values.append(try document.reference(at: start + (count + index) * document.referenceWidth))
    }
    return members
  }

  private func elements(of object: Object) throws -> Pile<Object>? {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 0xA else { return nil }
    let (count, start) = try document.extent(at: offset)
    try document.require(count * document.referenceWidth, at: start)
    let elements = Pile<Object>(capacity: count + 4)
    for index in 0..<count { elements.append(try document.reference(at: start + index * document.referenceWidth)) }
    return elements
  }
}
