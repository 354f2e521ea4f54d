/// Rules that a store keeps so that nothing is lost and nothing is wrong unseen.
///
/// Proofs take one away and demand that they notice (store.md §5); whoever opens a store in earnest has them `all`. What
/// the file operations do, such as synchronising and locking, a proof takes away there.
struct Safeguards: OptionSet, Sendable {
  let rawValue: UInt16

  /// Frames and snapshots whose checksum does not fit are not believed.
  static let checksum = Safeguards(rawValue: 1 << 0)
  /// A frame has to name the checksum of the one before it, and bear the number that comes next.
  static let chain = Safeguards(rawValue: 1 << 1)
  /// Bytes that are no frame are a torn tail only when no frame comes after them.
  static let lookOn = Safeguards(rawValue: 1 << 2)
  /// The journal's name has to lead to the file that is open.
  static let sameFile = Safeguards(rawValue: 1 << 3)
  /// The frame read last has to be in its place still.
  static let sameFrame = Safeguards(rawValue: 1 << 4)
  /// Only who has just read everything again under the lock begins a generation.
  static let reload = Safeguards(rawValue: 1 << 5)
  /// An append that failed is cut off again.
  static let takeBack = Safeguards(rawValue: 1 << 6)
  /// Files that hold less than was read of them before are not followed.
  static let nothingMissing = Safeguards(rawValue: 1 << 7)
  /// An archive is read back from the disk before anything is dropped because of it.
  static let readBack = Safeguards(rawValue: 1 << 8)
  /// Journals stay that the previous snapshot goes on from.
  static let previousNeeds = Safeguards(rawValue: 1 << 9)

  static let all = Safeguards(rawValue: (1 << 10) - 1)
}
