/// What somebody would like of a day's roster, or would rather not have.
public struct Wish: Hashable, Codable, Sendable {
  /// Whose wish it is.
  public let staff: StaffID
  /// What it is about.
  public let about: About
  /// Whether they would like it, or would rather not.
  public let want: Bool
  /// What it costs a plan not to meet it, 1 to 1,000.
  public let weight: Int

  /// What a wish can be about.
  public enum About: Hashable, Codable, Sendable {
    /// Working on that day.
    case day
    /// A shift of a kind, such as `early`.
    case shift(kind: String)
    /// Standing at the door in some hours.
    case door(hours: Hours)
  }

  /// Somebody's wish.
  public init(staff: StaffID, about: About, want: Bool, weight: Int = Wish.usualWeight) {
    self.staff = staff
    self.about = about
    self.want = want
    self.weight = weight
  }

  /// The weight of a wish nobody gave another.
  public static let usualWeight = 10
}

extension Settings {
  /// A wish in words: `would rather not: early`.
  public func words(for wish: Wish) -> Phrase {
    let what: Phrase =
      switch wish.about {
      case .day: Phrase(zh: "上班", en: "work")
      case .shift(let kind): shiftKinds.first { $0.id == kind }?.name ?? Phrase(both: kind)
      case .door(let hours): Phrase(zh: "门口 \(hours.text)", en: "door \(hours.text)")
      }
    return wish.want
      ? Phrase(zh: "想要\(what.zh)", en: "would like \(what.en)")
      : Phrase(zh: "不想\(what.zh)", en: "would rather not \(what.en)")
  }
}
