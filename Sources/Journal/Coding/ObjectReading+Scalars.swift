extension ObjectReading {
  /// Whether an object stands for nil.
  @inline(__always)
  func isNull(_ object: Object) throws -> Bool {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 0x8 else { return false }
    return try document.uid(at: offset) == 0
  }

  @inline(__always)
  func boolean(_ object: Object, _ node: Node, _ step: Int?) throws -> Bool {
    let offset = try document.offset(of: object)
    switch document.marker(at: offset) {
    case 0x08: return false
    case 0x09: return true
    default: throw mismatch(Bool.self, object, node, step)
    }
  }

  @inline(__always)
  func string(_ object: Object, _ node: Node, _ step: Int?) throws -> String {
    let offset = try document.offset(of: object)
    let kind = document.marker(at: offset) >> 4
    guard kind == 5 || kind == 6 else { throw mismatch(String.self, object, node, step) }
    return try document.text(object, at: offset)
  }

  @inline(__always)
  func integer<Number: FixedWidthInteger>(_ object: Object, _ node: Node, _ step: Int?) throws -> Number {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 1 else { throw mismatch(Number.self, object, node, step) }
    let number: Number?
    switch try document.whole(at: offset) {
    case .signed(let found): number = Number(exactly: found)
    case .large(let found): number = Number(exactly: found)
    }
    guard let number else {
      throw DecodingError.dataCorrupted(context(node, step, "number does not fit \(Number.self)"))
    }
    return number
  }

  /// A person may write a whole number where a real one is meant.
  func real(_ object: Object, _ node: Node, _ step: Int?) throws -> Double {
    let offset = try document.offset(of: object)
    switch document.marker(at: offset) >> 4 {
    case 2: return try document.real(at: offset)
    case 1:
      switch try document.whole(at: offset) {
      case .signed(let number): return Double(number)
      case .large(let number): return Double(number)
      }
    default: throw mismatch(Double.self, object, node, step)
    }
  }

  func blob(_ object: Object, _ node: Node, _ step: Int?) throws -> Blob {
    let offset = try document.offset(of: object)
    guard document.marker(at: offset) >> 4 == 4 else { throw mismatch(Blob.self, object, node, step) }
    return Blob(try document.data(object, at: offset))
  }

  @inline(never)
  func mismatch(_ type: Any.Type, _ object: Object, _ node: Node, _ step: Int?) -> any Error {
    do {
      let kind = try kind(of: object)
      return DecodingError.typeMismatch(type, context(node, step, "\(kind) in place of \(type)"))
    } catch {
      return error
    }
  }

  /// In the words of `PropertyList.kind`.
  private func kind(of object: Object) throws -> String {
    let offset = try document.offset(of: object)
    switch document.marker(at: offset) >> 4 {
    case 0xA: return PropertyList.array([]).kind
    case 0xD: return PropertyList.dictionary(PropertyList.Entries()).kind
    default:
      var reader = BinaryReader(document, depth: 0)
      return try reader.value(object).kind
    }
  }

  private func context(_ node: Node, _ step: Int?, _ problem: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: path(to: node, step), debugDescription: problem)
  }
}
