extension Report {
  /// Report 2, prospecting and sales status: what was carried in and added, followed up, sold and lost, against the target
  /// of the month (domain.md §5).
  static func prospecting(_ input: ReportInput) -> Body {
    let figures: [Figure] =
      [.carriedIn, .walkInCards, .webCards, .otherCards, .due, .done, .overdue] + Figure.stock
      + [.orders, .deliveries, .losses]
    var body = table(figures, input, by: .consultant)
    guard (input.grouping ?? .consultant) == .consultant else { return body }
    let months = input.span.months
    body.columns += [
      Column(
        "orderTarget", Phrase(zh: "订单目标", en: "target"),
        Phrase(zh: "月度订单目标（跨月相加）；未单独设的按人数均分", en: "orders to reach in the month, or months; an equal share unless set"),
        isNumeric: true),
      Column(
        "ofTarget", Phrase(zh: "达成", en: "of target"), Phrase(zh: "订单 ÷ 订单目标", en: "orders ÷ target"), isNumeric: true),
    ]
    let place = body.columns.firstIndex { $0.id == "orders" } ?? 0
    for row in body.rows.indices {
      let person = body.rows[row].kind == .total ? input.consultant : body.rows[row].consultant
      let isNobody = body.rows[row].kind == .row && person == nil
      let target = isNobody ? 0 : input.state.unitTarget(of: person).orders * months
      var orders = 0
      if case .number(let count) = body.rows[row].cells[place].value { orders = count }
      let gone = input.shareGone
      let isBehind = gone.map { Double(orders) < Double(target) * $0 } ?? false
      body.rows[row].cells += [
        Cell(target > 0 ? .number(target) : .none),
        Cell(target > 0 ? .share(orders, of: target) : .none, target > 0 && isBehind ? .under : nil),
      ]
    }
    if let gone = input.shareGone {
      let percent = Int((gone * 100).rounded())
      body.notes.append(Phrase(zh: "时间已过 \(percent)%", en: "\(percent)% of the time is gone"))
    }
    return body
  }
}

extension ReportInput {
  /// The share of the span's days that is gone, the day under way among them; nil before it begins.
  var shareGone: Double? {
    guard today >= span.first else { return nil }
    return Double(min(today.number - span.first.number + 1, span.days)) / Double(span.days)
  }
}
