extension ShowroomState {
  /// How far the day's plans, follow-ups and duties are done, consultant by consultant.
  func plansPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    let duties = today(at: now).filter { $0.key.plan == nil }
    let open = duties.filter { !$0.isDone }
    let follow = followUps(on: day)
    let left = follow.values.reduce(0) { $0 + $1.due.count + $1.overdue.count }
    let plans = planStandings(on: day)
    let (done, all) = (plans.reduce(0) { $0 + $1.done }, plans.reduce(0) { $0 + $1.items.count })
    var page = MeetingPage(prompt: Phrase(zh: "都做完了", en: "All of it is done"))
    page.figures = [
      .init(Phrase(zh: "计划", en: "plans"), all == 0 ? "--" : "\(done)/\(all)", done == all ? .good : .warning),
      .init(
        Phrase(zh: "职责", en: "duties"), "\(duties.count - open.count)/\(duties.count)", open.isEmpty ? .good : .warning),
      .init(Phrase(zh: "未回访", en: "calls left"), left, left == 0 ? .good : .warning),
      .init(Phrase(zh: "在店", en: "here"), openVisits.count, openVisits.isEmpty ? .good : .warning),
    ]
    page.lines = plans.compactMap { plan -> MeetingPage.Line? in
      let due = follow[plan.person.id]
      let (owed, overdue) = (due?.due.count ?? 0, due?.overdue.count ?? 0)
      guard !plan.items.isEmpty || owed + overdue > 0 else { return nil }
      let rest = plan.items.filter(\.isOpen).map { title(of: $0, names: .masked) }
      return .init(
        plan.person.phrase,
        .dotted([
          plan.items.isEmpty
            ? Phrase(zh: "无计划", en: "no plan")
            : Phrase(zh: "计划 \(plan.done)/\(plan.items.count)", en: "\(plan.done) of \(plan.items.count) planned"),
          Phrase(zh: rest.map(\.zh).joined(separator: "、"), en: rest.map(\.en).joined(separator: ", ")),
          owed > 0 ? Phrase(zh: "未回访 \(owed)", en: "\(owed) calls left") : Phrase(both: ""),
          overdue > 0 ? Phrase(zh: "逾期 \(overdue)", en: "\(overdue) overdue") : Phrase(both: ""),
          plan.check == nil || plan.items.isEmpty ? Phrase(both: "") : Phrase(zh: "已核对", en: "checked"),
        ]),
        overdue > 0 ? .bad : plan.open > 0 ? .warning : plan.items.isEmpty ? .quiet : .good,
        about: .person(plan.person.id))
    }
    page.lines += open.map { item in
      .init(
        item.key.due.map { Phrase(both: $0.text) } ?? Phrase(zh: "当天", en: "today"), item.title,
        { if case .late = item.standing { .bad } else { .quiet } }())
    }
    return page
  }

  /// What was planned, with whom: `试驾 周先生`, the person who planned it left out.
  private func title(of item: PlanItem, names: CustomerNames) -> Phrase {
    let (kind, name) = (item.details.kind.name, names.shown(item.details.customer))
    return name.isEmpty ? kind : Phrase(zh: "\(kind.zh) \(name)", en: "\(kind.en) \(name)")
  }

  /// Tally, cards and DMS side by side, and each class of difference that is left.
  func reconciliationPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    let visits = visits(on: day)
    let counted = (tally[day]?[.walkIn]?.people ?? HalfHours()).total
    let people = visits.reduce(0) { $0 + $1.people }
    let contact = visitCounts(on: day)[.firstWithContact] ?? 0
    let made = cards.cards.values.filter { businessDay(of: $0.made) == day }
    let walkIns = made.count { $0.visit != nil }
    let dms = days[day].dms
    let all = differences(on: day)
    let left = all.filter(\.isLeft)
    var page = MeetingPage(prompt: Phrase(zh: "客流、潜客卡、DMS 一致", en: "Tally, cards and DMS agree"))
    page.figures = [
      .init(Phrase(zh: "计数/登记", en: "counted / written"), "\(counted)/\(people)", counted == people ? .good : .bad),
      .init(Phrase(zh: "留档/建卡", en: "contacts / cards"), "\(contact)/\(walkIns)", contact == walkIns ? .good : .bad),
      .init(
        Phrase(zh: "建卡/DMS", en: "cards / DMS"), "\(made.count)/\(dms.map { String($0.count) } ?? "--")",
        dms == nil ? .warning : made.count == dms?.count ? .good : .bad),
      .init(Phrase(zh: "差异", en: "left"), left.count, left.isEmpty ? .good : .bad),
    ]
    if dms == nil {
      page.lines.append(
        .init(
          Phrase(both: "DMS"),
          Phrase(zh: "今天的导出还没有导入：showroom import dms 文件", en: "today's export is not in yet: showroom import dms FILE"),
          .warning))
    }
    page.lines += left.prefix(30).map { .init($0.kind.sort.name, .dotted([$0.subject, $0.words]), .warning) }
    let explained = all.count - left.count
    if explained > 0 {
      page.lines.append(
        .init(Phrase(zh: "已说明", en: "explained"), Phrase(zh: "\(explained) 处", en: "\(explained)"), .quiet))
    }
    return page
  }

  func lossesPage(at now: Moment, _ names: CustomerNames) -> MeetingPage {
    let day = businessDay(of: now)
    var page = MeetingPage(prompt: Phrase(zh: "今天没有战败", en: "No customer was given up today"))
    var (asked, approved) = (0, 0)
    for (id, loss) in cards.losses.sorted(by: { $0.key < $1.key }) {
      guard let card = cards[id] else { continue }
      let lead = Phrase(both: names.shown(card.details.name))
      let who = card.details.consultant.map { name(of: $0) } ?? Phrase(both: "")
      switch loss {
      case .asked(_, _, let reason):
        asked += 1
        page.lines.append(
          .init(
            lead,
            .dotted([who, Phrase(both: card.details.model), Phrase(both: reason), Phrase(zh: "待批", en: "to approve")]),
            .warning, about: .card(id)))
      case .approved(let signature, let reason) where businessDay(of: signature.at) == day:
        approved += 1
        page.lines.append(
          .init(lead, .dotted([who, Phrase(both: card.details.model), Phrase(both: reason)]), .bad, about: .card(id)))
      case .approved, .refused: break
      }
    }
    page.figures = [
      .init(Phrase(zh: "今日战败", en: "lost today"), approved, approved == 0 ? .good : .bad),
      .init(Phrase(zh: "待批", en: "to approve"), asked, asked == 0 ? .good : .warning),
    ]
    return page
  }

  func complaintsPage(at now: Moment, _ names: CustomerNames) -> MeetingPage {
    let rows = openComplaints(at: now).map { ($0, $0.clock(at: now, rule: settings.complaints)) }
    let breached = rows.count { $0.1.phase == .breached }
    var page = MeetingPage(prompt: Phrase(zh: "没有未结投诉", en: "No complaint is open"))
    page.figures = [
      .init(Phrase(zh: "未结", en: "open"), rows.count, rows.isEmpty ? .good : .plain),
      .init(Phrase(zh: "超时", en: "breached"), breached, breached == 0 ? .good : .bad),
      .init(Phrase(zh: "今日结案", en: "closed today"), complaintsClosedToday(at: now).count),
    ]
    page.lines = rows.map { complaint, clock in
      let owner =
        complaint.owner.isEmpty ? Phrase(zh: "无负责人", en: "nobody's yet") : Phrase(both: complaint.owner)
      return .init(
        Phrase(both: "\(complaint.id) \(names.shown(complaint.details.customer))"),
        .dotted([
          clock.words, owner, Phrase(both: complaint.plan ?? ""),
          complaint.plan == nil ? complaint.step.next ?? Phrase(both: "") : Phrase(both: ""),
        ]),
        clock.phase == .breached || clock.phase == .red ? .bad : clock.phase == .amber ? .warning : .plain,
        about: .complaint(complaint.id))
    }
    return page
  }

  func bestCasePage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    var page = MeetingPage(
      prompt: Phrase(zh: "谁来讲今天最好的一单？按 n 记要点，R 认可", en: "Who tells the best case? n notes it, R recognises"))
    page.lines = teamResults(from: day, to: day).filter { $0.results.orders + $0.results.cards > 0 }.prefix(5).map {
      person, results in
      .init(
        person.phrase,
        Phrase(
          zh: "订单 \(results.orders) · 建卡 \(results.cards)", en: "\(results.orders) orders · \(results.cards) cards"),
        results.orders > 0 ? .good : .plain, about: .person(person.id))
    }
    return page
  }

  func tomorrowPage(at now: Moment, _ names: CustomerNames) -> MeetingPage {
    let day = businessDay(of: now).advanced(by: 1)
    var page = rosterPage(on: day, at: now)
    let due = cards.cards.values.count { $0.details.next?.day == day && cards.losses[$0.id]?.isAsked != true }
    let appointments = appointmentLines(on: day, names)
    page.figures = [
      .init(Phrase(zh: "上班", en: "on shift"), roster[day]?.shifts.count ?? 0),
      .init(Phrase(zh: "回访", en: "follow-ups"), due), .init(Phrase(zh: "预约", en: "appointments"), appointments.count),
    ]
    let plans = (plans[day]?.items ?? []).filter(\.isOpen)
    page.figures.append(.init(Phrase(zh: "计划", en: "planned"), plans.count))
    page.lines = appointments + planLines(plans, names) + page.lines
    return page
  }

  func teamPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    let monday = day.monday
    let (this, last) = (
      results(from: monday, to: day), results(from: monday.advanced(by: -7), to: monday.advanced(by: -1))
    )
    func people(_ monday: CivilDay) -> Int {
      monday.week.reduce(0) { $0 + (tally[$1] ?? [:]).values.reduce(0) { $0 + $1.people.total } }
    }
    var page = MeetingPage(prompt: Phrase(zh: "还没有记录", en: "Nothing is kept yet"))
    page.figures = [
      .init(Phrase(zh: "本周/上周订单", en: "orders / last week"), "\(this.orders)/\(last.orders)"),
      .init(Phrase(zh: "本周/上周交车", en: "deliveries / last week"), "\(this.deliveries)/\(last.deliveries)"),
      .init(Phrase(zh: "本周/上周客流", en: "traffic / last week"), "\(people(monday))/\(people(monday.advanced(by: -7)))"),
      .init(Phrase(zh: "本周建卡", en: "cards this week"), this.cards),
    ]
    page.lines = teamResults(from: monday.advanced(by: -7), to: day).map { person, results in
      .init(
        person.phrase,
        Phrase(
          zh: "两周订单 \(results.orders) · 交车 \(results.deliveries) · 建卡 \(results.cards) · 战败 \(results.losses)",
          en:
            "\(results.orders) orders · \(results.deliveries) deliveries · \(results.cards) cards · \(results.losses) losses in two weeks"
        ), about: .person(person.id))
    }
    return page
  }

  /// What was given to people in meetings: what is open, the first due first, then what was settled within the fortnight.
  func actionsPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    let given = Set(
      meetings.meetings.flatMap(\.notes).compactMap { note in
        if case .action(let id, _, _) = note.kind { id } else { nil }
      })
    let tasks = allTasks.filter { given.contains($0.id) && ($0.settled.map { $0 > day.advanced(by: -14) } ?? true) }
    let late = tasks.count { $0.isOpen && $0.due.day < day }
    var page = MeetingPage(prompt: Phrase(zh: "之前的会议没有派下事项", en: "Meetings before gave nobody anything to do"))
    guard !tasks.isEmpty else { return page }
    page.figures = [
      .init(Phrase(zh: "未办", en: "open"), tasks.count(where: \.isOpen)),
      .init(Phrase(zh: "逾期", en: "overdue"), late, late > 0 ? .bad : .good),
      .init(Phrase(zh: "已办", en: "done"), tasks.count { !$0.isOpen }),
    ]
    page.lines = tasks.map { task in
      .init(
        task.isOpen ? Phrase(both: task.due.text) : Phrase(zh: "✓ 已办", en: "✓ done"), task.title,
        !task.isOpen ? .good : task.due.day < day ? .bad : .plain)
    }
    return page
  }

  /// Items of plans by time: when, what, with whom, whose.
  func planLines(_ items: [PlanItem], _ names: CustomerNames) -> [MeetingPage.Line] {
    let late = ClockTime(24, 0)
    return items.sorted { ($0.details.time ?? late, $0.id) < ($1.details.time ?? late, $1.id) }.map { item in
      .init(
        item.details.time.map { Phrase(both: $0.text) } ?? Phrase(zh: "计划", en: "planned"),
        .dotted([
          item.details.kind.name, Phrase(both: names.shown(item.details.customer)), name(of: item.details.staff),
          Phrase(both: item.details.note),
        ]), item.isOpen ? .plain : .good, about: .person(item.details.staff))
    }
  }

  /// Customers whom somebody invited for a day.
  func invited(on day: CivilDay) -> [Card] {
    cards.cards.values.filter {
      $0.details.next?.day == day && $0.details.next?.way == .invitation && cards.losses[$0.id]?.isAsked != true
    }.sorted { $0.id < $1.id }
  }

  /// Appointments of a day by time, then who is invited.
  func appointmentLines(on day: CivilDay, _ names: CustomerNames) -> [MeetingPage.Line] {
    (roster[day]?.appointments ?? []).map { appointment in
      .init(
        Phrase(both: "\(appointment.hours.from)"),
        .dotted([
          appointment.kind.name, Phrase(both: names.shown(appointment.with)), name(of: appointment.staff),
        ]), about: .person(appointment.staff))
    }
      + invited(on: day).map { card in
        .init(
          Phrase(zh: "邀约", en: "invited"),
          .dotted([
            Phrase(both: names.shown(card.details.name)), Phrase(both: card.details.model),
            card.details.consultant.map { name(of: $0) } ?? Phrase(both: ""), Phrase(both: card.details.aim),
          ]), about: .card(card.id))
      }
  }
}

