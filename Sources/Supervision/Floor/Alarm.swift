/// Something on the floor that is not as it should be now.
public struct Alarm: Hashable, Sendable {
  /// What it is about.
  public let cause: Cause
  /// How pressing it is.
  public let severity: Severity
  /// What is wrong, short enough for a line.
  public let words: Phrase
  /// What it stands on, such as since when: on another ground it is another alarm.
  public internal(set) var sign = ""
  /// How bad it is among those on the same ground; one that grows worse comes back though it was acknowledged.
  public internal(set) var level = 0

  /// What an alarm is about.
  public enum Cause: Hashable, Sendable {
    case door
    case desk
    case complaint(ComplaintID)
    case duty(DutyKey)
    case person(StaffID)
    /// Somebody's stint at the door.
    case stint(StaffID)
    /// A visitor who waits too long, or whose car is late.
    case visit(VisitID)
    /// A web lead that nobody answered.
    case sheet(SheetID)
  }

  /// How pressing an alarm is.
  public enum Severity: Int, Comparable, Sendable {
    case notice
    case warning
    case urgent

    /// Whether this presses less than another.
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }
}

extension ShowroomState {
  /// Everything that is not as it should be at a moment, acknowledged or not, the most pressing first.
  func standingAlarms(at now: Moment) -> [Alarm] {
    let all =
      doorAlarms(at: now) + visitAlarms(at: now) + complaintAlarms(at: now) + patrolAlarms(at: now)
      + dutyAlarms(at: now) + staffAlarms(at: now) + stintAlarms(at: now) + sheetAlarms(at: now)
    return all.enumerated().sorted { a, b in
      (b.element.severity, a.offset) < (a.element.severity, b.offset)
    }.map(\.element)
  }

  private func doorAlarms(at now: Moment) -> [Alarm] {
    guard !team.isEmpty else { return [] }
    let door = doorCoverage(at: now)
    var alarms: [Alarm] = []
    let since = door.changed?.text ?? ""
    switch door.verdict {
    case .short(let missing):
      alarms.append(
        Alarm(
          cause: .door, severity: .urgent,
          words: Phrase(zh: "门口缺 \(missing) 人", en: "door short of \(missing)"), sign: "short since \(since)",
          level: missing))
    case .crowded(let extra):
      alarms.append(
        Alarm(
          cause: .door, severity: .notice,
          words: Phrase(zh: "门口多 \(extra) 人", en: "\(extra) too many at the door"), sign: "crowded since \(since)",
          level: extra))
    case .right, .closed: break
    }
    let grace = settings.door.deskGrace
    let idle = door.idle.filter { person in
      person.whereabouts.map { $0.since.instant.minutes(to: now.instant) >= grace } ?? false
    }
    if door.open, idle.count > settings.door.deskLimit {
      alarms.append(
        Alarm(
          cause: .desk, severity: .warning,
          words: Phrase(zh: "前台聚了 \(idle.count) 人", en: "\(idle.count) idle at the front desk"),
          level: idle.count))
    }
    return alarms
  }

  private func complaintAlarms(at now: Moment) -> [Alarm] {
    openComplaints(at: now).compactMap { complaint in
      let clock = complaint.clock(at: now, rule: settings.complaints)
      let (id, left) = (complaint.id, clock.left.words)
      switch clock.phase {
      case .breached:
        return Alarm(
          cause: .complaint(id), severity: .urgent,
          words: Phrase(zh: "\(id) 超时 \(left.zh)", en: "\(id) breached \(left.en) ago"), level: 3)
      case .red:
        return Alarm(
          cause: .complaint(id), severity: .urgent,
          words: Phrase(zh: "\(id) 只剩 \(left.zh)", en: "\(id) has \(left.en) left"), level: 2)
      case .amber, .calm:
        if complaint.isAcknowledgementDue(at: now, rule: settings.complaints) {
          return Alarm(
            cause: .complaint(id), severity: .warning,
            words: Phrase(zh: "\(id) 尚未告知客户", en: "\(id) not acknowledged yet"))
        }
        return quietAlarm(complaint, clock, at: now)
      case .kept, .keptLate: return nil
      }
    }
  }

