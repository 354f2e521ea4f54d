// What tasks tell: those still open, and their rows in Today 今日.

extension DutyKey {
  /// What an ad-hoc task is checked off by: `t7`.
  public static func task(_ id: TaskID) -> DutyKey { DutyKey(DutyCode(rawValue: id.description)) }

  /// The task it stands for; nil for anything else.
  public var task: TaskID? {
    guard due == nil, code.rawValue.hasPrefix("t") else { return nil }
    return TaskID(text: code.rawValue)
  }
}

extension ShowroomState {
  /// The tasks still to be done or told, by when they are due.
  public var openTasks: [AdHocTask] { tasks.values.filter { !$0.isOver }.sorted(by: Self.dueFirst) }

  /// Every task held here: those still to be done or told by when they are due, then the others, the latest first.
  public var allTasks: [AdHocTask] {
    openTasks + tasks.values.filter(\.isOver).sorted { $0.id > $1.id }
  }

  /// The tasks that fall due by the business day of a moment, and those settled on it.
  func taskItems(at now: Moment) -> [DutyItem] {
    let today = businessDay(of: now)
    return tasks.values.filter { task in
      if case .withdrawn = task.standing { return false }
      return task.isOver ? task.settled == today : task.due.day <= today || task.isToReport
    }.sorted(by: Self.dueFirst).map { task in
      DutyItem(
        key: .task(task.id), title: task.title, due: task.due.day == today ? task.due.time : nil,
        standing: standing(of: task, on: today, at: now))
    }
  }

  private func standing(of task: AdHocTask, on today: CivilDay, at now: Moment) -> DutyItem.Standing {
    switch task.standing {
    case .reported(let check), .withdrawn(let check): return .done(check)
    case .done(let check): return task.askedBy.isEmpty ? .done(check) : .ahead
    case .open:
      let days = today.number - task.due.day.number
      return days > 0 ? .late(Minutes.hours(24 * days)) : standing(dueAt: task.due.time, at: now)
    }
  }

  private static func dueFirst(_ a: AdHocTask, _ b: AdHocTask) -> Bool {
    (a.due.day, a.due.time ?? ClockTime(24, 0), a.id) < (b.due.day, b.due.time ?? ClockTime(24, 0), b.id)
  }
}

extension AdHocTask {
  /// What is to be done next: the task, or word to whoever asked.
  public var title: Phrase {
    if isToReport { return Phrase(zh: "回报\(askedBy)：\(what)", en: "tell \(askedBy): \(what)") }
    return owner.isEmpty ? Phrase(both: what) : Phrase(zh: "\(owner)：\(what)", en: "\(owner): \(what)")
  }
}
