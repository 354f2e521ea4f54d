/// A ratio of a consultant beside the target and the mean of the team.
public struct CoachingLine: Hashable, Sendable {
  /// The ratio.
  public let ratio: Ratio
  /// What is counted, and of how many.
  public let count: Int
  /// Of how many.
  public let of: Int
  /// The target in per cent.
  public let target: Int
  /// The team's mean as a share; nil of nothing.
  public let mean: Double?
  /// What is missing to the target in percentage points, negative when it is missed; nil of nothing.
  public var gap: Double? { share.map { ratio.isBetterHigh ? $0 * 100 - Double(target) : Double(target) - $0 * 100 } }
  /// The share; nil of nothing.
  public var share: Double? { of == 0 ? nil : Double(count) / Double(of) }
  /// Whether it is on the wrong side of its target.
  public var isUnder: Bool { ratio.isMet(share, target: target) == false }
}

extension ReportInput {
  /// The ratios of a consultant beside targets and the mean of the team.
  ///
  /// The mean is that of the consultants who have any share, each counting alike.
  public func coaching(of id: StaffID) -> [CoachingLine] {
    let team = teamFunnels
    let own = team.first { $0.id == id }?.funnel ?? facts.funnel(of: id, today: today)
    return Ratio.allCases.map { ratio in
      let (count, of) = ratio.parts(own)
      return CoachingLine(
        ratio: ratio, count: count, of: of, target: state.settings.targets.target(ratio),
        mean: Self.mean(team.map { ratio.share($0.funnel) }))
    }
  }

  /// The mean of the shares there are; nil of none.
  static func mean(_ shares: [Double?]) -> Double? {
    let known = shares.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  /// The consultants with their funnels.
  var teamFunnels: [(id: StaffID, funnel: Funnel)] {
    let groups = Dictionary(facts.funnels(by: .consultant, today: today).map { ($0.key, $0.funnel) }) { $1 }
    return consultants.map { ($0.id, groups[.consultant($0.id)] ?? Funnel()) }
  }
}

extension Report {
  /// Report 5, performance and coaching plan: each consultant's funnel against target and team mean, the gap, and what was
  /// agreed (domain.md §5).
  static func performance(_ input: ReportInput) -> Body {
    let columns = [
      Column("consultant", .consultantColumn), Column("ratio", Phrase(zh: "指标", en: "ratio")),
      Column("count", Phrase(zh: "数", en: "count"), Phrase(zh: "分子", en: "what is counted"), isNumeric: true),
      Column("of", Phrase(zh: "基数", en: "of"), Phrase(zh: "分母", en: "what it is of"), isNumeric: true),
      Column("share", Phrase(zh: "比率", en: "share"), isNumeric: true), Column("target", .target, isNumeric: true),
      Column(
        "mean", .teamMean, Phrase(zh: "有数的顾问各算一份的平均", en: "of the consultants who have any, each counting alike"),
        isNumeric: true),
      Column(
        "gap", Phrase(zh: "差距", en: "gap"),
        Phrase(zh: "与目标相差的百分点，负数为未达", en: "percentage points to the target; negative is missed"), isNumeric: true),
      Column("step", Phrase(zh: "步骤", en: "step"), Phrase(zh: "指标对应的流程步骤", en: "the step of the process it tells of")),
    ]
    var body = Body(columns: columns, rows: [])
    for person in input.consultants where input.consultant == nil || input.consultant == person.id {
      for line in input.coaching(of: person.id) {
        body.rows.append(
          Row(
            [
              Cell(.text(person.name)), Cell(.words(line.ratio.name)), Cell(.number(line.count)),
              Cell(.number(line.of)), Cell(.share(line.count, of: line.of), line.isUnder ? .under : nil),
              Cell(.share(line.target, of: 100)), Cell(.percent(line.mean)), Cell(.points(line.gap)),
              Cell(.words(input.state.name(of: line.ratio.step))),
            ], consultant: person.id))
      }
      for kept in input.state.agreements(with: person.id) {
        body.notes.append(kept.words(of: person))
      }
    }
    return body
  }
}

extension KeptAgreement {
  /// All of it in a line: who, what, by when, next review, both names.
  func words(of person: Staff) -> Phrase {
    let one = agreement
    let review = one.review.map { Phrase(zh: "，复查 \($0)", en: ", review \($0)") } ?? Phrase(both: "")
    return Phrase(
      zh: "\(person.name)：\(one.action)，\(one.due) 前\(review.zh)（\(at.day) \(one.supervisor)、\(one.consultant) 签名）",
      en:
        "\(person.name): \(one.action), by \(one.due)\(review.en) (signed \(at.day) by \(one.supervisor) and \(one.consultant))"
    )
  }
}
