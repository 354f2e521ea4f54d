/// What can happen to rounds and what they find.
public enum PatrolEvent: Hashable, Codable, Sendable {
  /// A round began.
  case started(PatrolID, list: PatrolListID, duty: DutyKey?)
  /// An item was found so.
  case marked(PatrolID, PatrolItemID, PatrolVerdict)
  /// The round was walked to its end.
  case finished(PatrolID, passed: Int, applicable: Int)
  /// The round was broken off, for a reason; nothing of it counts.
  case brokenOff(PatrolID, reason: String)
  /// A finding was looked at again: it is mended, or it is not.
  case rechecked(FindingID, isMended: Bool, note: String)
  /// Who mends a finding by when was put right.
  case assigned(FindingID, PatrolFault)

  /// What it is about.
  var subject: Subject {
    switch self {
    case .started(let id, _, _), .marked(let id, _, _), .finished(let id, _, _), .brokenOff(let id, _): .patrol(id)
    case .rechecked(let id, _, _), .assigned(let id, _): .finding(id)
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: PatrolEvent, at moment: Moment, by user: String) {
    switch event {
    case .started(let id, let list, let duty):
      patrols.rounds[id] = PatrolRound(id: id, list: list, duty: duty, started: moment, by: user)
      patrols.nextRound = max(patrols.nextRound, id.rawValue + 1)
    case .marked(let id, let item, let verdict): patrols.rounds[id]?.marks[item] = verdict
    case .finished(let id, let passed, let applicable):
      guard var round = patrols.rounds[id] else { return }
      round.score = PatrolScore(at: moment, passed: passed, applicable: applicable)
      for (item, verdict) in round.marks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if case .fail(let fault) = verdict { patrols.find(item, fault, at: moment) }
      }
      round.marks = round.marks.filter { $0.value.isFail }
      patrols.rounds[id] = round
    case .brokenOff(let id, _): patrols.rounds[id] = nil
    case .rechecked(let id, let isMended, let note):
      if isMended {
        patrols.findings[id]?.closed = DutyCheck(at: moment, by: user, note: note)
      } else {
        patrols.findings[id]?.times += 1
        if !note.isEmpty { patrols.findings[id]?.fault.note = note }
      }
    case .assigned(let id, let fault): patrols.findings[id]?.fault = fault
    }
  }

  /// Lets go of rounds begun before a day and findings mended before it; a round nobody finished goes with the day.
  mutating func letGo(ofPatrolsBefore first: CivilDay) {
    guard patrols != PatrolBook() else { return }
    patrols.rounds = patrols.rounds.filter { $0.value.score != nil && $0.value.started.day >= first }
    patrols.findings = patrols.findings.filter { finding in
      (finding.value.closed.map { $0.at.day >= first } ?? true)
        && finding.value.found.day >= first.advanced(by: -Retention.taskDays)
    }
  }
}

extension PatrolBook {
  /// Takes a fault in: one more time of what is open already, or a finding of its own.
  fileprivate mutating func find(_ item: PatrolItemID, _ fault: PatrolFault, at moment: Moment) {
    if var known = findings.values.first(where: { $0.isOpen && $0.item == item }) {
      known.times += 1
      if !fault.note.isEmpty { known.fault.note = fault.note }
      if !fault.owner.isEmpty { known.fault.owner = fault.owner }
      if let fixBy = fault.fixBy { known.fault.fixBy = fixBy }
      findings[known.id] = known
    } else {
      let id = FindingID(rawValue: nextFinding)
      findings[id] = PatrolFinding(id: id, item: item, fault: fault, found: moment)
      nextFinding += 1
    }
  }
}
