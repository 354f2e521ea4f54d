import Journal

/// Feeds a reader with changed files, for so many rounds or so long.
package struct Fuzzer {
  /// What came of it.
  package struct Outcome {
    /// How many files were read.
    package var rounds = 0
    /// How many of them the reader took for good.
    package var accepted = 0
    /// The longest that one file took.
    package var slowest = Duration.zero
  }

  /// The longest file that is made, in bytes.
  package static let longest = 1 << 14

  private let reader: UntrustedBytes.Reader
  private var mutator: Mutator
  private var pool: [[UInt8]]
  private let kept: Int
  private var outcome = Outcome()

  /// Begins with `corpus`, which is kept as it is, and with samples of its own.
  package init(_ reader: UntrustedBytes.Reader, corpus: [[UInt8]], seed: UInt64) {
    self.reader = reader
    pool = UntrustedBytes.samples(for: reader) + corpus
    kept = pool.count
    mutator = Mutator(seed: seed)
  }

  /// Goes on for `rounds` files. Before each is read `note` gets it, so that it is known should the reader crash.
  package mutating func run(rounds: Int, note: ([UInt8]) -> Void = { _ in }) throws -> Outcome {
    for _ in 0..<rounds { try round(note) }
    return outcome
  }

  /// Goes on until then.
  package mutating func run(until end: ContinuousClock.Instant, note: ([UInt8]) -> Void) throws -> Outcome {
    while ContinuousClock.now < end { for _ in 0..<16 { try round(note) } }
    return outcome
  }

  private mutating func round(_ note: ([UInt8]) -> Void) throws {
    let (parent, other) = (mutator.below(pool.count), mutator.below(pool.count))
    var bytes = mutator.mutated(pool[parent], with: pool[other], limit: Self.longest)
    // Behind a checksum that does not fit nothing else would ever be reached.
    if mutator.below(4) > 0 { UntrustedBytes.reseal(&bytes, for: reader) }
    note(bytes)
    let begun = ContinuousClock.now
    let isAccepted = try UntrustedBytes.read(bytes, as: reader)
    outcome.slowest = max(outcome.slowest, ContinuousClock.now - begun)
    outcome.rounds += 1
    guard isAccepted else { return }
    outcome.accepted += 1
    // What is still accepted after a change is worth changing further.
    if pool.count < kept + 256 { pool.append(bytes) } else { pool[kept + mutator.below(256)] = bytes }
  }
}
