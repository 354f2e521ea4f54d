/// The keys of dictionaries that have the same ones in the same order: records mostly do, so they are read once.
final class KeyShape {
  /// The keys, each once, told apart by their bytes.
  let keys: [String]
  /// Where a dictionary with these keys lists them.
  let start: Int
  private lazy var isAscending = keys.areAscending
  private var index: [String: Int]?
  private var first: KeyLayout?
  private var others: [KeyLayout] = []

  init(_ keys: [String], start: Int) {
    self.keys = keys
    self.start = start
  }

  /// Where keys of that type are.
  @inline(__always)
  func layout(_ type: ObjectIdentifier) -> KeyLayout {
    if let first, first.type == type { return first }
    return another(type)
  }

  @inline(never)
  private func another(_ type: ObjectIdentifier) -> KeyLayout {
    if let known = others.first(where: { $0.type == type }) { return known }
    let made = KeyLayout(self, type)
    if first == nil { first = made } else { others.append(made) }
    return made
  }

  /// Where `key` is; looked up from `hint` on first, since keys are mostly asked for in their order.
  func position(of key: String, near hint: Int) -> Int? {
    if hint < keys.count, keys[hint] == key { return hint }
    if keys.count <= 32 { return keys.firstIndex(of: key) }
    if isAscending { return position(amongAscending: key) }
    let index = self.index ?? Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    self.index = index
    return index[key]
  }

  private func position(amongAscending key: String) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
