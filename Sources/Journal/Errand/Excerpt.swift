/// A small part of a state that lies beside it in the file: enough to decide the commonest transactions by.
public protocol Excerpt: Codable, Sendable {
  /// What the state takes in.
  associatedtype Transaction: Codable, Sendable

  /// Takes in a transaction as the state does; false when it takes the whole state to know what comes of it. What is
  /// left then is good for nothing.
  mutating func take(_ transaction: Transaction) -> Bool
}

/// The excerpt of a state that has none.
public struct NoExcerpt<Transaction: Codable & Sendable>: Excerpt {
  /// Never good for anything.
  public mutating func take(_ transaction: Transaction) -> Bool { false }
}

extension Journaled where Excerpt == NoExcerpt<Transaction> {
  /// None.
  public var excerpt: Excerpt? { nil }
  /// None.
  public static var transactionsKey: String { "" }
}
