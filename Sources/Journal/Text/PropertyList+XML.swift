extension PropertyList {
  /// The value as an XML property list (version 1.0).
  ///
  /// Dates lose their fraction; one outside the years 0 to 9999 becomes a real. Characters that XML forbids become
  /// U+FFFD.
  public var xml: String {
    var output = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">

      """
    Self.write(self, depth: 0, to: &output)
    return output + "</plist>\n"
  }

  private static func write(_ value: PropertyList, depth: Int, to output: inout String) {
    let indent = String(repeating: "\t", count: depth)
    func line(_ name: String, _ text: String) { output += "\(indent)<\(name)>\(text)</\(name)>\n" }
    switch value {
    case .boolean(let flag): output += indent + (flag ? "<true/>\n" : "<false/>\n")
    case .integer(let number): line("integer", String(number))
    case .large(let number): line("integer", String(number.value))
    case .real(let number): line("real", real(number))
    case .string(let text): line("string", escaped(text))
    case .data(let bytes): line("data", base64(bytes))
    case .date(let seconds):
      if let date = CalendarDate(secondsSince2001: seconds) {
        line("date", date.text(withMilliseconds: false))
      } else {
        line("real", real(seconds))
      }
    case .uid(let number): write(["CF$UID": PropertyList(number)], depth: depth, to: &output)
    case .array(let values):
      output += values.isEmpty ? indent + "<array/>\n" : indent + "<array>\n"
      for value in values { write(value, depth: depth + 1, to: &output) }
      if !values.isEmpty { output += indent + "</array>\n" }
    case .dictionary(let entries):
      output += entries.count == 0 ? indent + "<dict/>\n" : indent + "<dict>\n"
      for (key, value) in zip(entries.keys, entries.values) {
        output += "\(indent)\t<key>\(escaped(key))</key>\n"
        write(value, depth: depth + 1, to: &output)
      }
      if entries.count > 0 { output += indent + "</dict>\n" }
    }
  }

  /// The shortest digits that read back as the same number; names as Foundation writes them.
  private static func real(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-infinity" : "+infinity" }
    return "\(number)"
  }

  private static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      // A parser would turn a bare carriage return into a line feed.
      case "\r": output.append(contentsOf: "&#13;".unicodeScalars)
      case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
