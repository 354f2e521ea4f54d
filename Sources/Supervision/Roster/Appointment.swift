/// What was promised to a customer or somebody else already.
public enum AppointmentKind: String, Codable, CaseIterable, Sendable {
  case testDrive = "test-drive"
  case delivery
  case offSite = "off-site"
  case other

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .testDrive: Phrase(zh: "试驾", en: "test drive")
    case .delivery: Phrase(zh: "交车", en: "delivery")
    case .offSite: Phrase(zh: "外展", en: "off site")
    case .other: Phrase(zh: "预约", en: "appointment")
    }
  }
}

/// An appointment of somebody's on one day; meanwhile they stand at no post.
public struct Appointment: Hashable, Codable, Sendable {
  /// Whose it is.
  public let staff: StaffID
  /// What it is.
  public let kind: AppointmentKind
  /// From when to when.
  public let hours: Hours
  /// With whom; may be empty.
  public let with: String

  /// An appointment in some hours.
  public init(staff: StaffID, kind: AppointmentKind, hours: Hours, with: String = "") {
    self.staff = staff
    self.kind = kind
    self.hours = hours
    self.with = with
  }

  /// Kind, hours and with whom: `test drive 14:00–15:00 Ms Zhou`.
  public var words: Phrase {
    let tail = with.isEmpty ? "" : " \(with)"
    return Phrase(zh: "\(kind.name.zh) \(hours.text)\(tail)", en: "\(kind.name.en) \(hours.text)\(tail)")
  }
}
