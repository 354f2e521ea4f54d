import Supervision

extension Sight {
  /// What a row says.
  func record(of row: RowID) -> RowRecord {
    switch row {
    case .person(let id), .planner(let id): person(id)
    case .cell(let cell): person(cell.staff)
    case .complaint(let id): state.complaints[id].map(complaint) ?? RowRecord(Phrase(both: "\(id)"))
    case .visit(let id): state.visits[id].map(visit) ?? RowRecord(Phrase(both: "\(id)"))
    case .signing(let id): state.signing(id).map(signing) ?? RowRecord(.empty)
    case .card(let id): state.cards[id].map(card) ?? RowRecord(Phrase(both: "\(id)"))
    case .sheet(let id): state.sheets.lines[id].map(sheet) ?? RowRecord(Phrase(both: "\(id)"))
    case .duty(let key): duty(key)
    case .catalogue(let key): catalogue(key)
    case .finding(let id): state.patrols.findings[id].map(finding) ?? RowRecord(Phrase(both: "\(id)"))
    case .patrolItem(let id): patrolItem(id)
    case .act(let id): showroom.acts.last { $0.id == id }.map(act) ?? RowRecord(.empty)
    case .difference(let key): differences.first { $0.key == key }.map(difference) ?? RowRecord(.empty)
    case .leftover(let kind): left.first { $0.kind == kind }.map(leftover) ?? RowRecord(kind.name)
    case .channel(let id), .unnamed(let id): RowRecord(state.name(of: id))
    case .report, .reportRow, .line, .agenda, .meeting: RowRecord(.empty)
    }
  }

  private func person(_ id: StaffID) -> RowRecord {
    var record = RowRecord(state.name(of: id))
    record.staff = [id]
    record.add("姓名", "name", record.name)
    guard let person = state.person(id) else { return record }
    let presence = state.presence(of: person, at: now)
    record.add("职务", "title", person.title.name)
    record.add("去向", "place", presence.place?.name ?? .empty)
    record.add("起", "since", presence.whereabouts?.since.time.text ?? "")
    record.add("班次", "shift", presence.shift?.hours.text ?? "")
    record.holder = person.title.name
    record.since = presence.whereabouts?.since.instant.milliseconds
    return record
  }

  private func complaint(_ complaint: Complaint) -> RowRecord {
    let details = complaint.details
    var record = RowRecord(Phrase(both: "\(complaint.id) \(details.customer)"))
    record.add("号", "no.", "\(complaint.id)")
    record.add("客户", "customer", details.customer)
    record.add("电话", "phone", details.phone)
    record.add("类别", "kind", state.name(of: details.kind))
    if details.grade != .ordinary { record.add("级别", "grade", details.grade.name) }
    record.add("进度", "step", complaint.step.name)
    record.add("部门", "department", complaint.department.map { state.name(of: $0) } ?? .empty)
    record.add("负责人", "owner", complaint.owner)
    record.add("受理", "received", "\(complaint.received.day) \(complaint.received.time)")
    record.add("经过", "facts", details.facts)
    record.add("诉求", "wish", details.wish)
    record.add("车", "car", details.car)
    record.add("编号", "reference", details.reference)
    record.since = complaint.received.instant.milliseconds
    record.holder = .spaced(complaint.department.map { state.name(of: $0) } ?? .empty, Phrase(both: complaint.owner))
    record.named = [complaint.owner, complaint.takenBy].filter { !$0.isEmpty }
    record.add(customer: details.customer, phone: details.phone)
    return record
  }

  private func visit(_ visit: Visit) -> RowRecord {
    let (name, phone) = (state.customer(of: visit), state.phone(of: visit))
    var record = RowRecord(
      name.isEmpty ? Phrase(zh: "\(visit.id) 来客", en: "\(visit.id) visitor") : Phrase(both: "\(visit.id) \(name)"))
    record.add("号", "no.", "\(visit.id)")
    record.add("到店", "arrived", visit.arrived.time.text)
    record.add("人数", "people", "\(visit.people)")
    record.add("客户", "visitor", name)
    record.add("电话", "phone", phone)
    record.add("顾问", "consultant", visit.consultant.map { state.name(of: $0) } ?? .empty)
    record.add("首次或再次", "first or return", visit.details.kind?.name ?? .empty)
    record.add("来意", "purpose", visit.details.purpose.map { state.name(of: $0) } ?? .empty)
    record.add("级别", "level", state.level(of: visit)?.rawValue ?? "")
    record.add("车型", "model", state.model(of: visit))
    record.add("结果", "result", visit.end.map { state.name(of: $0.result) } ?? .empty)
    record.add("备注", "remark", visit.details.remark)
    record.since = visit.arrived.instant.milliseconds
    record.holder = visit.consultant.map { state.name(of: $0) } ?? .empty
    record.staff = [visit.consultant].compactMap(\.self)
    record.add(customer: name, phone: phone)
    return record
  }

  private func card(_ card: Card) -> RowRecord {
    let details = card.details
    var record = RowRecord(Phrase(both: "\(card.id) \(details.name)"))
    record.add("号", "no.", "\(card.id)")
    record.add("级别", "level", details.level.rawValue)
    record.add("客户", "customer", details.name)
    record.add("电话", "phone", details.phone)
    record.add("车型", "model", details.model)
    record.add("顾问", "consultant", details.consultant.map { state.name(of: $0) } ?? .empty)
    record.add("回访", "due", details.next?.day.iso ?? "")
    record.add("目的", "aim", details.aim)
    record.add("备注", "remark", details.remark)
    record.since = card.made.instant.milliseconds
    record.holder = details.consultant.map { state.name(of: $0) } ?? .empty
    record.staff = [details.consultant].compactMap(\.self)
    record.add(customer: details.name, phone: details.phone)
    return record
  }

  private func signing(_ signing: Signing) -> RowRecord {
    let base: RowRecord? =
      switch signing.id {
      case .step(let id, _): state.visits[id].map(visit)
      case .loss(let id): state.cards[id].map(card)
      }
    var record = RowRecord(.spaced(signing.title, Phrase(both: base?.customers.first?.name ?? "")))
    record.add("事项", "what", signing.title)
    record.add("申请", "asked", signing.asked.time.text)
    record.fields += base?.fields ?? []
    record.since = signing.asked.instant.milliseconds
    record.holder = base?.holder ?? .empty
    record.staff = base?.staff ?? []
    record.customers = base?.customers ?? []
    return record
  }

  private func sheet(_ line: SheetLine) -> RowRecord {
    let entry = line.entry
    var record = RowRecord(Phrase(both: "\(line.id) \(entry.name)"))
    record.add("时间", "time", "\(line.received.day) \(line.received.time)")
    record.add("客户", "customer", entry.name)
    record.add("电话", "phone", entry.phone)
    record.add("车型", "model", entry.model)
    record.add("顾问", "consultant", entry.consultant.map { state.name(of: $0) } ?? .empty)
    record.add("渠道", "channel", state.name(of: line.channel))
    record.since = line.received.instant.milliseconds
    record.holder = entry.consultant.map { state.name(of: $0) } ?? .empty
    record.staff = [entry.consultant].compactMap(\.self)
    if SheetKind(line.channel) != .event { record.add(customer: entry.name, phone: entry.phone) }
    return record
  }
}
