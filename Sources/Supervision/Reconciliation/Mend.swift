// What mends a difference: each way leads to the events of the feature whose record is put right.

extension ShowroomState {
  func mended(
    _ difference: Difference, _ remedy: Remedy, on day: CivilDay, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    guard difference.remedies.contains(where: { $0.word == remedy.word }) else {
      throw .cannotMend(difference, remedy)
    }
    switch (remedy, difference.kind) {
    case (.makeCard, .contactWithoutCard(let id)): return try cardMade(at: id, at: now, by: author)
    case (.makeCard(let visit), .dmsWithoutCard(let number)):
      return try cardMade(of: try row(number, on: day), at: visit, on: day, at: now, by: author)
    case (.countOne, .cardWithoutLine(let id)):
      guard let card = cards[id] else { return [] }
      return [counted(1, by: card.channel, on: day, at: now)]
    case (.countOne, .countedUnlikeLines(let channel, let counted, let lines)):
      return [self.counted(lines - counted, by: channel, on: day, at: now)]
    case (.addLine, .countedUnlikeLines(_, let counted, let lines)):
      guard day == businessDay(of: now) else { throw .lineGoneBy(day) }
      return [.visit(.arrived(visit: VisitID(rawValue: nextVisitNumber), people: counted - lines))]
    case (.putInDMS, .cardNotInDMS(let id)):
      guard let card = cards[id] else { return [] }
      let number = (days[day].dms ?? []).map(\.number).max() ?? 0
      return [.day(.dmsPut(day: day, row: record(of: card, number: number + 1)))]
    case (.putInDMS, .unlike(let id, let number, _)):
      guard let card = cards[id] else { return [] }
      var new = record(of: card, number: number)
      new.reference = try row(number, on: day).reference
      return [.day(.dmsPut(day: day, row: new))]
    case (.takeTheirs, .unlike(let id, let number, let fields)):
      return try decide(.edit(id, try taken(from: try row(number, on: day), fields, to: id)), at: now, by: author)
    case (.strike, .dmsWithoutCard(let number)): return [.day(.dmsStruck(day: day, row: number))]
    case (.strike, .channelCount(_, _, _, let doubled)):
      return doubled.map { .day(.dmsStruck(day: day, row: $0)) }
    case (.giveCard, .consultantCount(let person?, _, _, let id?)):
      guard let card = cards[id] else { return [] }
      var details = card.details
      details.consultant = person
      return try decide(.edit(id, details), at: now, by: author)
    case (.finish(let finish), .unfinishedLine(let id, let missing)):
      return try finished(id, missing, finish, at: now, by: author)
    default: throw .cannotMend(difference, remedy)
    }
  }

  private func row(_ number: Int, on day: CivilDay) throws(Refusal) -> DMSRecord {
    guard let row = days[day].dms?.first(where: { $0.number == number }) else {
      throw .unknownDifference("\(number)", differences(on: day).count)
    }
    return row
  }

  /// Our card as the DMS has it when it is right there.
  func record(of card: Card, number: Int) -> DMSRecord {
    var row = DMSRecord(number: number)
    row.name = card.details.name
    row.phone = card.details.phone
    row.model = card.details.model
    row.level = card.details.level
    row.channel = card.channel
    row.consultant = card.details.consultant.map { name(of: $0).zh } ?? ""
    return row
  }

  /// A count of the day at hand; of a day gone by it is its last.
  private func counted(_ people: Int, by channel: ChannelID, on day: CivilDay, at now: Moment) -> Event {
    let time = day == businessDay(of: now) ? now.time : settings.opening.to
    return .traffic(.counted(day: day, time: time, channel: channel, people: people))
  }

  private func cardMade(at id: VisitID, at now: Moment, by author: Author) throws(Refusal) -> [Event] {
    let visit = try visit(numbered: "\(id.rawValue)")
    var details = CardDetails()
    details.name = visit.details.name.isEmpty ? visit.details.phone : visit.details.name
    details.phone = visit.details.phone
    details.model = visit.details.model
    details.consultant = visit.consultant
    return try made(details, channel: .walkIn, at: visit, at: now, by: author)
  }

