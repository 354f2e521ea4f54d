extension Report {
  /// Report 10, prospect list: every prospect on H, A, B or C at the end of the span, the hottest first (domain.md §5).
  static func prospects(_ input: ReportInput) -> Body {
    let columns = [
      Column("card", Phrase(zh: "卡", en: "card")), Column("level", Phrase(zh: "级别", en: "level")),
      Column("customer", Phrase(zh: "客户", en: "customer")), Column("phone", Phrase(zh: "电话", en: "phone")),
      Column("model", Phrase(zh: "车型", en: "model")), Column("consultant", .consultantColumn),
      Column("channel", Phrase(zh: "渠道", en: "channel")), Column("made", Phrase(zh: "建卡", en: "made")),
      Column("visits", Phrase(zh: "到店", en: "visits"), isNumeric: true),
      Column("drives", Phrase(zh: "试驾", en: "drives"), isNumeric: true),
      Column("next", Phrase(zh: "下次回访", en: "next")),
      Column(
        "overdueDays", Phrase(zh: "逾期天", en: "overdue"),
        Phrase(zh: "下次回访过去的天数", en: "days since the follow-up fell due"),
        isNumeric: true),
    ]
    let (facts, state) = (input.facts, input.state)
    let own = input.consultant.map { Int32(clamping: $0.rawValue) }
    let open = CustomerLevel.h.place...CustomerLevel.c.place
    let day = min(input.span.last, input.today)
    let rows = facts.cards.filter { open.contains($0.level) && (own == nil || $0.consultant == own) }
      .sorted { a, b in
        (a.level, a.next < 0 ? .max : a.next, a.number) < (b.level, b.next < 0 ? .max : b.next, b.number)
      }
      .map { card in
        let next = card.next >= 0 ? CivilDay(number: Int(card.next)) : nil
        let overdue = next.map { max(day.number - $0.number, 0) }
        let id = card.consultant < 0 ? nil : StaffID(rawValue: Int(card.consultant))
        return Row(
          [
            Cell(.text("\(CardID(rawValue: Int(card.number)))")),
            Cell(.text(CustomerLevel(place: card.level)?.rawValue ?? "")),
            Cell(.customer(facts.name(card.customer))), Cell(.phone(facts.name(card.phone))),
            Cell(.text(facts.name(card.model))), Cell(id.map { .words(state.name(of: $0)) } ?? .none),
            Cell(.words(state.name(of: ChannelID(rawValue: facts.name(card.channel))))), Cell(.day(card.madeDay)),
            Cell(.number(Int(card.visits))), Cell(.number(Int(card.drives))), Cell(next.map { .day($0) } ?? .none),
            Cell(overdue.map { .number($0) } ?? .none, (overdue ?? 0) > 0 ? .under : nil),
          ], consultant: id, card: CardID(rawValue: Int(card.number)))
      }
    return Body(
      columns: columns, rows: rows,
      notes: [Phrase(zh: "\(day) 的在跟潜客 \(rows.count) 位", en: "\(rows.count) prospects as of \(day)")])
  }
}
