import Glibc

/// One table of figures measured in one run; the first row is what the others are held against.
struct Report {
  let title: String
  var rows: [(samples: Samples, note: String)] = []

  init(_ title: String) { self.title = title }

  /// One row more, with a word on it.
  mutating func add(_ samples: Samples, note: String = "") { rows.append((samples, note)) }

  /// Writes the table, durations in microseconds.
  func show() {
    let width = rows.map(\.samples.name.count).max() ?? 0
    var lines = ["", title, "  " + "".padded(to: width) + "   rounds      p50 µs      p99 µs   × p50   × p99"]
    let first = rows.first?.samples
    for (samples, note) in rows {
      let (p50, p99) = (samples.percentile(0.5).microseconds, samples.percentile(0.99).microseconds)
      let cells = [
        String(samples.count).leftPadded(to: 9), p50.text(1).leftPadded(to: 12), p99.text(1).leftPadded(to: 12),
        ratio(p50, to: first?.percentile(0.5).microseconds), ratio(p99, to: first?.percentile(0.99).microseconds),
      ]
      lines.append("  " + samples.name.padded(to: width) + cells.joined() + (note.isEmpty ? "" : "   " + note))
    }
    // At once, also into a pipe: a bench takes its time.
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = write(STDOUT_FILENO, text, text.count)
  }

  private func ratio(_ figure: Double, to reference: Double?) -> String {
    guard let reference, reference > 0 else { return "".leftPadded(to: 8) }
    return (figure / reference).text(2).leftPadded(to: 8)
  }
}

extension Double {
  /// With so many digits after the point.
  func text(_ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((self * Double(scale)).rounded())
    guard digits > 0 else { return String(scaled) }
    return "\(scaled / scale)." + String(scaled % scale).leftPadded(to: digits, with: "0")
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }

  func leftPadded(to width: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(width - count, 0)) + self
  }
}
