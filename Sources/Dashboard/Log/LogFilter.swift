import Supervision

/// Which acts the log tells.
enum LogFilter: String, CaseIterable, Hashable, Sendable {
  case all, floor, roster, traffic, complaints, duties, house

  /// Its name on the screen.
  var name: Phrase {
    switch self {
    case .all: Phrase(zh: "全部", en: "all")
    case .floor: Phrase(zh: "去向", en: "whereabouts")
    case .roster: RosterPane.title
    case .traffic: TrafficPane.title
    case .complaints: ComplaintsPane.title
    case .duties: TodayPane.title
    case .house: Phrase(zh: "人员设置", en: "staff, settings")
    }
  }

  /// The one that comes after it, round and round.
  var next: LogFilter {
    let all = LogFilter.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// Whether it tells an act; an undo is told with what it took back.
  func tells(_ act: Act, in showroom: Showroom) -> Bool {
    guard self != .all else { return true }
    return act.events.contains { event in
      switch event {
      case .floor, .turn, .alarm: self == .floor
      case .roster: self == .roster
      case .traffic, .visit, .card: self == .traffic
      case .complaint: self == .complaints
      case .duty, .task, .day: self == .duties
      case .staff, .settings: self == .house
      case .undone(let id), .redone(let id):
        showroom.acts.first { $0.id == id }.map { !$0.isUndoOrRedo && tells($0, in: showroom) } ?? false
      }
    }
  }
}
