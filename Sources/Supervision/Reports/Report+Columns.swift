/// The counts that reports have columns of, each with its definition.
struct Figure: Sendable {
  let column: Report.Column
  let value: @Sendable (Funnel) -> Report.Value

  init(_ id: String, zh: String, en: String, _ definition: Phrase, _ count: @escaping @Sendable (Funnel) -> Int) {
    column = Report.Column(id, Phrase(zh: zh, en: en), definition, isNumeric: true)
    value = { .number(count($0)) }
  }

  init(_ ratio: Ratio) {
    column = Report.Column(ratio.columnID, ratio.short, ratio.definition, isNumeric: true)
    value = { funnel in
      let (count, of) = ratio.parts(funnel)
      return .share(count, of: of)
    }
  }

  static let visits = Figure(
    "visits", zh: "客流", en: "visits",
    Phrase(
      zh: "到店批数 = 首次 + 再次 + 其他 + 未完成", en: "parties through the door = first + return + other + unfinished"),
    \.visits)
  static let people = Figure(
    "people", zh: "人数", en: "people", Phrase(zh: "到店人数", en: "people in those parties"), \.people)
  static let firsts = Figure(
    "firstVisits", zh: "首次", en: "first",
    Phrase(zh: "首次到店 = 留档 + 已建卡 + 未留档", en: "first visits = contact left + on file already + no contact left"),
    \.firsts)
  static let withContact = Figure(
    "firstWithContact", zh: "留档", en: "contact", Phrase(zh: "首次到店当场建卡", en: "first visits at which a card was made"),
    \.firstWithContact)
  static let carded = Figure(
    "firstCarded", zh: "已建卡", en: "on file",
    Phrase(zh: "首次到店，此前已由来电、网络等建卡", en: "first visits of people on file by phone or from the web"), \.firstCarded)
  static let withoutContact = Figure(
    "firstWithoutContact", zh: "未留档", en: "no contact",
    Phrase(zh: "首次到店，没有留下联系方式", en: "first visits without contact left"), \.firstWithoutContact)
  static let returns = Figure(
    "returns", zh: "再次", en: "return", Phrase(zh: "再次到店看车", en: "back about a car"), \.returns)
  static let others = Figure(
    "others", zh: "其他", en: "other", Phrase(zh: "办手续、提车、售后等", en: "papers, delivery, service and the like"), \.others)
  static let unfinished = Figure(
    "unfinished", zh: "未完成", en: "unfin.", Phrase(zh: "没有记来意的接待", en: "visits of which nobody wrote down what for"),
    \.unfinished)
  static let drives = Figure(
    "testDrives", zh: "试驾", en: "drives", Phrase(zh: "已还车的试驾次数", en: "test drives that came back"), \.drives)
  static let quotes = Figure(
    "quotes", zh: "报价", en: "quotes", Phrase(zh: "做到报价步骤的接待", en: "visits that reached the quotation"), \.quotes)
  static let orders = Figure(
    "orders", zh: "订单", en: "orders",
    Phrase(
      zh: "主管签字的签约，及未经签约转为 O 级的卡；同一张卡只算一次",
      en: "closings signed by the supervisor, and cards that went to O without one; one card once"), \.orders)
  static let deliveries = Figure(
    "deliveries", zh: "交车", en: "deliv.",
    Phrase(
      zh: "接待中做到交付步骤或结果为提车，及未经此转为 D 级的卡",
      en: "the handover step or the result delivered at a visit, and cards that went to D without one"), \.deliveries)
  static let cancelled = Figure(
    "cancelled", zh: "退订", en: "cancel.",
    Phrase(zh: "已订车的卡离开 O 级而没有转 D 级", en: "cards with an order that left O for another level than D"), \.cancelled)
  static let carriedIn = Figure(
    "carriedIn", zh: "期初", en: "carried",
    Phrase(zh: "首日零时的 H+A+B+C 级潜客", en: "prospects on H, A, B or C at 00:00 on the first day"), \.carriedIn)
  static let walkInCards = Figure(
    "walkInCards", zh: "展厅卡", en: "walk-in",
    Phrase(zh: "接待中建的卡，恒等于首次留档", en: "cards made at a visit: always as many as first visits with contact"),
    \.walkInCards)
  static let webCards = Figure(
    "webCards", zh: "网络卡", en: "web", Phrase(zh: "网络渠道建的卡", en: "cards from the web"), \.webCards)
  static let otherCards = Figure(
    "otherCards", zh: "其他卡", en: "others",
    Phrase(zh: "来电、外展、外拓、转介绍建的卡", en: "cards from calls, shows, outreach, referrals"),
    \.otherCards)
  static let cards = Figure(
    "cards", zh: "建卡", en: "cards", Phrase(zh: "展厅卡 + 网络卡 + 其他卡", en: "walk-in + web + other cards"), \.cards)
  static let due = Figure(
    "followUpsDue", zh: "应回访", en: "due",
    Phrase(zh: "期内到期的回访，提前做的算在做的那天", en: "follow-ups that fell due; one done early counts that day"), \.due)
  static let done = Figure(
    "followUpsDone", zh: "已回访", en: "done", Phrase(zh: "其中已做的", en: "those that were done"), \.done)
  static let overdue = Figure(
    "followUpsOverdue", zh: "逾期", en: "over.", Phrase(zh: "其中到期当天没有做的", en: "those not done by the end of their day"),
    \.overdue)
  static let losses = Figure(
    "lossesApproved", zh: "战败", en: "lost", Phrase(zh: "主管已批准的战败", en: "losses the supervisor approved"),
    \.approvedLosses)
  static let stay = Figure(
    "stayMinutes", zh: "停留分", en: "stay", Phrase(zh: "平均停留分钟（已离店的）", en: "mean minutes of those who left"),
    mean: { ($0.stayed, $0.stays) })

