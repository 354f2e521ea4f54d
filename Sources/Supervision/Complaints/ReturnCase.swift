/// The return or exchange of a car that a complaint leads to 退换车 (duty 4.2.6, domain.md §7).
public struct ReturnCase: Hashable, Codable, Sendable {
  /// By what right the customer asks.
  public enum Ground: String, Codable, CaseIterable, Sendable {
    case sevenDays = "seven-days"
    case sixtyDays = "sixty-days"
    case warranty
    case goodwill

    /// The ground on the screen.
    public var name: Phrase {
      switch self {
      case .sevenDays: Phrase(zh: "7 日退换", en: "7 days")
      case .sixtyDays: Phrase(zh: "60 日/3000 公里", en: "60 days / 3,000 km")
      case .warranty: Phrase(zh: "三包期内", en: "warranty")
      case .goodwill: Phrase(zh: "协商", en: "goodwill")
      }
    }
  }

  /// What the customer asks for.
  public enum Wish: String, Codable, CaseIterable, Sendable {
    case giveBack = "return"
    case exchange

    /// The wish on the screen.
    public var name: Phrase {
      switch self {
      case .giveBack: Phrase(zh: "退车", en: "return")
      case .exchange: Phrase(zh: "换车", en: "exchange")
      }
    }
  }

  /// What the house decided.
  public enum Decision: String, Codable, CaseIterable, Sendable {
    case granted
    case refused

    /// The decision on the screen.
    public var name: Phrase {
      switch self {
      case .granted: Phrase(zh: "同意", en: "granted")
      case .refused: Phrase(zh: "不同意", en: "refused")
      }
    }
  }

  /// By what right the customer asks.
  public var ground: Ground
  /// What the customer asks for.
  public var wish: Wish
  /// When the car was delivered, from which the days run; nil when that is not known yet.
  public var delivered: CivilDay?
  /// Kilometres on the clock when it was asked for; nil when that is not known yet.
  public var mileage: Int?
  /// What shows the defect: papers, pictures, readings; empty before.
  public var evidence: String
  /// What the house finds; empty before.
  public var assessment: String
  /// What the house offers; empty before.
  public var proposal: String
  /// What was decided; nil before.
  public var decision: Decision?
  /// The day on which it was carried out; nil before.
  public var done: CivilDay?

  /// A case with a ground and a wish, and what is known so far.
  public init(
    ground: Ground, wish: Wish, delivered: CivilDay? = nil, mileage: Int? = nil, evidence: String = "",
    assessment: String = "", proposal: String = "", decision: Decision? = nil, done: CivilDay? = nil
  ) {
    self.ground = ground
    self.wish = wish
    self.delivered = delivered
    self.mileage = mileage
    self.evidence = evidence
    self.assessment = assessment
    self.proposal = proposal
    self.decision = decision
    self.done = done
  }

  /// The stage it has reached: the furthest of which something is written down.
  public var stage: ReturnStage {
    if done != nil { return .done }
    if decision != nil { return .decided }
    if !proposal.isEmpty { return .proposed }
    if !assessment.isEmpty { return .assessed }
    return evidence.isEmpty ? .asked : .evidence
  }
}

/// The stages of a return or exchange, in order (domain.md §7).
public enum ReturnStage: String, Codable, CaseIterable, Comparable, Sendable {
  case asked
  case evidence
  case assessed
  case proposed
  case decided
  case done

  /// The stage as reached, on the screen.
  public var name: Phrase {
    switch self {
    case .asked: Phrase(zh: "已申请", en: "asked")
    case .evidence: Phrase(zh: "已取证", en: "evidence taken")
    case .assessed: Phrase(zh: "已鉴定", en: "assessed")
    case .proposed: Phrase(zh: "已提方案", en: "proposed")
    case .decided: Phrase(zh: "已决定", en: "decided")
    case .done: Phrase(zh: "已办结", en: "done")
    }
  }

  /// Whether this stage comes before another.
  public static func < (a: ReturnStage, b: ReturnStage) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
