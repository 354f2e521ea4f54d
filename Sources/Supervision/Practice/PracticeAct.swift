/// One thing that somebody does on a practice day.
public struct PracticeAct: Hashable, Sendable {
  /// When.
  public let at: Moment
  /// Who does it, at which terminal.
  public let author: Author
  /// What they ask for.
  public let command: Command
}

/// Who writes things down on a practice day; the person at the keyboard is none of them, so an undo takes back only
/// what that person did.
enum PracticeAuthor {
  static let reception = Author(user: "徐梅", terminal: "reception")
  static let supervisor = Author(user: "夏琳", terminal: "office")
  static let manager = Author(user: "沈国强", terminal: "manager")
  static let care = Author(user: "客户关系部", terminal: "hotline")
  static let counter = Author(user: "客流统计", terminal: "counter")
}
