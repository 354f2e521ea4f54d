// What may stand on a line, and what is said against what may not.

extension ShowroomState {
  func checked(
    _ entry: SheetEntry, on channel: ChannelID, old: SheetEntry?, at now: Moment
  ) throws(Refusal) -> SheetEntry {
    switch entry {
    case .call(var call):
      call.name = try CleanText.checked(call.name, field: .customer, limit: 40)
      call.phone = try PhoneNumber.checked(call.phone)
      call.model = try CleanText.checked(call.model, field: .model, limit: 40)
      call.asked = try CleanText.checked(call.asked, field: Phrase(zh: "咨询内容", en: "asked about"), limit: 80)
      call.result = try CleanText.checked(call.result, field: Phrase(zh: "结果", en: "result"), limit: 80)
      if let source = call.source, settings.cards.source(source) == nil {
        throw .unknownSource(source.rawValue, among: settings.cards.sources)
      }
      try checkPeople([call.takenBy, call.consultant], old)
      if let day = call.invitedFor, day < businessDay(of: now), old != entry, !isInvited(old, on: day) {
        throw .invitedPast(day)
      }
      return .call(call)
    case .lead(var lead):
      lead.platform = try CleanText.checked(lead.platform, field: Phrase(zh: "平台", en: "platform"), limit: 40)
      lead.name = try CleanText.checked(lead.name, field: .customer, limit: 40)
      lead.phone = try PhoneNumber.checked(lead.phone)
      lead.model = try CleanText.checked(lead.model, field: .model, limit: 40)
      try checkPeople([lead.consultant], old)
      if let received = lead.received, received.instant > now.instant { throw .leadAhead(received) }
      return .lead(lead)
    case .event(var event):
      event.place = try CleanText.required(event.place, field: Phrase(zh: "地点", en: "place"), limit: 80)
      try checkPeople([event.leader] + event.consultants.map(Optional.some), old)
      let counts = [event.contacts, event.contactsLeft, event.cards, event.invited, event.orders]
      guard counts.allSatisfy({ (0...100_000).contains($0) }), (0...100_000_000).contains(event.cost) else {
        throw .eventNumbers
      }
      guard event.contactsLeft <= event.contacts, event.cards <= event.contactsLeft, event.invited <= event.contacts
      else { throw .eventFunnel(event) }
      return .event(event)
    }
  }

  private func isInvited(_ entry: SheetEntry?, on day: CivilDay) -> Bool {
    if case .call(let call)? = entry { call.invitedFor == day } else { false }
  }

  /// Who has left the staff since may stay where they stand.
  private func checkPeople(_ people: [StaffID?], _ old: SheetEntry?) throws(Refusal) {
    let known = Set(old?.people(named: ()) ?? [])
    for id in people.compactMap(\.self) where !known.contains(id) { _ = try employed(id) }
  }
}

extension SheetEntry {
  fileprivate func people(named: Void) -> [StaffID] {
    switch self {
    case .call(let call): [call.takenBy, call.consultant].compactMap(\.self)
    case .lead(let lead): [lead.consultant].compactMap(\.self)
    case .event(let event): event.consultants + [event.leader].compactMap(\.self)
    }
  }
}

extension Refusal {
  static func unknownSheet(_ text: String) -> Refusal {
    Refusal(
      "sheet.unknown", zh: "没有 \(text) 号登记；用 showroom sheet list 查看",
      en: "there is no line \(text) on any sheet; see showroom sheet list")
  }

  static func sheetPutAway(_ text: String) -> Refusal {
    Refusal(
      "sheet.archived", zh: "\(text) 号登记已存档：用 showroom sheet list --day 日期 查看",
      en: "line \(text) is put away: see showroom sheet list --day DAY")
  }

  static func noSheet(_ channel: ChannelID, _ channels: [Channel]) -> Refusal {
    let with = channels.filter { SheetKind($0.id) != nil }
    return Refusal(
      "sheet.channel", zh: "\(channel) 没有这样的登记表；有登记表的渠道：\(with.map(\.name.zh).joined(separator: "、"))",
      en: "\(channel) keeps no such sheet; those that do: \(with.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func noneCounted(_ channel: Phrase) -> Refusal {
    Refusal(
      "sheet.counted", zh: "今天已计的\(channel.zh)都登记完了；新来的请直接新建，会同时计数",
      en: "everybody counted by \(channel.en) today is written down; add a new line instead, which counts them too")
  }

  static func leadAnswered(_ line: SheetLine) -> Refusal {
    Refusal(
      "sheet.answered", zh: "\(line.id) 已在 \(line.contacted?.time.text ?? "") 首次联系；记错了请撤销",
      en: "\(line.id) was answered at \(line.contacted?.time.text ?? ""); take that back with undo if it is wrong")
  }

  static func noLead(_ line: SheetLine) -> Refusal {
    Refusal(
      "sheet.lead", zh: "\(line.id) 不是网络线索，没有响应和结果可记",
      en: "\(line.id) is no web lead: it has no answer and no result to note")
  }

  static func noSheetOfOne(_ line: SheetLine) -> Refusal {
    Refusal(
      "sheet.event", zh: "\(line.id) 是活动，不对应一位客户；请从它新建卡",
      en: "\(line.id) is an event, not one customer; make new cards from it")
  }

  static func leadWithoutCard(_ line: SheetLine) -> Refusal {
    Refusal(
      "sheet.card", zh: "\(line.id) 还没有卡：有效线索请先建卡，老客户请认卡",
      en: "\(line.id) has no card yet: make one for a valid lead, or link the card of who is on file")
  }

  static func sheetHasCard(_ id: SheetID, _ card: CardID) -> Refusal {
    Refusal("sheet.twice", zh: "\(id) 已有潜客卡 \(card)，请直接修改它", en: "\(id) has card \(card) already; change that one")
  }

  static func unknownReason(_ text: String, among reasons: [Named<NoIntentID>]) -> Refusal {
    Refusal(
      "sheet.reason",
      zh: "没有“\(text)”这个无意向原因，可用：\(reasons.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no reason “\(text)”; reasons are \(reasons.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func invitedPast(_ day: CivilDay) -> Refusal {
    Refusal(
      "sheet.invited", zh: "邀约日期 \(day) 已过，请写今天或以后",
      en: "nobody can be invited for \(day), which is over; give a day to come")
  }

  static func leadAhead(_ moment: Moment) -> Refusal {
    Refusal(
      "sheet.received", zh: "线索时间 \(moment.day) \(moment.time) 在将来，请改正",
      en: "the lead cannot have come in at \(moment.day) \(moment.time), which is still ahead; put it right")
  }

  static var eventNumbers: Refusal {
    Refusal(
      "sheet.numbers", zh: "活动的人数须为 0 到 100000，费用 0 到 1 亿元",
      en: "an event's numbers lie between 0 and 100,000, its cost between 0 and 100,000,000")
  }

  static func eventFunnel(_ event: OffSiteEvent) -> Refusal {
    Refusal(
      "sheet.funnel",
      zh: "接触 \(event.contacts)、留档 \(event.contactsLeft)、建卡 \(event.cards)、邀约 \(event.invited) 对不上：留档和邀约不多于接触，建卡不多于留档",
      en:
        "contacts \(event.contacts), left \(event.contactsLeft), cards \(event.cards), invited \(event.invited) do not fit: left and invited are among the contacts, cards among those left"
    )
  }
}
