/// Why a file that was replaced or cut off is kept in the folder; its name begins with that.
public enum Evidence: String, CaseIterable, Hashable, Sendable {
  /// It was damaged and another was put in its place.
  case damaged
  /// A person had edited it.
  case edited
  /// The end of a journal that was cut off because it was not whole.
  case torn
  /// It was whole; a restore put another in its place.
  case replaced

  /// The reason that the name of a file in the folder says, nil when it is no evidence.
  public init?(_ name: String) {
    guard let dot = name.firstIndex(of: "."), let reason = Evidence(rawValue: String(name[..<dot])) else { return nil }
    self = reason
  }
}