  private func cardMade(
    of row: DMSRecord, at visit: VisitID?, on day: CivilDay, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    var details = CardDetails()
    details.name = row.name.isEmpty ? row.phone : row.name
    details.phone = row.phone
    details.model = row.model
    details.level = row.level ?? details.level
    details.consultant = row.consultant.isEmpty ? nil : try person(named: row.consultant).id
    let channel = row.channel ?? .walkIn
    if channel != .walkIn {
      // Who is on no tally is counted with the card, so that it does not come back as a card without a line.
      let counted = tally[day]?[channel]?.people.total ?? 0
      let made = cards(of: day).count { $0.channel == channel }
      let count = counted > made ? [] : [self.counted(1, by: channel, on: day, at: now)]
      return count + (try decide(.make(details, channel: channel), at: now, by: author))
    }
    if let visit {
      return try self.made(
        details, channel: .walkIn, at: try self.visit(numbered: "\(visit.rawValue)"), at: now, by: author)
    }
    guard day == businessDay(of: now) else { throw .lineGoneBy(day) }
    let id = VisitID(rawValue: nextVisitNumber)
    let arrival = [counted(1, by: .walkIn, on: day, at: now), Event.visit(.arrived(visit: id, people: 1))]
    var later = self
    later.apply(Act(id: ActID(high: 0, low: 0), at: now, by: author, events: arrival))
    let card = try later.decide(.make(details, channel: .walkIn, visit: id), at: now, by: author)
    let attended: [Event] = details.consultant.map { [.visit(.assigned(visit: id, to: $0, reason: Self.late))] } ?? []
    // They are not here any more: what the DMS knows of them says how far it came.
    let result = settings.visits.results.first { $0.needs == nil }?.id
    return arrival + attended + card + (result.map { [.visit(.left(visit: id, result: $0))] } ?? [])
  }

  /// A card at a line; who left before it was written up is looked after by the card's consultant.
  private func made(
    _ details: CardDetails, channel: ChannelID, at visit: Visit, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    var events: [Event] = []
    if visit.consultant == nil, let consultant = details.consultant {
      events.append(.visit(.assigned(visit: visit.id, to: consultant, reason: Self.late)))
    }
    return events + (try decide(.make(details, channel: channel, visit: visit.id), at: now, by: author))
  }

  private func taken(from row: DMSRecord, _ fields: [RecordField], to id: CardID) throws(Refusal) -> CardDetails {
    var details = try card(numbered: "\(id.rawValue)").details
    for field in fields {
      switch field {
      case .name: details.name = row.name
      case .level: details.level = row.level ?? details.level
      case .model: details.model = row.model
      case .consultant: details.consultant = try person(named: row.consultant).id
      case .channel: break
      }
    }
    return details
  }

  private func finished(
    _ id: VisitID, _ missing: [LinePart], _ finish: LineFinish, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    let visit = try visit(numbered: "\(id.rawValue)")
    var events: [Event] = []
    if missing.contains(.consultant), let staff = finish.consultant {
      // The turn order of the day is over: it costs nobody a turn.
      events.append(.visit(.assigned(visit: id, to: try employed(staff).id, reason: Self.late)))
    }
    if missing.contains(.kind), let kind = finish.kind {
      var details = visit.details
      details.kind = kind
      events += try decide(.describe(id, details), at: now, by: author)
    }
    if missing.contains(.result), let result = finish.result {
      events += try decide(.leave(id, result), at: now, by: author)
    }
    guard !events.isEmpty else { throw .lineNeeds(id, missing) }
    return events
  }

  /// Why a line shows somebody whose turn it was not.
  private static var late: String { "补记 afterwards" }
}

extension Refusal {
  static func cannotMend(_ difference: Difference, _ remedy: Remedy) -> Refusal {
    let ways = difference.remedies.map(\.word)
    let unique = ways.enumerated().filter { ways.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return Refusal(
      "reconcile.mend",
      zh: "\(difference.subject.zh)“\(difference.words.zh)”不能用 \(remedy.word) 修正"
        + (ways.isEmpty ? "，请写明原因" : "，可用 \(unique.joined(separator: "、"))，或写明原因"),
      en: "\(difference.subject.en), \(difference.words.en), is not mended by \(remedy.word)"
        + (ways.isEmpty ? "; explain it" : "; use \(unique.joined(separator: ", ")), or explain it"))
  }

  static func lineGoneBy(_ day: CivilDay) -> Refusal {
    Refusal(
      "reconcile.past", zh: "\(day) 已过，不能再开接待登记，请写明原因",
      en: "\(day) is over: no line can be opened for it; explain the difference")
  }

  static func lineNeeds(_ id: VisitID, _ missing: [LinePart]) -> Refusal {
    Refusal(
      "reconcile.line",
      zh: "\(id) 还缺\(missing.map(\.title.zh).joined(separator: "、"))：请写出来（--consultant、--result、--kind）",
      en:
        "\(id) lacks its \(missing.map(\.title.en).joined(separator: " and ")): say it (--consultant, --result, --kind)"
    )
  }
}
