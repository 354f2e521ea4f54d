import Supervision

/// What the wall shows at a time 投影.
public enum LivePage: String, CaseIterable, Sendable {
  case door, traffic, visits, complaints, today, turn, forecast, month

  /// Its name on the wall.
  public var title: Phrase {
    switch self {
    case .door: Phrase(zh: "门口", en: "Door")
    case .traffic: Phrase(zh: "客流", en: "Traffic")
    case .visits: Phrase(zh: "接待", en: "Visits")
    case .complaints: Phrase(zh: "投诉", en: "Complaints")
    case .today: Phrase(zh: "今日", en: "Today")
    case .turn: Phrase(zh: "轮到谁", en: "Next up")
    case .forecast: Phrase(zh: "今日预测", en: "Forecast")
    case .month: Phrase(zh: "本月目标", en: "Month")
    }
  }
}

/// One page of the wall: three to five facts, and a line or two.
struct LiveSheet: Equatable {
  /// How a fact stands.
  typealias Tone = MeetingPage.Tone

  /// One fact.
  struct Fact: Equatable {
    /// What it is, in a word or two.
    let label: Phrase
    /// The figure or name.
    let text: Phrase
    /// How it stands.
    var tone = Tone.plain
  }

  /// What it is about.
  var title: Phrase
  /// What stands at the right of the title: a timer; nil for the clock alone.
  var timer: String?
  /// Whether that timer is over its time.
  var isOver = false
  /// The facts, the most important first.
  var facts: [Fact]
  /// What is said below them.
  var lines: [Fact] = []
  /// What stands there when there is no fact at all.
  var empty = Phrase.empty
}

extension LiveSheet {
  /// A page as a house stands; customers are named as others may read them.
  init(_ page: LivePage, _ state: ShowroomState, at now: Moment) {
    switch page {
    case .door: self = Self.door(state, at: now)
    case .traffic: self = Self.traffic(state, at: now)
    case .visits: self = Self.visits(state, at: now)
    case .complaints: self = Self.complaints(state, at: now)
    case .today: self = Self.today(state, at: now)
    case .turn: self = Self.turn(state, at: now)
    case .forecast: self = Self.forecast(state, at: now)
    case .month: self = Self.month(state, at: now)
    }
  }

  /// The item that a meeting is on, with its time.
  init(_ meeting: Meeting, _ state: ShowroomState, at now: Moment, seconds: Moment) {
    let item = meeting.item ?? AgendaItem(.other, 1)
    let page = state.page(on: item.topic, at: now, names: .masked)
    let spent = meeting.seconds(on: meeting.page, at: seconds)
    self.init(
      title: item.name, facts: page.figures.map { Fact(label: $0.label, text: Phrase(both: $0.text), tone: $0.tone) })
    timer = "\(spent / 60):" + "\(100 + spent % 60)".suffix(2)
    isOver = spent > item.minutes.count * 60
    lines = page.lines.map { Fact(label: $0.lead, text: $0.text, tone: $0.tone) }
    let typed = meeting.notes.last { $0.page == meeting.page && $0.kind != .note }
    if let typed {
      lines.insert(Fact(label: Phrase(zh: "决议", en: "decided"), text: Phrase(both: typed.text), tone: .good), at: 0)
    }
    if lines.isEmpty { empty = page.prompt }
  }

  private static func door(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let door = state.doorCoverage(at: now)
    let gap = state.nextDoorGap(at: now)
    let isRight = door.verdict == .right
    var sheet = LiveSheet(
      title: LivePage.door.title,
      facts: [
        Fact(
          label: Phrase(zh: "在岗", en: "door"), text: Phrase(both: "\(door.greeters.count)/\(door.rule.floor)"),
          tone: isRight ? .good : door.open ? .bad : .quiet),
        Fact(
          label: Phrase(zh: "达标", en: "cover"), text: Phrase(both: door.percent.map { "\($0)%" } ?? "--"),
          tone: (door.percent ?? 100) >= 95 ? .good : .warning),
      ])
    if let gap {
      sheet.facts.append(
        Fact(
          label: Phrase(zh: "缺岗", en: "gap"), text: Phrase(both: gap.at.text),
          tone: gap.ahead < Minutes(15) ? .bad : .warning))
    }
    sheet.lines = door.greeters.map { presence in
      let stay = presence.whereabouts?.since.instant.minutes(to: now.instant).words ?? .empty
      return Fact(label: presence.person.phrase, text: stay, tone: .plain)
    }
    return sheet
  }

