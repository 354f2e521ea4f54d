extension PracticeStory {
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
    for (index, card) in made.filter({ $0.second < taken }).enumerated() {
      switch index {
      case 1: continue
      case 2: add(card.details, card.role) { $0.level = card.details.level == .h ? .b : .h }
      default: add(card.details, card.role)
      }
    }
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
