// Cards and the DMS, matched by phone, and by name where there is none.

extension Reconciliation {
  func against(_ rows: [DMSRecord]) -> [Difference] {
    let known = phones(wanted: Set(rows.map(\.phone).filter { !$0.isEmpty }))
    var matched: [CardID: DMSRecord] = [:]
    var alone: [DMSRecord] = []
    var doubled: [DMSRecord] = []
    for row in rows {
      let card = known[row.phone] ?? (row.phone.isEmpty ? nameless(row, except: matched) : nil)
      if let card {
        if matched[card.id] == nil { matched[card.id] = row } else { doubled.append(row) }
      } else if !row.phone.isEmpty, alone.contains(where: { $0.phone == row.phone }) {
        doubled.append(row)
      } else {
        alone.append(row)
      }
    }
    let missing = cards.filter { matched[$0.id] == nil }.map { card in
      difference(
        .cardNotInDMS(card.id), "card-\(card.id)-dms", name(of: card),
        Phrase(zh: "潜客卡没有录入 DMS", en: "the card is not in the DMS"), fields(of: card, row: nil), [.putInDMS])
    }
    let unlike = matched.sorted { $0.key < $1.key }.compactMap { id, row in
      state.cards[id].flatMap { self.unlike($0, row) }
    }
    return missing + without(alone) + unlike + counts(doubled, rows)
  }

  /// The cards with these phones: of two with one phone that of the day, then the later.
  private func phones(wanted: Set<String>) -> [String: Card] {
    var found: [String: Card] = [:]
    for card in state.cards.cards.values where wanted.contains(card.details.phone) {
      guard let other = found[card.details.phone] else {
        found[card.details.phone] = card
        continue
      }
      func rank(_ card: Card) -> (Int, CardID) { (state.day(of: card) == day ? 1 : 0, card.id) }
      if rank(card) > rank(other) { found[card.details.phone] = card }
    }
    return found
  }

  /// The card of the day without a phone that has the name of a row without one.
  private func nameless(_ row: DMSRecord, except matched: [CardID: DMSRecord]) -> Card? {
    cards.first { $0.details.phone.isEmpty && $0.details.name == row.name && matched[$0.id] == nil }
  }

  private func without(_ rows: [DMSRecord]) -> [Difference] {
    rows.map { row in
      difference(
        .dmsWithoutCard(row: row.number), "dms-\(row.number)-\(row.phone.isEmpty ? row.name : row.phone)",
        name(of: row),
        Phrase(zh: "DMS 有，没有潜客卡", en: "in the DMS, without a card"), fields(of: nil, row: row),
        ways(for: row) + [.strike])
    }
  }

  /// Where the card of a row can be made: for a walk-in at a line without one, the likeliest first, else at one counted now.
  private func ways(for row: DMSRecord) -> [Remedy] {
    guard (row.channel ?? .walkIn) == .walkIn else { return [.makeCard(visit: nil)] }
    let consultant = person(row)
    let free = lines.filter { $0.card == nil && $0.details.kind != .other && $0.details.kind != .returning }
    let likely = free.filter { line in
      let isNamed = !line.details.name.isEmpty && row.name.first == line.details.name.first
      return line.details.phone == row.phone && !row.phone.isEmpty || isNamed
        || consultant != nil && line.consultant == consultant
    }
    return likely.map { .makeCard(visit: $0.id) } + [.makeCard(visit: nil)]
      + free.filter { line in !likely.contains { $0.id == line.id } }.map { .makeCard(visit: $0.id) }
  }

  private func unlike(_ card: Card, _ row: DMSRecord) -> Difference? {
    let wrong = RecordField.allCases.filter { differs($0, card, row) }
    guard !wrong.isEmpty else { return nil }
    let names = wrong.map(\.title)
    // A channel is what a card was made by, and a loss is approved: neither is taken from elsewhere.
    let canTake =
      !wrong.contains(.channel) && !(wrong.contains(.level) && row.level == .lost)
      && !(wrong.contains(.consultant) && person(row) == nil)
    return difference(
      .unlike(card.id, row: row.number, fields: wrong),
      "same-\(card.id)-" + wrong.map(\.rawValue).joined(separator: ","), name(of: card),
      Phrase(
        zh: "\(names.map(\.zh).joined(separator: "、"))不同", en: "other \(names.map(\.en).joined(separator: ", "))"),
      fields(of: card, row: row), canTake ? [.takeTheirs, .putInDMS] : [.putInDMS])
  }

  private func differs(_ field: RecordField, _ card: Card, _ row: DMSRecord) -> Bool {
    let details = card.details
    switch field {
    case .name: return !row.name.isEmpty && Self.folded(row.name) != Self.folded(details.name)
    case .level: return row.level.map { $0 != details.level } ?? false
    case .model: return !row.model.isEmpty && Self.folded(row.model) != Self.folded(details.model)
    case .consultant: return !row.consultant.isEmpty && (person(row) == nil || person(row) != details.consultant)
    case .channel: return row.channel.map { $0 != card.channel } ?? false
    }
  }

