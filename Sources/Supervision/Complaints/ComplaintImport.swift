/// That a register was taken in: its numbers, when, and what tells its file from others.
public struct ComplaintImport: Hashable, Codable, Sendable {
  /// The number of its first closed complaint.
  public let first: ComplaintID
  /// How many closed ones it had.
  public let count: Int
  /// When it was taken in.
  public let at: Moment
  /// Tells the file it came from from others.
  public let digest: String

  /// A register by what is known of it.
  public init(first: ComplaintID, count: Int, at moment: Moment, digest: String) {
    (self.first, self.count, self.digest) = (first, count, digest)
    at = moment
  }

  init(_ batch: ComplaintBatch, at moment: Moment) {
    (first, count, digest) = (batch.first, batch.count, batch.digest)
    at = moment
  }

  /// Whether a complaint is one of them.
  public func holds(_ id: ComplaintID) -> Bool {
    (first.rawValue..<first.rawValue + count).contains(id.rawValue)
  }
}
