extension Report {
  /// Report 9, walk-out follow-up: who left without an order, and when they are followed up (domain.md §5).
  static func walkOuts(_ input: ReportInput) -> Body {
    let columns = [
      Column("day", Phrase(zh: "日期", en: "day")), Column("visit", Phrase(zh: "接待", en: "visit")),
      Column("customer", Phrase(zh: "客户", en: "customer")), Column("phone", Phrase(zh: "电话", en: "phone")),
      Column("model", Phrase(zh: "车型", en: "model")), Column("consultant", .consultantColumn),
      Column("level", Phrase(zh: "级别", en: "level")),
      Column("stay", Phrase(zh: "停留分", en: "minutes"), isNumeric: true),
      Column("drives", Phrase(zh: "试驾", en: "drives"), isNumeric: true),
      Column("result", Phrase(zh: "结果", en: "result")), Column("next", Phrase(zh: "下次回访", en: "next")),
      Column(
        "overdueDays", Phrase(zh: "逾期天", en: "overdue"),
        Phrase(zh: "下次回访过去的天数", en: "days since the follow-up fell due"),
        isNumeric: true),
    ]
    let (facts, state) = (input.facts, input.state)
    let cards = Dictionary(facts.cards.map { ($0.number, $0) }) { $1 }
    let own = input.consultant.map { Int32(clamping: $0.rawValue) }
    let left = facts.visits.filter { visit in
      guard own == nil || visit.consultant == own, visit.has(VisitFact.ended) else { return false }
      switch visit.countsAs {
      case .firstWithContact, .firstCarded, .firstWithoutContact, .returning:
        return !visit.has(VisitFact.ordered) && !visit.has(VisitFact.delivered)
      case .other, .unfinished: return false
      }
    }
    let rows = left.sorted { ($1.day, $1.arrived) < ($0.day, $0.arrived) }.map { visit in
      let card = cards[visit.card]
      let next = card.flatMap { $0.next >= 0 ? CivilDay(number: Int($0.next)) : nil }
      let overdue = next.map { max(input.today.number - $0.number, 0) }
      let result = facts.name(visit.result)
      let staff: Value =
        visit.consultant < 0 ? .none : .words(state.name(of: StaffID(rawValue: Int(visit.consultant))))
      return Row(
        [
          Cell(.day(visit.civilDay)), Cell(.text("\(VisitID(rawValue: Int(visit.number)))")),
          Cell(.customer(facts.name(visit.customer))), Cell(.phone(facts.name(visit.phone))),
          Cell(.text(facts.name(visit.model))), Cell(staff),
          Cell(.text(card.flatMap { CustomerLevel(place: $0.level) }?.rawValue ?? "")), Cell(.number(Int(visit.stay))),
          Cell(.number(Int(visit.drives))),
          Cell(result.isEmpty ? .none : .words(state.name(of: ResultID(rawValue: result)))),
          Cell(next.map { .day($0) } ?? (card == nil ? .words(Phrase(zh: "未留档", en: "no contact")) : .none)),
          Cell(overdue.map { .number($0) } ?? .none, (overdue ?? 0) > 0 ? .under : nil),
        ], consultant: visit.consultant < 0 ? nil : StaffID(rawValue: Int(visit.consultant)),
        card: visit.card < 0 ? nil : CardID(rawValue: Int(visit.card)))
    }
    return Body(columns: columns, rows: rows)
  }
}
