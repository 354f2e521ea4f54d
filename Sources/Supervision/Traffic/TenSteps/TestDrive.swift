/// A paper that has to be there before a test drive (domain.md §4).
public enum DrivePaper: String, Codable, CaseIterable, Comparable, Sendable {
  case agreement
  case licence
  case identity

  /// The paper on the screen.
  public var name: Phrase {
    switch self {
    case .agreement: Phrase(zh: "试驾协议", en: "agreement")
    case .licence: Phrase(zh: "驾驶证", en: "driving licence")
    case .identity: Phrase(zh: "身份证", en: "identity card")
    }
  }

  /// Whether this one is named before another.
  public static func < (a: DrivePaper, b: DrivePaper) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A test drive 试乘试驾, from being asked for until the feedback is taken.
public struct TestDrive: Hashable, Codable, Sendable {
  /// The car, as the house names it: model or plate.
  public let car: String
  /// When it was asked for.
  public let asked: Moment
  /// The papers seen.
  public internal(set) var papers: Set<DrivePaper> = []
  /// How far it is.
  public internal(set) var phase = Phase.asked

  /// How far a test drive is; without a signature there is no way onto the road.
  public enum Phase: Hashable, Codable, Sendable {
    /// Asked for; papers and signature are still to come.
    case asked
    /// The supervisor said no.
    case refused(at: Moment, by: String, reason: String)
    /// Signed, the car still stands.
    case signed(Signature)
    /// On the road.
    case out(Signature, since: Moment)
    /// Back; the feedback is still to be taken.
    case back(Signature, since: Moment, back: Moment)
    /// Over, with what the customer said.
    case rated(Signature, since: Moment, back: Moment, feedback: String)
  }

  init(car: String, asked: Moment) {
    self.car = car
    self.asked = asked
  }

  private enum CodingKeys: String, CodingKey { case car, asked, papers, phase }

  /// Reads a drive.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    car = try container.decode(String.self, forKey: .car)
    asked = try container.decode(Moment.self, forKey: .asked)
    papers = Set(try container.decode([DrivePaper].self, forKey: .papers))
    phase = try container.decode(Phase.self, forKey: .phase)
  }

  /// Writes a drive, its papers in their order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(car, forKey: .car)
    try container.encode(asked, forKey: .asked)
    try container.encode(papers.sorted(), forKey: .papers)
    try container.encode(phase, forKey: .phase)
  }
}

extension TestDrive {
  /// The papers still to be seen, in their order.
  public var missing: [DrivePaper] { DrivePaper.allCases.filter { !papers.contains($0) } }

  /// Whether it is settled: refused, or back with the feedback taken.
  public var isOver: Bool {
    switch phase {
    case .refused, .rated: true
    case .asked, .signed, .out, .back: false
    }
  }

  /// Since when the car is on the road; nil while it is not.
  public var outSince: Moment? { if case .out(_, let since) = phase { since } else { nil } }

  /// How long the car is out beyond what is allowed; nil while it is not out or not late.
  public func late(at now: Moment, limit: Minutes) -> Minutes? {
    guard let outSince else { return nil }
    let over = outSince.advanced(by: limit).instant.minutes(to: now.instant)
    return over >= Minutes(0) ? over : nil
  }

  /// Where it stands in a few words, with the minutes where a car is on the road.
  public func words(at now: Moment) -> Phrase {
    switch phase {
    case .asked where !missing.isEmpty:
      Phrase(
        zh: "缺" + missing.map(\.name.zh).joined(separator: "、"),
        en: "wants " + missing.map(\.name.en).joined(separator: ", "))
    case .asked: Phrase(zh: "待签字", en: "to be signed")
    case .refused: Phrase(zh: "不同意", en: "refused")
    case .signed: Phrase(zh: "已签，可出车", en: "signed, may go")
    case .out(_, let since):
      Phrase(
        zh: "在外 \(since.instant.minutes(to: now.instant).words.zh)",
        en: "out \(since.instant.minutes(to: now.instant).words.en)")
    case .back: Phrase(zh: "已还车，待反馈", en: "back, ask how it was")
    case .rated: Phrase(zh: "已试驾", en: "driven")
    }
  }
}
