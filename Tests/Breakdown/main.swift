// Takes the terminal as the dashboard does, then breaks down as its argument says: for a test of what is left behind.
import Glibc
import Terminal

/// A way to break down.
enum Breakdown: String {
  /// An index out of range: a trap.
  case range
  /// A sum too great: a trap.
  case overflow
  /// A stack that runs full.
  case stack
  /// A surrender.
  case abort
}

/// Calls itself until the stack is full; it takes what it gives, so that the compiler cannot make a loop of it.
@inline(never) func deeper(_ depth: Int) -> Int {
  var room = (depth, depth + 1, depth + 2, depth + 3)
  return withUnsafeMutableBytes(of: &room) { bytes in
    bytes[0] = bytes[1] &+ 1
    return deeper(depth + 1) &+ Int(bytes[0])
  }
}

let words = CommandLine.arguments
guard words.count > 2, let way = Breakdown(rawValue: words[1]) else { exit(2) }
var options = SessionOptions()
options.crash = CrashReport(
  path: words[2], program: "breakdown 1", error: "an internal error. Report:", fault: "a memory fault. Report:",
  abort: "gave up. Report:")
options.usesMouse = true
let session = try Session(options: options)
var screen = Screen(size: session.size)
screen.put("breaking down", at: Point(x: 1, y: 1))
screen.cursor = nil
session.show(screen, theme: ThemeLibrary.fallback)
// Somebody presses a key; until then the terminal is a dashboard's.
_ = session.next(until: nil)
let numbers = words.map(\.utf8.count)
switch way {
case .range: print(numbers[words.count + Int(getpid() > 0 ? 1 : 0)])
case .overflow: print(Int.max - words.count + numbers.count * 2)
case .stack: print(deeper(words.count))
case .abort: Glibc.abort()
}
