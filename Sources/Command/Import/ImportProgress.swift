import Glibc
import Supervision

/// What is being done, on one line of a terminal that is written over; nothing where there is none.
final class Progress {
  private let language: Language
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOnShow = false

  init(in language: Language) { self.language = language }

  /// Says what is done now.
  func show(_ words: Phrase) {
    guard isShown else { return }
    isOnShow = true
    Output.write("\r\u{1B}[K" + words[language] + "…", to: STDERR_FILENO)
  }

  /// Says how many of all are done, now and then.
  func show(_ done: Int, of all: Int) {
    guard isShown, done % 5000 == 0 else { return }
    let (part, whole) = (done.grouped, all.grouped)
    show(Phrase(zh: "第 \(part) 行，共 \(whole) 行", en: "row \(part) of \(whole)"))
  }

  /// Takes the line away.
  func end() {
    guard isOnShow else { return }
    isOnShow = false
    Output.write("\r\u{1B}[K", to: STDERR_FILENO)
  }
}
