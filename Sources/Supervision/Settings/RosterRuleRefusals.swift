extension ShowroomState {
  /// Refuses roster rules that no plan could be made by.
  func check(_ rule: RosterRule) throws(Refusal) {
    let plan = rule.plan
    let day = Minutes(0)...Minutes.hours(24)
    guard day.contains(plan.rest), day.contains(plan.mostDoor),
      (Minutes(30)...Minutes.hours(12)).contains(plan.longestStint),
      (Minutes.hours(1)...Minutes.hours(24)).contains(plan.longestShift),
      (Minutes(0)...Minutes.hours(3)).contains(plan.meal)
    else { throw .rosterTimes }
    for hours in [plan.meals] + plan.unpopular + rule.demand.map(\.hours) where hours.from >= hours.to {
      throw .closesBeforeOpening(hours)
    }
    guard plan.meals.length >= plan.meal else { throw .mealWindow(plan.meals, plan.meal) }
    let weights = [
      plan.missing, plan.short, plan.over, plan.handover, plan.stint, plan.share, plan.unpopularShare, plan.workDay,
      plan.change, plan.rush,
    ]
    guard weights.allSatisfy((0...100_000).contains), (0...7).contains(plan.workDays),
      (1...28).contains(plan.mostDaysInARow)
    else { throw .rosterWeights }
    if let wrong = rule.demand.first(where: { !(0...20).contains($0.people) }) { throw .demandNumber(wrong.people) }
    switch rule.manner {
    case .rotation: break
    case .groups(let groups):
      let all = groups.joined()
      guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty }), Set(all).count == all.count else { throw .badGroups }
      for id in all where person(id) == nil { throw .unknownPerson("\(id.rawValue)", among: team) }
    case .dedicated(let greeters):
      guard !greeters.isEmpty, Set(greeters).count == greeters.count else { throw .badGreeters }
      for id in greeters where person(id) == nil { throw .unknownPerson("\(id.rawValue)", among: team) }
    }
  }
}

extension Refusal {
  static var rosterTimes: Refusal {
    Refusal(
      "settings.roster", zh: "排班规则：休息和门口总时长 0 到 24 小时，最长班次 1 到 24 小时，连站 30 分到 12 小时，用餐最多 3 小时",
      en:
        "roster rules: rest and door time 0 to 24 h, the longest shift 1 to 24 h, a stint 30 min to 12 h, a meal 3 h at most"
    )
  }

  static func mealWindow(_ window: Hours, _ meal: Minutes) -> Refusal {
    Refusal(
      "settings.meal", zh: "用餐时段 \(window.text) 放不下 \(meal.words.zh)，请放宽时段",
      en: "the meal window \(window.text) does not hold \(meal.words.en); widen it")
  }

  static var rosterWeights: Refusal {
    Refusal(
      "settings.weights", zh: "排班权重须在 0 到 100000 之间，每周 0 到 7 天，连上 1 到 28 天",
      en: "roster weights lie between 0 and 100000, a week has 0 to 7 working days, a run 1 to 28")
  }

  static func demandNumber(_ people: Int) -> Refusal {
    Refusal("settings.demand", zh: "门口要 \(people) 人不合理，请写 0 到 20", en: "\(people) at the door cannot be; 0 to 20")
  }

  static var badGroups: Refusal {
    Refusal(
      "settings.groups", zh: "分组制至少两组，每组至少一人，一人只能在一组",
      en: "there must be two groups or more, nobody in two of them and none empty")
  }

  static var badGreeters: Refusal {
    Refusal("settings.greeters", zh: "专职制至少要有一名迎宾，且不能重名", en: "name at least one greeter, each once")
  }
}
