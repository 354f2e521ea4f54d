import Supervision

/// What Today 今日 shows with the whole window: the list, or what stands behind it.
enum DayPage: CaseIterable, Hashable, Sendable {
  case today, plans, patrols, materials, tasks, completion
  /// Which duties are asked for when; not on the way round, `s` goes there.
  case catalogue

  /// Its name on the tab.
  var name: Phrase {
    switch self {
    case .today: Phrase(zh: "今日", en: "today")
    case .plans: Phrase(zh: "计划", en: "plans")
    case .patrols: Phrase(zh: "巡检", en: "patrols")
    case .materials: Phrase(zh: "资料", en: "materials")
    case .tasks: Phrase(zh: "任务", en: "tasks")
    case .completion: Phrase(zh: "完成率", en: "completion")
    case .catalogue: Phrase(zh: "目录", en: "catalogue")
    }
  }

  /// The one `f` goes to.
  var next: DayPage {
    let round: [DayPage] = [.today, .plans, .patrols, .materials, .tasks, .completion]
    return round[((round.firstIndex(of: self) ?? -1) + 1) % round.count]
  }

  /// The rows that can be selected, from the top.
  func rows(_ sight: Sight) -> [RowID] {
    switch self {
    case .today: sight.today.map { .duty($0.key) }
    case .plans: PlansPage.lines(sight).map(\.row)
    case .patrols: sight.state.patrols.openFindings.map { .finding($0.id) }
    case .materials: sight.state.materialList.map { .duty(.material($0.id)) }
    case .tasks: sight.state.allTasks.map { .duty(.task($0.id)) }
    case .completion: []
    case .catalogue: sight.state.settings.duties.rows.map { .catalogue($0.key) }
    }
  }
}