  private static func traffic(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let traffic = state.traffic(on: state.businessDay(of: now))
    let change = traffic.change(until: state.clockTime(of: now)).map { Int(($0 * 100).rounded()) }
    var sheet = LiveSheet(
      title: LivePage.traffic.title,
      facts: [
        Fact(label: Phrase(zh: "今日", en: "today"), text: Phrase(both: "\(traffic.people.total)"))
      ])
    if let change {
      sheet.facts.append(
        Fact(
          label: Phrase(zh: "比往常", en: "usual"), text: Phrase(both: "\(change >= 0 ? "+" : "")\(change)%"),
          tone: change >= 0 ? .good : .warning))
    }
    let channels = traffic.channels.filter { $0.people.total > 0 }.sorted { $0.people.total > $1.people.total }
    sheet.facts += channels.prefix(3).map { Fact(label: $0.channel.name, text: Phrase(both: "\($0.people.total)")) }
    return sheet
  }

  private static func visits(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let open = state.openVisits
    let waiting = open.filter { $0.consultant == nil }
    let longest = waiting.map { $0.stay(at: now) }.max() ?? Minutes(0)
    let rule = state.settings.visits
    let tone: Tone = longest >= rule.red ? .bad : longest >= rule.amber ? .warning : .good
    let drives = open.count { $0.drive?.outSince != nil }
    return LiveSheet(
      title: LivePage.visits.title,
      facts: [
        Fact(label: Phrase(zh: "在店", en: "here"), text: Phrase(both: "\(open.count)")),
        Fact(
          label: Phrase(zh: "无人接", en: "alone"), text: Phrase(both: "\(waiting.count)"),
          tone: waiting.isEmpty ? .good : tone),
        Fact(
          label: Phrase(zh: "等候分钟", en: "minutes"),
          text: Phrase(both: waiting.isEmpty ? "--" : "\(longest.count)"),
          tone: waiting.isEmpty ? .quiet : tone),
        Fact(label: Phrase(zh: "试驾", en: "drives"), text: Phrase(both: "\(drives)")),
      ])
  }

  private static func complaints(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let rows = state.openComplaints(at: now).map { ($0, $0.clock(at: now, rule: state.settings.complaints)) }
    let breached = rows.count { $0.1.phase == .breached }
    let running = rows.first { $0.1.isRunning && $0.1.phase != .breached }
    var sheet = LiveSheet(
      title: LivePage.complaints.title,
      facts: [
        Fact(
          label: Phrase(zh: "未结", en: "open"), text: Phrase(both: "\(rows.count)"), tone: rows.isEmpty ? .good : .plain),
        Fact(
          label: Phrase(zh: "超时", en: "over"), text: Phrase(both: "\(breached)"), tone: breached > 0 ? .bad : .good),
      ])
    if let (_, clock) = running {
      let left = clock.left.count
      sheet.facts.append(
        Fact(
          label: Phrase(zh: "剩余", en: "left"),
          text: Phrase(both: "\(left / 60):" + "\(100 + left % 60)".suffix(2)),
          tone: clock.phase == .red ? .bad : clock.phase == .amber ? .warning : .plain))
    }
    sheet.lines = rows.prefix(3).map { complaint, clock in
      Fact(
        label: Phrase(both: "\(complaint.id) \(Masked.name(complaint.details.customer))"),
        text: .spaced(clock.words, Phrase(both: Masked.phone(complaint.details.phone))),
        tone: clock.phase >= .red ? .bad : clock.phase == .amber ? .warning : .plain)
    }
    return sheet
  }

