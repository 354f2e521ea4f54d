extension ShowroomState {
  func attendancePage(at now: Moment) -> MeetingPage {
    let all = attendance(on: businessDay(of: now), at: now).filter { $0.standing != .off }
    let late = all.filter { $0.standing.late != nil }
    let away = all.filter { [.excused, .absent].contains($0.standing) }
    let here = all.count { $0.arrived != nil && $0.left == nil }
    var page = MeetingPage(prompt: Phrase(zh: "仪容：工装、胸牌、鞋面、妆发", en: "Dress: uniform, badge, shoes, hair"))
    page.figures = [
      .init(Phrase(zh: "在岗", en: "here"), "\(here)/\(all.count)", here + away.count >= all.count ? .good : .plain),
      .init(Phrase(zh: "迟到未到", en: "late or missing"), late.count, late.isEmpty ? .good : .bad),
      .init(Phrase(zh: "请假缺勤", en: "away"), away.count),
    ]
    let expected = all.filter { if case .expected = $0.standing { true } else { false } }
    page.lines = (late + away + expected).map { attendance in
      MeetingPage.Line(
        attendance.person.phrase, attendance.standing.words,
        attendance.standing.late != nil ? .bad : attendance.standing == .absent ? .warning : .quiet,
        about: .person(attendance.person.id))
    }
    return page
  }

  /// Yesterday is the last day on which anybody was counted within a week.
  func resultsPage(at now: Moment) -> MeetingPage {
    let today = businessDay(of: now)
    let before = (1...7).map { today.advanced(by: -$0) }.first { tally[$0] != nil } ?? today.advanced(by: -1)
    let results = results(from: before, to: before)
    let traffic = traffic(on: before)
    let usual = traffic.usual.map { Int($0.total(until: ClockTime(24, 0)).rounded()) }
    let aim = meetings.sent[before]?.sum ?? (meetings.forecasts[before] != nil ? meetings.sum(on: before) : nil)
    func against(_ count: Int, _ wanted: Int?) -> (String, MeetingPage.Tone) {
      guard let wanted else { return ("\(count)", .plain) }
      return ("\(count)/\(wanted)", count >= wanted ? .good : .warning)
    }
    let (orders, deliveries) = (against(results.orders, aim?.orders), against(results.deliveries, aim?.deliveries))
    let people = against(traffic.people.total, usual)
    var page = MeetingPage()
    page.figures = [
      .init(Phrase(zh: "订单/预测", en: "orders / forecast"), orders.0, orders.1),
      .init(Phrase(zh: "交车/预测", en: "deliveries / forecast"), deliveries.0, deliveries.1),
      .init(Phrase(zh: "客流/往常", en: "traffic / usual"), people.0, people.1),
      .init(Phrase(zh: "建卡", en: "cards made"), results.cards),
    ]
    page.lines = [
      .init(Phrase(both: "\(before)"), Phrase(zh: before.weekday.name.zh, en: before.weekday.name.en), .quiet)
    ]
    let month = CivilDay(year: before.date.year, month: before.date.month, day: 1) ?? before
    let sums = self.results(from: month, to: before)
    page.lines.append(
      .init(
        Phrase(zh: "本月累计", en: "month so far"),
        Phrase(
          zh: "订单 \(sums.orders) · 交车 \(sums.deliveries) · 建卡 \(sums.cards) · 战败 \(sums.losses)",
          en: "\(sums.orders) orders · \(sums.deliveries) deliveries · \(sums.cards) cards · \(sums.losses) losses")))
    page.lines += traffic.channels.filter { $0.people.total > 0 }.map { channel, people in
      .init(channel.name, Phrase(zh: "\(people.total) 人", en: "\(people.total)"), .quiet)
    }
    return page
  }

  func customersPage(at now: Moment, _ names: CustomerNames) -> MeetingPage {
    let today = businessDay(of: now)
    let hot = cards.cards.values.filter { $0.details.level == .h && cards.losses[$0.id]?.isAsked != true }
      .sorted { ($0.details.next?.day ?? today, $0.id) < ($1.details.next?.day ?? today, $1.id) }
    let overdue = hot.count { ($0.details.next?.day ?? today) < today }
    let due = hot.count { $0.details.next?.day == today }
    var page = MeetingPage(prompt: Phrase(zh: "现在没有 H 级客户", en: "There is no H-level customer now"))
    page.figures = [
      .init(Phrase(zh: "H 级", en: "level H"), hot.count), .init(Phrase(zh: "今天回访", en: "due today"), due),
      .init(Phrase(zh: "逾期", en: "overdue"), overdue, overdue > 0 ? .bad : .good),
    ]
    page.lines = hot.map { card in
      let details = card.details
      let next = details.next.map { next in
        next.day == today
          ? Phrase(zh: "今天\(next.way.name.zh)", en: "\(next.way.name.en) today")
          : next.day < today
            ? Phrase(
              zh: "逾期 \(today.number - next.day.number) 天", en: "\(today.number - next.day.number) d overdue")
            : Phrase(zh: "\(next.day)\(next.way.name.zh)", en: "\(next.way.name.en) \(next.day)")
      }
      let consultant = details.consultant.map { name(of: $0) } ?? Phrase(zh: "无顾问", en: "nobody's")
      let days = today.number - card.levelSince.number
      return MeetingPage.Line(
        Phrase(both: names.shown(details.name)),
        .dotted([
          Phrase(both: details.model), consultant, next ?? Phrase(zh: "未定回访", en: "no next contact"),
          Phrase(zh: "H 级 \(days) 天", en: "H for \(days) d"), Phrase(both: details.concern),
        ]),
        (details.next?.day ?? today) < today || details.next == nil
          ? .bad : details.next?.day == today ? .warning : .plain,
        about: .card(card.id))
    }
    return page
  }

  func appointmentsPage(at now: Moment, _ names: CustomerNames) -> MeetingPage {
    let day = businessDay(of: now)
    var page = MeetingPage(
      prompt: Phrase(zh: "今天没有预约，邀约写在潜客卡的下次联系里", en: "Nothing arranged today; invitations stand on the cards"))
    let lines = appointmentLines(on: day, names)
    let appointments = roster[day]?.appointments ?? []
    let plans = plans[day]?.items ?? []
    func planned(_ kind: PlanKind) -> Int { plans.count { $0.details.kind == kind } }
    page.figures = [
      .init(Phrase(zh: "邀约", en: "invited"), invited(on: day).count + planned(.invite)),
      .init(
        Phrase(zh: "试驾", en: "test drives"), appointments.count { $0.kind == .testDrive } + planned(.testDrive)),
      .init(Phrase(zh: "交车", en: "deliveries"), appointments.count { $0.kind == .delivery } + planned(.deliver)),
    ]
    let who = plannedConsultants(on: day, at: now)
    page.figures.append(
      .init(
        Phrase(zh: "已报计划", en: "with a plan"), "\(who.planned)/\(who.working)",
        who.planned == who.working ? .good : .warning))
    page.lines = lines + planLines(plans, names)
    page.lines += planStandings(on: day).filter { $0.items.isEmpty && $0.person.title == .consultant }.map { plan in
      .init(
        plan.person.phrase, Phrase(zh: "还没有今日计划，按 p 写", en: "has planned nothing yet; p writes it"), .warning,
        about: .person(plan.person.id))
    }
    return page
  }

  func rosterPage(on day: CivilDay, at now: Moment) -> MeetingPage {
    let plan = roster[day] ?? RosterDay()
    let posts = doorPosts(on: day)
    var page = MeetingPage(prompt: Phrase(zh: "还没有排班，按 6 排", en: "No roster yet; 6 plans one"))
    let kinds = settings.shiftKinds.map { kind in
      MeetingPage.Figure(kind.name, plan.shifts.values.count { $0.kind == kind.id })
    }
    let marks = Set(posts.flatMap { [$0.hours.from, $0.hours.to] }).sorted()
    let short = zip(marks, marks.dropFirst()).filter { from, _ in
      settings.opening.contains(from)
        && plannedGreeters(on: day, at: from).count < settings.doorFloor(on: day, at: from)
    }
    page.figures =
      [.init(Phrase(zh: "上班", en: "on shift"), plan.shifts.count)] + kinds.prefix(3) + [
        .init(Phrase(zh: "门口缺岗", en: "door gaps"), short.count, short.isEmpty ? .good : .bad)
      ]
    page.lines = zip(marks, marks.dropFirst()).compactMap { from, to in
      let pair = plannedGreeters(on: day, at: from)
      guard !pair.isEmpty || settings.opening.contains(from) else { return nil }
      let isShort = pair.count < settings.doorFloor(on: day, at: from)
      let who = pair.map { name(of: $0) }
      let words = Phrase(zh: who.map(\.zh).joined(separator: " + "), en: who.map(\.en).joined(separator: " + "))
      return .init(
        Phrase(both: "\(from)–\(to)"), pair.isEmpty ? Phrase(zh: "没有人", en: "nobody") : words, isShort ? .bad : .plain)
    }
    return page
  }

  /// What was said about stock and policy within the week; new things are typed.
  func policyPage(at now: Moment) -> MeetingPage {
    var page = MeetingPage(prompt: Phrase(zh: "按 n 记今天的库存、价格、政策", en: "n writes down today's stock, prices, policy"))
    page.lines = notes(on: .policy, at: now)
    return page
  }

  /// One of the ten steps a day, in turn, so that every one is practised every fortnight.
  func drillPage(at now: Moment) -> MeetingPage {
    let steps = settings.visits.steps
    var page = MeetingPage()
    guard !steps.isEmpty else {
      page.prompt = Phrase(zh: "按 n 记演练内容", en: "n writes down what was practised")
      return page
    }
    let number = businessDay(of: now).number
    let index = number - (number / steps.count) * steps.count
    page.lines = [
      .init(Phrase(zh: "今日演练", en: "today's drill"), steps[index].name, .good),
      .init(
        Phrase(zh: "做法", en: "how"),
        Phrase(zh: "两人一组，一人扮客户，三分钟，互评一条", en: "in pairs, one plays the customer, three minutes, one remark each"),
        .quiet),
    ]
    page.lines += notes(on: .drill, at: now)
    return page
  }

  func recognitionPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    var page = MeetingPage(prompt: Phrase(zh: "按 R 认可一位顾问，写明原因", en: "R recognises somebody's work and says why"))
    page.lines = meetings.recognitions.reversed().filter { $0.day > day.advanced(by: -7) }.map { done in
      .init(
        name(of: done.staff),
        .dotted([Phrase(both: done.reason), done.day == day ? Phrase(both: "") : Phrase(both: "\(done.day)")]),
        done.day == day ? .good : .quiet, about: .person(done.staff))
    }
    let best = teamResults(from: day.advanced(by: -1), to: day).filter { $0.results.orders + $0.results.cards > 0 }
    page.lines += best.prefix(3).map { person, results in
      .init(
        Phrase(zh: "可认可：\(person.name)", en: "worth a word: \(person.phrase.en)"),
        Phrase(
          zh: "昨今两天订单 \(results.orders) · 建卡 \(results.cards)",
          en: "\(results.orders) orders · \(results.cards) cards in two days"), .quiet, about: .person(person.id))
    }
    return page
  }

  func forecastPage(at now: Moment) -> MeetingPage {
    let day = businessDay(of: now)
    let (said, sum, sent) = (meetings.forecasts[day] ?? [:], meetings.sum(on: day), meetings.sent[day])
    let wanted = forecasters(at: now)
    let missing = wanted.count { said[$0.id] == nil }
    var page = MeetingPage(prompt: Phrase(zh: "今天没有顾问在岗", en: "No consultant is on the roster today"))
    page.figures = [
      .init(Phrase(zh: "订单", en: "orders"), sum.orders), .init(Phrase(zh: "交车", en: "deliveries"), sum.deliveries),
      .init(Phrase(zh: "未报", en: "still to say"), missing, missing == 0 ? .good : .warning),
      .init(
        Phrase(zh: "上报", en: "sent up"), sent.map { $0.at.time.text } ?? "--",
        sent.map { $0.sum == sum ? .good : .warning } ?? .plain),
    ]
    page.lines = wanted.map { person in
      let forecast = said[person.id]
      return .init(
        person.phrase,
        forecast.map {
          Phrase(zh: "订单 \($0.orders) · 交车 \($0.deliveries)", en: "\($0.orders) orders · \($0.deliveries) deliveries")
        } ?? Phrase(zh: "未报，按 Enter 填", en: "still to say; Enter takes it down"),
        forecast == nil ? .quiet : .plain, about: .person(person.id))
    }
    return page
  }

  /// The consultants whose forecast is wanted today: those on the roster, or all without one, and who has given one.
  public func forecasters(at now: Moment) -> [Staff] {
    let day = businessDay(of: now)
    let shifts = roster[day]?.shifts ?? [:]
    let said = meetings.forecasts[day] ?? [:]
    let away = Set(attendance(on: day, at: now).filter { $0.standing == .excused }.map(\.person.id))
    return team.filter { person in
      person.title == .consultant
        && (said[person.id] != nil || (!away.contains(person.id) && (shifts.isEmpty || shifts[person.id] != nil)))
    }
  }

  /// What was typed on a topic within the week, the latest first.
  private func notes(on topic: AgendaTopic, at now: Moment) -> [MeetingPage.Line] {
    let day = businessDay(of: now)
    return meetings.meetings.reversed().filter { $0.started.day > day.advanced(by: -7) }.flatMap { meeting in
      meeting.notes.reversed().filter {
        meeting.items.indices.contains($0.page) && meeting.items[$0.page].topic == topic
      }
      .map { note in
        MeetingPage.Line(
          Phrase(both: note.at.day == day ? note.at.time.text : note.at.day.iso), Phrase(both: note.text),
          note.at.day == day ? .plain : .quiet)
      }
    }
  }
}
