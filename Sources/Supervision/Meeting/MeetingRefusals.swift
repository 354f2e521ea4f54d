extension Phrase {
  static let decision = Phrase(zh: "决议", en: "decision")
  static let meetingNote = Phrase(zh: "内容", en: "note")
  static let actionWhat = Phrase(zh: "事项", en: "what")
  static let actionOwner = Phrase(zh: "负责人", en: "who")
  static let recognitionReason = Phrase(zh: "原因", en: "reason")
  static let agendaName = Phrase(zh: "议程名称", en: "name")
}

extension Refusal {
  static func unknownAgenda(_ text: String, _ agendas: [Agenda]) -> Refusal {
    let names = agendas.map(\.id.rawValue).joined(separator: " ")
    return Refusal(
      "meeting.agenda", zh: "没有议程“\(text)”，可选：\(names)", en: "there is no agenda “\(text)”; there are \(names)")
  }

  static func meetingRuns(_ meeting: Meeting) -> Refusal {
    let (since, who, desk) = (meeting.started.time, meeting.by.user, meeting.by.terminal)
    // A script has no terminal, which is kept as a hyphen.
    let place = desk == "-" ? Phrase(both: "") : Phrase(zh: " 在 \(desk)", en: " on \(desk)")
    return Refusal(
      "meeting.running",
      zh: "\(meeting.name.zh)正在进行：\(since) 由 \(who)\(place.zh) 开始；先结束它，或按 F6 一起看",
      en:
        "the \(meeting.name.en.lowercased()) goes on: begun at \(since) by \(who)\(place.en); end it first, or F6 joins it"
    )
  }

  static var noMeeting: Refusal {
    Refusal(
      "meeting.none", zh: "现在没有会议；按 F6 或用 showroom meeting start morning 开始",
      en: "no meeting goes on; begin one with F6 or `showroom meeting start morning`")
  }

  static func noSuchPage(_ page: Int, _ meeting: Meeting) -> Refusal {
    Refusal(
      "meeting.page", zh: "没有第 \(page + 1) 项，\(meeting.name.zh)共 \(meeting.items.count) 项",
      en: "there is no item \(page + 1); the agenda has \(meeting.items.count)")
  }

  static var tooManyNotes: Refusal {
    Refusal("meeting.notes", zh: "一次会议最多记 200 条，请另开会议", en: "a meeting holds 200 notes; begin another")
  }

  static func forecastOfOther(_ person: Staff) -> Refusal {
    Refusal(
      "forecast.consultant", zh: "\(person.name) 不是销售顾问，不报预测",
      en: "\(person.phrase.en) is no consultant and gives no forecast")
  }

  static func forecastOfAbsent(_ person: Staff) -> Refusal {
    Refusal(
      "forecast.absent", zh: "\(person.name) 今天请假，不报预测；到岗后再填",
      en: "\(person.phrase.en) is away today; give the forecast once they are here")
  }

  static var forecastNumbers: Refusal {
    Refusal(
      "forecast.number", zh: "订单和交车预测须在 0 到 99 之间", en: "orders and deliveries forecast are 0 to 99 each")
  }

  static var noForecast: Refusal {
    Refusal("forecast.none", zh: "今天还没有人报预测，请先填", en: "nobody has given a forecast today; take them down first")
  }

  static func sentAlready(_ sent: SentForecast) -> Refusal {
    let (orders, deliveries) = (sent.sum.orders, sent.sum.deliveries)
    return Refusal(
      "forecast.sent", zh: "\(sent.by) 已在 \(sent.at.time) 上报：订单 \(orders)，交车 \(deliveries)，之后没有变化",
      en:
        "\(sent.by) sent it up at \(sent.at.time): \(orders) orders, \(deliveries) deliveries; nothing changed since")
  }

  static var noAgenda: Refusal {
    Refusal("settings.agendas", zh: "至少要有一个会议议程", en: "there has to be one agenda at least")
  }

  static func agendaItems(_ name: Phrase) -> Refusal {
    Refusal(
      "settings.agendaItems", zh: "“\(name.zh)”的议程须有 1 到 30 项", en: "“\(name.en)” needs 1 to 30 items")
  }

  static func agendaMinutes(_ item: AgendaItem) -> Refusal {
    Refusal(
      "settings.agendaMinutes", zh: "“\(item.name.zh)”的时间须在 1 到 120 分之间",
      en: "“\(item.name.en)” takes 1 to 120 minutes")
  }

  static func agendaBar(_ title: String) -> Refusal {
    Refusal(
      "settings.agendaTitle", zh: "议程名称“\(title)”里不能有 |", en: "the name “\(title)” may not hold a |")
  }
}
