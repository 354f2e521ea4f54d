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
    var lines = [
      "", title, "  " + "".padded(to: width) + "   rounds      p10 µs      p50 µs      p99 µs   × p10   × p50   × p99",
    ]
    let first = rows.first?.samples
    for (samples, note) in rows {
      // On a busy machine the quick rounds tell more than the median.
      let shares = [0.1, 0.5, 0.99]
      let figures = shares.map { samples.percentile($0).microseconds }
      let ratios = zip(shares, figures).map { share, figure in
        ratio(figure, to: first?.percentile(share).microseconds)
      }
      let cells = figures.map { $0.text(1).leftPadded(to: 12) } + ratios
      let count = String(samples.count).leftPadded(to: 9)
      lines.append("  " + samples.name.padded(to: width) + count + cells.joined() + (note.isEmpty ? "" : "   " + note))
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
