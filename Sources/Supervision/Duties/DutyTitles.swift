extension ShowroomState {
  /// What a row of the day's list is called, whatever the day: by the catalogue, or by the task, plan or material.
  public func title(of key: DutyKey) -> Phrase {
    if let row = settings.duties.row(key) {
      guard let (_, month, day) = key.from?.date else { return row.title }
      return Phrase(zh: "\(row.title.zh)（\(month)/\(day) 顺延）", en: "\(row.title.en) (of \(day)/\(month))")
    }
    if let task = key.task.flatMap({ tasks[$0] }) { return task.title }
    if let plan = key.plan.flatMap({ plan($0) }) { return title(of: plan) }
    if let material = key.material.flatMap({ materials[$0] }) { return Phrase(both: material.details.name) }
    if let complaint = key.callBack.flatMap({ complaints[$0] }) {
      let who = "\(complaint.id) \(complaint.details.customer)"
      return Phrase(zh: "回访 \(who)", en: "call back \(who)")
    }
    return DutyCatalogue.duty(key.code)?.words ?? Phrase(both: key.text)
  }
}
