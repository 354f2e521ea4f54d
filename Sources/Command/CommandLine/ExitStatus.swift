/// What the program tells the shell when it ends; scripts lean on it.
enum ExitStatus: Int32, Error {
  /// Done, or all is well.
  case done = 0
  /// A rule said no, or an alarm stands.
  case refused = 1
  /// Wrong usage, or input that cannot be read.
  case usage = 2
  /// The store cannot be used.
  case store = 3
  /// Another process kept the store locked too long.
  case locked = 4
}
