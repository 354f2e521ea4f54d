import Dashboard
import Supervision

/// How things stand at a moment, to be read from top to bottom: a board in sentences.
struct PlainReading {
  let showroom: Showroom
  let now: Moment
  private var state: ShowroomState { showroom.state }

  /// What a board shows; never nothing.
  func lines(of pane: PaneID) -> [Phrase] {
    let (lines, none): ([Phrase], Phrase) =
      switch pane {
      case .roster: (roster, Phrase(zh: "还没有员工：staff add 姓名", en: "nobody yet: staff add NAME"))
      case .door: (door, .nothing)
      case .traffic: (traffic, .nothing)
      case .complaints: (complaints, Phrase(zh: "没有未结投诉", en: "no complaint is open"))
      case .today: (today, Phrase(zh: "今天没有事项", en: "nothing falls due today"))
      case .people: (people, Phrase(zh: "今天还没有顾问到岗", en: "no consultant has checked in yet"))
      case .visits: (visits, Phrase(zh: "展厅没有客户", en: "nobody is here"))
      case .log: (log, Phrase(zh: "还没有操作记录", en: "nothing has been done yet"))
      case .close: (close, Phrase(zh: "没有遗留", en: "nothing is left"))
      case .week, .reports, .patrol, .meeting: ([], .nothing)
      }
    return lines.isEmpty ? [none] : lines
  }

  /// That something is not as it should be.
  static func words(for alarm: Alarm) -> Phrase {
    let kind: Phrase =
      switch alarm.severity {
      case .urgent: Phrase(zh: "紧急告警", en: "urgent alarm")
      case .warning: Phrase(zh: "告警", en: "alarm")
      case .notice: Phrase(zh: "提醒", en: "notice")
      }
    return Phrase(zh: "\(kind.zh)：\(alarm.words.zh)", en: "\(kind.en): \(alarm.words.en)")
  }

  private var roster: [Phrase] {
    state.presences(at: now).map { presence in
      let place = presence.whereabouts.map { seen in
        let (name, stay) = (state.name(of: seen.place), seen.since.instant.minutes(to: now.instant).words)
        return Phrase(
          zh: "\(seen.since.time) 起在\(name.zh)，已 \(stay.zh)", en: "\(name.en) since \(seen.since.time), \(stay.en)")
      }
      let back = presence.whereabouts?.back.map { Phrase(zh: "\($0) 回", en: "back \($0)") }
      let shift = presence.shift.map { Phrase(zh: "班次 \($0.hours.text)", en: "shift \($0.hours.text)") }
      return .sentence(presence.person.phrase, [place, back, presence.standing.words, shift])
    }
  }

  private var door: [Phrase] {
    let coverage = state.doorCoverage(at: now)
    let (there, wanted, verdict) = (coverage.greeters.count, coverage.rule.floor, coverage.verdict.words)
    let covered = coverage.percent.map { Phrase(zh: "今天达标 \($0) %", en: "covered \($0) % of the day") }
    let head = Phrase.sentence(
      Phrase(zh: "门口 \(there) 人，要求 \(wanted) 人", en: "\(there) at the door, \(wanted) wanted"), [verdict, covered])
    let greeters = coverage.greeters.map { greeter in
      let stay = greeter.whereabouts?.since.instant.minutes(to: now.instant).words
      return Phrase.sentence(greeter.person.phrase, [stay.map { Phrase(zh: "已站 \($0.zh)", en: "there for \($0.en)") }])
    }
    let gap = state.nextDoorGap(at: now).map { gap in
      let names = gap.substitutes.prefix(3).map(\.phrase)
      let who =
        names.isEmpty
        ? Phrase(zh: "无人可替", en: "nobody free")
        : Phrase(
          zh: names.map(\.zh).joined(separator: "、") + "可替",
          en: names.map(\.en).joined(separator: ", ") + " could take over")
      return Phrase(zh: "\(gap.at) 缺 \(gap.missing) 人，\(who.zh)", en: "short of \(gap.missing) at \(gap.at); \(who.en)")
    }
    return [head] + greeters + (gap.map { [$0] } ?? [])
  }

