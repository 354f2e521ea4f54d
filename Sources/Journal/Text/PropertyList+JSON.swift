extension PropertyList {
  /// The value as JSON (RFC 8259), keys in the order they have here.
  ///
  /// Data is base64, dates are RFC 3339 in UTC, a uid is an object with the one key `CF$UID`; numbers that JSON has no
  /// form for are null. Control characters are escaped, DEL and U+0080 to U+009F too, so that the text is safe on a
  /// terminal. Indented by two spaces a level unless `compact`.
  public func json(compact: Bool = false) -> String {
    var writer = JSONWriter(isCompact: compact)
    writer.write(self, depth: 0)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Appends JSON to a buffer.
private struct JSONWriter {
  let isCompact: Bool
  var output: [UInt8] = []

  init(isCompact: Bool) { self.isCompact = isCompact }

  mutating func write(_ value: PropertyList, depth: Int) {
    switch value {
    case .boolean(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .large(let number): append(String(number.value))
    case .real(let number): append(number.isFinite ? "\(number)" : "null")
    case .string(let text): append(quoted: text)
    case .data(let bytes): append("\"" + base64(bytes) + "\"")
    case .date(let seconds):
      let date = CalendarDate(secondsSince2001: seconds)
      append(date.map { "\"" + $0.text(withMilliseconds: true) + "\"" } ?? "null")
    case .uid(let number): append("{\"CF$UID\":" + (isCompact ? "" : " ") + "\(number)}")
    case .array(let values):
      enclose("[", "]", count: values.count, depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .dictionary(let entries):
      enclose("{", "}", count: entries.count, depth: depth) { writer, index in
        writer.append(quoted: entries.keys[index])
        writer.append(writer.isCompact ? ":" : ": ")
        writer.write(entries.values[index], depth: depth + 1)
      }
    }
  }

  private mutating func enclose(
    _ opening: String, _ closing: String, count: Int, depth: Int, _ item: (inout JSONWriter, Int) -> Void
  ) {
    append(opening)
    for index in 0..<count {
      if index > 0 { append(",") }
      breakLine(depth + 1)
      item(&self, index)
    }
    if count > 0 { breakLine(depth) }
    append(closing)
  }

  private mutating func breakLine(_ depth: Int) {
    if isCompact { return }
    append("\n" + String(repeating: "  ", count: depth))
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func append(quoted text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: append(String(scalar))
      }
    }
    append("\"")
  }
}
