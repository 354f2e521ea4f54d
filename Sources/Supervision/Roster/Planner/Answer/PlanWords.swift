// What a plan lacks, in words: for the terminal, the board and whoever prints a week.

extension RosterPlan {
  /// Who is missing where, what keeps the others from it, and what would free it: a line for each row of slots that lack
  /// the same, and after a day's lines what would help.
  public func shortfalls(in problem: RosterProblem) -> [Phrase] {
    var lines: [Phrase] = []
    for day in Set(failures.map(\.day)).sorted() {
      for row in rows(of: day) { lines.append(row.words(in: problem)) }
      for remedy in remedies where remedy.day == day { lines.append(remedy.words(in: problem)) }
    }
    for id in impossible {
      let name = problem.name(of: id)
      lines.append(
        Phrase(
          zh: "\(name)：没能守住硬规则（锁定、请假、休息间隔互相矛盾，或次数上下限守不住）",
          en: "\(name): hard rules are not kept; locks, leave, rest or hard counts contradict each other"))
    }
    return lines
  }

  /// The failures of a day, neighbouring slots that lack the same for the same reasons taken together.
  private func rows(of day: Int) -> [FailureRow] {
    var rows: [FailureRow] = []
    for failure in failures where failure.day == day {
      if let last = rows.last, last.goesOn(with: failure) {
        rows[rows.count - 1].slots += 1
      } else {
        rows.append(FailureRow(failure: failure, slots: 1))
      }
    }
    return rows
  }
}

/// Neighbouring slots that lack the same.
private struct FailureRow {
  let failure: RosterFailure
  var slots: Int

  func goesOn(with next: RosterFailure) -> Bool {
    guard let slot = failure.slot, next.slot == slot + slots, next.post == failure.post else { return false }
    return next.there == failure.there && next.needed == failure.needed && next.obstacles == failure.obstacles
  }

  func words(in problem: RosterProblem) -> Phrase {
    let place = failure.slot.map { problem.hours(from: $0, slots: slots) } ?? failure.shift ?? ""
    let day = problem.days[failure.day]
    let (needed, there) = (failure.needed, failure.there)
    var zh: [String] = []
    var en: [String] = []
    // Those with the same reason together, the reasons that can be changed first.
    for kind in Set(failure.obstacles.map(\.kind)).sorted(by: { ($0.weight, $0.rawValue) < ($1.weight, $1.rawValue) }) {
      let names = failure.obstacles.filter { $0.kind == kind }.map { problem.name(of: $0.person) }
      let more = names.count > 4
      zh.append(names.prefix(4).joined(separator: "、") + (more ? "等 \(names.count) 人" : "") + kind.words.zh)
      en.append(
        names.prefix(4).joined(separator: ", ") + (more ? " and \(names.count - 4) more: " : ": ") + kind.words.en)
    }
    return Phrase(
      zh: "缺人 \(day) \(place)：要 \(needed) 人，只有 \(there) 人" + (zh.isEmpty ? "" : "；" + zh.joined(separator: "；")),
      en: "missing \(day) \(place): \(there) of \(needed)" + (en.isEmpty ? "" : "; " + en.joined(separator: "; ")))
  }
}

extension RosterRemedy {
  /// What to decide otherwise, and how far it helps.
  public func words(in problem: RosterProblem) -> Phrase {
    guard !steps.isEmpty else {
      return Phrase(
        zh: "放开任何一条都不够：那天要再来一个人", en: "lifting any one rule is not enough: one more person is needed that day")
    }
    let both = steps.map { $0.words(in: problem) }
    let end =
      left == 0
      ? Phrase(zh: "就能排满", en: "fills all of it")
      : Phrase(zh: "能补 \(missing - left) 格，还缺 \(left) 格", en: "fills \(missing - left), \(left) still missing")
    let others = instead.prefix(3).map { $0.words(in: problem) }
    return Phrase(
      zh: "可以：" + both.map(\.zh).joined(separator: "，再") + "，" + end.zh
        + (others.isEmpty || steps.count > 1 ? "" : "；或者" + others.map(\.zh).joined(separator: "，或者")),
      en: "would help: " + both.map(\.en).joined(separator: " and ") + " " + end.en
        + (others.isEmpty || steps.count > 1 ? "" : "; or " + others.map(\.en).joined(separator: ", or ")))
  }
}

extension RosterRemedy.Step {
  /// What is to be decided otherwise.
  public func words(in problem: RosterProblem) -> Phrase {
    let name = problem.name(of: person)
    let why = detail.isEmpty || kind == .lock ? "" : "（\(detail)）"
    let reason = detail.isEmpty || kind == .lock ? "" : " (\(detail))"
    return switch kind {
    case .absence: Phrase(zh: "\(name)销假\(why)", en: "\(name) back from leave\(reason)")
    case .unavailable: Phrase(zh: "\(name)那天放开时间", en: "other hours for \(name)")
    case .appointment: Phrase(zh: "\(name)的预约改期\(why)", en: "\(name)'s appointment moved\(reason)")
    case .lock: Phrase(zh: "\(name)那天解锁", en: "\(name)'s day unlocked")
    case .meal, .fixedMeal: Phrase(zh: "\(name)的用餐挪到窗口外", en: "\(name)'s meal outside the window")
    case .sequence: Phrase(zh: "\(name)的休息间隔或连班破例", en: "an exception from rest for \(name)")
    case .count: Phrase(zh: "\(name)的次数上限破例", en: "an exception from the limit for \(name)")
    case .unable, .shift, .off, .post, .stint: Phrase(zh: name + kind.words.zh, en: "\(name): \(kind.words.en)")
    }
  }
}

extension RosterFailure.Kind {
  /// What stands in the way, in words of the trade.
  public var words: Phrase {
    switch self {
    case .absence: Phrase(zh: "请假", en: "on leave")
    case .unavailable: Phrase(zh: "那时来不了", en: "not available")
    case .unable: Phrase(zh: "不上这个班", en: "does not work that shift")
    case .lock: Phrase(zh: "已锁定", en: "settled otherwise")
    case .appointment: Phrase(zh: "已有预约", en: "has an appointment")
    case .meal: Phrase(zh: "用餐，可换一半", en: "at the meal, which can move")
    case .fixedMeal: Phrase(zh: "用餐", en: "at the meal")
    case .shift: Phrase(zh: "班次不到那时", en: "works other hours")
    case .off: Phrase(zh: "休息", en: "off")
    case .post: Phrase(zh: "在别的岗", en: "at another post")
    case .stint: Phrase(zh: "站岗已到上限", en: "has stood long enough")
    case .sequence: Phrase(zh: "休息间隔或连班不许", en: "needs rest between shifts")
    case .count: Phrase(zh: "份额已满", en: "has reached the limit")
    }
  }
}

extension RosterProblem {
  /// The hours of some slots, such as `09:00–10:00`.
  public func hours(from slot: Int, slots count: Int) -> String {
    guard let slots else { return "" }
    let from = ClockTime(0, slots.from + slot * slots.minutes)
    return Hours(from: from, to: ClockTime(0, slots.from + (slot + count) * slots.minutes)).text
  }

  /// What a person is called; the name in the file where there is none.
  fileprivate func name(of id: String) -> String {
    people.first { $0.id == id }.map { $0.name.isEmpty ? id : $0.name } ?? id
  }
}
