extension Refusal {
  static func unknownComplaint(_ text: String, open: [ComplaintID]) -> Refusal {
    let numbers = open.map(\.description).joined(separator: " ")
    return Refusal(
      "complaint.unknown",
      zh: "没有 \(text) 号投诉" + (open.isEmpty ? "，目前没有未结投诉" : "，未结的有 \(numbers)"),
      en: "there is no complaint \(text)" + (open.isEmpty ? "; none is open" : "; open ones are \(numbers)"))
  }

  static func complaintPutAway(_ id: ComplaintID) -> Refusal {
    let (number, days) = (id.rawValue, Retention.recordDays)
    return Refusal(
      "complaint.archived",
      zh: "\(id) 结案已超过 \(days) 天，存于档案：用 showroom complaint show \(number) 查看；要再处理，请另行登记并注明 \(id)",
      en: "\(id) was closed more than \(days) days ago and lies in the archive: see it with showroom complaint show "
        + "\(number); to go on with it, take down a new one that names \(id)")
  }

  static func receivedInFuture(_ moment: Moment) -> Refusal {
    Refusal(
      "complaint.future", zh: "受理时间 \(moment.day) \(moment.time) 还没到，请填已过的时间",
      en: "received \(moment.day) \(moment.time) lies in the future; give a time that has passed")
  }

  static func beforeReceipt(_ complaint: Complaint, _ now: Moment) -> Refusal {
    let (id, received) = (complaint.id, complaint.received)
    return Refusal(
      "complaint.early",
      zh: "\(id) 受理于 \(received.day) \(received.time)，现在是 \(now.day) \(now.time)，还没有受理；请校对时钟或 --now",
      en: "\(id) was received \(received.day) \(received.time), and it is \(now.day) \(now.time) now; "
        + "put the clock right, or --now")
  }

  static func stepReached(_ complaint: Complaint, _ step: ComplaintStep) -> Refusal {
    if complaint.step == step {
      return Refusal(
        "complaint.step", zh: "\(complaint.id) 已是“\(step.name.zh)”，无需再记",
        en: "\(complaint.id) is \(step.name.en) already; there is nothing to write down")
    }
    return Refusal(
      "complaint.step", zh: "\(complaint.id) 已到“\(complaint.step.name.zh)”，不能退回“\(step.name.zh)”",
      en: "\(complaint.id) is \(complaint.step.name.en) already and cannot go back to \(step.name.en)")
  }

