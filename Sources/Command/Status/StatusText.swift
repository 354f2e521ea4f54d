import Supervision
import Terminal

extension FloorStatus {
  /// Says it in lines of plain text.
  func say(at desk: Desk) {
    let words = desk.words
    let date = now.day.date
    let day = Phrase(
      zh: "\(date.year)年\(date.month)月\(date.day)日 \(now.day.weekday.name.zh)",
      en: "\(now.day.weekday.name.en) \(now.day)")
    desk.say("\(words(state.settings.showroom))  \(words(day))  \(now.time)")
    var rows: [(Phrase, String)] = [
      (Phrase(zh: "门口", en: "door"), words(doorLine)),
      (Phrase(zh: "人员", en: "floor"), words(floorLine)),
      (Phrase(zh: "客流", en: "traffic"), words(trafficLine)),
      (Phrase(zh: "接待", en: "visits"), words(visitLine)),
      (Phrase(zh: "今日", en: "today"), words(dutyLine)),
      (Phrase(zh: "投诉", en: "complaints"), words(complaintLine)),
    ]
    for complaint in complaints.prefix(5) { rows.append((Phrase(both: ""), words(line(for: complaint)))) }
    if complaints.count > 5 {
      let more = complaints.count - 5
      rows.append((Phrase(both: ""), words(Phrase(zh: "……还有 \(more) 件", en: "… and \(more) more"))))
    }
    let alarmRows = alarms.isEmpty ? [Phrase(zh: "无", en: "none")] : Self.rows(alarms)
    for (title, list) in [
      (Phrase(zh: "告警", en: "alarms"), alarmRows), (Phrase(zh: "提醒", en: "notices"), Self.rows(notices)),
    ] {
      for (index, row) in list.enumerated() { rows.append((index == 0 ? title : Phrase(both: ""), words(row))) }
    }
    rows.append((Phrase(zh: "下一步", en: "next"), words(next?.words ?? Phrase(zh: "今天没有了", en: "nothing more today"))))
    desk.say(rows: rows)
  }

  /// The most pressing eight, and how many more there are.
  private static func rows(_ alarms: [Alarm]) -> [Phrase] {
    let more = alarms.count - 8
    return alarms.prefix(8).map { alarm in
      let mark = alarm.severity.mark
      return Phrase(zh: "\(mark) \(alarm.words.zh)", en: "\(mark) \(alarm.words.en)")
    } + (more > 0 ? [Phrase(zh: "……还有 \(more) 条", en: "… and \(more) more")] : [])
  }

  private var doorLine: Phrase {
    guard !state.team.isEmpty else {
      return Phrase(zh: "还没有员工，用 showroom staff add 姓名 添加", en: "nobody yet: showroom staff add NAME")
    }
    let names = door.greeters.map { presence in
      let stay = presence.whereabouts?.since.instant.minutes(to: now.instant).words ?? Phrase(both: "")
      return Phrase(zh: "\(presence.person.phrase.zh) \(stay.zh)", en: "\(presence.person.phrase.en) \(stay.en)")
    }
    let covered = door.percent.map { "\($0) %" } ?? "--"
    return Phrase(
      zh: "\(door.greeters.count)/\(door.rule.floor) \(door.verdict.words.zh) · 达标 \(covered)"
        + (names.isEmpty ? "" : " · " + names.map(\.zh).joined(separator: "、")),
      en: "\(door.greeters.count)/\(door.rule.floor) \(door.verdict.words.en) · covered \(covered)"
        + (names.isEmpty ? "" : " · " + names.map(\.en).joined(separator: ", ")))
  }

  private var floorLine: Phrase {
    guard !places.isEmpty else { return Phrase(zh: "还没有人报到", en: "nobody has been seen today") }
    return Phrase(
      zh: places.map { "\($0.place.name.zh) \($0.people)" }.joined(separator: " · "),
      en: places.map { "\($0.place.name.en) \($0.people)" }.joined(separator: " · "))
  }

  private var trafficLine: Phrase {
    let time = state.clockTime(of: now)
    let change = traffic.change(until: time).map { share in
      let percent = Int((share * 100).rounded())
      return Phrase(
        zh: "（比往常\(percent < 0 ? "少" : "多") \(abs(percent)) %）", en: " (\(percent < 0 ? "" : "+")\(percent) % on usual)"
      )
    }
    let channels = traffic.channels.filter { $0.people.total > 0 }
    let total = traffic.people.total.grouped
    guard !traffic.goesOn(after: time) else {
      let soFar = traffic.soFar(at: time)
      return Phrase(
        zh: "全天 \(total) 人，\(soFar.by) 前 \(soFar.people.grouped) 人\(change?.zh ?? "")"
          + channels.map { " · \($0.channel.name.zh) \($0.people.total)" }.joined(),
        en: "\(total) that day, \(soFar.people.grouped) by \(soFar.by)\(change?.en ?? "")"
          + channels.map { " · \($0.channel.name.en) \($0.people.total)" }.joined())
    }
    return Phrase(
      zh: "今天 \(total) 人\(change?.zh ?? "")" + channels.map { " · \($0.channel.name.zh) \($0.people.total)" }.joined(),
      en: "\(total) today\(change?.en ?? "")" + channels.map { " · \($0.channel.name.en) \($0.people.total)" }.joined())
  }

  private var visitLine: Phrase {
    let open = state.openVisits
    guard !open.isEmpty else { return Phrase(zh: "展厅没有客户", en: "nobody is here") }
    let waiting = open.filter { $0.consultant == nil }
    let longest = waiting.map { $0.stay(at: now) }.max()?.words
    let signings = state.signings.count
    return Phrase(
      zh: "\(open.count) 批在店" + (longest.map { "，\(waiting.count) 批无人接待，最久 \($0.zh)" } ?? "")
        + (signings > 0 ? "，\(signings) 项待签字" : ""),
      en: "\(open.count) here" + (longest.map { ", \(waiting.count) unattended, up to \($0.en)" } ?? "")
        + (signings > 0 ? ", \(signings) to sign" : ""))
  }

  private var dutyLine: Phrase {
    let done = duties.count { $0.isDone }
    return Phrase(zh: "\(done)/\(duties.count) 已完成", en: "\(done) of \(duties.count) done")
  }

  private var complaintLine: Phrase {
    guard !complaints.isEmpty else { return Phrase(zh: "没有未结", en: "none open") }
    let breached = complaints.count { $0.clock(at: now, rule: state.settings.complaints).phase == .breached }
    return Phrase(
      zh: "\(complaints.count) 件未结" + (breached > 0 ? "，\(breached) 件超时" : ""),
      en: "\(complaints.count) open" + (breached > 0 ? ", \(breached) breached" : ""))
  }

  private func line(for complaint: Complaint) -> Phrase {
    let clock = complaint.clock(at: now, rule: state.settings.complaints)
    let phone = Masked.phone(complaint.details.phone)
    let name = Masked.name(complaint.details.customer) + (phone.isEmpty ? "" : " \(phone)")
    let next = complaint.step.next ?? complaint.step.name
    return Phrase(
      zh: "\(complaint.id) \(name) · \(state.name(of: complaint.details.kind).zh) · \(clock.words.zh) · \(next.zh)",
      en: "\(complaint.id) \(name) · \(state.name(of: complaint.details.kind).en) · \(clock.words.en) · to \(next.en)")
  }
}

extension Alarm.Severity {
  /// How pressing, in signs.
  var mark: String {
    switch self {
    case .notice: "·"
    case .warning: "!"
    case .urgent: "!!"
    }
  }
}
