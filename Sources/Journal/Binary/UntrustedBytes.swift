/// What the fuzzing of tests and benches feeds: every reader of bytes that come from a disk, with what must hold
/// whatever the bytes are.
package enum UntrustedBytes {
  /// Who reads the bytes.
  package enum Reader: String, CaseIterable, Sendable { case binary, xml, frames, snapshot }

  /// Something that must hold and does not.
  package struct Broken: Error, CustomStringConvertible {
    package let description: String
  }

  /// A recursive type, so that hostile sharing would unfold in the decoder too.
  private struct Tree: Codable {
    var a: [Tree]?
    var b: [String: Tree]?
    var c: Int?
    var d: String?
    var e: Double?
    var f: Blob?
    var g: [Int8?]?
    var h: Bool?
    var i: UInt64?
  }

  /// Reads `bytes`: true when they are what the reader looks for, false when it said why not. Throws `Broken` when the
  /// reader contradicts itself; must never trap, hang, or take memory without bound.
  package static func read(_ bytes: [UInt8], as reader: Reader) throws -> Bool {
    switch reader {
    case .binary: try binary(bytes)
    case .xml: try xml(bytes)
    case .frames: frames(bytes)
    case .snapshot: snapshot(bytes)
    }
  }

  private static func binary(_ bytes: [UInt8]) throws -> Bool {
    for key in [nil, "a", "state"] as [String?] {
      _ = try? PropertyListCoder.decode(Tree.self, from: bytes, under: key)
      _ = try? PropertyListCoder.decode([Tree].self, from: bytes, under: key)
      _ = try? PropertyListCoder.decode([String: [String]].self, from: bytes, under: key)
    }
    guard let list = try? BinaryPropertyList.read(bytes) else { return false }
    try demandRoundTrip(list)
    return true
  }

  private static func xml(_ bytes: [UInt8]) throws -> Bool {
    guard let list = try? PropertyList(xml: bytes) else { return false }
    try demandRoundTrip(list)
    return true
  }

  /// What was read can be written in both forms and read again. Compared are bytes, for not-a-number is unlike itself.
  private static func demandRoundTrip(_ list: PropertyList) throws {
    let written = BinaryPropertyList.write(list)
    guard let again = try? BinaryPropertyList.read(written), BinaryPropertyList.write(again) == written else {
      throw Broken(description: "written as binary it reads otherwise: \(list.json(compact: true).prefix(200))")
    }
    guard let decoded = try? PropertyListCoder.decode(PropertyList.self, from: written),
      BinaryPropertyList.write(decoded) == written
    else { throw Broken(description: "decoded it is something else: \(list.json(compact: true).prefix(200))") }
    let text = list.xml
    guard let parsed = try? PropertyList(xml: Array(text.utf8)), parsed.xml == text else {
      throw Broken(description: "written as XML it reads otherwise: \(list.json(compact: true).prefix(200))")
    }
  }

  private static func frames(_ bytes: [UInt8]) -> Bool {
    var scanner = FrameScanner(bytes, base: 0, generation: 1)
    var found = false
    while let step = scanner.next() {
      guard case .frame(let frame) = step else { continue }
      found = true
      let payload = scanner.payload(of: frame)
      if let list = try? BinaryPropertyList.read(payload) { _ = OpenFrame(list) }
      let tree: Tree? = try? TransactionFrame.transaction(payload, path: "", sequence: frame.sequence)
      _ = tree
    }
    return found
  }

  private static func snapshot(_ bytes: [UInt8]) -> Bool {
    for isExpected in [true, false] {
      switch try? SnapshotFile.content(bytes, path: "", isExpected: isExpected) {
      case .valid(let snapshot), .edited(let snapshot):
        let tree: Tree? = try? snapshot.decodedState()
        if case .list(let state) = snapshot.state { _ = try? snapshot.head.bytes(with: state) }
        _ = tree
        return true
      default: continue
      }
    }
    return false
  }
}
