/// What became of a day's duties, kept when the day is over: completion and streaks are reckoned from it.
public struct DutyRecord: Hashable, Sendable {
  /// What became of one duty.
  public enum Mark: Character, CaseIterable, Sendable {
    /// Checked off by its time.
    case done = "+"
    /// Checked off after its time.
    case late = "~"
    /// Seen done by the program itself.
    case seen = "*"
    /// Let go for a reason.
    case excused = "x"
    /// Carried over to another day.
    case carried = ">"
    /// Not done.
    case missed = "-"
  }

  /// What became of each duty that fell due.
  public internal(set) var marks: [DutyKey: Mark]

  /// A day's duties with what became of each.
  public init(marks: [DutyKey: Mark] = [:]) { self.marks = marks }
}

extension DutyRecord: Codable {
  /// Reads a line such as `2.4@08:30+ 2.5@09:30-`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      var marks: [DutyKey: Mark] = [:]
      for part in line.split(separator: " ") {
        guard let last = part.last, let mark = Mark(rawValue: last), let key = DutyKey(text: String(part.dropLast()))
        else { return nil }
        marks[key] = mark
      }
      return DutyRecord(marks: marks)
    }
  }

  /// Writes a line such as `2.4@08:30+ 2.5@09:30-`.
  public func encode(to encoder: any Encoder) throws {
    let parts = marks.map { "\($0.key.text)\($0.value.rawValue)" }.sorted()
    try encoder.write(parts.joined(separator: " "))
  }
}

extension ShowroomState {
  /// Keeps what became of the duties of a day that ends, as its last minute saw it.
  mutating func settleDuties(of day: CivilDay, offset: Int) {
    let rolls = settings.dayRollsAt
    let last =
      rolls > ClockTime(0, 0)
      ? Moment(day: day.advanced(by: 1), time: rolls.advanced(by: Minutes(-1)), offset: offset)
      : Moment(day: day, time: ClockTime(23, 59), offset: offset)
    dutyRecords[day] = dutyRecord(at: last)
  }

  /// What has become so far of the duties of the business day of a moment; those still to come count as not done.
  public func dutyRecord(at now: Moment) -> DutyRecord {
    DutyRecord(
      marks: Dictionary(dutyItems(at: now).map { ($0.key, mark(of: $0)) }, uniquingKeysWith: { first, _ in first }))
  }

  private func mark(of item: DutyItem) -> DutyRecord.Mark {
    switch item.standing {
    case .done(let check):
      guard let due = item.due else { return .done }
      return businessTime(of: check.at) > businessTime(of: due) ? .late : .done
    case .seenDone: return .seen
    case .excused: return .excused
    case .carried: return .carried
    case .ahead, .soon, .late: return .missed
    }
  }
}
