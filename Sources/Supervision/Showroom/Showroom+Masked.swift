// Customers' personal data hidden throughout (design.md §4), for screens on which others look: whatever is drawn or told
// from such a showroom cannot name them.

extension Showroom {
  /// The same day with customers' names and phones masked in every act, and so in everything that follows from them;
  /// free text too, as far as it names customers the house knows.
  public var masked: Showroom { masked(by: CustomerMask(self)) }

  /// The same with a mask that was made before.
  public func masked(by mask: CustomerMask) -> Showroom {
    Showroom(day: day, opening: opening.masked(mask), acts: acts.map { $0.masked(by: mask) })
  }
}

extension Act {
  /// The same act with customers' names and phones masked.
  public func masked(by mask: CustomerMask) -> Act {
    Act(id: id, at: at, by: by, events: events.map { $0.masked(mask) })
  }
}

extension ShowroomState {
  fileprivate func masked(_ mask: CustomerMask) -> ShowroomState {
    var state = self
    state.complaints = complaints.mapValues { $0.masked(mask) }
    state.visits = visits.mapValues { $0.masked(mask) }
    state.cards = CardFile(
      cards: cards.cards.mapValues { $0.masked(mask) }, losses: cards.losses.mapValues { $0.masked(mask) })
    state.sheets.lines = sheets.lines.mapValues { line in
      var line = line
      line.entry = line.entry.masked(mask)
      return line
    }
    state.roster = roster.mapValues { $0.masked(mask) }
    state.duties = duties.mapValues { $0.mapValues { $0.masked(mask) } }
    state.dutyExcuses = dutyExcuses.mapValues { $0.mapValues { $0.masked(mask) } }
    state.plans = plans.mapValues { $0.masked(mask) }
    state.tasks = tasks.mapValues { $0.masked(mask) }
    state.patrols = patrols.masked(mask)
    state.meetings = meetings.masked(mask)
    state.days = days.masked(mask)
    state.coaching = coaching.mapValues { kept in
      kept.map { KeptAgreement(agreement: $0.agreement.masked(mask), at: $0.at) }
    }
    return state
  }
}

extension Complaint {
  fileprivate func masked(_ mask: CustomerMask) -> Complaint {
    var complaint = self
    complaint.details = details.masked(mask)
    complaint.judgement = judgement?.masked(mask)
    complaint.returning = returning?.masked(mask)
    complaint.log = log.map { ComplaintEntry($0.deed, at: $0.at, by: $0.by, note: mask.text($0.note)) }
    return complaint
  }
}

extension ComplaintDetails {
  func masked(_ mask: CustomerMask) -> ComplaintDetails {
    var details = self
    details.customer = Masked.name(customer)
    details.phone = Masked.phone(phone)
    details.facts = mask.text(facts)
    details.wish = mask.text(wish)
    return details
  }
}

extension ComplaintJudgement {
  func masked(_ mask: CustomerMask) -> ComplaintJudgement {
    ComplaintJudgement(
      cause: mask.text(cause), prevention: mask.text(prevention), evaluation: mask.text(evaluation))
  }
}

extension ReturnCase {
  func masked(_ mask: CustomerMask) -> ReturnCase {
    var sheet = self
    sheet.evidence = mask.text(evidence)
    sheet.assessment = mask.text(assessment)
    sheet.proposal = mask.text(proposal)
    return sheet
  }
}

extension Visit {
  fileprivate func masked(_ mask: CustomerMask) -> Visit {
    var visit = self
    visit.details = details.masked(mask)
    visit.steps = steps.mapValues { step in
      switch step {
      case .signed(let signature): .signed(signature.masked(mask))
      case .refused(let at, let by, let reason): .refused(at: at, by: by, reason: mask.text(reason))
      default: step
      }
    }
    if let phase = drive?.phase { visit.drive?.phase = phase.masked(mask) }
    return visit
  }
}

extension VisitDetails {
  func masked(_ mask: CustomerMask) -> VisitDetails {
    var details = self
    details.name = Masked.name(name)
    details.phone = Masked.phone(phone)
    details.remark = mask.text(remark)
    return details
  }
}

extension Signature {
  fileprivate func masked(_ mask: CustomerMask) -> Signature { Signature(at: at, by: by, seen: mask.text(seen)) }
}

extension TestDrive.Phase {
  fileprivate func masked(_ mask: CustomerMask) -> TestDrive.Phase {
    switch self {
    case .asked: self
    case .refused(let at, let by, let reason): .refused(at: at, by: by, reason: mask.text(reason))
    case .signed(let signature): .signed(signature.masked(mask))
    case .out(let signature, let since): .out(signature.masked(mask), since: since)
    case .back(let signature, let since, let back): .back(signature.masked(mask), since: since, back: back)
    case .rated(let signature, let since, let back, let feedback):
      .rated(signature.masked(mask), since: since, back: back, feedback: mask.text(feedback))
    }
  }
}

extension CardDetails {
  func masked(_ mask: CustomerMask) -> CardDetails {
    var details = self
    details.name = Masked.name(name)
    details.phone = Masked.phone(phone)
    details.address = address.isEmpty ? "" : "***"
    details.remark = mask.text(remark)
    details.aim = mask.text(aim)
    details.instruction = mask.text(instruction)
    return details
  }
}

extension Card {
  func masked(_ mask: CustomerMask) -> Card {
    var card = self
    card.details = details.masked(mask)
    return card
  }
}

extension CardLoss {
  fileprivate func masked(_ mask: CustomerMask) -> CardLoss {
    switch self {
    case .asked(let at, let by, let reason): .asked(at: at, by: by, reason: mask.text(reason))
    case .approved(let signature, let reason): .approved(signature.masked(mask), reason: mask.text(reason))
    case .refused(let at, let by, let reason): .refused(at: at, by: by, reason: mask.text(reason))
    }
  }
}

extension SheetEntry {
  func masked(_ mask: CustomerMask) -> SheetEntry {
    switch self {
    case .call(var call):
      call.name = Masked.name(call.name)
      call.phone = Masked.phone(call.phone)
      call.asked = mask.text(call.asked)
      call.result = mask.text(call.result)
      return .call(call)
    case .lead(var lead):
      lead.name = Masked.name(lead.name)
      lead.phone = Masked.phone(lead.phone)
      return .lead(lead)
    case .event: return self
    }
  }
}
