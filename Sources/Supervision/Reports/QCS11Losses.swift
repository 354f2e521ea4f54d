extension Report {
  /// Report 11, lost cases: losses asked for, approved and refused in the span, with reasons and rivals (domain.md §5).
  static func losses(_ input: ReportInput) -> Body {
    let columns = [
      Column("day", Phrase(zh: "日期", en: "day")), Column("card", Phrase(zh: "卡", en: "card")),
      Column("customer", Phrase(zh: "客户", en: "customer")), Column("model", Phrase(zh: "车型", en: "model")),
      Column("consultant", .consultantColumn),
      Column("level", Phrase(zh: "原级别", en: "level before")), Column("state", Phrase(zh: "状态", en: "state")),
      Column("reason", Phrase(zh: "原因", en: "reason")), Column("rival", Phrase(zh: "竞品", en: "rival")),
      Column(
        "days", Phrase(zh: "跟进天", en: "days"), Phrase(zh: "建卡到申请的天数", en: "days from the card to the loss"),
        isNumeric: true),
    ]
    let (facts, state) = (input.facts, input.state)
    let cards = Dictionary(facts.cards.map { ($0.number, $0) }) { $1 }
    let own = input.consultant.map { Int32(clamping: $0.rawValue) }
    var reasons: [Int32: Int32] = [:]
    var latest: [Int32: CardMove] = [:]
    for move in facts.moves where own == nil || move.consultant == own {
      switch move.kind {
      case .lossAsked?, .lossApproved?, .lossRefused?:
        if move.kind == .lossAsked || reasons[move.card] == nil { reasons[move.card] = move.reason }
        latest[move.card] = move
      default: break
      }
    }
    let rows = latest.values.sorted { ($1.day, $1.card) < ($0.day, $0.card) }.map { move in
      let card = cards[move.card]
      let words: Phrase =
        switch move.kind {
        case .lossApproved?: Phrase(zh: "已批准", en: "approved")
        case .lossRefused?: Phrase(zh: "未批准", en: "refused")
        default: Phrase(zh: "待批准", en: "asked")
        }
      let id = move.consultant < 0 ? nil : StaffID(rawValue: Int(move.consultant))
      return Row(
        [
          Cell(.day(CivilDay(number: Int(move.day)))), Cell(.text("\(CardID(rawValue: Int(move.card)))")),
          Cell(.customer(card.map { facts.name($0.customer) } ?? "")),
          Cell(.text(card.map { facts.name($0.model) } ?? "")), Cell(id.map { .words(state.name(of: $0)) } ?? .none),
          Cell(.text(CustomerLevel(place: move.from)?.rawValue ?? "")), Cell(.words(words)),
          Cell(.text(facts.name(reasons[move.card] ?? move.reason))),
          Cell(.text(card.map { facts.name($0.rival) } ?? "")),
          Cell(card.map { .number(Int(move.day - $0.made)) } ?? .none),
        ], consultant: id, card: CardID(rawValue: Int(move.card)))
    }
    return Body(columns: columns, rows: rows)
  }
}
