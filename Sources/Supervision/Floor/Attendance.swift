/// When somebody came and went on one day, from the whereabouts written down (duty 1.11).
public struct AttendanceRecord: Hashable, Sendable {
  /// When they were first seen at work; nil when they were not, but said to be away.
  public internal(set) var arrived: ClockTime?
  /// When they left for the last time; nil while they are there.
  public internal(set) var left: ClockTime?
}

/// Somebody's attendance on a day 考勤: what falls out of roster and whereabouts.
public struct Attendance: Hashable, Sendable {
  /// Who.
  public let person: Staff
  /// Their shift; nil when not on the roster.
  public let shift: Shift?
  /// When they came; nil when they did not.
  public let arrived: ClockTime?
  /// When they left for the last time; nil while they are there.
  public let left: ClockTime?
  /// How it stands.
  public let standing: Standing

  /// How somebody's attendance stands.
  public enum Standing: Hashable, Sendable {
    /// They came in time, and stayed as long as they should so far.
    case present
    /// They came so much after their shift began.
    case late(Minutes)
    /// They came in time and left so much before their shift ends.
    case leftEarly(Minutes)
    /// They came so much late and left so much early.
    case lateAndEarly(late: Minutes, early: Minutes)
    /// Their shift began so long ago, and nobody has seen them.
    case missing(Minutes)
    /// Their shift is still to begin.
    case expected(ClockTime)
    /// Their shift is over, and nobody has seen them.
    case absent
    /// They said, or somebody for them, that they do not come.
    case excused
    /// They do not work that day.
    case off
  }
}

extension ShowroomState {
  /// Everybody's attendance on a day held here: those on the roster by the beginning of their shift, then the others.
  ///
  /// A minute late or early is none. A day gone by counts to its end.
  public func attendance(on day: CivilDay, at now: Moment) -> [Attendance] {
    let today = businessDay(of: now)
    let time = day < today ? ClockTime(24, 0) : day > today ? ClockTime(0, 0) : clockTime(of: now)
    let shifts = roster[day]?.shifts ?? [:]
    let records = attendance[day] ?? [:]
    return staff.filter { $0.employed || records[$0.id] != nil }.map { person in
      let (shift, record) = (shifts[person.id], records[person.id])
      return Attendance(
        person: person, shift: shift, arrived: record?.arrived, left: record?.left,
        standing: Self.standing(shift?.hours, record, isExcused: isExcused(person.id, on: day, shift), at: time))
    }.sorted { a, b in
      (a.shift?.hours.from ?? ClockTime(24, 0), a.person.id) < (b.shift?.hours.from ?? ClockTime(24, 0), b.person.id)
    }
  }

  /// Whether the roster has them away for all of their shift.
  private func isExcused(_ id: StaffID, on day: CivilDay, _ shift: Shift?) -> Bool {
    (roster[day]?.absences ?? []).contains { absence in
      guard absence.staff == id, let hours = absence.hours else { return absence.staff == id }
      return shift.map { hours.from <= $0.hours.from && $0.hours.to <= hours.to } ?? false
    }
  }

  private static func standing(
    _ hours: Hours?, _ record: AttendanceRecord?, isExcused: Bool, at time: ClockTime
  ) -> Attendance.Standing {
    guard let arrived = record?.arrived else {
      if record != nil || isExcused { return .excused }
      guard let hours else { return .off }
      if time >= hours.to { return .absent }
      let gone = hours.from.distance(to: time)
      return gone >= Minutes(1) ? .missing(gone) : .expected(hours.from)
    }
    guard let hours else { return .present }
    let late = hours.from.distance(to: arrived)
    let early = (record?.left).map { $0.distance(to: hours.to) } ?? Minutes(0)
    switch (late >= Minutes(1), early >= Minutes(1)) {
    case (true, true): return .lateAndEarly(late: late, early: early)
    case (true, false): return .late(late)
    case (false, true): return .leftEarly(early)
    case (false, false): return .present
    }
  }

  /// Notes that somebody came, or went.
  mutating func noteAttendance(of id: StaffID, at place: PlaceID, _ moment: Moment) {
    let (day, time) = (businessDay(of: moment), clockTime(of: moment))
    var record = attendance[day]?[id] ?? AttendanceRecord(arrived: nil, left: nil)
    if settings.place(place)?.kind == .leave {
      // A clock set back meanwhile has them leave when they came.
      record.left = max(time, record.arrived ?? time)
    } else {
      record.arrived = record.arrived ?? time
      record.left = nil
    }
    attendance[day, default: [:]][id] = record
  }
}

extension Attendance.Standing {
  /// How it stands, in a few words.
  public var words: Phrase {
    switch self {
    case .present: Phrase(zh: "到岗", en: "present")
    case .late(let late): Phrase(zh: "迟到 \(late.words.zh)", en: "\(late.words.en) late")
    case .leftEarly(let early): Phrase(zh: "早退 \(early.words.zh)", en: "left \(early.words.en) early")
    case .lateAndEarly(let late, let early):
      Phrase(
        zh: "迟到 \(late.words.zh)，早退 \(early.words.zh)", en: "\(late.words.en) late, left \(early.words.en) early")
    case .missing(let gone): Phrase(zh: "未到 \(gone.words.zh)", en: "not here, due \(gone.words.en) ago")
    case .expected(let time): Phrase(zh: "\(time) 到岗", en: "expected \(time)")
    case .absent: Phrase(zh: "缺勤", en: "absent")
    case .excused: Phrase(zh: "请假", en: "excused")
    case .off: Phrase(zh: "不当班", en: "off")
    }
  }

  /// The one word for it in files and for scripts.
  public var word: String {
    switch self {
    case .present: "present"
    case .late: "late"
    case .leftEarly: "left-early"
    case .lateAndEarly: "late-and-early"
    case .missing: "missing"
    case .expected: "expected"
    case .absent: "absent"
    case .excused: "excused"
    case .off: "off"
    }
  }

  /// How late they came, or are by now; nil when they are not.
  public var late: Minutes? {
    switch self {
    case .late(let late), .lateAndEarly(let late, _), .missing(let late): late
    case .present, .leftEarly, .expected, .absent, .excused, .off: nil
    }
  }

  /// How early they left; nil when they did not.
  public var early: Minutes? {
    switch self {
    case .leftEarly(let early), .lateAndEarly(_, let early): early
    case .present, .late, .missing, .expected, .absent, .excused, .off: nil
    }
  }
}

extension AttendanceRecord: Codable {
  /// Reads `08:21-17:44`, `08:21-` while they are there, `-08:09` when they said that they do not come.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      var fields = FieldReader(line)
      let arrived = fields.time()
      guard fields.take("-") else { return nil }
      let left = fields.time()
      guard fields.isAtEnd, arrived != nil || left != nil else { return nil }
      return AttendanceRecord(arrived: arrived, left: left)
    }
  }

  /// Writes `08:21-17:44`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(
      String(line: { line in
        if let arrived { line.put(exact: arrived) }
        line.put("-")
        if let left { line.put(exact: left) }
      }))
  }
}
