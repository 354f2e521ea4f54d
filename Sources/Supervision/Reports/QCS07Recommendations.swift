extension ReportInput {
  /// Customers to go through with a consultant over a ratio, the most promising first.
  public func customers(for ratio: Ratio, of id: StaffID, most: Int = 5) -> [CardFact] {
    let own = Int32(clamping: id.rawValue)
    let now = Int32(today.number)
    let open = CustomerLevel.h.place...CustomerLevel.c.place
    let fits: (CardFact) -> Bool =
      switch ratio {
      case .drive: { $0.drives == 0 && open.contains($0.level) }
      case .returning, .invitation, .promotion: { $0.visits <= 1 && open.contains($0.level) }
      case .followUp, .overdue: { $0.next >= 0 && $0.next < now && open.contains($0.level) }
      case .loss: { $0.level == CustomerLevel.lost.place }
      case .delivery, .cancel: { $0.level == CustomerLevel.ordered.place }
      case .contact: { $0.made >= now - 7 && open.contains($0.level) }
      case .closingFirst, .closingReturn, .conversion: { open.contains($0.level) }
      }
    return Array(
      facts.cards.filter { $0.consultant == own && fits($0) }.sorted { a, b in
        (a.level, a.next < 0 ? .max : a.next, a.number) < (b.level, b.next < 0 ? .max : b.next, b.number)
      }.prefix(most))
  }
}

extension Report {
  /// Report 7, coaching recommendations: for each ratio under its target the step it belongs to, what to practise, and
  /// customers to go through (domain.md §5).
  static func recommendations(_ input: ReportInput) -> Body {
    let columns = [
      Column("consultant", .consultantColumn), Column("ratio", Phrase(zh: "指标", en: "ratio")),
      Column("share", Phrase(zh: "比率", en: "share"), isNumeric: true), Column("target", .target, isNumeric: true),
      Column(
        "gap", Phrase(zh: "差距", en: "gap"), Phrase(zh: "与目标相差的百分点", en: "percentage points to the target"),
        isNumeric: true), Column("step", Phrase(zh: "步骤", en: "step")),
      Column("practice", Phrase(zh: "练什么", en: "practise")),
      Column(
        "customers", Phrase(zh: "过哪些客户", en: "customers"),
        Phrase(zh: "最有希望的几位", en: "the most promising few to go through together")),
    ]
    var body = Body(columns: columns, rows: [])
    for person in input.consultants where input.consultant == nil || input.consultant == person.id {
      let under = input.coaching(of: person.id).filter(\.isUnder).sorted { ($0.gap ?? 0) < ($1.gap ?? 0) }
      for line in under {
        let customers = input.customers(for: line.ratio, of: person.id, most: 3).map { card in
          "\(CardID(rawValue: Int(card.number))) \(input.facts.name(card.customer))"
        }
        body.rows.append(
          Row(
            [
              Cell(.text(person.name)), Cell(.words(line.ratio.name)), Cell(.share(line.count, of: line.of), .under),
              Cell(.share(line.target, of: 100)), Cell(.points(line.gap)),
              Cell(.words(input.state.name(of: line.ratio.step))), Cell(.words(line.ratio.practice)),
              Cell(.customer(customers.joined(separator: " · "))),
            ], consultant: person.id))
      }
    }
    if body.rows.isEmpty {
      body.notes.append(Phrase(zh: "没有低于目标的指标", en: "no ratio is on the wrong side of its target"))
    }
    return body
  }
}