  private var traffic: [Phrase] {
    let day = state.traffic(on: state.businessDay(of: now))
    let usual = day.soFar(at: state.clockTime(of: now)).usual.map { Int($0.rounded()) }
    let head = Phrase.sentence(
      Phrase(zh: "今天 \(day.people.total) 人", en: "\(day.people.total) today"),
      [usual.map { Phrase(zh: "往常此时 \($0) 人", en: "usually \($0) by now") }])
    return [head]
      + day.channels.map { channel, people in
        Phrase(zh: "\(channel.name.zh) \(people.total)", en: "\(channel.name.en) \(people.total)")
      }
  }

  private var complaints: [Phrase] {
    state.openComplaints(at: now).map { complaint in
      let clock = complaint.clock(at: now, rule: state.settings.complaints)
      let details = complaint.details
      return .sentence(
        Phrase(both: "\(complaint.id) \(details.customer)"),
        [
          state.name(of: details.kind), complaint.step.name, clock.words,
          complaint.step.next.map { Phrase(zh: "下一步\($0.zh)", en: "next: \($0.en)") },
        ])
    }
  }

  private var today: [Phrase] {
    let items = state.today(at: now)
    guard !items.isEmpty else { return [] }
    let done = items.count(where: \.isDone)
    return [Phrase(zh: "\(items.count) 项，已完成 \(done) 项", en: "\(done) of \(items.count) done")]
      + items.map { item in
        let standing = item.standing.words
        let words =
          item.isDone ? Phrase(zh: "已完成 \(standing.zh)", en: "done \(standing.en)") : standing
        return .sentence(
          Phrase(zh: "\(item.title.zh) \(item.key.text)", en: "\(item.title.en) \(item.key.text)"), [words])
      }
  }

  private var people: [Phrase] {
    state.turns(at: now).map { turn in
      .sentence(
        Phrase(zh: "\(turn.place) \(turn.person.phrase.zh)", en: "\(turn.place) \(turn.person.phrase.en)"),
        [turn.callWords, turn.why])
    }
  }

  private var visits: [Phrase] {
    state.openVisits.map { visit in
      let stay = visit.stay(at: now).words
      let consultant = visit.consultant.map { state.name(of: $0) } ?? state.wait(of: visit, at: now).words
      return .sentence(
        Phrase(both: "\(visit.id)"),
        [
          Phrase(both: state.customer(of: visit)),
          Phrase(zh: "\(visit.people) 人，已 \(stay.zh)", en: "party of \(visit.people) for \(stay.en)"), consultant,
          visit.details.purpose.map { state.name(of: $0) }, Phrase(both: state.model(of: visit)),
        ])
    }
  }

  private var log: [Phrase] {
    let takenBack = showroom.acts.takenBack
    return showroom.acts.map { act in
      let words = showroom.words(for: act, hasTotal: false)
      let mark = takenBack.contains(act.id) ? Phrase(zh: "已撤销", en: "taken back") : nil
      return .sentence(
        Phrase(zh: "\(act.at.time) \(act.by.user)：\(words.zh)", en: "\(act.at.time) \(act.by.user): \(words.en)"),
        [mark])
    }
  }

  private var close: [Phrase] {
    state.left(on: state.businessDay(of: now), at: now).filter { $0.count > 0 }.map { left in
      let weight: Phrase? = left.weight == .blocks ? Phrase(zh: "闭店前要处理", en: "to be settled before closing") : nil
      return .sentence(
        Phrase(zh: "\(left.kind.name.zh)：\(left.words.zh)", en: "\(left.kind.name.en): \(left.words.en)"), [weight])
    }
  }
}

extension Phrase {
  /// Something and what there is to say of it, with a comma between; what is empty is left out.
  fileprivate static func sentence(_ subject: Phrase, _ parts: [Phrase?]) -> Phrase {
    let parts = ([subject] + parts.compactMap(\.self)).filter { !$0.en.isEmpty }
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  fileprivate static let nothing = Phrase(zh: "无", en: "none")
}
