extension String {
  /// Whether both are the same Unicode scalars.
  ///
  /// Swift counts different spellings of one character as equal; taking such strings for one would change what was typed.
  func isSpelled(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

/// A string compared byte by byte.
struct ExactString: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactString, right: ExactString) -> Bool { left.text.isSpelled(right.text) }

  func hash(into hasher: inout Hasher) {
    if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
      for unit in text.utf8 { hasher.combine(unit) }
    }
  }
}
