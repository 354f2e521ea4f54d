extension PracticeStory {
  /// Cards of the morning's callers and web leads: when they are made, what stands on them, by which channel.
  private var morningCards: [(second: Int, details: CardDetails, role: PracticeRole, channel: ChannelID)] {
    guard pastCards > 0 else { return [] }
    var chance = SplitMix(seed: seed, day: day, part: 10)
    let times = [(9, 14), (9, 31), (9, 52), (10, 9), (10, 26)]
    return times.enumerated().map { index, time in
      var details = PracticeProspect(&chance).details(phone: 5_000 + index)
      details.level = chance.pick([.h, .a, .b])
      let role = index % 4
      details.consultant = cast[role]
      return ((time.0 * 60 + time.1) * 60, details, role, index == 3 ? "web" : .callIn)
    }
  }

  /// The morning's callers and web leads, as they are put on cards.
  var morningCardActs: [PracticeAct] {
    morningCards.map { card in
      act(
        on: day, ClockTime(seconds: card.second), PracticeAuthor.reception,
        .card(.make(card.details, channel: card.channel)))
    }
  }

  /// A card as it was made: the second of the day, what stood on it, whose it is.
  typealias MadeCard = (second: Int, details: CardDetails, role: PracticeRole)

  /// What the DMS has shortly before the curtain: one card is not there yet, one stands otherwise, one stands twice, and
  /// one record has no card.
  func dmsExport(of made: [MadeCard]) -> [PracticeAct] {
    let taken = PracticeDay.curtain.seconds - 90
    var chance = SplitMix(seed: seed, day: day, part: 11)
    var rows: [DMSRecord] = []
    func add(_ details: CardDetails, _ role: PracticeRole?, _ change: (inout DMSRecord) -> Void = { _ in }) {
      var row = DMSRecord(number: rows.count + 1)
      row.reference = "D\(20_260_000 + rows.count + 1)"
      row.name = details.name
      row.phone = details.phone
      row.model = details.model
      row.level = details.level
      row.channel = .walkIn
      row.consultant = role.map { PracticePeople.consultants[cast[$0].rawValue - 1].name } ?? ""
      change(&row)
      rows.append(row)
    }
    for (index, card) in morningCards.enumerated() where index != 1 {
      add(card.details, card.role) { row in
        row.channel = card.channel
        if index == 2 { row.level = card.details.level == .h ? .b : .h }
      }
    }
    for card in made where card.second < taken { add(card.details, card.role) }
    if let first = rows.first {
      rows.append(first.numbered(rows.count + 1))
      let stranger = PracticeProspect(&chance)
      add(stranger.details(phone: 9_017), nil) { $0.channel = "web" }
    }
    return [act(on: day, ClockTime(seconds: taken), PracticeAuthor.reception, .day(.takeDMS(day, rows)))]
  }
}

extension DMSRecord {
  fileprivate func numbered(_ number: Int) -> DMSRecord {
    var row = DMSRecord(number: number)
    (row.name, row.phone, row.model, row.consultant) = (name, phone, model, consultant)
    (row.level, row.channel, row.reference) = (level, channel, "D\(20_260_000 + number)")
    return row
  }
}
