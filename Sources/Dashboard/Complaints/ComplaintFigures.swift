import Supervision

/// What complaints come to, with the names that a person reads.
struct ComplaintFigures {
  /// Some complaints taken together, by what they have in common.
  struct Part {
    /// What they have in common; nothing was written down where it is empty.
    let name: Phrase
    /// Their figures.
    let figures: ComplaintReport.Figures
  }

  /// All of them.
  let total: ComplaintReport.Figures
  /// By month of receipt, kind, department and person, in this order.
  let parts: [(by: ComplaintReport.Grouping, parts: [Part])]
  /// Causes found more than once, the most frequent first.
  let causes: [ComplaintReport.Cause]
  /// Whether those put away are among them.
  let hasArchive: Bool

  /// The figures of everything the state holds at a moment, and of what was put away where that is given.
  init(_ state: ShowroomState, at now: Moment, with archive: ComplaintArchive? = nil) {
    hasArchive = archive != nil
    let ledger = state.ledger(at: now, with: archive?.ledger ?? ComplaintLedger())
    let rule = state.settings.complaints
    let reports = ComplaintReport.Grouping.allCases.map { grouping in
      (by: grouping, report: ComplaintReport(ledger, by: grouping, rule: rule))
    }
    let whole = ComplaintReport(ledger, rule: rule)
    total = whole.total
    causes = whole.causes
    parts = reports.map { grouping, report in
      // What lies with nobody yet has no name, and is told by the list.
      let named = grouping == .kind || grouping == .month ? report.parts : report.parts.filter { !$0.name.isEmpty }
      return (by: grouping, parts: named.map { Part(name: state.name(of: $0.name, in: grouping), figures: $0.figures) })
    }
  }
}

extension ShowroomState {
  fileprivate func name(of part: String, in grouping: ComplaintReport.Grouping) -> Phrase {
    switch grouping {
    case .month, .person: Phrase(both: part)
    case .kind: name(of: ComplaintKindID(rawValue: part))
    case .department: name(of: DepartmentID(rawValue: part))
    }
  }
}

extension ComplaintReport.Grouping {
  /// What parts the complaints, as a heading.
  var title: Phrase {
    switch self {
    case .month: Phrase(zh: "月份", en: "Month")
    case .kind: Phrase(zh: "类别", en: "Kind")
    case .department: Phrase(zh: "部门", en: "Department")
    case .person: Phrase(zh: "负责人", en: "Person")
    }
  }
}