  /// What there is to say of one that is not urgent yet: forgotten, less than half its time left, a reply owed.
  private func quietAlarm(_ complaint: Complaint, _ clock: ComplaintClock, at now: Moment) -> Alarm? {
    let (rule, id, left) = (settings.complaints, complaint.id, clock.left.words)
    func alarm(_ severity: Alarm.Severity, _ words: Phrase) -> Alarm {
      Alarm(cause: .complaint(id), severity: severity, words: words)
    }
    if !clock.isPaused, complaint.isForgotten(at: now, rule: rule) {
      let idle = complaint.idle(at: now, rule: rule).words
      return alarm(.warning, Phrase(zh: "\(id) 已 \(idle.zh)无人跟进", en: "\(id) untouched for \(idle.en)"))
    }
    if clock.phase == .amber {
      var amber = alarm(.warning, Phrase(zh: "\(id) 剩 \(left.zh)", en: "\(id) has \(left.en) left"))
      amber.level = 1
      return amber
    }
    return nil
  }

  private func dutyAlarms(at now: Moment) -> [Alarm] {
    guard isOpen(at: now) || clockTime(of: now) >= settings.opening.to else { return [] }
    return today(at: now).compactMap { item in
      // A consultant's plan that runs late is the consultant's affair; it stands in the list. A round has its own alarm.
      guard case .late(let late) = item.standing, item.key.plan == nil, settings.duties.row(item.key)?.patrol == nil
      else { return nil }
      return Alarm(
        cause: .duty(item.key), severity: .notice,
        words: Phrase(
          zh: "\(item.title.zh)已过 \(late.words.zh)", en: "\(item.title.en) \(late.words.en) late"))
    }
  }

  /// Those who stand at the door a minute or more over their time.
  private func stintAlarms(at now: Moment) -> [Alarm] {
    guard isOpen(at: now) else { return [] }
    let relief = relief(at: now)
    return doorCoverage(at: now).greeters.compactMap { greeter in
      guard let since = greeter.whereabouts?.since else { return nil }
      let end = stintEnd(of: greeter.person.id, since: clockTime(of: since), on: businessDay(of: now))
      guard end.distance(to: now.time) >= Minutes(1) else { return nil }
      let (name, stay) = (greeter.person.phrase, since.instant.minutes(to: now.instant).words)
      let who =
        relief.map { Phrase(zh: "\($0.phrase.zh)有空", en: "\($0.phrase.en) free") }
        ?? Phrase(zh: "无人可替", en: "nobody free")
      return Alarm(
        cause: .stint(greeter.person.id), severity: .notice,
        words: Phrase(
          zh: "\(name.zh)已站 \(stay.zh)，\(end) 该换，\(who.zh)",
          en: "\(name.en) has stood \(stay.en), due off \(end), \(who.en)"),
        sign: "since \(since.time.textWithSeconds)")
    }
  }

  private func staffAlarms(at now: Moment) -> [Alarm] {
    presences(at: now).compactMap { presence in
      let name = presence.person.phrase
      switch presence.standing {
      case .late(let late):
        return Alarm(
          cause: .person(presence.person.id), severity: .notice,
          words: Phrase(zh: "\(name.zh)迟到 \(late.words.zh)", en: "\(name.en) \(late.words.en) late"), sign: "late")
      case .overdue(let over):
        let place = presence.place?.name ?? Phrase(both: "")
        return Alarm(
          cause: .person(presence.person.id), severity: .warning,
          words: Phrase(
            zh: "\(name.zh)\(place.zh)超时 \(over.words.zh)",
            en: "\(name.en) overdue \(over.words.en) (\(place.en))"),
          sign: "since \(presence.whereabouts?.since.time.textWithSeconds ?? "")")
      case .well, .expected, .off, .gone: return nil
      }
    }
  }
}
