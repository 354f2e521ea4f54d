import Supervision

/// What the complaints at hand come to: how many within the limit, how long they took, by month, kind, department and
/// person, and what caused several of them.
struct ComplaintFigures {
  /// Some complaints taken together.
  struct Sum {
    /// What they have in common.
    let name: Phrase
    /// How many there are.
    let count: Int
    /// How many were answered within the limit.
    let kept: Int
    /// How many were answered, or are over the limit: what the share within the limit is of.
    let judged: Int
    /// The middle of the times to the answer; nil before the first.
    let median: Minutes?
    /// The longest of them.
    let slowest: Minutes?

    /// The share within the limit, 0 to 1; nil before anything can be judged.
    var share: Double? { judged > 0 ? Double(kept) / Double(judged) : nil }
  }

  /// All of them.
  let all: Sum
  /// By month of receipt, the latest last.
  let months: [Sum]
  /// By kind, the most frequent first.
  let kinds: [Sum]
  /// By department, the most frequent first.
  let departments: [Sum]
  /// By the person who held it, the most frequent first.
  let people: [Sum]
  /// Causes written down more than once, the most frequent first.
  let causes: [(cause: String, count: Int)]

  /// The figures of everything the state holds at a moment; one that was merged counts with the one that goes on.
  init(_ state: ShowroomState, at now: Moment) {
    let rule = state.settings.complaints
    let complaints = state.complaints.values.filter { $0.mergedInto == nil }.sorted { $0.id < $1.id }
    let cases = complaints.map { ($0, $0.clock(at: now, rule: rule)) }
    func sums<Key: Hashable>(_ key: (Complaint) -> Key?, _ name: (Key) -> Phrase) -> [(key: Key, sum: Sum)] {
      var groups: [Key: [(Complaint, ComplaintClock)]] = [:]
      for one in cases { if let key = key(one.0) { groups[key, default: []].append(one) } }
      return groups.map { ($0.key, Sum(name($0.key), $0.value.map(\.1))) }
    }
    func frequent<Key: Hashable>(_ sums: [(key: Key, sum: Sum)]) -> [Sum] {
      sums.map(\.sum).sorted { ($1.count, $0.name.zh) < ($0.count, $1.name.zh) }
    }
    all = Sum(Phrase(zh: "全部", en: "all"), cases.map(\.1))
    months = sums { String($0.received.day.iso.prefix(7)) } _: { Phrase(both: $0) }
      .sorted { $0.key < $1.key }.map(\.sum)
    kinds = frequent(sums { $0.details.kind } _: { state.name(of: $0) })
    departments = frequent(sums { $0.department } _: { state.name(of: $0) })
    people = frequent(
      sums { complaint in
        let person = complaint.acceptance?.person ?? complaint.owner
        return person.isEmpty ? nil : person
      } _: { Phrase(both: $0) })
    var counts: [String: Int] = [:]
    for complaint in complaints {
      if let cause = complaint.judgement?.cause, !cause.isEmpty { counts[cause, default: 0] += 1 }
    }
    causes = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, $0.value) }
  }
}

extension ComplaintFigures.Sum {
  fileprivate init(_ name: Phrase, _ clocks: [ComplaintClock]) {
    self.name = name
    count = clocks.count
    kept = clocks.count { $0.phase == .kept }
    judged = clocks.count { !$0.isRunning || $0.phase == .breached }
    let times = clocks.filter { !$0.isRunning }.map(\.elapsed).sorted()
    // Of an even number the lower of the two in the middle, so that it is a time that was really taken.
    median = times.isEmpty ? nil : times[(times.count - 1) / 2]
    slowest = times.last
  }
}
