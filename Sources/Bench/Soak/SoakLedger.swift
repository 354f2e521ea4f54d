import Journal

/// A state that tells two histories apart however long they are, and stays small.
struct SoakLedger: Journaled {
  /// What a writer adds: whole only with as many marks as it says.
  struct Act: Codable, Sendable {
    let writer: Int
    /// One more than that writer's last.
    let number: UInt64
    let id: UInt64
    let day: JournalDay
    let size: Int
    let marks: [UInt64]

    var isWhole: Bool { marks.count == size && marks.enumerated().allSatisfy { $1 == id &+ UInt64($0) } }
  }

  /// Acts so far.
  var count: UInt64 = 0
  /// Depends on every act so far and on their order.
  var digest: UInt64 = 0
  /// Number of each writer's last act.
  var last: [UInt64]
  var journalDay: JournalDay?

  init(writers: Int) { last = Array(repeating: 0, count: writers) }

  mutating func apply(_ act: Act, sequence: UInt64) {
    count += 1
    digest = Self.digest(digest, act.id)
    if last.indices.contains(act.writer) { last[act.writer] = act.number }
    journalDay = act.day
  }

  /// The digest after one more act.
  static func digest(_ digest: UInt64, _ id: UInt64) -> UInt64 {
    var mixed = (digest ^ id) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    return mixed &* 0xD6E8_FEB8_6659_FD93
  }

  /// The day after so many acts: fifty make a day, so that months close while one watches.
  static func day(after count: UInt64) -> JournalDay? {
    let day = Int(count / 50)
    return JournalDay(year: 2026 + day / 336, month: day / 28 % 12 + 1, day: day % 28 + 1)
  }
}