  static func closedAlready(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.closed", zh: "\(id) 已结案；如需再处理，请重开",
      en: "\(id) is closed; reopen it to go on with it")
  }

  static func notClosed(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.open", zh: "\(id) 还在处理中，无需重开",
      en: "\(id) is still being handled; there is nothing to reopen")
  }

  static func nothingToTell(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.unresolved", zh: "\(id) 还没有方案，请先写下解决方案再答复客户",
      en: "\(id) has no solution or plan yet; write it down before telling the customer")
  }

  static func notToldYet(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.untold", zh: "\(id) 还没有答复客户，请先答复",
      en: "\(id): the customer has not been told yet; tell them first")
  }

  static func needsDepartment(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.department", zh: "\(id) 下一步是转部门，请选部门和负责人",
      en: "\(id): next it goes to a department; choose one and a person")
  }

  static func needsPlan(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.plan", zh: "\(id) 下一步是定方案，请写下解决方案",
      en: "\(id): next comes the solution or plan; write it down")
  }

  static func needsSatisfaction(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.rating", zh: "\(id) 下一步是客户评价，请打 1–5 分",
      en: "\(id): next comes the customer's satisfaction; give 1 to 5")
  }

  static func satisfactionRange(_ value: Int) -> Refusal {
    Refusal(
      "complaint.satisfaction", zh: "满意度 \(value) 不对，请打 1 到 5 分",
      en: "satisfaction \(value) cannot be; give 1 to 5")
  }

  static func badPhone(_ text: String) -> Refusal {
    Refusal(
      "complaint.phone", zh: "电话“\(text)”含有非数字，请只写数字、+ 和 -",
      en: "phone “\(text)” is not a number; use digits, + and - only")
  }

  static func unknownKind(_ text: String, among kinds: [Named<ComplaintKindID>]) -> Refusal {
    Refusal(
      "complaintKind.unknown",
      zh: "没有“\(text)”这类投诉，可用：\(kinds.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no kind “\(text)”; kinds are \(kinds.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func unknownDepartment(_ text: String, among all: [Named<DepartmentID>]) -> Refusal {
    Refusal(
      "department.unknown",
      zh: "没有“\(text)”这个部门，可用：\(all.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no department “\(text)”; departments are \(all.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func movedOn(_ complaint: Complaint) -> Refusal {
    let last = complaint.log.last
    let (who, when) = (last?.by ?? "", last?.at.time.text ?? "")
    return Refusal(
      "complaint.movedOn", zh: "\(complaint.id) 已由 \(who) 在 \(when) 推进到“\(complaint.step.name.zh)”，请看过再操作",
      en: "\(complaint.id) was moved to \(complaint.step.name.en) by \(who) at \(when) meanwhile; look at it first")
  }

  static func toldInFuture(_ moment: Moment) -> Refusal {
    Refusal(
      "complaint.toldFuture", zh: "答复时间 \(moment.day) \(moment.time) 还没到，请填已过的时间",
      en: "told \(moment.day) \(moment.time) lies in the future; give a time that has passed")
  }

  static func toldBefore(_ first: Moment, _ moment: Moment) -> Refusal {
    Refusal(
      "complaint.toldEarly", zh: "答复时间 \(moment.day) \(moment.time) 早于受理或重开（\(first.day) \(first.time)），请改正",
      en: "told \(moment.day) \(moment.time) lies before it was received or reopened, \(first.day) \(first.time)")
  }

  static func notRouted(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.unrouted", zh: "\(id) 还没有转部门，请先转部门再签收",
      en: "\(id) lies with no department yet; route it before somebody takes it on")
  }

  static func nobodyNamed(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.nobody", zh: "\(id) 没有负责人，请写明是谁", en: "\(id) has nobody named; say who")
  }

  static func acceptedAlready(_ id: ComplaintID, _ acceptance: Complaint.Acceptance) -> Refusal {
    Refusal(
      "complaint.accepted", zh: "\(id) 已由 \(acceptance.person) 在 \(acceptance.at.time) 签收；换人请重新转部门",
      en: "\(id) was taken on by \(acceptance.person) at \(acceptance.at.time); route it anew for somebody else")
  }

  static func pausesOff(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.pausesOff", zh: "\(id) 不能暂停：设置里没有开启“等客户时暂停计时”，可用 showroom settings set --complaint-pauses on",
      en: "\(id) cannot be paused: the settings do not let the clock stop while the customer is waited for; "
        + "showroom settings set --complaint-pauses on allows it")
  }

  static func pausedAlready(_ id: ComplaintID) -> Refusal {
    Refusal("complaint.paused", zh: "\(id) 已经暂停计时", en: "\(id) is paused already; resume it to go on")
  }

  static func notPaused(_ id: ComplaintID) -> Refusal {
    Refusal("complaint.running", zh: "\(id) 没有暂停，无需恢复", en: "\(id) is not paused; there is nothing to resume")
  }

  static func toldAlready(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.told", zh: "\(id) 已答复客户，计时已停；如需再处理，请重开",
      en: "\(id): the customer was told and its clock has stopped; reopen it to go on with it")
  }

  static func topOfLadder(_ id: ComplaintID) -> Refusal {
    Refusal("complaint.top", zh: "\(id) 已上报到最高一级", en: "\(id) is at the top of the ladder already")
  }

  static func unknownRung(_ text: String, among ladder: [EscalationRung]) -> Refusal {
    Refusal(
      "rung.unknown",
      zh: "没有“\(text)”这一级，可用：\(ladder.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no rung “\(text)”; the ladder has \(ladder.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func withItself(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.itself", zh: "\(id) 不能与自己关联或合并，请写另一个编号", en: "\(id) cannot be joined with itself; name another")
  }

  static func notYetClosed(_ id: ComplaintID) -> Refusal {
    Refusal("complaint.unclosed", zh: "\(id) 还没有结案，结案后再回访", en: "\(id) is not closed yet; call back once it is")
  }

  static func calledAlready(_ id: ComplaintID, _ at: Moment) -> Refusal {
    Refusal(
      "complaint.called", zh: "\(id) 已在 \(at.day) \(at.time) 回访，无需再记",
      en: "\(id): the customer was called \(at.day) \(at.time) already; there is nothing to write down")
  }

  static func mileageRange(_ value: Int) -> Refusal {
    Refusal(
      "return.mileage", zh: "里程 \(value) 不对，请写 0 到 2000000 公里", en: "mileage \(value) cannot be; give 0 to 2,000,000 km"
    )
  }

  static func deliveredInFuture(_ day: CivilDay) -> Refusal {
    Refusal(
      "return.delivered", zh: "交车日期 \(day) 还没到，请改正",
      en: "delivered \(day) lies in the future; give a day that has passed")
  }

  static func decisionNeedsProposal(_ id: ComplaintID) -> Refusal {
    Refusal(
      "return.proposal", zh: "\(id) 的退换车还没有处理方案，请先写方案再决定",
      en: "\(id): the return has no proposal yet; write it down before it is decided")
  }

  static func doneNeedsDecision(_ id: ComplaintID) -> Refusal {
    Refusal(
      "return.decision", zh: "\(id) 的退换车还没有决定，请先决定再办结",
      en: "\(id): the return is not decided yet; decide it before it is done")
  }

  static func registerTooLong(_ bytes: Int) -> Refusal {
    let (have, most) = (bytes / 1_000_000, ComplaintRegister.mostBytes / 1_000_000)
    return Refusal(
      "complaint.registerLong",
      zh: "已结投诉的内容共 \(have) MB，一天最多导入 \(most) MB；请不导入“事实”列，或按年份分几天导入",
      en: "the closed complaints come to \(have) MB, and a day takes in \(most) MB at most; leave the facts out, or "
        + "take the years in on different days")
  }
}
