/// What can be asked of ad-hoc tasks.
public enum TaskCommand: Hashable, Sendable {
  /// Write a task down: what, who asked (empty: nobody waits for word), who does it (empty: the supervisor), by when.
  case add(what: String, askedBy: String = "", owner: String = "", by: TaskDue)
  /// It is done.
  case done(TaskID, note: String = "")
  /// Whoever asked was told; what is not done yet counts as done with it.
  case report(TaskID, note: String = "")
  /// Put it off to another day or time, for a reason.
  case putOff(TaskID, to: TaskDue, reason: String)
  /// It is no longer wanted, for a reason.
  case withdraw(TaskID, reason: String)
  /// It is to be done again after all.
  case reopen(TaskID)
}

extension ShowroomState {
  /// The task written `t7`; a refusal that names the open ones when there is none.
  public func task(named text: String) throws(Refusal) -> AdHocTask {
    guard let id = TaskID(text: text), let task = tasks[id] else { throw .unknownTask(text, among: openTasks) }
    return task
  }

  func decide(_ command: TaskCommand, at now: Moment) throws(Refusal) -> [TaskEvent] {
    switch command {
    case .add(let what, let askedBy, let owner, let due):
      let what = try CleanText.required(what, field: .task, limit: 200)
      let askedBy = try CleanText.checked(askedBy, field: .askedBy, limit: 40)
      let owner = try CleanText.checked(owner, field: .owner, limit: 40)
      try check(due, at: now)
      let same = openTasks.first { $0.what == what && $0.owner == owner && $0.due == due }
      if let same { throw .sameTask(same) }
      return [
        .added(TaskID(rawValue: nextTaskNumber), what: what, askedBy: askedBy, owner: owner, by: due)
      ]
    case .done(let id, let note):
      let task = try known(id)
      guard task.isOpen else { throw .taskSettled(task) }
      return [.done(id, note: try CleanText.checked(note, field: .note, limit: 500))]
    case .report(let id, let note):
      let task = try known(id)
      if case .withdrawn = task.standing { throw .taskSettled(task) }
      if case .reported = task.standing { throw .taskSettled(task) }
      let note = try CleanText.checked(note, field: .note, limit: 500)
      guard !task.askedBy.isEmpty else { throw .nobodyAsked(task) }
      return [.reported(id, note: note)]
    case .putOff(let id, let due, let reason):
      let task = try known(id)
      guard task.isOpen else { throw .taskSettled(task) }
      try check(due, at: now)
      let reason = try CleanText.required(reason, field: .reason, limit: 200)
      return due == task.due ? [] : [.putOff(id, to: due, reason: reason)]
    case .withdraw(let id, let reason):
      let task = try known(id)
      guard !task.isOver else { throw .taskSettled(task) }
      return [.withdrawn(id, reason: try CleanText.required(reason, field: .reason, limit: 200))]
    case .reopen(let id):
      return try known(id).isOpen ? [] : [.reopened(id)]
    }
  }

  private func known(_ id: TaskID) throws(Refusal) -> AdHocTask {
    guard let task = tasks[id] else { throw .unknownTask(id.description, among: openTasks) }
    return task
  }

  /// A day gone by is none to do a thing by, nor is one more than a year ahead.
  private func check(_ due: TaskDue, at now: Moment) throws(Refusal) {
    let today = businessDay(of: now)
    guard due.day >= today else { throw .dueGoneBy(due.day) }
    guard due.day <= today.advanced(by: 366) else { throw .dueFarAhead(due.day) }
  }
}

extension Phrase {
  static let task = Phrase(zh: "任务", en: "task")
  static let askedBy = Phrase(zh: "交办人", en: "asked by")
}

extension Refusal {
  static func unknownTask(_ text: String, among open: [AdHocTask]) -> Refusal {
    let known = open.prefix(8).map(\.id.description).joined(separator: " ")
    return known.isEmpty
      ? Refusal(
        "task.unknown", zh: "没有任务“\(text)”，现在也没有未完成的任务",
        en: "there is no task “\(text)”, and none is open")
      : Refusal(
        "task.unknown", zh: "没有任务“\(text)”，未完成的有 \(known)", en: "there is no task “\(text)”; open are \(known)")
  }

  static func sameTask(_ task: AdHocTask) -> Refusal {
    Refusal(
      "task.same", zh: "\(task.id) 已是同一任务：\(task.what)", en: "\(task.id) is the same task already: \(task.what)")
  }

  static func taskSettled(_ task: AdHocTask) -> Refusal {
    switch task.standing {
    case .open:
      Refusal("task.open", zh: "\(task.id) 还没有完成", en: "\(task.id) is not done yet")
    case .done(let check):
      Refusal(
        "task.done", zh: "\(task.id) 已由 \(check.by) 在 \(check.at.time) 完成",
        en: "\(task.id) was done by \(check.by) at \(check.at.time) already")
    case .reported(let check):
      Refusal(
        "task.reported", zh: "\(task.id) 已由 \(check.by) 在 \(check.at.time) 回报",
        en: "\(task.id) was reported back by \(check.by) at \(check.at.time) already")
    case .withdrawn(let check):
      Refusal(
        "task.withdrawn", zh: "\(task.id) 已由 \(check.by) 在 \(check.at.time) 撤回：\(check.note)，没有改动",
        en: "\(check.by) withdrew \(task.id) at \(check.at.time): \(check.note); nothing has changed")
    }
  }

  static func nobodyAsked(_ task: AdHocTask) -> Refusal {
    Refusal(
      "task.nobody", zh: "\(task.id) 没有交办人，打勾完成即可",
      en: "nobody waits for word on \(task.id); check it off instead")
  }

  static func dueGoneBy(_ day: CivilDay) -> Refusal {
    Refusal("task.past", zh: "\(day) 已过，请选今天或以后", en: "\(day) has gone by; choose today or later")
  }

  static func dueFarAhead(_ day: CivilDay) -> Refusal {
    Refusal("task.far", zh: "\(day) 在一年以后，请核对日期", en: "\(day) is more than a year ahead; check the date")
  }
}
