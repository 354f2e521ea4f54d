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
}
