// What rounds tell: which are due, how the scores go, what fails again and again.

/// An item that failed in several of the last rounds.
public struct PatrolRepeat: Hashable, Sendable {
  /// The item.
  public let item: PatrolItemID
  /// In how many rounds it failed.
  public let times: Int
}

extension PatrolBook {
  /// The finished round that was walked for a row of a business day's list; nil when there is none.
  ///
  /// A round goes by the calendar day it began on, which is enough for hours at which a house is walked.
  func round(for duty: DutyKey, on day: CivilDay) -> PatrolRound? {
    rounds.values.first { $0.duty == duty && $0.started.day == day && $0.score != nil }
  }

  /// What failed in more than one of the rounds held, the most often first.
  public var repeats: [PatrolRepeat] {
    var times: [PatrolItemID: Int] = [:]
    for round in rounds.values where round.score != nil {
      for (item, verdict) in round.marks where verdict.isFail { times[item, default: 0] += 1 }
    }
    return times.filter { $0.value > 1 }.map { PatrolRepeat(item: $0.key, times: $0.value) }
      .sorted { ($1.times, $0.item.rawValue) < ($0.times, $1.item.rawValue) }
  }

  /// The score of all rounds of each day that has any, the oldest day first, in percent.
  public var trend: [(day: CivilDay, percent: Int)] {
    Dictionary(grouping: finished) { $0.started.day }.map { day, rounds in
      let passed = rounds.reduce(0) { $0 + ($1.score?.passed ?? 0) }
      let applicable = rounds.reduce(0) { $0 + ($1.score?.applicable ?? 0) }
      return (day, applicable > 0 ? passed * 100 / applicable : 0)
    }.sorted { $0.day < $1.day }
  }
}

extension ShowroomState {
  /// The rows of today's list that are rounds, with the list each walks.
  public func patrolItems(at now: Moment) -> [(item: DutyItem, list: PatrolListID)] {
    dutyItems(at: now).compactMap { item in
      settings.duties.row(item.key)?.patrol.map { (item, $0) }
    }
  }

  /// The round to walk next: the first of today that is not done; nil when all are.
  public func nextPatrol(at now: Moment) -> (item: DutyItem, list: PatrolListID)? {
    patrolItems(at: now).first { !$0.item.isDone }
  }

  /// The words of an item, or its name once the checklist no longer has it.
  public func words(of item: PatrolItemID) -> Phrase {
    settings.patrol.item(item)?.words ?? Phrase(both: item.rawValue)
  }
}