  private static func today(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let items = state.today(at: now)
    let done = items.count(where: \.isDone)
    let late = items.filter { if case .late = $0.standing { true } else { false } }
    var sheet = LiveSheet(
      title: LivePage.today.title,
      facts: [
        Fact(
          label: Phrase(zh: "完成", en: "done"), text: Phrase(both: "\(done)/\(items.count)"),
          tone: done == items.count ? .good : .plain),
        Fact(
          label: Phrase(zh: "已过", en: "late"), text: Phrase(both: "\(late.count)"), tone: late.isEmpty ? .good : .bad),
      ])
    let next = items.first { !$0.isDone && $0.key.due.map { $0 >= now.time } ?? false }
    if let next, let due = next.key.due {
      sheet.facts.append(Fact(label: Phrase(zh: "下一项", en: "next"), text: Phrase(both: due.text)))
      sheet.lines.append(Fact(label: Phrase(both: due.text), text: next.title))
    }
    sheet.lines += late.prefix(2).map { Fact(label: Phrase(both: $0.key.due?.text ?? ""), text: $0.title, tone: .bad) }
    return sheet
  }

  private static func turn(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let turns = state.turns(at: now)
    var sheet = LiveSheet(title: LivePage.turn.title, facts: [])
    if let next = turns.first(where: { $0.call == .next }) {
      sheet.facts.append(
        Fact(label: Phrase(zh: "下一位", en: "next"), text: next.person.phrase, tone: .good))
    } else {
      sheet.empty = Phrase(zh: "现在没有人可接", en: "Nobody can be called now")
    }
    if let deck = turns.first(where: { $0.call == .onDeck }) {
      sheet.facts.append(Fact(label: Phrase(zh: "其次", en: "then"), text: deck.person.phrase))
    }
    let others = turns.filter { $0.call == .waiting }.prefix(4).map(\.person.phrase)
    if !others.isEmpty {
      sheet.lines = [
        Fact(
          label: Phrase(zh: "然后", en: "after them"), text: .joined(others, by: Phrase(zh: "、", en: ", ")), tone: .quiet)
      ]
    }
    return sheet
  }

  private static func forecast(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let day = state.businessDay(of: now)
    let (sum, sent) = (state.meetings.sum(on: day), state.meetings.sent[day])
    return LiveSheet(
      title: LivePage.forecast.title,
      facts: [
        Fact(label: Phrase(zh: "订单", en: "orders"), text: Phrase(both: "\(sum.orders)")),
        Fact(label: Phrase(zh: "交车", en: "cars"), text: Phrase(both: "\(sum.deliveries)")),
        Fact(
          label: Phrase(zh: "已上报", en: "sent"), text: Phrase(both: sent?.at.time.text ?? "--"),
          tone: sent == nil ? .warning : .good),
      ])
  }

  private static func month(_ state: ShowroomState, at now: Moment) -> LiveSheet {
    let month = state.monthProgress(at: now)
    func fact(_ label: Phrase, _ count: Int, _ wanted: Int) -> Fact {
      guard wanted > 0 else { return Fact(label: label, text: Phrase(both: "\(count)")) }
      let share = count * 100 / wanted
      return Fact(
        label: label, text: Phrase(both: "\(count)/\(wanted)"),
        tone: share >= month.timeGone ? .good : share * 10 >= month.timeGone * 8 ? .warning : .bad)
    }
    var sheet = LiveSheet(
      title: LivePage.month.title,
      facts: [
        fact(Phrase(zh: "订单", en: "order"), month.orders, month.target.orders),
        fact(Phrase(zh: "交车", en: "cars"), month.deliveries, month.target.deliveries),
        Fact(label: Phrase(zh: "时间", en: "time"), text: Phrase(both: "\(month.timeGone)%"), tone: .quiet),
        fact(Phrase(zh: "建卡", en: "cards"), month.cards, month.target.cards),
      ])
    if month.target == UnitTarget() {
      sheet.empty = Phrase(zh: "还没有定月目标：showroom target set", en: "No target is set: showroom target set --orders 60")
    }
    return sheet
  }
}
