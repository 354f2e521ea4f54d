/// An agenda's name in files and on the command line, such as `morning`.
public struct AgendaID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The agenda of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The morning meeting 晨会.
  public static let morning: AgendaID = "morning"
  /// The evening meeting 夕会.
  public static let evening: AgendaID = "evening"
}

/// What an item of an agenda is about, which decides the facts on its page (domain.md §6).
public enum AgendaTopic: String, Codable, CaseIterable, Sendable {
  /// Dress check, who is here and who is late.
  case attendance
  /// Yesterday against what was aimed at.
  case results
  /// H-level customers one by one.
  case customers
  /// Today's invitations, test drives and deliveries.
  case appointments
  /// Roster and door pairs.
  case roster
  /// Stock, prices and policy: what everybody must know.
  case policy
  /// The practice of the day.
  case drill
  /// Who did well.
  case recognition
  /// Every consultant's forecast of orders and deliveries.
  case forecast
  /// How far the day's plan is done.
  case plans
  /// Tally sheets, cards and DMS against each other.
  case reconciliation
  /// Customers given up.
  case losses
  /// Complaints, with plan and owner.
  case complaints
  /// The best case of the day, told by whoever had it.
  case bestCase = "best-case"
  /// The plan for tomorrow.
  case tomorrow
  /// The team's week in figures.
  case team
  /// What was decided before and is still to be done.
  case actions
  /// Anything else; its page holds what is typed.
  case other

  /// Its usual name.
  public var name: Phrase {
    switch self {
    case .attendance: Phrase(zh: "仪容与出勤", en: "Dress and attendance")
    case .results: Phrase(zh: "昨日与目标", en: "Yesterday against target")
    case .customers: Phrase(zh: "H 级客户", en: "H-level customers")
    case .appointments: Phrase(zh: "今日邀约试驾交车", en: "Invitations, drives, deliveries")
    case .roster: Phrase(zh: "值班与门口", en: "Roster and door pairs")
    case .policy: Phrase(zh: "库存与政策", en: "Stock and policy")
    case .drill: Phrase(zh: "演练", en: "Drill")
    case .recognition: Phrase(zh: "认可", en: "Recognition")
    case .forecast: Phrase(zh: "预测", en: "Forecast")
    case .plans: Phrase(zh: "计划完成", en: "Plan completion")
    case .reconciliation: Phrase(zh: "三方核对", en: "Reconciliation")
    case .losses: Phrase(zh: "战败", en: "Losses")
    case .complaints: Phrase(zh: "投诉", en: "Complaints")
    case .bestCase: Phrase(zh: "最佳案例", en: "Best case")
    case .tomorrow: Phrase(zh: "明日计划", en: "Tomorrow's plan")
    case .team: Phrase(zh: "团队业绩", en: "Team results")
    case .actions: Phrase(zh: "上次决议", en: "Actions so far")
    case .other: Phrase(zh: "其他", en: "Other")
    }
  }
}

/// One item of an agenda: a page with so many minutes for it.
public struct AgendaItem: Hashable, Sendable {
  /// What it is about.
  public let topic: AgendaTopic
  /// How long it should take, 1 to 120 minutes.
  public let minutes: Minutes
  /// A name of its own; nil for the topic's.
  public let title: Phrase?

  /// An item about a topic, by its own name when one is given.
  public init(_ topic: AgendaTopic, _ minutes: Int, title: Phrase? = nil) {
    self.topic = topic
    self.minutes = Minutes(minutes)
    self.title = title == topic.name ? nil : title
  }

  /// Its name on the screen.
  public var name: Phrase { title ?? topic.name }

  /// Written as `customers 4`, with a name of its own `other 5 竞品动态|Rivals`.
  public var line: String {
    let words = title.map { " \($0.zh)|\($0.en)" } ?? ""
    return "\(topic.rawValue) \(minutes.count)\(words)"
  }

  /// Reads what `line` writes, also with a colon for the first blank; nil for an unknown topic or no number.
  public init?(line: String) {
    let parts = line.split(maxSplits: 2, omittingEmptySubsequences: true) { $0 == " " || $0 == ":" || $0 == "：" }
    guard let topic = parts.first.flatMap({ AgendaTopic(rawValue: String($0)) }) else { return nil }
    guard parts.count > 1 else {
      self.init(topic, 3)
      return
    }
    guard let minutes = Int(parts[1]) else { return nil }
    let words = parts.count > 2 ? parts[2].split(separator: "|", maxSplits: 1).map { String($0).trimmed } : []
    self.init(topic, minutes, title: words.first.map { Phrase(zh: $0, en: words.count > 1 ? words[1] : $0) })
  }
}

