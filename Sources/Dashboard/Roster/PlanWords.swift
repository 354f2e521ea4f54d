import Supervision
import Terminal

/// What a plan lacks and what it costs, in words of the trade.
struct PlanWords {
  /// What was planned.
  let problem: RosterProblem
  /// The language of the screen.
  let language: Language

  /// Each stretch that lacks people, and who could be freed from what; then those whose rules contradict each other.
  func failures(of plan: RosterPlan, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for failure in joined(plan.failures) {
      let place = "\(day(failure.first.day)) \(hours(failure))"
      let words = Phrase(
        zh: "! \(place) 只有 \(failure.first.there) 人，要 \(failure.first.needed) 人",
        en: "! \(place): \(failure.first.there) of \(failure.first.needed)")
      lines.append([Span(words[language], .bad)])
      let way = ways(failure.first)
      for line in TextWidth.wrap(way, width: max(width - 3, 8)).prefix(3) { lines.append([Span("   " + line, .muted)]) }
    }
    for id in plan.impossible {
      let words = Phrase(
        zh: "! \(name(id))：锁定、请假、休息间隔或次数互相矛盾，请放开一项",
        en: "! \(name(id)): locks, leave, rest or counts contradict each other; free one of them")
      lines.append([Span(words[language], .bad)])
    }
    return lines
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

  private struct Stretch {
    let first: RosterFailure
    var last: RosterFailure
  }

  /// Neighbouring slots that lack as many for the same reasons are one.
  private func joined(_ failures: [RosterFailure]) -> [Stretch] {
    var stretches: [Stretch] = []
    for failure in failures {
      if let open = stretches.last, open.last.day == failure.day, open.first.there == failure.there,
        let slot = open.last.slot, failure.slot == slot + 1
      {
        stretches[stretches.count - 1].last = failure
      } else {
        stretches.append(Stretch(first: failure, last: failure))
      }
    }
    return stretches
  }

  private func day(_ index: Int) -> String {
    guard let day = CivilDay(iso: problem.days[index]) else { return problem.days[index] }
    return "\(day.weekday.name[language]) \(day.date.day)"
  }

  private func hours(_ stretch: Stretch) -> String {
    guard let slots = problem.slots, let first = stretch.first.slot, let last = stretch.last.slot else {
      return stretch.first.shift ?? ""
    }
    let from = ClockTime(0, slots.from + first * slots.minutes)
    return Hours(from: from, to: ClockTime(0, slots.from + (last + 1) * slots.minutes)).text
  }

  private func name(_ id: String) -> String { problem.people.first { $0.id == id }?.name ?? id }

  /// Who could be freed, by what stands in their way.
  private func ways(_ failure: RosterFailure) -> String {
    let kinds = RosterFailure.Kind.allCases.compactMap { kind -> String? in
      let names = failure.obstacles.filter { $0.kind == kind }.map { name($0.person) }
      guard !names.isEmpty else { return nil }
      let shown = names.prefix(4).joined(separator: Phrase(zh: "、", en: ", ")[language])
      return "\(kind.words[language])\(Phrase(zh: "：", en: ": ")[language])\(shown)\(names.count > 4 ? "…" : "")"
    }
    return kinds.joined(separator: Phrase(zh: "；", en: "; ")[language])
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

extension RosterFailure.Kind {
  /// What stands in somebody's way, and by that what would free them.
  fileprivate var words: Phrase {
    switch self {
    case .absence: Phrase(zh: "请假", en: "on leave")
    case .unavailable: Phrase(zh: "那时来不了", en: "not available")
    case .unable: Phrase(zh: "不上这个班", en: "do not work that shift")
    case .lock: Phrase(zh: "已锁定，可解锁", en: "locked, unlock")
    case .appointment: Phrase(zh: "已有预约，可改期", en: "appointment, move it")
    case .meal: Phrase(zh: "用餐，可换一半", en: "at the meal, move it")
    case .fixedMeal: Phrase(zh: "用餐", en: "at the meal")
    case .shift: Phrase(zh: "班次不到那时，可换班", en: "other hours, change the shift")
    case .off: Phrase(zh: "休息", en: "off")
    case .post: Phrase(zh: "在别的岗", en: "at another post")
    case .stint: Phrase(zh: "站岗已到上限", en: "stood long enough")
    case .sequence: Phrase(zh: "休息间隔不够", en: "need rest between shifts")
    case .count: Phrase(zh: "份额已满", en: "at their limit")
    }
  }
}
