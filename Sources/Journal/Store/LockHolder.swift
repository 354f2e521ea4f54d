/// The process that holds the lock of a store, as far as the system tells.
public struct LockHolder: Hashable, Sendable {
  /// Process number.
  public let process: Int32
  /// Name of its program, nil when the system does not tell.
  public let command: String?

  /// Names a process.
  public init(process: Int32, command: String?) {
    self.process = process
    self.command = command
  }
}
