/// A state that a journal of transactions adds up to.
///
/// Replaying the journal gives the live state, in every process (design.md §2); so `apply` depends on nothing but its
/// arguments, never fails, and stays as quick when the state is old.
public protocol Journaled: Codable, Sendable {
  /// One frame's payload: whatever belongs together is in one transaction, which is stored whole or not at all.
  associatedtype Transaction: Codable, Sendable
  /// What errands go by in place of the state (`Store.errand`).
  associatedtype Excerpt: Journal.Excerpt = NoExcerpt<Transaction> where Excerpt.Transaction == Transaction

  /// The day that the last transaction belongs to, nil before the first. Later transactions never name an earlier one.
  var journalDay: JournalDay? { get }

  /// Takes in one transaction. Sequence numbers rise by one from 1; after damage some may be missing.
  mutating func apply(_ transaction: Transaction, sequence: UInt64)

  /// The excerpt of the state as it is; nil where nothing can be decided by one.
  var excerpt: Excerpt? { get }

  /// The key under which the state writes an array of transactions. Whatever its excerpt can take in changes what the
  /// state writes by nothing but one more of them at the end of it.
  static var transactionsKey: String { get }
}
