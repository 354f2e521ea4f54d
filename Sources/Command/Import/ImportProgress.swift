import Glibc
import Supervision

/// What is being done, on one line of a terminal that is written over; nothing where there is none.
final class Progress {
  private let language: Language
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOnShow = false

  init(in language: Language) { self.language = language }

  /// Says what is done now.
  func show(_ words: Phrase) { write(words[language] + "…") }

  /// Says how many of all are done, now and then, with a bar.
  func show(_ done: Int, of all: Int) {
    guard isShown, done % 5000 == 0 else { return }
    let (part, whole) = (done.grouped, all.grouped)
    let words = Phrase(zh: "第 \(part) 行，共 \(whole) 行", en: "row \(part) of \(whole)")
    let filled = all == 0 ? 0 : done * Self.barCells / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barCells - filled)
    write("\(bar)  \(words[language])…")
  }

  /// Takes the line away.
  func end() {
    guard isOnShow else { return }
    isOnShow = false
    Output.write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  private static let barCells = 24

  private func write(_ line: String) {
    guard isShown else { return }
    isOnShow = true
    Output.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }
}
