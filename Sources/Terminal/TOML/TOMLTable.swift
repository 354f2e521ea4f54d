/// A table of a TOML file, in which every key and value knows where it stands, so that a complaint can point at it.
///
/// Holds what themes, settings and keys are written in: text, whole numbers, `true` and `false`, lists of text, and
/// tables.
public struct TOMLTable: Hashable, Sendable {
  /// A place in a file; line and column count from 1.
  public struct Place: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// The character in the line.
    public let column: Int
  }

  /// What can stand behind a key.
  public enum Value: Hashable, Sendable {
    /// Text in quotes.
    case text(String)
    /// A whole number.
    case number(Int)
    /// `true` or `false`.
    case boolean(Bool)
    /// A list of text.
    case list([Item])
    /// A table, of its own heading or in braces.
    case table(TOMLTable)
  }

  /// A text of a list.
  public struct Item: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Where it stands.
    public let place: Place
  }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key, without quotes.
    public let key: String
    /// Where the key stands.
    public let keyPlace: Place
    /// What stands behind it.
    public internal(set) var value: Value
    /// Where the value begins.
    public let valuePlace: Place
    /// Whether the table is whole: one in braces, or one whose heading has stood.
    var isWhole: Bool
  }

  /// The entries in the order they are written.
  public internal(set) var entries: [Entry] = []

  /// The entry of a key; nil when there is none.
  public subscript(key: String) -> Entry? {
    entries.first { $0.key == key }
  }
}

extension TOMLTable.Entry {
  /// The text; nil when it is something else.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The texts of a list, or the one text, each with its place; nil when it is something else.
  public var texts: [(text: String, place: TOMLTable.Place)]? {
    switch value {
    case .text(let text): [(text, valuePlace)]
    case .list(let items): items.map { ($0.text, $0.place) }
    default: nil
    }
  }

  /// The truth value; nil when it is something else.
  public var boolean: Bool? {
    if case .boolean(let boolean) = value { boolean } else { nil }
  }

  /// The table; nil when it is something else.
  public var table: TOMLTable? {
    if case .table(let table) = value { table } else { nil }
  }
}

/// Why a TOML text cannot be read, and where.
public struct TOMLError: Error, Hashable, Sendable {
  /// Where it went wrong.
  public let place: TOMLTable.Place
  /// What is wrong, in English.
  public let message: String
}
