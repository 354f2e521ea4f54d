import Supervision

/// Which list the closing of the day shows.
enum CloseLens: String, CaseIterable, Hashable, Sendable {
  case left, differences, report, handover

  /// Its name on the screen.
  var name: Phrase {
    switch self {
    case .left: Phrase(zh: "待清", en: "left")
    case .differences: Phrase(zh: "对账", en: "reconcile")
    case .report: Phrase(zh: "日报", en: "daily report")
    case .handover: Phrase(zh: "交接", en: "handover")
    }
  }

  /// The one that comes after it, round and round.
  var next: CloseLens {
    let all = CloseLens.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
