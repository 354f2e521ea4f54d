import Supervision
import Terminal

/// How far the search for a plan has come.
public struct PlanProgress: Hashable, Sendable {
  /// What the best plan so far costs; nil before there is one.
  public let cost: Int?
  /// No plan that keeps the hard rules costs less than this.
  public let bound: Int
  /// Seconds searched.
  public let seconds: Double

  /// A search after so many seconds.
  public init(cost: Int?, bound: Int, seconds: Double) {
    self.cost = cost
    self.bound = bound
    self.seconds = seconds
  }
}

/// A week being planned, and then the plan to be taken or left.
struct PlanLayer: Sendable {
  /// What is planned.
  let problem: RosterProblem
  /// The first day of it.
  let first: CivilDay
  /// Why a published week is changed; empty for one that is not published.
  var reason = ""
  /// How far the search has come.
  var progress: PlanProgress?
  /// What it came to; nil while it goes on.
  var plan: RosterPlan?
  /// Rows scrolled down.
  var scroll = 0
  /// Why the plan cannot be taken.
  var message: Phrase?

  private var seconds: Double { progress?.seconds ?? 0 }

  /// What it says, line by line.
  func lines(_ state: ShowroomState, _ language: Language, width: Int) -> [[Span]] {
    guard let plan else { return searching(language) }
    var lines = [verdict(plan, language), quality(plan, language), changes(plan, state, language), []]
    let words = PlanWords(problem: problem, language: language)
    let failures = words.failures(of: plan, width: width)
    if !failures.isEmpty { lines += failures + [[]] }
    lines += words.rules(of: plan, width: width)
    return lines
  }

  /// Draws it over the board.
  func draw(_ screen: inout Screen, _ state: ShowroomState, _ language: Language) {
    let width = min(72, max(screen.size.columns - 6, 1))
    let lines = lines(state, language, width: width)
    let said = message.map { TextWidth.wrap($0[language], width: width - 2) } ?? []
    let rows = min(lines.count + said.count, max(screen.size.rows - 4, 1))
    let title = Phrase(
      zh: "第 \(first.weekNumber) 周排班方案", en: "Plan for week \(first.weekNumber)")
    let foot =
      plan == nil
      ? Phrase(zh: "Enter 就用目前最好的 · Esc 停止", en: "Enter takes the best so far · Esc stops")
      : Phrase(zh: "Enter 采用 · Esc 放弃", en: "Enter takes it · Esc leaves it")
    var overlay = Overlay(
      title[language], inside: Size(columns: width, rows: rows), foot: [Span(foot[language], .muted)])
    let first = min(scroll, max(lines.count + said.count - rows, 0))
    if lines.count + said.count > rows {
      overlay.box.scroll = ScrollThumb(offset: first, visible: rows, count: lines.count + said.count)
    }
    let all = said.map { [Span("✗ " + $0, .bad)] } + lines
    overlay.draw(&screen) { screen in
      for (row, line) in all.dropFirst(first).prefix(screen.size.rows).enumerated() {
        screen.put(line, at: Point(x: 0, y: row))
      }
    }
  }

  private func searching(_ language: Language) -> [[Span]] {
    var line = [Span(Phrase(zh: "正在排班… ", en: "planning… ")[language], .accent)]
    line.append(Span(Phrase(zh: "\(seconds.tenths) 秒", en: "\(seconds.tenths) s")[language], .muted))
    guard let progress, let cost = progress.cost else { return [line] }
    let words = Phrase(
      zh: "目前代价 \(cost)，下限 \(progress.bound)", en: "cost \(cost) so far, bound \(progress.bound)")
    return [line, [Span(words[language])]]
  }

  private func verdict(_ plan: RosterPlan, _ language: Language) -> [Span] {
    if plan.isComplete {
      return [
        Span("✓ ", .good),
        Span(
          Phrase(zh: "每个时段门口都够人，硬规则全部守住", en: "the door is covered throughout and every hard rule is kept")[language],
          .strong),
      ]
    }
    let slots = plan.failures.count
    let words =
      plan.failures.isEmpty
      ? Phrase(zh: "不完整：有人的硬规则守不住", en: "not complete: somebody's hard rules are broken")
      : Phrase(zh: "不完整：有 \(slots) 个时段缺人，这是找到的最好方案", en: "not complete: \(slots) slots lack people; the best found")
    return [Span("! ", .bad), Span(words[language], .bad)]
  }

  private func quality(_ plan: RosterPlan, _ language: Language) -> [Span] {
    let time = Span(Phrase(zh: "  \(seconds.tenths) 秒", en: "  \(seconds.tenths) s")[language], .muted)
    let cost = Span(
      Phrase(zh: "代价 \(plan.cost)，下限 \(plan.bound)，", en: "cost \(plan.cost), bound \(plan.bound), ")[language], .text)
    return [cost, Self.distance(of: plan, language), time]
  }

  /// How far from the best it can be; nothing is claimed of what breaks a hard rule.
  private static func distance(of plan: RosterPlan, _ language: Language) -> Span {
    guard let gap = plan.gap else {
      return Span(Phrase(zh: "硬规则没守住，比不了", en: "not comparable: hard rules broken")[language], .bad)
    }
    guard gap > 0 else { return Span(Phrase(zh: "已证明没有更好的", en: "proven the best there is")[language], .good) }
    let far = (gap * 100).tenths
    return Span(Phrase(zh: "离最优至多 \(far) %", en: "at most \(far) % from the best")[language], .text)
  }

  private func changes(_ plan: RosterPlan, _ state: ShowroomState, _ language: Language) -> [Span] {
    let shifts = plan.people.reduce(0) { $0 + $1.days.count { $0.shift != RosterProblem.off } }
    let stints = plan.people.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.stints.count } }
    let words = Phrase(
      zh: "\(problem.days.count) 天，\(shifts) 个班，\(stints) 段门岗",
      en: "\(problem.days.count) days, \(shifts) shifts, \(stints) stints")
    return [Span(words[language], .muted)]
  }
}

extension Double {
  /// With one decimal: `2.4`.
  var tenths: String {
    let all = Int((self * 10).rounded())
    return "\(all / 10).\(abs(all % 10))"
  }
}
