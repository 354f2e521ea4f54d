// What is done about a complaint beside its steps: taking on, reminding, pausing, passing up, joining, calling back.

extension ShowroomState {
  /// The event of a command that moves no step; each makes one.
  func followed(_ command: ComplaintCommand, at now: Moment) throws(Refusal) -> ComplaintEvent {
    switch command {
    case .accept(let id, let person, let note):
      let complaint = try open(id)
      guard complaint.step >= .routed else { throw .notRouted(id) }
      if let acceptance = complaint.acceptance { throw .acceptedAlready(id, acceptance) }
      let person = try holder(of: complaint, named: person)
      return .accepted(complaint: id, by: person, note: try checkedNote(note))
    case .reply(let id, let way, let note):
      let note = try CleanText.required(note, field: .note, limit: 1000, lines: true)
      return .replied(complaint: try open(id).id, by: way, note: note)
    case .nudge(let id, let person, let note):
      let person = try holder(of: try unanswered(id), named: person)
      return .nudged(complaint: id, person: person, note: try checkedNote(note))
    case .pause(let id, let reason):
      let complaint = try unanswered(id)
      guard settings.complaints.pausesWhileWaiting else { throw .pausesOff(id) }
      guard complaint.pauseReason == nil else { throw .pausedAlready(id) }
      return .paused(
        complaint: id, reason: try CleanText.required(reason, field: .reason, limit: 1000, lines: true))
    case .resume(let id, let note):
      guard try unanswered(id).pauseReason != nil else { throw .notPaused(id) }
      return .resumed(complaint: id, note: try checkedNote(note))
    case .escalate(let id, let rung, let person, let note):
      return try escalated(try open(id), to: rung, person: person, note: note, at: now)
    case .judge(let id, let judgement):
      return .judged(complaint: try known(id).id, judgement: try checked(judgement))
    case .setReturn(let id, let new):
      return .returnSet(complaint: id, case: try checked(new, of: try open(id), at: now))
    case .link(let id, let other):
      guard id != other else { throw .withItself(id) }
      return .linked(complaint: try known(id).id, to: try known(other).id)
    case .merge(let id, let other):
      return try merged(id, other)
    case .callBack(let id, let note):
      let complaint = try known(id)
      guard !complaint.isOpen else { throw .notYetClosed(id) }
      if let called = complaint.calledBack { throw .calledAlready(id, called) }
      return .calledBack(complaint: id, note: try checkedNote(note))
    default:
      throw .missing(field: .note)
    }
  }

  private func open(_ id: ComplaintID) throws(Refusal) -> Complaint {
    let complaint = try known(id)
    guard complaint.isOpen else { throw .closedAlready(id) }
    return complaint
  }

  private func unanswered(_ id: ComplaintID) throws(Refusal) -> Complaint {
    let complaint = try open(id)
    guard complaint.told == nil else { throw .toldAlready(id) }
    return complaint
  }

  /// The person named, else the one who took it on or was named when it was routed.
  private func holder(of complaint: Complaint, named person: String) throws(Refusal) -> String {
    let person = try CleanText.checked(person, field: .owner, limit: 40)
    if !person.isEmpty { return person }
    let holder = complaint.acceptance?.person ?? complaint.owner
    guard !holder.isEmpty else { throw .nobodyNamed(complaint.id) }
    return holder
  }

  private func escalated(
    _ complaint: Complaint, to rung: RungID?, person: String, note: String, at now: Moment
  ) throws(Refusal) -> ComplaintEvent {
    let ladder = settings.complaints.ladder
    let wanted: EscalationRung
    if let rung {
      guard let found = settings.complaints.rung(rung) else { throw .unknownRung(rung.rawValue, among: ladder) }
      wanted = found
    } else {
      let passed = complaint.escalations.compactMap { done in ladder.firstIndex { $0.id == done.rung } }.max() ?? -1
      guard
        let next = complaint.escalationDue(at: now, rule: settings.complaints)
          ?? (ladder.indices.contains(passed + 1) ? ladder[passed + 1] : nil)
      else { throw .topOfLadder(complaint.id) }
      wanted = next
    }
    return .escalated(
      complaint: complaint.id, to: wanted.id, person: try CleanText.checked(person, field: .owner, limit: 40),
      note: try checkedNote(note))
  }

  private func merged(_ id: ComplaintID, _ other: ComplaintID) throws(Refusal) -> ComplaintEvent {
    guard id != other else { throw .withItself(id) }
    let pair = [try open(id), try open(other)].sorted {
      ($0.received.instant, $0.id) < ($1.received.instant, $1.id)
    }
    return .merged(complaint: pair[1].id, into: pair[0].id)
  }

  private func checked(_ judgement: ComplaintJudgement) throws(Refusal) -> ComplaintJudgement {
    ComplaintJudgement(
      cause: try CleanText.required(judgement.cause, field: Phrase(zh: "原因", en: "cause"), limit: 200),
      prevention: try CleanText.checked(
        judgement.prevention, field: Phrase(zh: "预防措施", en: "prevention"), limit: 1000, lines: true),
      evaluation: try CleanText.checked(
        judgement.evaluation, field: Phrase(zh: "处理评价", en: "evaluation"), limit: 1000, lines: true))
  }

  private func checked(
    _ new: ReturnCase, of complaint: Complaint, at now: Moment
  ) throws(Refusal) -> ReturnCase {
    var new = new
    if let mileage = new.mileage, !(0...2_000_000).contains(mileage) { throw .mileageRange(mileage) }
    for day in [new.delivered, new.done] {
      if let day, day > now.day { throw .deliveredInFuture(day) }
    }
    new.evidence = try CleanText.checked(
      new.evidence, field: Phrase(zh: "证据", en: "evidence"), limit: 1000, lines: true)
    new.assessment = try CleanText.checked(
      new.assessment, field: Phrase(zh: "鉴定", en: "assessment"), limit: 1000, lines: true)
    new.proposal = try CleanText.checked(
      new.proposal, field: Phrase(zh: "处理方案", en: "proposal"), limit: 1000, lines: true)
    if new.decision != nil, new.proposal.isEmpty { throw .decisionNeedsProposal(complaint.id) }
    if new.done != nil, new.decision == nil { throw .doneNeedsDecision(complaint.id) }
    return new
  }
}

extension Phrase {
  static let owner = Phrase(zh: "负责人", en: "owner")
}
