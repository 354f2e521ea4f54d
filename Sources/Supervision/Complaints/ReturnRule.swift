/// The terms on which a car is taken back or exchanged; the days of the law, which a house may widen.
public struct ReturnRule: Hashable, Codable, Sendable {
  /// Days after delivery of the first ground.
  public var sevenDays = 7
  /// Days after delivery of the second ground, and kilometres: whichever is reached first ends it.
  public var sixtyDays = 60
  /// Kilometres of the second ground.
  public var sixtyKilometres = 3000
  /// Months after delivery of the warranty (default).
  public var warrantyMonths = 36
  /// Kilometres of the warranty (default).
  public var warrantyKilometres = 60_000

  /// The days of the law and the usual warranty.
  public init() {}

  /// The last day on which the ground holds for a car delivered on a day; nil for goodwill, which no day ends.
  public func lastDay(of ground: ReturnCase.Ground, delivered: CivilDay) -> CivilDay? {
    switch ground {
    case .sevenDays: delivered.advanced(by: sevenDays)
    case .sixtyDays: delivered.advanced(by: sixtyDays)
    case .warranty: delivered.advanced(byMonths: warrantyMonths)
    case .goodwill: nil
    }
  }

  /// The kilometres up to which the ground holds; nil when it asks for none.
  public func kilometres(of ground: ReturnCase.Ground) -> Int? {
    switch ground {
    case .sixtyDays: sixtyKilometres
    case .warranty: warrantyKilometres
    case .sevenDays, .goodwill: nil
    }
  }
}

/// Whether the ground of a return holds, with the date and the kilometres by which that is seen.
public struct ReturnVerdict: Hashable, Sendable {
  /// The last day of the ground; nil when no day ends it, or the delivery is not known.
  public let lastDay: CivilDay?
  /// The kilometres up to which it holds; nil when it asks for none.
  public let kilometres: Int?
  /// Whether it was asked for in time and within the kilometres; nil while a date or reading is missing.
  public let holds: Bool?

  /// The verdict in words.
  public var words: Phrase {
    let day = lastDay.map { Phrase(zh: "截至 \($0)", en: "until \($0)") } ?? Phrase(both: "")
    let reading = kilometres.map { Phrase(zh: "，\($0) 公里内", en: ", up to \($0) km") } ?? Phrase(both: "")
    let verdict =
      switch holds {
      case true?: Phrase(zh: "符合", en: "holds")
      case false?: Phrase(zh: "不符合", en: "does not hold")
      case nil: Phrase(zh: "待补交车日期或里程", en: "needs the delivery date or the mileage")
      }
    return Phrase(
      zh: [verdict.zh, day.zh].filter { !$0.isEmpty }.joined(separator: "，") + reading.zh,
      en: [verdict.en, day.en].filter { !$0.isEmpty }.joined(separator: ", ") + reading.en)
  }
}

extension ReturnCase {
  /// Whether the ground holds for what was asked for on a day.
  public func verdict(asked day: CivilDay, rule: ReturnRule) -> ReturnVerdict {
    let lastDay = delivered.flatMap { rule.lastDay(of: ground, delivered: $0) }
    let kilometres = rule.kilometres(of: ground)
    let isInTime: Bool? = ground == .goodwill ? true : lastDay.map { day <= $0 }
    let isWithin: Bool? = kilometres.map { limit in mileage.map { $0 <= limit } } ?? true
    // One of the two is enough to say no.
    let holds: Bool? =
      isInTime == false || isWithin == false ? false : isInTime == nil || isWithin == nil ? nil : true
    return ReturnVerdict(lastDay: lastDay, kilometres: kilometres, holds: holds)
  }
}

extension CivilDay {
  /// The same day so many months later, the last of its month where that is shorter.
  func advanced(byMonths months: Int) -> CivilDay {
    let (year, month, day) = date
    let count = year * 12 + month - 1 + months
    for day in stride(from: day, through: 28, by: -1) {
      if let found = CivilDay(year: count / 12, month: count % 12 + 1, day: day) { return found }
    }
    return CivilDay(year: count / 12, month: count % 12 + 1, day: day) ?? self
  }
}
