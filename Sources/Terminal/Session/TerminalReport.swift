import CTerminal
import Glibc

/// What is known of the terminal that a program runs in, without taking it over or asking it anything.
public struct TerminalReport: Hashable, Sendable {
  /// What the list of terminals knows of it.
  public enum Description: Hashable, Sendable {
    /// Its description, and how many colours that gives it.
    case known(String, colors: Int)
    /// It cannot place its cursor, or its name is not set.
    case dumb
    /// Nothing is known of a terminal of that name.
    case unknown
  }

  /// The name it goes by, `TERM`; empty when that is not set.
  public let name: String
  /// What is known by that name.
  public let description: Description
  /// How many colours are used.
  public let depth: ColorDepth
  /// Whether frames are bracketed so that none is shown half drawn.
  public let synchronizes: Bool
  /// The window's extent; nil when there is no window.
  public let size: Size?
  /// Whether text beyond ASCII can be shown.
  public let isUTF8: Bool
  /// The version of the library that draws, such as `ncurses 6.4.20221231`.
  public let library: String

  /// The terminal of the process, as the environment describes it.
  public init(options: SessionOptions = SessionOptions()) {
    isUTF8 = ct_locale() == 1
    library = String(cString: ct_version())
    name = options.terminal ?? options.environment("TERM") ?? ""
    let found = Session.described(name, environment: options.environment)
    description = found.description
    depth = options.colors ?? found.depth
    synchronizes = TerminalKind(name: name).synchronizes
    var (rows, columns): (Int32, Int32) = (0, 0)
    if isatty(options.output) == 1 { ct_window(options.output, &rows, &columns) }
    size = rows > 0 && columns > 0 ? Size(columns: Int(columns), rows: Int(rows)) : nil
  }
}

extension Session {
  /// What is known by a terminal's name, or by that of its kin, and how many colours are used then.
  fileprivate static func described(
    _ name: String, environment: (String) -> String?
  ) -> (description: TerminalReport.Description, depth: ColorDepth) {
    guard !name.isEmpty, name != "dumb" else { return (.dumb, .mono) }
    for candidate in TerminalKind.candidates(name, environment: environment) {
      let colors = Int(ct_described(candidate))
      if colors == -2 { return (.dumb, .mono) }
      guard colors >= 0 else { continue }
      let depth = TerminalKind(name: candidate).depth(colors: colors, environment: environment)
      return (.known(candidate, colors: colors), depth)
    }
    return (.unknown, .mono)
  }
}