/// What came of some days, from the cards at hand.
struct DayResults: Hashable {
  var orders = 0
  var deliveries = 0
  var cards = 0
  var losses = 0
}

extension ShowroomState {
  func results(from first: CivilDay, to last: CivilDay) -> DayResults {
    results(of: cards.cards.values, from: first, to: last)
  }

  /// Each consultant's results, the most orders and then cards first.
  func teamResults(from first: CivilDay, to last: CivilDay) -> [(person: Staff, results: DayResults)] {
    let byConsultant = Dictionary(grouping: cards.cards.values) { $0.details.consultant }
    return team.filter { $0.title == .consultant }.map { person in
      (person, results(of: byConsultant[person.id] ?? [], from: first, to: last))
    }.sorted { a, b in
      (a.1.orders, a.1.deliveries, a.1.cards, b.0.id) > (b.1.orders, b.1.deliveries, b.1.cards, a.0.id)
    }
  }

  private func results(of cards: some Sequence<Card>, from first: CivilDay, to last: CivilDay) -> DayResults {
    let days = first...max(first, last)
    var sum = DayResults()
    for card in cards {
      if days.contains(businessDay(of: card.made)) { sum.cards += 1 }
      guard days.contains(card.levelSince) else { continue }
      switch card.details.level {
      case .ordered: sum.orders += 1
      case .delivered: sum.deliveries += 1
      case .lost: sum.losses += 1
      default: break
      }
    }
    return sum
  }
}
