/// What can be asked of the channels' sheets.
public enum SheetCommand: Hashable, Sendable {
  /// Write a line down. Where `completes` says so it is for somebody counted already, else it counts them as well.
  case open(ChannelID, SheetEntry, completes: Bool = false)
  /// Put right what stands on a line.
  case edit(SheetID, SheetEntry)
  /// A lead was answered.
  case contact(SheetID)
  /// A lead came to something, or to nothing.
  case resolve(SheetID, LeadResult)
  /// Make the customer's card of a line; the channel and what is known go along.
  case makeCard(SheetID, CardDetails)
  /// The customer is on file.
  case link(SheetID, CardID)
}

extension ShowroomState {
  /// The line of that number, written `41` or `s41`.
  public func sheet(numbered text: String) throws(Refusal) -> SheetLine {
    let digits = text.first == "s" || text.first == "S" || text.first == "#" ? text.dropFirst() : text[...]
    guard let number = Int(digits), let line = sheets.lines[SheetID(rawValue: number)] else {
      let isPast = Int(digits).map { (1..<sheets.nextNumber).contains($0) } ?? false
      throw isPast ? .sheetPutAway(text) : .unknownSheet(text)
    }
    return line
  }

  func decide(_ command: SheetCommand, at now: Moment, by author: Author) throws(Refusal) -> [Event] {
    switch command {
    case .open(let channel, let entry, let completes):
      return try opened(channel, entry, completes: completes, at: now)
    case .edit(let id, let entry):
      let line = try line(id)
      let entry = try checked(entry, on: line.channel, old: line.entry, at: now)
      guard entry != line.entry else { return [] }
      return [.sheet(.edited(sheet: id, entry: entry))] + topUp(line, to: entry, at: now)
    case .contact(let id):
      let line = try lead(id)
      guard line.contacted == nil else { throw .leadAnswered(line) }
      return [.sheet(.contacted(sheet: id))]
    case .resolve(let id, let result): return try resolved(try lead(id), result)
    case .makeCard(let id, let details): return try carded(try line(id), details, at: now, by: author)
    case .link(let id, let card): return try linked(try line(id), try self.card(numbered: "\(card.rawValue)"))
    }
  }

  private func line(_ id: SheetID) throws(Refusal) -> SheetLine { try sheet(numbered: "\(id.rawValue)") }

  private func lead(_ id: SheetID) throws(Refusal) -> SheetLine {
    let line = try line(id)
    guard case .lead = line.entry else { throw .noLead(line) }
    return line
  }

  private func opened(
    _ channel: ChannelID, _ entry: SheetEntry, completes: Bool, at now: Moment
  ) throws(Refusal) -> [Event] {
    guard settings.channel(channel) != nil else { throw .unknownChannel(channel.rawValue, among: settings.channels) }
    guard let kind = SheetKind(channel), kind == entry.kind else { throw .noSheet(channel, settings.channels) }
    let entry = try checked(entry, on: channel, old: nil, at: now)
    let day = businessDay(of: now)
    let unnamed = unnamed(by: channel, on: day)
    guard !completes || unnamed > 0 || kind == .event else { throw .noneCounted(name(of: channel)) }
    var events = [Event.sheet(.opened(sheet: SheetID(rawValue: sheets.nextNumber), channel: channel, entry: entry))]
    // A day out stands for whom it met; who was counted there by key already is not counted again.
    let people = kind == .event ? entry.people - (isDay(entry, day) ? unnamed : entry.people) : completes ? 0 : 1
    if people > 0 {
      events.insert(.traffic(.counted(day: day, time: now.time, channel: channel, people: people)), at: 0)
    }
    if let card = cards.card(withPhone: entry.phone) {
      events.append(.sheet(.carded(sheet: SheetID(rawValue: sheets.nextNumber), card: card.id)))
      if case .lead = entry {
        events.append(.sheet(.resolved(sheet: SheetID(rawValue: sheets.nextNumber), result: .onFile)))
      }
    }
    return events
  }

  private func isDay(_ entry: SheetEntry, _ day: CivilDay) -> Bool {
    if case .event(let event) = entry { event.day == day } else { true }
  }

  /// The people a day out met beyond those counted.
  private func topUp(_ line: SheetLine, to entry: SheetEntry, at now: Moment) -> [Event] {
    let more = entry.people - line.entry.people
    let day = businessDay(of: now)
    guard case .event = entry, more > 0, isDay(entry, day) else { return [] }
    let people = more - unnamed(by: line.channel, on: day)
    return people > 0 ? [.traffic(.counted(day: day, time: now.time, channel: line.channel, people: people))] : []
  }

  private func resolved(_ line: SheetLine, _ result: LeadResult) throws(Refusal) -> [Event] {
    switch result {
    case .noIntent(let reason):
      guard settings.sheets.reason(reason) != nil else {
        throw .unknownReason(reason.rawValue, among: settings.sheets.reasons)
      }
    case .validCard, .onFile: if line.card == nil { throw .leadWithoutCard(line) }
    case .waiting: break
    }
    if line.result == result { return [] }
    // Who found out that it comes to nothing has answered it.
    let answers = line.contacted == nil && result != .waiting
    return (answers ? [.sheet(.contacted(sheet: line.id))] : []) + [.sheet(.resolved(sheet: line.id, result: result))]
  }

  private func carded(
    _ line: SheetLine, _ details: CardDetails, at now: Moment, by author: Author
  ) throws(Refusal) -> [Event] {
    if let card = line.card { throw .sheetHasCard(line.id, card) }
    var new = details
    if new.name.isEmpty { new.name = line.entry.name }
    if new.phone.isEmpty { new.phone = line.entry.phone }
    if new.model.isEmpty { new.model = line.entry.model }
    if new.consultant == nil { new.consultant = line.entry.consultant }
    if case .call(let call) = line.entry, new.source == nil { new.source = call.source }
    let made = try decide(CardCommand.make(new, channel: line.channel), at: now, by: author)
    let card = CardID(rawValue: nextCardNumber)
    var events = made + [.sheet(.carded(sheet: line.id, card: card))]
    if case .lead = line.entry {
      if line.contacted == nil { events.append(.sheet(.contacted(sheet: line.id))) }
      events.append(.sheet(.resolved(sheet: line.id, result: .validCard)))
    }
    return events
  }

  private func linked(_ line: SheetLine, _ card: Card) throws(Refusal) -> [Event] {
    if line.card == card.id { return [] }
    if let other = line.card { throw .sheetHasCard(line.id, other) }
    if case .event = line.entry { throw .noSheetOfOne(line) }
    var events = [Event.sheet(.carded(sheet: line.id, card: card.id))]
    if case .lead = line.entry { events.append(.sheet(.resolved(sheet: line.id, result: .onFile))) }
    return events
  }
}

extension SheetEntry {
  /// The sheet it belongs to.
  public var kind: SheetKind {
    switch self {
    case .call: .call
    case .lead: .web
    case .event: .event
    }
  }
}
