/// That somebody knows of an alarm and says why it may wait.
public struct Acknowledgement: Hashable, Codable, Sendable {
  /// When.
  public let at: Moment
  /// Who.
  public let by: String
  /// Why it may wait.
  public let reason: String
  /// What the alarm stood on then.
  public let sign: String
  /// How bad it was then.
  public let level: Int

  /// Whether an alarm is still the one that was acknowledged: on the same ground, and no worse.
  func covers(_ alarm: Alarm) -> Bool { alarm.sign == sign && alarm.level <= level }
}

/// An alarm that somebody knows of, until it comes back.
public struct AcknowledgedAlarm: Hashable, Sendable {
  /// The alarm, which still stands.
  public let alarm: Alarm
  /// Who knows of it, and why it may wait.
  public let acknowledgement: Acknowledgement
  /// When it comes back if nothing changes.
  public let until: Moment
}

/// What can happen to alarms by somebody's word.
public enum AlarmEvent: Hashable, Codable, Sendable {
  /// Somebody knows of an alarm that stood on some ground and was so bad.
  case acknowledged(alarm: Alarm.Cause, sign: String, level: Int, reason: String)
  /// It counts again before its time.
  case recalled(alarm: Alarm.Cause)

  /// The alarm it is about.
  var alarm: Alarm.Cause {
    switch self {
    case .acknowledged(let cause, _, _, _), .recalled(let cause): cause
    }
  }
}

/// What can be asked about alarms.
public enum AlarmCommand: Hashable, Sendable {
  /// Let an alarm rest for a while, for a reason.
  case acknowledge(Alarm.Cause, reason: String)
  /// Let it count again at once.
  case recall(Alarm.Cause)
}

extension ShowroomState {
  /// Everything that is not as it should be at a moment and nobody has acknowledged, the most pressing first.
  public func alarms(at now: Moment) -> [Alarm] {
    standingAlarms(at: now).filter { acknowledgement(of: $0, at: now) == nil }
  }

  /// The alarms that stand and somebody has acknowledged, the most pressing first.
  public func acknowledgedAlarms(at now: Moment) -> [AcknowledgedAlarm] {
    // Mostly there is none, and then nothing is worked out twice.
    acknowledgements.isEmpty ? [] : standingAlarms(at: now).compactMap { acknowledgement(of: $0, at: now) }
  }

  /// That somebody knows of an alarm; nil when nobody does, when it has grown worse or is another by now, and when it
  /// has rested long enough.
  private func acknowledgement(of alarm: Alarm, at now: Moment) -> AcknowledgedAlarm? {
    guard let known = acknowledgements[alarm.cause], known.covers(alarm) else { return nil }
    let (until, rest) = (known.at.advanced(by: settings.alarmRest), settings.alarmRest)
    // One of a clock that was far ahead rests no longer than another.
    guard now.instant < until.instant, now.instant.minutes(to: known.at.instant) <= rest else { return nil }
    return AcknowledgedAlarm(alarm: alarm, acknowledgement: known, until: until)
  }

  mutating func apply(_ event: AlarmEvent, at moment: Moment, by user: String) {
    switch event {
    case .acknowledged(let cause, let sign, let level, let reason):
      acknowledgements[cause] = Acknowledgement(at: moment, by: user, reason: reason, sign: sign, level: level)
    case .recalled(let cause): acknowledgements[cause] = nil
    }
  }

  func decide(_ command: AlarmCommand, at now: Moment) throws(Refusal) -> [AlarmEvent] {
    switch command {
    case .acknowledge(let cause, let reason):
      guard let alarm = standingAlarms(at: now).first(where: { $0.cause == cause }) else {
        throw .noSuchAlarm(cause, among: alarms(at: now))
      }
      if let known = acknowledgement(of: alarm, at: now) { throw .knownAlready(known) }
      let why = try CleanText.required(reason, field: .reason, limit: 200)
      return [.acknowledged(alarm: cause, sign: alarm.sign, level: alarm.level, reason: why)]
    case .recall(let cause):
      guard acknowledgedAlarms(at: now).contains(where: { $0.alarm.cause == cause }) else { throw .notKnown(cause) }
      return [.recalled(alarm: cause)]
    }
  }
}

extension Refusal {
  static func noSuchAlarm(_ cause: Alarm.Cause, among alarms: [Alarm]) -> Refusal {
    let names = alarms.map(\.cause.text)
    return Refusal(
      "alarm.none",
      zh: names.isEmpty
        ? "现在没有告警“\(cause.text)”，无需确认" : "现在没有告警“\(cause.text)”，现有：\(names.joined(separator: "、"))",
      en: names.isEmpty
        ? "there is no alarm “\(cause.text)” now, so there is nothing to acknowledge"
        : "there is no alarm “\(cause.text)” now; those that stand are \(names.joined(separator: ", "))")
  }

  static func knownAlready(_ known: AcknowledgedAlarm) -> Refusal {
    let (by, at, until) = (known.acknowledgement.by, known.acknowledgement.at.time, known.until.time)
    return Refusal(
      "alarm.known", zh: "\(by) 在 \(at) 已确认这条告警，\(until) 再提醒，无需重复",
      en: "\(by) acknowledged it at \(at) already; it comes back at \(until), so there is nothing to do")
  }

  static func notKnown(_ cause: Alarm.Cause) -> Refusal {
    Refusal(
      "alarm.standing", zh: "告警“\(cause.text)”没有被确认，或已不在",
      en: "the alarm “\(cause.text)” is not acknowledged, or stands no more; there is nothing to bring back")
  }
}
