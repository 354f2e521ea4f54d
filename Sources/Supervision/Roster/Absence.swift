/// Why somebody is away 请假.
public enum AbsenceKind: String, Codable, CaseIterable, Sendable {
  /// Leave agreed beforehand.
  case leave
  /// Called in sick.
  case sick
  /// Anything else: training, a court day.
  case other

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .leave: Phrase(zh: "休假", en: "leave")
    case .sick: Phrase(zh: "病假", en: "sick")
    case .other: Phrase(zh: "请假", en: "away")
    }
  }
}

/// Somebody's absence on one day, whole or for some hours.
public struct Absence: Hashable, Codable, Sendable {
  /// Who is away.
  public let staff: StaffID
  /// Why.
  public let kind: AbsenceKind
  /// From when to when; nil for the whole day.
  public let hours: Hours?
  /// What was said about it; may be empty.
  public let note: String
  /// The shift and posts that it took out, for whoever is to take them over; nil when it took none.
  public let given: RosterCell?

  /// Somebody away for a reason.
  public init(staff: StaffID, kind: AbsenceKind, hours: Hours? = nil, note: String = "", given: RosterCell? = nil) {
    self.staff = staff
    self.kind = kind
    self.hours = hours
    self.note = note
    self.given = given
  }

  /// Whether it takes any of some hours.
  public func takes(_ other: Hours) -> Bool { hours?.overlaps(other) ?? true }

  /// Whether it says nothing that another does not say already.
  func says(as other: Absence) -> Bool {
    guard kind == other.kind, note == other.note else { return false }
    guard let hours, let theirs = other.hours else { return hours == other.hours }
    // Who was taken down as gone for the day is not gone any later.
    return hours == theirs || hours.from <= theirs.from && hours.to == theirs.to
  }

  /// The kind and the note: `sick, fever`.
  public var words: Phrase {
    guard !note.isEmpty else { return kind.name }
    return Phrase(zh: "\(kind.name.zh)，\(note)", en: "\(kind.name.en), \(note)")
  }
}
