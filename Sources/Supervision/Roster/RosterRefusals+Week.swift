extension Refusal {
  static func changedMeanwhile(_ name: Phrase, _ sight: RosterSight, _ now: RosterCell) -> Refusal {
    Refusal(
      "roster.meanwhile", zh: "\(name.zh) \(sight.day) 的排班已被改为“\(now.line)”（你看到的是“\(sight.line)”），请看过再改",
      en:
        "\(name.en)'s \(sight.day) was changed meanwhile to “\(now.line)” (you saw “\(sight.line)”); look again, then change it"
    )
  }

  /// A published day is to be changed and nobody said why.
  public static func publishedAlready(_ day: CivilDay) -> Refusal {
    Refusal(
      "roster.published", zh: "\(day) 的排班已公布，改动要写原因", en: "the roster of \(day) is published; say why it is changed")
  }

  /// A day gone by is to be changed and nobody said why.
  static func goneBy(_ day: CivilDay) -> Refusal {
    Refusal(
      "roster.gone", zh: "\(day) 已经过去，不能再排班；要更正记录请写原因",
      en: "\(day) is over and cannot be planned; to put its record right, say why")
  }

  /// Whether the same change with a reason would be taken.
  public var asksWhy: Bool { rule == "roster.published" || rule == "roster.gone" }

  static var notWithinAnother: Refusal {
    Refusal(
      "roster.nested", zh: "原因和核对要放在整步操作外面", en: "a reason or a check stands around a whole act, not inside it")
  }

  static func away(_ person: Staff, _ day: CivilDay, _ absence: Absence) -> Refusal {
    let hours = absence.hours.map { " \($0.text)" } ?? ""
    return Refusal(
      "roster.away", zh: "\(person.name)在 \(day)\(hours) \(absence.words.zh)，不能排班；若已回来请先销假",
      en:
        "\(person.name(in: .english)) is away on \(day)\(hours) (\(absence.words.en)); take that back first, or choose somebody else"
    )
  }

  static func awayTooLong(_ person: Staff, _ limit: Int) -> Refusal {
    Refusal(
      "roster.away.long", zh: "\(person.name)一次请假最多 \(limit) 天，请核对日期",
      en: "\(person.name(in: .english)) can be away for \(limit) days at a time at most; check the dates")
  }

  static func notAway(_ person: Staff, _ days: ClosedRange<CivilDay>) -> Refusal {
    let span = days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
    return Refusal(
      "roster.notAway", zh: "\(person.name)在 \(span) 没有请假", en: "\(person.name(in: .english)) is not away on \(span)")
  }

  static func noWish(_ person: Staff, _ day: CivilDay) -> Refusal {
    Refusal(
      "roster.wish", zh: "\(person.name)对 \(day) 没有意愿登记",
      en: "\(person.name(in: .english)) has wished nothing of \(day)")
  }

  static func wishWeight(_ weight: Int) -> Refusal {
    Refusal("roster.weight", zh: "意愿权重 \(weight) 不对，请写 1 到 1000", en: "a wish weighs 1 to 1000, not \(weight)")
  }

  static func noAppointment(_ person: Staff, _ day: CivilDay, _ from: ClockTime) -> Refusal {
    Refusal(
      "roster.appointment.none", zh: "\(person.name)在 \(day) \(from) 没有预约",
      en: "\(person.name(in: .english)) has no appointment on \(day) at \(from)")
  }

  static func twoAppointments(_ person: Staff, _ other: Appointment) -> Refusal {
    Refusal(
      "roster.appointment.two", zh: "\(person.name)那时已有 \(other.words.zh)，请换时间或换人",
      en: "\(person.name(in: .english)) has \(other.words.en) then; choose another time or person")
  }

  static func appointmentOutsideShift(_ person: Staff, _ appointment: Appointment, shift: Hours) -> Refusal {
    Refusal(
      "roster.appointment.outside",
      zh: "\(person.name)的班次 \(shift.text) 不含预约 \(appointment.words.zh)，请改班次或改预约",
      en:
        "\(person.name(in: .english))'s shift \(shift.text) does not cover \(appointment.words.en); change one of the two"
    )
  }

  static func promisedElsewhere(_ person: Staff, _ appointment: Appointment, post: Hours) -> Refusal {
    Refusal(
      "roster.appointment.post",
      zh: "\(person.name)的 \(appointment.words.zh) 与岗位 \(post.text) 冲突，请先找人接岗",
      en:
        "\(person.name(in: .english))'s \(appointment.words.en) overlaps the post \(post.text); find a replacement for the post first"
    )
  }

  static func dayIsLocked(_ name: Phrase, _ day: CivilDay) -> Refusal {
    Refusal(
      "roster.locked", zh: "\(name.zh) \(day) 已锁定，请先解锁", en: "\(name.en)'s \(day) is locked; unlock it first")
  }

  static func postIsLocked(_ name: Phrase, _ day: CivilDay, _ hours: Hours) -> Refusal {
    Refusal(
      "roster.locked", zh: "\(name.zh) \(day) 的岗位 \(hours.text) 已锁定，请先解锁",
      en: "\(name.en)'s post \(hours.text) on \(day) is locked; unlock it first")
  }

  static func notLocked(_ person: Staff, _ day: CivilDay) -> Refusal {
    Refusal(
      "roster.unlocked", zh: "\(person.name) \(day) 没有这个锁定",
      en: "nothing of the kind is locked of \(person.name(in: .english))'s \(day)")
  }

  static func weekIsOver(_ week: [CivilDay]) -> Refusal {
    let span = Self.span(week)
    return Refusal(
      "roster.past", zh: "\(span) 没有可以再排的日子了，请选后面的周",
      en: "no day of \(span) is still to be rostered; choose a later week"
    )
  }

  static func dayIsOver(_ day: CivilDay) -> Refusal {
    Refusal("roster.past", zh: "\(day) 已经过去，请选今天或以后", en: "\(day) is over; choose today or a later day")
  }

  static func nothingToPublish(_ week: [CivilDay]) -> Refusal {
    Refusal(
      "roster.empty", zh: "\(Self.span(week)) 还没有排班，请先排班再公布",
      en: "nobody is on the roster of \(Self.span(week)) yet; plan it, then publish")
  }

  static func nothingToCopy(_ week: [CivilDay]) -> Refusal {
    Refusal(
      "roster.empty", zh: "\(Self.span(week)) 没有排班可复制，请选另一周",
      en: "nobody is on the roster of \(Self.span(week)); copy another week")
  }

  static var sameWeek: Refusal {
    Refusal("roster.same", zh: "两个是同一周，请选另一周", en: "both are the same week; choose another")
  }

  static func swapWithOneself(_ person: Staff) -> Refusal {
    Refusal(
      "roster.swap", zh: "\(person.name)不能和自己换班，请选两个人",
      en: "\(person.name(in: .english)) cannot swap with themselves; name two people")
  }

  static func nothingToSwap(_ a: Staff, _ b: Staff) -> Refusal {
    Refusal(
      "roster.swap", zh: "\(a.name)和\(b.name)那时都没有班，没什么可换",
      en: "neither \(a.name(in: .english)) nor \(b.name(in: .english)) works then; there is nothing to swap")
  }

  static func tooLittleRest(_ name: Phrase, _ short: ShortRest) -> Refusal {
    Refusal(
      "roster.rest", zh: "\(name.zh)到 \(short.day) 上班前只休息 \(short.rest.words.zh)，请换一天或换人",
      en: "\(name.en) would rest only \(short.rest.words.en) before \(short.day); choose another day or person")
  }

  static func noPostIn(_ person: Staff, _ day: CivilDay, _ hours: Hours) -> Refusal {
    Refusal(
      "roster.post", zh: "\(person.name) \(day) 在 \(hours.text) 内没有岗位，请核对时间",
      en: "\(person.name(in: .english)) has no post within \(hours.text) on \(day); check the hours")
  }

  static func cannotReplace(_ other: Staff, _ person: Staff, _ obstacle: RosterObstacle) -> Refusal {
    let way = obstacle.way
    return Refusal(
      "roster.replace", zh: "\(other.name)不能替\(person.name)：\(obstacle.words.zh)，\(way.zh)",
      en:
        "\(other.name(in: .english)) cannot stand in for \(person.name(in: .english)): \(obstacle.words.en); \(way.en)"
    )
  }

  private static func span(_ days: [CivilDay]) -> String {
    "\(days.first?.iso ?? "") – \(days.last?.iso ?? "")"
  }
}