/// The items of a kind of meeting, in order, and the duty it fulfils.
public struct Agenda: Hashable, Codable, Sendable {
  /// Its name in files and on the command line.
  public let id: AgendaID
  /// Its name on the screen.
  public var name: Phrase
  /// Its items, in order.
  public var items: [AgendaItem]
  /// The duty that holding it fulfils; nil for none.
  public var duty: DutyKey?

  /// An agenda.
  public init(_ id: AgendaID, _ name: Phrase, duty: DutyKey? = nil, _ items: [AgendaItem]) {
    self.id = id
    self.name = name
    self.items = items
    self.duty = duty
  }

  /// How long the whole should take.
  public var minutes: Minutes { Minutes(items.reduce(0) { $0 + $1.minutes.count }) }
}

/// The agendas of the house and the hour by which the forecast goes up (domain.md §6).
public struct MeetingRule: Hashable, Codable, Sendable {
  /// The kinds of meeting there are.
  public var agendas = Agenda.defaults
  /// The time by which the forecast is to be sent up.
  public var forecastBy = ClockTime(10, 0)

  /// The defaults of the trade.
  public init() {}

  /// The agenda of that name; nil when there is none.
  public func agenda(_ id: AgendaID) -> Agenda? { agendas.first { $0.id == id } }

  enum CodingKeys: String, CodingKey { case agendas, forecastBy }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    agendas = try container.decode(.agendas, else: agendas)
    forecastBy = try container.decode(.forecastBy, else: forecastBy)
  }

  /// Writes what is not the default.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let usual = MeetingRule()
    if agendas != usual.agendas { try container.encode(agendas, forKey: .agendas) }
    if forecastBy != usual.forecastBy { try container.encode(forecastBy, forKey: .forecastBy) }
  }
}

extension Agenda {
  /// Morning and evening (domain.md §6), the week's meeting (duty 2.14) and the department's (duty 3.18).
  public static let defaults = [
    Agenda(
      .morning, Phrase(zh: "晨会", en: "Morning meeting"), duty: DutyKey("2.4", due: ClockTime(8, 30)),
      [
        AgendaItem(.attendance, 1), AgendaItem(.results, 2), AgendaItem(.customers, 3), AgendaItem(.appointments, 2),
        AgendaItem(.roster, 1), AgendaItem(.policy, 1), AgendaItem(.drill, 2), AgendaItem(.recognition, 1),
        AgendaItem(.forecast, 2),
      ]),
    Agenda(
      .evening, Phrase(zh: "夕会", en: "Evening meeting"), duty: DutyKey("2.4", due: ClockTime(17, 30)),
      [
        AgendaItem(.plans, 3), AgendaItem(.reconciliation, 3), AgendaItem(.losses, 2), AgendaItem(.complaints, 2),
        AgendaItem(.bestCase, 3), AgendaItem(.tomorrow, 2),
      ]),
    Agenda(
      "weekly", Phrase(zh: "周会", en: "Weekly meeting"), duty: DutyKey("2.14", due: ClockTime(9, 0)),
      [
        AgendaItem(.actions, 5), AgendaItem(.team, 10), AgendaItem(.customers, 5), AgendaItem(.losses, 5),
        AgendaItem(.complaints, 5), AgendaItem(.recognition, 3), AgendaItem(.other, 5),
      ]),
    Agenda(
      "department", Phrase(zh: "部门例会", en: "Department meeting"), duty: DutyKey("3.18", due: ClockTime(9, 0)),
      [
        AgendaItem(.actions, 5), AgendaItem(.team, 10), AgendaItem(.policy, 5), AgendaItem(.complaints, 5),
        AgendaItem(.other, 10),
      ]),
  ]
}

extension AgendaItem: Codable {
  /// Reads `customers 4`.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(AgendaItem.init(line:)) }

  /// Writes `customers 4`.
  public func encode(to encoder: any Encoder) throws { try encoder.write(line) }
}