  private init(
    _ id: String, zh: String, en: String, _ definition: Phrase, mean: @escaping @Sendable (Funnel) -> (Int, Int)
  ) {
    column = Report.Column(id, Phrase(zh: zh, en: en), definition, isNumeric: true)
    value = { funnel in
      let (sum, of) = mean(funnel)
      return .mean(sum, of: of)
    }
  }

  /// The stock by level at the end of the span.
  static let stock: [Figure] = ["H", "A", "B", "C"].enumerated().map { index, level in
    Figure(
      "stock\(level)", zh: level, en: level,
      Phrase(zh: "期末 \(level) 级潜客", en: "prospects on \(level) at the end")
    ) { $0.stock[index] }
  }
}

extension Ratio {
  /// Its name in files: `contactRate`, `closingFirstRate`.
  public var columnID: String {
    let parts = rawValue.split(separator: "-")
    let head = parts.first.map(String.init) ?? ""
    return head + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Rate"
  }
}

extension Report {
  /// A table of figures, one row a group, with the whole under it and, over ratios, their targets.
  static func table(_ figures: [Figure], _ input: ReportInput, by usual: ReportGrouping) -> Body {
    let grouping = input.grouping ?? usual
    var groups = input.facts.funnels(by: grouping, today: input.today, of: input.consultant)
    if grouping == .consultant { groups = input.withEverybody(groups) }
    var rows = groups.map { group in
      Row(
        [Cell(input.title(group.key))] + figures.map { Cell($0.value(group.funnel)) }, consultant: group.key.consultant)
    }
    let whole = input.whole
    rows.append(
      Row(
        [Cell(.words(Phrase(zh: "合计", en: "total")))] + figures.map { Cell($0.value(whole)) }, kind: .total))
    var body = Body(
      columns: [Column(grouping.rawValue, grouping.name)] + figures.map(\.column), rows: rows)
    let targets = figures.map { figure -> Cell in
      guard let ratio = Ratio.allCases.first(where: { $0.columnID == figure.column.id }) else { return Cell(.none) }
      return Cell(.share(input.state.settings.targets.target(ratio), of: 100))
    }
    if targets.contains(where: { $0.value != .none }) {
      body.rows.append(Row([Cell(.words(.target))] + targets, kind: .target))
      body.mark(input.state.settings.targets)
    }
    return body
  }
}

extension Report.Body {
  /// Marks ratios that are on the wrong side of their target.
  mutating func mark(_ targets: TargetRule) {
    for (place, column) in columns.enumerated() {
      guard let ratio = Ratio.allCases.first(where: { $0.columnID == column.id }) else { continue }
      for row in rows.indices where rows[row].kind == .row || rows[row].kind == .total {
        guard case .share(let count, let of) = rows[row].cells[place].value, of > 0 else { continue }
        let isMet = ratio.isMet(Double(count) / Double(of), target: targets.target(ratio)) ?? true
        if !isMet { rows[row].cells[place].mark = .under }
      }
    }
  }
}

extension Phrase {
  static let target = Phrase(zh: "目标", en: "target")
  static let teamMean = Phrase(zh: "团队均值", en: "team mean")
}

extension FunnelGroup.Key {
  var consultant: StaffID? { if case .consultant(let id) = self { id } else { nil } }
}

extension ReportInput {
  /// What it all comes to, of the consultant where one is given.
  var whole: Funnel {
    consultant.map { facts.funnel(of: $0, today: today) } ?? facts.funnel(today: today)
  }

  /// What a group is called.
  func title(_ key: FunnelGroup.Key) -> Report.Value {
    switch key {
    case .consultant(let id?): .words(state.name(of: id))
    case .consultant(nil): .words(Phrase(zh: "未分派", en: "nobody"))
    case .model(let name) where name.isEmpty: .words(Phrase(zh: "未填", en: "not said"))
    case .model(let name): .text(name)
    case .channel(let id): .words(state.name(of: id))
    case .span(let span) where span.days == 1: .day(span.first)
    case .span(let span): .text(span.text)
    }
  }

  /// The groups of consultants with those who have nothing yet, so that nobody is left out of a comparison.
  func withEverybody(_ groups: [FunnelGroup]) -> [FunnelGroup] {
    if let consultant { return groups.filter { $0.key == .consultant(consultant) } }
    let known = Dictionary(groups.map { ($0.key, $0.funnel) }) { $1 }
    var all = consultants.map {
      FunnelGroup(key: .consultant($0.id), funnel: known[.consultant($0.id)] ?? Funnel())
    }
    let listed = Set(all.map(\.key))
    all += groups.filter { !listed.contains($0.key) }
    return all
  }
}