extension RosterObstacle {
  /// What to do about it.
  fileprivate var way: Phrase {
    switch self {
    case .locked: Phrase(zh: "请先解锁", en: "unlock it first")
    case .works: Phrase(zh: "请换别人，或只替几段岗", en: "choose somebody else, or replace single posts by their hours")
    default: Phrase(zh: "请换别人", en: "choose somebody else")
    }
  }

  /// Why not, in words: `at the door 10:00–11:00`.
  public var words: Phrase {
    switch self {
    case .away(let absence):
      Phrase(
        zh: absence.words.zh + (absence.hours.map { " \($0.text)" } ?? ""),
        en: absence.words.en + (absence.hours.map { " \($0.text)" } ?? ""))
    case .works(let hours): Phrase(zh: "当天已上班 \(hours.text)", en: "works \(hours.text) that day already")
    case .off: Phrase(zh: "当天没班", en: "has no shift that day")
    case .outsideShift(let hours): Phrase(zh: "班次只有 \(hours.text)", en: "works only \(hours.text)")
    case .post(let post): Phrase(zh: "那时有岗 \(post.hours.text)", en: "has a post \(post.hours.text)")
    case .appointment(let appointment): Phrase(zh: "已有\(appointment.words.zh)", en: "has \(appointment.words.en)")
    case .appointmentOutside(let appointment):
      Phrase(zh: "班次不含\(appointment.words.zh)", en: "has \(appointment.words.en) outside that shift")
    case .locked: Phrase(zh: "已锁定", en: "that is locked")
    case .title(let title): Phrase(zh: "\(title.name.zh)不站门口", en: "is \(title.name.en), who do not greet")
    case .manner(.dedicated): Phrase(zh: "不是专职迎宾", en: "is no dedicated greeter")
    case .manner: Phrase(zh: "当天不轮到这一组", en: "is in a group whose turn it is not")
    case .rest(let short):
      Phrase(
        zh: "\(short.day) 前只休息 \(short.rest.words.zh)", en: "would rest only \(short.rest.words.en) before \(short.day)"
      )
    case .stint(let length): Phrase(zh: "会连站 \(length.words.zh)", en: "would stand \(length.words.en) at a stretch")
    case .doorTime(let length): Phrase(zh: "当天会站 \(length.words.zh)", en: "would stand \(length.words.en) that day")
    }
  }
}
