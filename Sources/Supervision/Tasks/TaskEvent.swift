/// What can happen to ad-hoc tasks.
public enum TaskEvent: Hashable, Codable, Sendable {
  /// A task was written down.
  case added(TaskID, what: String, askedBy: String, owner: String, by: TaskDue)
  /// It was done, with a word on it if there is one.
  case done(TaskID, note: String)
  /// Whoever asked was told.
  case reported(TaskID, note: String)
  /// It was put off.
  case putOff(TaskID, to: TaskDue, reason: String)
  /// It is no longer wanted.
  case withdrawn(TaskID, reason: String)
  /// It is to be done again after all.
  case reopened(TaskID)

  /// The task it is about.
  public var task: TaskID {
    switch self {
    case .added(let id, _, _, _, _), .done(let id, _), .reported(let id, _), .putOff(let id, _, _),
      .withdrawn(let id, _), .reopened(let id):
      id
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: TaskEvent, at moment: Moment, by user: String) {
    let id = event.task
    switch event {
    case .added(_, let what, let askedBy, let owner, let due):
      tasks[id] = AdHocTask(id: id, what: what, askedBy: askedBy, owner: owner, due: due, asked: moment)
      nextTaskNumber = max(nextTaskNumber, id.rawValue + 1)
    case .done(_, let note): tasks[id]?.standing = .done(DutyCheck(at: moment, by: user, note: note))
    case .reported(_, let note): tasks[id]?.standing = .reported(DutyCheck(at: moment, by: user, note: note))
    case .putOff(_, let due, _): tasks[id]?.due = due
    case .withdrawn(_, let reason): tasks[id]?.standing = .withdrawn(DutyCheck(at: moment, by: user, note: reason))
    case .reopened: tasks[id]?.standing = .open
    }
  }

  /// Lets go of tasks that are over since before a day, and of open ones nobody has touched for months.
  mutating func letGo(ofTasksOverBefore first: CivilDay, dueBefore abandoned: CivilDay) {
    for task in tasks.values where task.settled.map({ $0 < first }) ?? (task.due.day < abandoned) {
      tasks[task.id] = nil
    }
  }
}
