/// A state that a journal of transactions adds up to.
///
/// Replaying the journal gives the live state, in every process (design.md §2); so `apply` depends on nothing but its
/// arguments, never fails, and stays as quick when the state is old.
public protocol Journaled: Codable, Sendable {
  /// One frame's payload: whatever belongs together is in one transaction, which is stored whole or not at all.
  associatedtype Transaction: Codable, Sendable

  /// The day that the last transaction belongs to, nil before the first. Later transactions never name an earlier one.
  var journalDay: JournalDay? { get }

  /// Takes in one transaction. Sequence numbers rise by one from 1; after damage some may be missing.
  mutating func apply(_ transaction: Transaction, sequence: UInt64)
}
