import Glibc
import Supervision

/// ^C while a file is taken in: the signal waits until somebody looks for it, so that a store is either as it was or has
/// all of the file, and the terminal is left in order.
final class Interruption {
  private var waiting = sigset_t()

  /// From here on ^C waits.
  init() {
    sigemptyset(&waiting)
    sigaddset(&waiting, SIGINT)
    sigprocmask(SIG_BLOCK, &waiting, nil)
  }

  deinit { sigprocmask(SIG_UNBLOCK, &waiting, nil) }

  /// Whether ^C was pressed.
  var isAsked: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  /// Ends the program as ^C does when it was pressed, with the progress taken away and a word about what is left.
  func check(_ progress: Progress, in language: Language) {
    guard isAsked else { return }
    progress.end()
    let words = Phrase(zh: "已取消，什么都没有导入", en: "cancelled; nothing was taken in")
    Output.write("showroom: " + words[language] + "\n", to: STDERR_FILENO)
    sigprocmask(SIG_UNBLOCK, &waiting, nil)
    exit(128 + SIGINT)
  }

  /// Lets a ^C go by that came too late: all of the file is taken in.
  func passBy() {
    var none = timespec()
    while sigtimedwait(&waiting, nil, &none) == SIGINT {}
  }
}
