import CTerminal
import Glibc

/// How the terminal treats lines, echo and signals: as it was found, and raw.
struct TerminalMode {
  let descriptor: Int32
  private(set) var found = termios()
  private let isKnown: Bool

  init(of descriptor: Int32) {
    self.descriptor = descriptor
    isKnown = tcgetattr(descriptor, &found) == 0
  }

  /// Every key comes as it is pressed, none does anything by itself, and output is left alone.
  func enterRaw() {
    guard isKnown else { return }
    var raw = found
    raw.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
    raw.c_oflag &= ~tcflag_t(OPOST)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    raw.c_cflag = raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    _ = tcsetattr(descriptor, TCSADRAIN, &raw)
  }

  func restore() {
    guard isKnown else { return }
    var before = found
    _ = tcsetattr(descriptor, TCSADRAIN, &before)
  }
}
