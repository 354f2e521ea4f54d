import Supervision

extension Sight {
  func duty(_ key: DutyKey) -> RowRecord {
    if let task = key.task.flatMap({ state.tasks[$0] }), lens.day == .tasks { return self.task(task) }
    if let material = key.material.flatMap({ state.materials[$0] }) { return self.material(material) }
    let item = today.first { $0.key == key }
    var record = RowRecord(item?.title ?? state.title(of: key))
    record.add("时间", "time", item?.due?.text ?? key.due?.text ?? "")
    record.add("事项", "duty", record.name)
    record.add("状况", "stands", item.map { words(for: $0.standing) } ?? .empty)
    record.add("编号", "code", key.code.rawValue)
    record.since = (item?.due ?? key.due).map { Int64($0.minutes) }
    if let plan = key.plan.flatMap({ state.plan($0) }) {
      record.staff = [plan.details.staff]
      record.holder = state.name(of: plan.details.staff)
      record.add("顾问", "consultant", record.holder)
      record.add("客户", "customer", plan.details.customer)
      record.add("备注", "note", plan.details.note)
      record.add(customer: plan.details.customer, phone: "")
    }
    if let task = key.task.flatMap({ state.tasks[$0] }) {
      record.add("谁做", "who", task.owner)
      record.named = [task.owner, task.askedBy, task.what]
      record.holder = Phrase(both: task.owner)
    }
    return record
  }

  private func words(for standing: DutyItem.Standing) -> Phrase {
    switch standing {
    case .ahead, .soon: Phrase(zh: "未做", en: "to do")
    case .late: Phrase(zh: "已过", en: "late")
    case .done(let check):
      .spaced(Phrase(zh: "已做", en: "done"), Phrase(both: "\(check.at.time) \(check.by)"), Phrase(both: check.note))
    case .seenDone(let by): .spaced(Phrase(zh: "已做", en: "done"), by)
    case .excused(let excuse): .spaced(Phrase(zh: "免做", en: "let go"), Phrase(both: excuse.reason))
    case .carried(let excuse, let day):
      .spaced(Phrase(zh: "顺延 \(day)", en: "carried to \(day)"), Phrase(both: excuse.reason))
    }
  }

  private func task(_ task: AdHocTask) -> RowRecord {
    var record = RowRecord(Phrase(both: "\(task.id) \(task.what)"))
    record.add("编号", "no.", "\(task.id)")
    record.add("期限", "by", task.due.text)
    record.add("任务", "task", task.what)
    record.add("谁做", "who", task.owner)
    record.add("交办人", "asked by", task.askedBy)
    record.since = task.asked.instant.milliseconds
    record.holder = Phrase(both: task.owner)
    record.named = [task.owner, task.askedBy, task.what]
    return record
  }

  private func material(_ material: Material) -> RowRecord {
    var record = RowRecord(Phrase(both: material.details.name))
    record.add("编号", "no.", "\(material.id)")
    record.add("名称", "name", material.details.name)
    record.add("种类", "kind", material.details.kind.name)
    record.add("现有", "count", material.counted == nil ? "" : "\(material.count)")
    record.add("最低", "least", "\(material.details.minimum)")
    record.since = material.counted?.at.instant.milliseconds
    record.holder = material.details.kind.name
    return record
  }

  func catalogue(_ key: DutyKey) -> RowRecord {
    var record = RowRecord(state.settings.duties.row(key)?.title ?? state.title(of: key))
    record.add("编号", "code", key.code.rawValue)
    record.add("时间", "time", state.settings.duties.row(key)?.due?.text ?? "")
    record.add("事项", "duty", record.name)
    record.since = state.settings.duties.row(key)?.due.map { Int64($0.minutes) }
    return record
  }

  func finding(_ finding: PatrolFinding) -> RowRecord {
    var record = patrolItem(finding.item)
    record.name = .spaced(Phrase(both: "\(finding.id)"), record.name)
    record.fields.insert(.init(name: Phrase(zh: "编号", en: "no."), value: Phrase(both: "\(finding.id)")), at: 0)
    record.add("情况", "what is wrong", finding.fault.note)
    record.add("负责人", "owner", finding.fault.owner)
    record.add("期限", "by", finding.fault.fixBy?.text ?? "")
    record.since = finding.found.instant.milliseconds
    record.holder = Phrase(both: finding.fault.owner)
    record.named = [finding.fault.owner].filter { !$0.isEmpty }
    return record
  }

  func patrolItem(_ id: PatrolItemID) -> RowRecord {
    var record = RowRecord(state.words(of: id))
    record.add("区域", "area", state.settings.patrol.area(of: id)?.name ?? .empty)
    record.add("检查项", "item", record.name)
    return record
  }

  func act(_ act: Act) -> RowRecord {
    let words = showroom.words(for: act, hasTotal: false)
    var record = RowRecord(words)
    record.add("时间", "time", act.at.time.textWithSeconds)
    record.add("操作", "act", words)
    record.add("谁", "by", act.by.user)
    record.add("终端", "terminal", act.by.terminal)
    record.since = act.at.instant.milliseconds
    record.holder = Phrase(both: act.by.user)
    record.named = [words.zh, words.en, act.by.user]
    return record
  }

  func difference(_ difference: Difference) -> RowRecord {
    var record = RowRecord(difference.subject)
    record.add("差异", "difference", difference.kind.sort.name)
    record.add("对象", "about", difference.subject)
    record.add("说明", "what", difference.words)
    record.add("原因", "reason", difference.explanation?.reason ?? "")
    record.holder = difference.kind.sort.name
    record.named = [difference.subject.zh, difference.subject.en, difference.words.zh]
    return record
  }

  func leftover(_ item: Leftover) -> RowRecord {
    var record = RowRecord(item.kind.name)
    record.add("闭店前", "before closing", item.kind.name)
    record.add("还有", "left", item.words)
    record.add("明细", "items", .joined(item.items, by: Phrase(zh: "、", en: ", ")))
    record.named = item.items.flatMap { [$0.zh, $0.en] }
    return record
  }
}
