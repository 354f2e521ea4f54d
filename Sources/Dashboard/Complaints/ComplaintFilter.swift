import Supervision

/// What the complaint desk shows: which complaints by how they stand and by who owes them, or the figures.
struct ComplaintFilter: Hashable, Sendable {
  /// How the complaints stand that are listed.
  enum Standing: CaseIterable, Sendable {
    case desk
    case running
    case waiting
    case forgotten
    case callBack
    case closed

    /// The name of the list.
    var name: Phrase {
      switch self {
      case .desk: Phrase(zh: "在办", en: "all")
      case .running: Phrase(zh: "待答复", en: "to answer")
      case .waiting: Phrase(zh: "等客户", en: "waiting")
      case .forgotten: Phrase(zh: "搁置", en: "forgotten")
      case .callBack: Phrase(zh: "待回访", en: "call back")
      case .closed: Phrase(zh: "已结", en: "closed")
      }
    }

    /// The one after it, the first after the last.
    var next: Standing {
      let all = Standing.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  /// Who owes the next step.
  enum Debtor: Hashable, Sendable {
    case anybody
    /// Not with any department yet: the desk itself.
    case desk
    case department(DepartmentID)
  }

  /// How the listed ones stand.
  var standing = Standing.desk
  /// Who owes the listed ones.
  var debtor = Debtor.anybody
  /// Whether the figures are shown instead of a list.
  var showsFigures = false

  /// What the floor shows: everything on the desk.
  static let floor = ComplaintFilter()

  /// The most closed ones that are listed; older ones are found by name or number.
  static let closedLimit = 500
}

/// The complaints put away, as they were counted once; the same only as itself, so that comparing takes no time.
final class ComplaintArchive: Hashable, Sendable {
  /// What reports need of them.
  let ledger: ComplaintLedger

  init(_ ledger: ComplaintLedger) { self.ledger = ledger }

  static func == (a: ComplaintArchive, b: ComplaintArchive) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Complaint {
  /// Who owes the next step.
  var debtor: ComplaintFilter.Debtor { department.map { .department($0) } ?? .desk }
}

extension ShowroomState {
  /// The complaints that a filter lets through at a moment, those with the least time left first.
  func complaints(through filter: ComplaintFilter, at now: Moment) -> [Complaint] {
    let rule = settings.complaints
    let all: [Complaint] =
      switch filter.standing {
      case .desk: openComplaints(at: now) + complaintsClosedToday(at: now)
      case .running: openComplaints(at: now).filter { $0.clock(at: now, rule: rule).isRunning }
      case .waiting: openComplaints(at: now).filter { $0.told != nil || $0.pauseReason != nil }
      case .forgotten: forgottenComplaints(at: now)
      case .callBack: callBacksDue(at: now).filter { $0.calledBack == nil }
      case .closed: closedComplaints(latest: ComplaintFilter.closedLimit)
      }
    return filter.debtor == .anybody ? all : all.filter { $0.debtor == filter.debtor }
  }
}
