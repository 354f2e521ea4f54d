import Supervision

/// What a plan lacks, and what would free people for it; half hours one after another with the same reasons are one.
struct FailureWords {
  private let problem: RosterProblem
  private let failure: RosterFailure
  private var slots = 1
  private let away: [Phrase]
  /// Each reason with the people it keeps, in the order of the people.
  private let reasons: [(kind: RosterFailure.Kind, names: [String])]

  /// The failures of a plan in words.
  static func all(_ failures: [RosterFailure], in problem: RosterProblem) -> [Phrase] {
    var stretches: [FailureWords] = []
    for failure in failures {
      let next = FailureWords(failure, in: problem)
      if let last = stretches.last, last.goesOn(in: next) {
        stretches[stretches.count - 1].slots += 1
      } else {
        stretches.append(next)
      }
    }
    return stretches.map(\.words)
  }

  private init(_ failure: RosterFailure, in problem: RosterProblem) {
    self.failure = failure
    self.problem = problem
    var (away, reasons): ([Phrase], [(kind: RosterFailure.Kind, names: [String])]) = ([], [])
    for obstacle in failure.obstacles {
      let name = problem.people.first { $0.id == obstacle.person }?.name ?? obstacle.person
      let kind = Self.kind(of: obstacle, failure, in: problem)
      if kind == .absence {
        let why = AbsenceKind(rawValue: obstacle.detail)?.name ?? Phrase(both: obstacle.detail)
        away.append(why.en.isEmpty ? Phrase(both: name) : Phrase(zh: "\(name)（\(why.zh)）", en: "\(name) (\(why.en))"))
      } else if let index = reasons.firstIndex(where: { $0.kind == kind }) {
        reasons[index].names.append(name)
      } else {
        reasons.append((kind, [name]))
      }
    }
    (self.away, self.reasons) = (away, reasons)
  }

  /// A settled shift that does not reach so far is told as that and not as a lock, which nobody set.
  private static func kind(
    of obstacle: RosterFailure.Obstacle, _ failure: RosterFailure, in problem: RosterProblem
  ) -> RosterFailure.Kind {
    guard obstacle.kind == .lock, let slot = failure.slot, let slots = problem.slots,
      let settled = problem.locks.first(where: {
        $0.person == obstacle.person && $0.day == failure.day && $0.shift != nil
      })?.shift
    else { return obstacle.kind }
    guard let shift = problem.shifts.first(where: { $0.id == settled }) else { return .off }
    let from = slots.from + slot * slots.minutes
    return shift.from <= from && from + slots.minutes <= shift.to ? .lock : .shift
  }

  private func goesOn(in next: FailureWords) -> Bool {
    guard let slot = failure.slot, let following = next.failure.slot else { return false }
    return failure.day == next.failure.day && failure.post == next.failure.post && slot + slots == following
      && failure.there == next.failure.there && failure.needed == next.failure.needed && away == next.away
      && reasons.elementsEqual(next.reasons) { $0.kind == $1.kind && $0.names == $1.names }
  }

  /// Which cells lack how many, and who could be freed from what.
  private var words: Phrase {
    let day = problem.days[failure.day]
    let place = failure.slot.map { problem.hours(from: $0, slots: slots) } ?? failure.shift ?? ""
    let zh =
      reasons.map { "\($0.names.joined(separator: "、")) \($0.kind.words.zh)" }
      + (away.isEmpty ? [] : ["不在 \(away.map(\.zh).joined(separator: "、"))"])
    let en =
      reasons.map { "\($0.names.joined(separator: ", ")) \($0.kind.words.en)" }
      + (away.isEmpty ? [] : ["away: \(away.map(\.en).joined(separator: ", "))"])
    return Phrase(
      zh: "缺人 \(day) \(place)：要 \(failure.needed) 人，只有 \(failure.there) 人；" + zh.joined(separator: "；"),
      en: "missing \(day) \(place): \(failure.there) of \(failure.needed); " + en.joined(separator: "; "))
  }
}
