// The day's lists with customers masked: roster, duties, plans, tasks, rounds, meetings and the closing.

extension RosterDay {
  func masked(_ mask: CustomerMask) -> RosterDay {
    var day = self
    day.appointments = appointments.map { $0.masked(mask) }
    day.absences = absences.map { $0.masked(mask) }
    return day
  }
}

extension Appointment {
  func masked(_ mask: CustomerMask) -> Appointment {
    Appointment(staff: staff, kind: kind, hours: hours, with: Masked.name(with))
  }
}

extension Absence {
  func masked(_ mask: CustomerMask) -> Absence {
    Absence(staff: staff, kind: kind, hours: hours, note: mask.text(note), given: given)
  }
}

extension DutyCheck {
  func masked(_ mask: CustomerMask) -> DutyCheck {
    DutyCheck(at: at, by: by, note: mask.text(note), evidence: mask.text(evidence))
  }
}

extension DutyExcuse {
  func masked(_ mask: CustomerMask) -> DutyExcuse { DutyExcuse(at: at, by: by, reason: mask.text(reason), to: to) }
}

extension PlanDay {
  func masked(_ mask: CustomerMask) -> PlanDay {
    var day = self
    day.checks = checks.mapValues { $0.masked(mask) }
    day.items = items.map { item in
      var item = item
      item.details = item.details.masked(mask)
      switch item.standing {
      case .done(let check): item.standing = .done(check.masked(mask))
      case .explained(let check): item.standing = .explained(check.masked(mask))
      case .open: break
      }
      return item
    }
    return day
  }
}

extension PlanDetails {
  func masked(_ mask: CustomerMask) -> PlanDetails {
    var details = self
    details.customer = Masked.name(customer)
    details.note = mask.text(note)
    return details
  }
}

extension AdHocTask {
  func masked(_ mask: CustomerMask) -> AdHocTask {
    var task = AdHocTask(
      id: id, what: mask.text(what), askedBy: mask.text(askedBy), owner: owner, due: due, asked: asked)
    switch standing {
    case .open: break
    case .done(let check): task.standing = .done(check.masked(mask))
    case .reported(let check): task.standing = .reported(check.masked(mask))
    case .withdrawn(let check): task.standing = .withdrawn(check.masked(mask))
    }
    return task
  }
}

extension PatrolBook {
  func masked(_ mask: CustomerMask) -> PatrolBook {
    var book = self
    book.rounds = rounds.mapValues { round in
      var round = round
      round.marks = round.marks.mapValues { $0.masked(mask) }
      return round
    }
    book.findings = findings.mapValues { finding in
      var finding = finding
      finding.fault = finding.fault.masked(mask)
      finding.closed = finding.closed?.masked(mask)
      return finding
    }
    return book
  }
}

extension PatrolVerdict {
  func masked(_ mask: CustomerMask) -> PatrolVerdict {
    if case .fail(let fault) = self { .fail(fault.masked(mask)) } else { self }
  }
}

extension PatrolFault {
  func masked(_ mask: CustomerMask) -> PatrolFault {
    var fault = self
    fault.note = mask.text(note)
    return fault
  }
}

extension MeetingBook {
  func masked(_ mask: CustomerMask) -> MeetingBook {
    var book = self
    book.byNumber = byNumber.mapValues { meeting in
      var meeting = meeting
      meeting.notes = meeting.notes.map {
        MeetingNote(kind: $0.kind, text: mask.text($0.text), page: $0.page, at: $0.at)
      }
      return meeting
    }
    book.recognitions = recognitions.map {
      Recognition(day: $0.day, staff: $0.staff, reason: mask.text($0.reason), meeting: $0.meeting)
    }
    return book
  }
}

extension CoachingAgreement {
  func masked(_ mask: CustomerMask) -> CoachingAgreement {
    CoachingAgreement(
      action: mask.text(action), ratio: ratio, due: due, review: review, supervisor: supervisor, consultant: consultant)
  }
}

extension DayBook {
  func masked(_ mask: CustomerMask) -> DayBook {
    var book = self
    for day in records.keys {
      book.change(day) { record in
        record.dms = record.dms?.map(\.masked)
        record.note = mask.text(record.note)
        record.explained = record.explained.mapValues {
          DayRemark(at: $0.at, by: $0.by, reason: mask.text($0.reason))
        }
      }
    }
    return book
  }
}

extension DMSRecord {
  var masked: DMSRecord {
    var record = self
    record.name = Masked.name(name)
    record.phone = Masked.phone(phone)
    return record
  }
}