  /// Rows that stand twice make a channel, and with it a consultant, count more in the DMS than on cards.
  private func counts(_ doubled: [DMSRecord], _ rows: [DMSRecord]) -> [Difference] {
    let byChannel = Dictionary(grouping: doubled) { $0.channel ?? .walkIn }
    return byChannel.sorted { $0.key.rawValue < $1.key.rawValue }.map { channel, twice in
      let theirs = rows.count { ($0.channel ?? .walkIn) == channel }
      let ours = theirs - twice.count
      let names = Set(twice.map(\.name)).sorted().joined(separator: "、")
      return difference(
        .channelCount(channel, cards: ours, dms: theirs, doubled: twice.map(\.number)),
        "channel-\(channel)-" + twice.map { "\($0.number)" }.joined(separator: ","), state.name(of: channel),
        Phrase(
          zh: "DMS 有 \(theirs) 条，重复 \(twice.count) 条：\(names)",
          en: "\(theirs) in the DMS, \(twice.count) of them twice: \(names)"),
        [compare(Phrase(zh: "条数", en: "records"), "\(ours)", "\(theirs)")]
          + twice.map { compare(.customer, "", "\($0.name) \($0.phone)") }, [.strike])
    }
  }

  /// The person a row names; nil where nobody here is called so.
  func person(_ row: DMSRecord) -> StaffID? {
    guard !row.consultant.isEmpty else { return nil }
    return try? state.person(named: row.consultant).id
  }

  static func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}

// The two records of a difference, field by field.

extension Reconciliation {
  func name(of line: Visit) -> Phrase {
    let name = state.customer(of: line)
    return Phrase(
      zh: "\(line.id) \(name.isEmpty ? "来客" : name)", en: "\(line.id) \(name.isEmpty ? "visitor" : name)")
  }

  func name(of card: Card) -> Phrase { Phrase(both: "\(card.id) \(card.details.name)") }

  private func name(of row: DMSRecord) -> Phrase {
    Phrase(both: row.name.isEmpty ? (row.phone.isEmpty ? "DMS \(row.number)" : row.phone) : row.name)
  }

  func compare(_ title: Phrase, _ ours: String?, _ theirs: String?, asOne: Bool = false) -> ComparedField {
    ComparedField(
      title: title, ours: ours.map { Phrase(both: $0) }, theirs: theirs.map { Phrase(both: $0) },
      differs: !asOne && ours != theirs)
  }

  func fields(of line: Visit, card: Card?) -> [ComparedField] {
    func who(_ id: StaffID?) -> Phrase { id.map { state.name(of: $0) } ?? Phrase(both: "") }
    func row(_ title: Phrase, _ ours: Phrase, _ theirs: Phrase?) -> ComparedField {
      ComparedField(title: title, ours: ours, theirs: card == nil ? nil : theirs, differs: false)
    }
    let details = line.details
    let stay = "\(line.arrived.time)–\(line.end?.at.time.text ?? "")"
    return [
      row(Phrase(zh: "到店", en: "stay"), Phrase(both: stay), Phrase(both: "")),
      row(.customer, Phrase(both: details.name), card.map { Phrase(both: $0.details.name) }),
      row(Phrase(zh: "电话", en: "phone"), Phrase(both: details.phone), card.map { Phrase(both: $0.details.phone) }),
      row(.model, Phrase(both: details.model), card.map { Phrase(both: $0.details.model) }),
      row(Phrase(zh: "顾问", en: "consultant"), who(line.consultant), who(card?.details.consultant)),
      row(LinePart.kind.title, details.kind?.name ?? Phrase(both: ""), nil),
      row(LinePart.result.title, line.end.map { state.name(of: $0.result) } ?? Phrase(both: ""), nil),
    ].filter { $0.ours != Phrase(both: "") || !($0.theirs ?? Phrase(both: "")).zh.isEmpty }
  }

  func fields(of card: Card?, row: DMSRecord?) -> [ComparedField] {
    func field(_ title: Phrase, _ ours: Phrase?, _ theirs: Phrase?, _ differs: Bool) -> ComparedField {
      ComparedField(
        title: title, ours: card == nil ? nil : ours ?? Phrase(both: ""),
        theirs: row == nil ? nil : theirs ?? Phrase(both: ""), differs: differs)
    }
    let pair = card.flatMap { card in row.map { (card, $0) } }
    func differs(_ name: RecordField) -> Bool { pair.map { self.differs(name, $0.0, $0.1) } ?? false }
    let (ours, theirs) = (card?.details, row)
    return [
      field(.name, ours.map { Phrase(both: $0.name) }, theirs.map { Phrase(both: $0.name) }, differs(.name)),
      field(
        Phrase(zh: "电话", en: "phone"), ours.map { Phrase(both: $0.phone) }, theirs.map { Phrase(both: $0.phone) }, false
      ),
      field(
        RecordField.level.title, ours.map { Phrase(both: $0.level.rawValue) },
        theirs?.level.map { Phrase(both: $0.rawValue) }, differs(.level)),
      field(.model, ours.map { Phrase(both: $0.model) }, theirs.map { Phrase(both: $0.model) }, differs(.model)),
      field(
        RecordField.consultant.title, ours?.consultant.map { state.name(of: $0) },
        theirs.map { Phrase(both: $0.consultant) }, differs(.consultant)),
      field(
        RecordField.channel.title, card.map { state.name(of: $0.channel) }, theirs?.channel.map { state.name(of: $0) },
        differs(.channel)),
    ]
  }
}

extension Phrase {
  fileprivate static let name = Phrase(zh: "姓名", en: "name")
}
