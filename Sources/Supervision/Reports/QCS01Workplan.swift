extension Report {
  /// Report 1, sales lead workplan: what each consultant planned for the last day of the span, their appointments, posts
  /// and follow-ups, and where they are now (domain.md §5).
  static func workplan(_ input: ReportInput) -> Body {
    let columns = [
      Column("consultant", .consultantColumn),
      Column("now", Phrase(zh: "现在", en: "now"), Phrase(zh: "人员动向", en: "where they are at this moment")),
      Column("time", Phrase(zh: "时间", en: "time")), Column("item", Phrase(zh: "事项", en: "item")),
      Column("customer", Phrase(zh: "客户", en: "customer")), Column("level", Phrase(zh: "级别", en: "level")),
      Column(
        "overdueDays", Phrase(zh: "逾期天", en: "overdue"), Phrase(zh: "到期后过去的天数", en: "days since it fell due"),
        isNumeric: true),
      Column("done", Phrase(zh: "完成", en: "done")), Column("result", Phrase(zh: "结果", en: "result")),
      Column("next", Phrase(zh: "下次", en: "next")),
    ]
    let day = min(input.span.last, input.today)
    var rows: [Row] = []
    for person in input.consultants where input.consultant == nil || input.consultant == person.id {
      rows += plans(of: person, on: day, input)
    }
    return Body(
      columns: columns, rows: rows,
      notes: [
        Phrase(
          zh: "\(day) 的计划：顾问当日计划、预约、岗位，到期与逾期的回访；动向为 \(input.now.time) 时",
          en: "plans of \(day): what was planned, appointments, posts, follow-ups due and overdue; whereabouts at "
            + "\(input.now.time)")
      ])
  }

  private static func plans(of person: Staff, on day: CivilDay, _ input: ReportInput) -> [Row] {
    let state = input.state
    let place: Value =
      day == input.today ? (state.whereabouts[person.id].map { .words(state.name(of: $0.place)) } ?? .none) : .none
    func row(
      _ time: String, _ item: Phrase, customer: String = "", level: CustomerLevel? = nil, card: CardFact? = nil,
      overdue: Int? = nil, isDone: Bool? = nil, result: String = "", next: CivilDay? = nil
    ) -> Row {
      let level = level ?? card.flatMap { CustomerLevel(place: $0.level) }
      return Row(
        [
          Cell(.text(person.name)), Cell(place), Cell(.text(time)), Cell(.words(item)), Cell(.customer(customer)),
          Cell(.text(level?.rawValue ?? "")),
          Cell(overdue.map { .number($0) } ?? .none, (overdue ?? 0) > 0 ? .under : nil),
          Cell(.text(isDone.map { $0 ? "✓" : "" } ?? "")), Cell(.text(result)), Cell(next.map { .day($0) } ?? .none),
        ], consultant: person.id, card: card.map { CardID(rawValue: Int($0.number)) })
    }
    var timed: [(time: String, row: Row)] = []
    let roster = state.roster[day]
    for post in roster?.posts ?? [] where post.staff == person.id {
      timed.append((post.hours.text, row(post.hours.text, state.name(of: post.place))))
    }
    for one in roster?.appointments ?? [] where one.staff == person.id {
      timed.append((one.hours.text, row(one.hours.text, one.kind.name, customer: one.with)))
    }
    for item in state.planStandings(on: day).first(where: { $0.person.id == person.id })?.items ?? [] {
      let (time, details) = (item.details.time?.text ?? "", item.details)
      let (isDone, result): (Bool, String) =
        switch item.standing {
        case .open: (false, details.note)
        case .done(let check): (true, check.note)
        case .explained(let check): (false, check.note)
        }
      timed.append(
        (
          // What has no time comes behind what has.
          time.isEmpty ? "~" : time,
          row(
            time, details.kind.name, customer: details.customer, level: details.level, isDone: isDone, result: result)
        ))
    }
    var rows = timed.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(
      \.element.row)
    let (number, own) = (Int32(day.number), Int32(clamping: person.id.rawValue))
    let cards = Dictionary(input.facts.cards.map { ($0.number, $0) }) { $1 }
    let due = input.facts.followUps.filter { fact in
      fact.consultant == own && fact.outcome != FollowUpFact.Outcome.dropped.rawValue
        && (fact.settled < 0 ? fact.due <= number : fact.settled == number)
    }
    for fact in due.sorted(by: { ($0.due, $0.card) < ($1.due, $1.card) }) {
      guard let card = cards[fact.card] else { continue }
      let isDone = fact.settled >= 0
      let item = fact.invites == 1 ? FollowUpWay.invitation.name : Phrase(zh: "回访", en: "follow up")
      rows.append(
        row(
          "", item, customer: input.facts.name(card.customer), card: card,
          overdue: isDone ? nil : Int(number - fact.due), isDone: isDone, result: input.facts.name(fact.note),
          next: isDone && card.next >= 0 ? CivilDay(number: Int(card.next)) : nil))
    }
    if rows.isEmpty { rows.append(row("", Phrase(zh: "没有安排", en: "nothing planned"))) }
    return rows
  }
}

extension Phrase {
  static let consultantColumn = Phrase(zh: "顾问", en: "consultant")
}
