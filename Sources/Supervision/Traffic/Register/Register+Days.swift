extension Register {
  /// Takes in a day as it ended, or as it stands while it is under way; a day that is in it already is taken again.
  ///
  /// Visits and cards that the showroom holds go before what was known of them.
  public mutating func take(_ showroom: Showroom) {
    guard let day = showroom.day else { return }
    let state = showroom.state
    dropBeyond(state)
    for visit in state.visits.values.sorted(by: { $0.id < $1.id }) { take(visit, state) }
    takeChanges(of: showroom, on: day)
    takeImports(of: showroom)
    var touched = Set(state.visits.values.compactMap { $0.isOpen ? nil : $0.card?.id })
    for card in state.cards.cards.values where card.touched >= day || covered == nil { touched.insert(card.id) }
    for id in touched.sorted() {
      if let card = state.cards[id] { take(card, state.cards.losses[id], made: state.businessDay(of: card.made)) }
    }
    takeSheets(of: state)
    takeTallies(of: showroom, on: day)
    covered = max(day, covered ?? day)
  }

  /// Takes in the cards of other registers that came in that day.
  private mutating func takeImports(of showroom: Showroom) {
    let state = showroom.state
    for act in showroom.acts where !showroom.takenBack.contains(act.id) {
      for case .card(let event) in act.events {
        switch event {
        case .registered(_, let batch):
          batch.forEach { id, one in
            take(one.card(id), nil, made: state.businessDay(of: one.made), reason: one.lossReason)
          }
        case .carriedIn(let card): take(card, nil, made: state.businessDay(of: card.made))
        default: break
        }
      }
    }
  }

  /// Takes all cards in that a state holds, whenever they were touched.
  public mutating func takeCards(of state: ShowroomState) {
    for card in state.cards.cards.values.sorted(by: { $0.id < $1.id }) {
      take(card, state.cards.losses[card.id], made: state.businessDay(of: card.made))
    }
  }

  private mutating func take(_ visit: Visit, _ state: ShowroomState) {
    var fact = RegisteredVisit()
    fact.number = Int32(clamping: visit.id.rawValue)
    fact.arrived = visit.arrived.instant.milliseconds
    fact.offset = Int32(clamping: visit.arrived.offset)
    fact.day = Int32(clamping: state.businessDay(of: visit.arrived).number)
    if let end = visit.end { fact.stay = visit.arrived.seconds(to: end.at) }
    if let attended = visit.attended { fact.waited = visit.arrived.seconds(to: attended) }
    fact.people = Int32(clamping: visit.people)
    fact.consultant = Int32(clamping: visit.consultant?.rawValue ?? 0)
    fact.askedFor = Int32(clamping: visit.details.askedFor?.rawValue ?? 0)
    fact.card = Int32(clamping: visit.card?.id.rawValue ?? 0)
    fact.purpose = place(visit.details.purpose?.rawValue ?? "")
    fact.result = place(visit.end?.result.rawValue ?? "")
    fact.model = place(state.model(of: visit))
    // Who has a card is named there.
    fact.name = visit.card == nil ? place(visit.details.name) : 0
    for (step, mark) in visit.steps {
      switch mark {
      case .done, .signed: fact.steps |= bit(of: step)
      case .asked, .refused: break
      }
    }
    if visit.drivesDone > 0 { fact.steps |= bit(of: .testDrive) }
    fact.kind = UInt8(VisitClass.allCases.firstIndex(of: visit.countsAs) ?? 0)
    fact.drives = UInt8(clamping: visit.drivesDone)
    fact.invited = visit.details.isInvited ? 1 : 0
    if case .made? = visit.card { fact.madeCard = 1 }
    Self.put(fact, in: &visits, \.number)
  }

  private mutating func take(_ card: Card, _ loss: CardLoss?, made madeDay: CivilDay, reason known: String = "") {
    let details = card.details
    let place = Self.find(card.id.rawValue, in: cards, \.number)
    var fact = place.map { cards[$0] } ?? RegisteredCard()
    fact.number = Int32(clamping: card.id.rawValue)
    fact.made = card.made.instant.milliseconds
    fact.offset = Int32(clamping: card.made.offset)
    // The day a card is made on never changes, nor does the first that is known of it.
    if place == nil { fact.day = Int32(clamping: madeDay.number) }
    fact.levelSince = Int32(clamping: card.levelSince.number)
    fact.touched = Int32(clamping: card.touched.number)
    fact.next = details.next.map { Int32(clamping: $0.day.number) } ?? RegisteredCard.noDay
    fact.visit = Int32(clamping: card.visit?.rawValue ?? 0)
    fact.consultant = Int32(clamping: details.consultant?.rawValue ?? 0)
    fact.channel = self.place(card.channel.rawValue)
    fact.model = self.place(details.model)
    fact.source = self.place(details.source?.rawValue ?? "")
    fact.purpose = self.place(details.purpose?.rawValue ?? "")
    fact.step = self.place(card.step?.rawValue ?? "")
    fact.visits = UInt16(clamping: card.visits)
    fact.drives = UInt16(clamping: card.drives)
    fact.levelPlace = details.level.levelPlace
    fact.sexPlace = details.sex.flatMap { Sex.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
    fact.purchasePlace =
      details.purchase.flatMap { PurchaseKind.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
    var reason = known
    switch loss {
    case .asked(_, _, let why)?: (fact.loss, reason) = (1, why)
    case .approved(_, let why)?: (fact.loss, reason) = (2, why)
    case .refused(_, _, let why)?: (fact.loss, reason) = (3, why)
    case nil: fact.loss = details.level == .lost ? 2 : 0
    }
    write(details, reason, to: &fact)
    if let place { cards[place] = fact } else { Self.put(fact, in: &cards, \.number) }
  }

  /// What is written anew goes to the end; what stood there before is left until the register is put in order.
  private mutating func write(_ details: CardDetails, _ reason: String, to fact: inout RegisteredCard) {
    var texts = CardWords.details.map { details[keyPath: $0] } + [reason]
    while texts.last?.isEmpty == true { texts.removeLast() }
    let written = Array(texts.joined(separator: "\t").utf8.prefix(Int(UInt16.max)))
    if fact.wordsCount > 0, Int(fact.words) + Int(fact.wordsCount) <= words.count,
      words[Int(fact.words)..<Int(fact.words) + Int(fact.wordsCount)].elementsEqual(written)
    {
      return
    }
    fact.words = UInt32(clamping: words.count)
    fact.wordsCount = UInt16(written.count)
    words += written
    let line = Array(SearchLine.text(details).utf8.prefix(Int(UInt16.max)))
    fact.line = UInt32(clamping: lines.count)
    fact.lineCount = UInt16(line.count)
    lines += line
  }

  /// What was numbered beyond what a state has given is of a past that was taken back with the file.
  private mutating func dropBeyond(_ state: ShowroomState) {
    while let last = visits.last, Int(last.number) >= state.nextVisitNumber { visits.removeLast() }
    while let last = cards.last, Int(last.number) >= state.nextCardNumber { cards.removeLast() }
    while let last = sheets.last, Int(last.number) >= state.sheets.nextNumber { sheets.removeLast() }
  }

  private mutating func takeChanges(of showroom: Showroom, on day: CivilDay) {
    while let last = changes.last, last.day >= Int32(clamping: day.number) { changes.removeLast() }
    // As they stood when the day opened, and as the day goes on.
    var cards: [CardID: Card] = [:]
    for act in showroom.acts where !showroom.takenBack.contains(act.id) {
      for case .card(let event) in act.events {
        if case .made(let id, let channel, let visit, let details) = event {
          cards[id] = Card(
            id: id, made: act.at, channel: channel, visit: visit, details: details, levelSince: day, touched: day)
          continue
        }
        if case .carriedIn(let card) = event {
          cards[card.id] = card
          continue
        }
        guard var card = cards[event.card] ?? showroom.opening.cards[event.card] else { continue }
        switch event {
        case .made, .registered, .carriedIn: break
        case .edited(_, let details):
          if details.level != card.details.level {
            changes.append(CardChange(.level, of: card, to: details.level, on: day))
          }
          card.details = details
        case .followedUp(_, _, let next):
          changes.append(CardChange(.followedUp, of: card, to: card.details.level, on: day))
          card.details.next = next
        case .lossAsked: changes.append(CardChange(.lossAsked, of: card, to: card.details.level, on: day))
        case .lossApproved:
          changes.append(CardChange(.lossApproved, of: card, to: .lost, on: day))
          changes.append(CardChange(.level, of: card, to: .lost, on: day))
          card.details.level = .lost
          card.details.next = nil
        case .lossRefused: changes.append(CardChange(.lossRefused, of: card, to: card.details.level, on: day))
        }
        cards[card.id] = card
      }
    }
  }

  private mutating func takeTallies(of showroom: Showroom, on day: CivilDay) {
    var days: Set<CivilDay> = [day]
    for act in showroom.acts {
      for case .traffic(let event) in act.events {
        switch event {
        case .counted(let counted, _, _, _): days.insert(counted)
        case .imported(let imported, _, _): days.insert(imported)
        }
      }
    }
    for day in days.sorted() {
      guard let tally = showroom.state.tally[day] else { continue }
      let number = Int32(clamping: day.number)
      let start = Self.slot(of: number, in: tallies, \.day)
      let end = Self.slot(of: number + 1, in: tallies, \.day)
      let facts = tally.sorted { $0.key.rawValue < $1.key.rawValue }.map { channel, tally in
        TallyFact(day: day, channel: place(channel.rawValue), people: tally.people)
      }
      tallies.replaceSubrange(start..<end, with: facts)
    }
  }

  /// Puts the texts in the order of the cards and leaves out what stands there no more.
  public mutating func putInOrder() {
    var (newLines, newWords): ([UInt8], [UInt8]) = ([], [])
    newLines.reserveCapacity(lines.count)
    newWords.reserveCapacity(words.count)
    for place in cards.indices {
      let card = cards[place]
      let (line, text) = (Int(card.line), Int(card.words))
      cards[place].line = UInt32(clamping: newLines.count)
      cards[place].words = UInt32(clamping: newWords.count)
      newLines += lines[line..<line + Int(card.lineCount)]
      newWords += words[text..<text + Int(card.wordsCount)]
    }
    for place in sheets.indices {
      let line = Int(sheets[place].line)
      sheets[place].line = UInt32(clamping: newLines.count)
      newLines += lines[line..<line + Int(sheets[place].lineCount)]
    }
    (lines, words) = (newLines, newWords)
  }

  /// Whether all that its facts point at is there; what was read from a file may be damaged.
  public var isSound: Bool {
    cards.allSatisfy {
      Int($0.line) + Int($0.lineCount) <= lines.count && Int($0.words) + Int($0.wordsCount) <= words.count
    } && sheets.allSatisfy { Int($0.line) + Int($0.lineCount) <= lines.count }
  }
}

extension Moment {
  /// Seconds to a later moment, 0 for an earlier one.
  fileprivate func seconds(to other: Moment) -> Int32 {
    Int32(clamping: max(0, other.instant.milliseconds - instant.milliseconds) / 1000)
  }
}
