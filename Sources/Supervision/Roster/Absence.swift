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

  /// Somebody away for a reason.
  public init(staff: StaffID, kind: AbsenceKind, hours: Hours? = nil, note: String = "") {
    self.staff = staff
    self.kind = kind
    self.hours = hours
    self.note = note
  }

  /// Whether it takes any of some hours.
  public func takes(_ other: Hours) -> Bool { hours?.overlaps(other) ?? true }

  /// The kind and the note: `sick, fever`.
  public var words: Phrase {
    guard !note.isEmpty else { return kind.name }
    return Phrase(zh: "\(kind.name.zh)，\(note)", en: "\(kind.name.en), \(note)")
  }
}
