import Journal
import Supervision

extension Showroom: Journaled {
  /// One act is one transaction.
  public typealias Transaction = Act

  /// Takes in one act; its place in the journal changes nothing.
  public mutating func apply(_ transaction: Act, sequence: UInt64) {
    apply(transaction)
  }
}
