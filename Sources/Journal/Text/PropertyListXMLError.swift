/// Why text is not an XML property list, and where it is not.
public struct PropertyListXMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The bytes are not UTF-8, or say that they are not.
    case notUTF8
    /// There is no property list at all: nothing, or something that does not begin with a tag.
    case notXML
    /// The text ends too soon.
    case unexpectedEnd
    /// Something else had to be there, such as `</dict>`.
    case expected(String)
    /// A character that XML does not allow.
    case badCharacter
    /// An element that property lists do not have.
    case unknownElement(String)
    /// An entity that is none of the five of XML and no character; none is ever defined or fetched.
    case unknownEntity(String)
    /// A character reference such as `&#0;` that names no character of XML.
    case badReference(String)
    /// Text that is no value of its element, which is named.
    case badValue(String)
    /// A dictionary has the same key twice.
    case duplicateKey(String)
    /// Elements are nested deeper than `BinaryPropertyList.deepest`.
    case tooDeep
  }

  /// What is wrong.
  public let problem: Problem
  /// The line, from 1.
  public let line: Int
  /// The place in the line in Unicode scalars, from 1.
  public let column: Int
}

extension PropertyListXMLError: CustomStringConvertible {
  /// One line, such as `line 3, column 7: unknown element <foo>`.
  public var description: String { "line \(line), column \(column): \(problem.text)" }
}

extension PropertyListXMLError.Problem {
  /// In words, for people who know what a property list is.
  fileprivate var text: String {
    switch self {
    case .notUTF8: "not UTF-8"
    case .notXML: "no XML property list"
    case .unexpectedEnd: "the text ends too soon"
    case .expected(let what): "\(what) expected"
    case .badCharacter: "a character that XML does not allow"
    case .unknownElement(let name): "unknown element <\(name)>"
    case .unknownEntity(let name): "unknown entity &\(name);"
    case .badReference(let name): "&\(name); is no character"
    case .badValue(let name): "no value for <\(name)>"
    case .duplicateKey(let key): "the key \(key) comes twice"
    case .tooDeep: "nested too deep"
    }
  }
}
