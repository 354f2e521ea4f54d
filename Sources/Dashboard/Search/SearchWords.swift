import Supervision
import Terminal

/// What a search found, in words.
struct SearchWords {
  let search: RegisterSearch
  let hand: Register
  let state: ShowroomState
  let language: Language
  let isMasked: Bool

  private func words(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
  private func name(_ text: String) -> String { isMasked ? Masked.name(text) : text }
  private func phone(_ text: String) -> String { isMasked ? Masked.phone(text) : text }

  private func person(_ number: Int32) -> String {
    number == 0 ? "" : state.name(of: StaffID(rawValue: Int(number)))[language]
  }

  /// Whether the card of a hit can be worked on.
  func isAtHand(_ hit: RegisterHit) -> Bool {
    if case .card(let card) = hit { state.cards[CardID(rawValue: Int(card.number))] != nil } else { false }
  }

  /// What is found, a row each, of the part that is in sight.
  func table(_ hits: [RegisterHit], from first: Int, count: Int) -> RowTable {
    let shown = Array(hits.dropFirst(first).prefix(count)).map(cells)
    var table = RowTable(rows: shown.count)
    table.add(least: 2, heading: words("级", "lv"), shown.map { [Span($0.level, $0.isOpen ? .accent : .faint)] })
    table.add(least: 8, most: 16, heading: words("客户", "customer"), shown.map { [Span($0.name, .strong)] })
    table.add(least: 11, most: 15, heading: words("电话", "phone"), shown.map { [Span($0.phone, .text)] })
    table.add(rank: 1, least: 6, most: 16, heading: words("意向车型", "model"), shown.map { [Span($0.model, .muted)] })
    table.add(
      rank: 2, least: 6, most: 14, heading: words("顾问", "consultant"), shown.map { [Span($0.consultant, .muted)] })
    table.add(rank: 3, least: 10, heading: words("建档", "since"), shown.map { [Span($0.day.iso, .muted)] })
    table.add(rank: 4, least: 10, heading: words("最近", "last"), shown.map { [Span($0.last.iso, .faint)] })
    table.add(
      rank: 3, least: 2, align: .trailing, heading: words("到店", "visits"),
      shown.map { [Span($0.visits == 0 ? "" : "\($0.visits)", .muted)] })
    table.add(rank: 5, least: 4, heading: words("号", "no."), shown.map { [Span($0.number, .faint)] })
    return table
  }

  private struct Cells {
    var number = ""
    var level = ""
    var isOpen = false
    var name = ""
    var phone = ""
    var model = ""
    var consultant = ""
    var day: CivilDay
    var last: CivilDay
    var visits = 0
  }

  private func cells(_ hit: RegisterHit) -> Cells {
    let register = search.home(of: hit, hand: hand)
    switch hit {
    case .card(let card):
      let text = register.text(of: card)
      return Cells(
        number: "p\(card.number)", level: card.level.rawValue, isOpen: card.level.isOpen || card.level == .ordered,
        name: name(text[\.name]), phone: phone(text[\.phone]), model: text[\.model],
        consultant: person(card.consultant), day: card.businessDay, last: CivilDay(number: Int(card.touched)),
        visits: Int(card.visits))
    case .visit(let visit):
      return Cells(
        number: "v\(visit.number)", level: "–", name: name(register.name(visit.name)),
        model: register.name(visit.model), consultant: person(visit.consultant), day: visit.businessDay,
        last: visit.businessDay, visits: 1)
    case .sheet(let sheet):
      let text = register.text(of: sheet)
      return Cells(
        number: "s\(sheet.number)", level: "–", name: name(text.name), phone: phone(text.phone),
        model: register.name(sheet.model), consultant: person(sheet.consultant), day: sheet.businessDay,
        last: sheet.businessDay)
    }
  }

  /// Everything known about a hit: the card with the history of its visits and changes.
  func lines(of hit: RegisterHit, width: Int) -> (title: String, lines: [[Span]]) {
    let register = search.home(of: hit, hand: hand)
    switch hit {
    case .card(let card): return ("p\(card.number)", lines(of: card, register, width))
    case .visit(let visit):
      return (
        "v\(visit.number)",
        [
          [
            Span(name(register.name(visit.name)), .strong), Span("  " + register.name(visit.model), .muted),
            Span("  " + words("未留档", "no contact left"), .faint),
          ],
          self.line(of: visit, register),
        ]
      )
    case .sheet(let sheet):
      let text = register.text(of: sheet)
      return (
        "s\(sheet.number)",
        [
          [Span(name(text.name), .strong), Span("  " + phone(text.phone), .text)],
          [
            Span("\(sheet.businessDay) \(sheet.moment.time)  ", .muted),
            Span(state.name(of: ChannelID(rawValue: register.name(sheet.channel)))[language], .text),
            Span("  " + register.name(sheet.model), .muted), Span("  " + person(sheet.consultant), .muted),
          ],
        ]
      )
    }
  }

  private func lines(of card: RegisteredCard, _ register: Register, _ width: Int) -> [[Span]] {
    let text = register.text(of: card)
    var lines: [[Span]] = [
      [
        Span(name(text[\.name]), .strong), Span(" " + (card.sex.map { $0.name[language] } ?? ""), .muted),
        Span("  \(card.level.rawValue) ", .accent), Span(card.level.name[language], .muted),
        Span("  " + phone(text[\.phone]), .text),
      ]
    ]
    func fact(_ label: String, _ value: String) {
      guard !value.isEmpty else { return }
      let cells = language == .chinese ? 10 : 14
      lines.append([
        Span(TextWidth.pad(label, to: cells), .muted),
        Span(TextWidth.cut(value, to: max(width - cells, 4)), .text),
      ])
    }
    fact(words("顾问", "consultant"), person(card.consultant))
    fact(
      words("意向", "wants"),
      [text[\.model], text[\.colour], text[\.budget], card.purchase?.name[language] ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · "))
    let channel = state.name(of: ChannelID(rawValue: register.name(card.channel)))[language]
    let source = register.name(card.source)
    let origin = source.isEmpty ? "" : " · " + state.name(of: SourceID(rawValue: source))[language]
    fact(words("建档", "made"), "\(card.businessDay) \(card.moment.time) · \(channel)\(origin)")
    if card.next != RegisteredCard.noDay {
      fact(words("下次回访", "next contact"), CivilDay(number: Int(card.next)).iso)
    }
    for (label, detail) in Self.details { fact(label[language], isMasked && detail == \.address ? "" : text[detail]) }
    if card.loss > 0 {
      let standing = [words("待批", "to approve"), words("已批", "approved"), words("未批", "refused")]
      fact(words("战败", "loss"), "\(standing[min(Int(card.loss), 3) - 1]) · \(text.lossReason)")
    }
    return lines + history(of: card, width)
  }

  private static let details: [(Phrase, WritableKeyPath<CardDetails, String> & Sendable)] = [
    (Phrase(zh: "用途", en: "use"), \.use), (Phrase(zh: "关注点", en: "concern"), \.concern),
    (Phrase(zh: "竞品", en: "rival"), \.rival), (Phrase(zh: "现有车", en: "car owned"), \.carOwned),
    (Phrase(zh: "住址", en: "address"), \.address), (Phrase(zh: "回访目的", en: "aim"), \.aim),
    (Phrase(zh: "备注", en: "remark"), \.remark), (Phrase(zh: "主管批示", en: "instruction"), \.instruction),
  ]

  /// Visits and changes, the latest first.
  private func history(of card: RegisteredCard, _ width: Int) -> [[Span]] {
    let id = CardID(rawValue: Int(card.number))
    let handed = Set(hand.visits.map(\.number))
    let past = search.past.visits(of: id).filter { !handed.contains($0.number) }
    var rows: [(day: Int32, at: Int64, line: [Span])] =
      past.map { ($0.day, $0.arrived, line(of: $0, search.past)) }
      + hand.visits(of: id).map { ($0.day, $0.arrived, line(of: $0, hand)) }
    let today = hand.covered.map { Int32(clamping: $0.number) } ?? .max
    let changes = search.past.changes(of: id).filter { $0.day < today } + hand.changes(of: id)
    rows += changes.enumerated().map { ($1.day, Int64($0), line(of: $1)) }
    let head: [Span] = [
      Span(words("── 来往记录 ", "── history "), .muted),
      Span(String(repeating: "─", count: max(width - 14, 0)), .faint),
    ]
    guard !rows.isEmpty else {
      return [[], head, [Span(words("还没有到店和跟进的记录", "no visit and no follow-up yet"), .faint)]]
    }
    return [[], head] + rows.sorted { ($1.day, $1.at) < ($0.day, $0.at) }.map(\.line)
  }

  private func line(of visit: RegisteredVisit, _ register: Register) -> [Span] {
    let purpose = register.name(visit.purpose)
    let result = register.name(visit.result)
    let stay = visit.stay < 0 ? "" : " " + Minutes(Int(visit.stay) / 60).words[language]
    return [
      Span("\(visit.businessDay) ", .muted), Span("v\(visit.number) ", .faint),
      Span(words("到店", "came"), .good), Span(stay, .muted),
      Span(purpose.isEmpty ? "" : "  " + state.name(of: PurposeID(rawValue: purpose))[language], .text),
      Span(visit.drives > 0 ? "  " + words("试驾", "test drive") : "", .info),
      Span(result.isEmpty ? "" : "  → " + state.name(of: ResultID(rawValue: result))[language], .text),
      Span("  " + person(visit.consultant), .muted),
    ]
  }

  private func line(of change: CardChange) -> [Span] {
    let what: [Span] =
      switch change.kind {
      case .level:
        [Span("\(change.from.rawValue) → \(change.to.rawValue)", .accent)]
      case .followedUp: [Span(words("回访", "followed up"), .text)]
      case .lossAsked: [Span(words("申请战败", "loss asked for"), .warning)]
      case .lossApproved: [Span(words("战败已批", "loss approved"), .muted)]
      case .lossRefused: [Span(words("战败未批", "loss refused"), .muted)]
      }
    return [Span("\(CivilDay(number: Int(change.day))) ", .muted)] + what + [
      Span("  " + person(change.consultant), .muted)
    ]
  }
}
