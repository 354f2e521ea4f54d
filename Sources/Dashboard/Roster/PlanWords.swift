import Supervision
import Terminal

/// What a plan lacks and what it costs, in words of the trade.
struct PlanWords {
  /// What was planned.
  let problem: RosterProblem
  /// The language of the screen.
  let language: Language

  /// What the plan lacks, who could be freed from what, and what would help.
  func failures(of plan: RosterPlan, width: Int) -> [[Span]] {
    plan.shortfalls(in: problem).flatMap { words in
      TextWidth.wrap(words[language], width: max(width - 3, 8)).enumerated().map { number, line in
        number == 0 ? [Span("! ", .bad), Span(line, .text)] : [Span("  " + line, .muted)]
      }
    }
  }

  /// What each rule costs, the dearest first, with a bar.
  func rules(of plan: RosterPlan, width: Int) -> [[Span]] {
    let dear = plan.rules.filter { $0.cost > 0 }.sorted { ($0.cost, $1.rule) > ($1.cost, $0.rule) }
    guard let most = dear.first?.cost else { return [] }
    let room = max(min(width - 34, 30), 4)
    return dear.prefix(8).map { rule in
      let bar = max(rule.cost * room / most, 1)
      return [
        Span(TextWidth.pad(Self.name(of: rule.rule)[language], to: 24), .muted),
        Span(TextWidth.pad("\(rule.cost)", to: 7, align: .trailing) + "  "),
        Span(String(repeating: "━", count: bar), rule.rule == "missing" ? .bad : .chart),
      ]
    }
  }

  private static func name(of rule: String) -> Phrase {
    switch rule {
    case "missing": Phrase(zh: "门口缺人", en: "door short of people")
    case "short": Phrase(zh: "高峰少一人", en: "one fewer at rush")
    case "over": Phrase(zh: "门口人太多", en: "too many at the door")
    case "wishes": Phrase(zh: "没满足的愿望", en: "wishes not met")
    case "handover": Phrase(zh: "换岗次数", en: "handovers")
    case "stint": Phrase(zh: "门岗长短", en: "length of stints")
    case "door-time": Phrase(zh: "门岗时间不均", en: "uneven door time")
    case "unpopular-hours": Phrase(zh: "冷门时段不均", en: "uneven unpopular hours")
    case "working-days": Phrase(zh: "上班天数", en: "days of work")
    case "days-in-a-row": Phrase(zh: "连班天数", en: "days in a row")
    case "changes": Phrase(zh: "改动", en: "changes")
    default: Phrase(both: rule)
    }
  }
}
