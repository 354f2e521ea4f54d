// Checking a task off in Today 今日: it is done, and once it is, whoever asked was told.

extension ShowroomState {
  /// What checking off a task's row does.
  func checked(task key: DutyKey, note: String, at now: Moment) throws(Refusal) -> [TaskEvent] {
    guard let id = key.task else { return [] }
    return try decide(tasks[id]?.isToReport == true ? .report(id, note: note) : .done(id, note: note), at: now)
  }
}
