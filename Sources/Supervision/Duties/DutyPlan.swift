/// When the catalogue's duties fall due: the default day of each list, as domain.md §6 and duties.md give it.
public enum DutyPlan {
  /// What falls due on a day for the lists that apply, in order of time; what has no time comes last.
  public static func items(on day: CivilDay, lists: [Int], rule: DutyRule = DutyRule()) -> [DutyRow] {
    rule.rows(lists: lists).filter { $0.falls.due(on: day) }.sorted { a, b in
      (a.due ?? ClockTime(24, 0), a.key.code.rawValue) < (b.due ?? ClockTime(24, 0), b.key.code.rawValue)
    }
  }

  /// Every row as shipped, in the order of the lists: those with their day and time, and after a list's own those of its
  /// duties that only arise.
  static let shipped: [DutyRow] = {
    let planned = (list1 + list2 + list3 + list4).map(\.row)
    let codes = Set(planned.map(\.key.code))
    let rest = DutyCatalogue.all.filter { !codes.contains($0.code) }.map { duty in
      DutyRow(key: DutyKey(duty.code), title: duty.words, due: nil, falls: duty.cadence.falls)
    }
    return (1...4).flatMap { list in (planned + rest).filter { $0.key.code.list == list } }
  }()

  /// The shipped rows by key.
  static let byKey = Dictionary(uniqueKeysWithValues: shipped.map { ($0.key, $0) })

  private struct Row {
    let row: DutyRow

    init(
      _ code: DutyCode, _ due: ClockTime?, _ falls: DutyFalls = .daily, zh: String, en: String,
      patrol: PatrolListID? = nil
    ) {
      row = DutyRow(
        key: DutyKey(code, due: due), title: Phrase(zh: zh, en: en), due: due, falls: falls, patrol: patrol)
    }
  }

  private static let list1: [Row] = [
    Row("1.11", ClockTime(8, 35), zh: "考勤", en: "attendance taken"),
    Row("1.8", ClockTime(9, 0), zh: "销售资料备齐", en: "sales materials stocked"),
    Row("1.4", ClockTime(11, 0), zh: "现场巡检与协调", en: "floor walked and coordinated", patrol: .whole),
    Row("1.2", ClockTime(15, 0), zh: "检查销售流程", en: "sales process checked"),
    Row("1.1", ClockTime(16, 0), .weekly(.friday), zh: "下周计划与排班", en: "next week planned and staffed"),
    Row("1.7", ClockTime(17, 30), .weekly(.friday), zh: "周计划与总结上报", en: "plan and summary sent up"),
    Row("1.6", nil, .monthly(1), zh: "业务分析报告", en: "business analysis report"),
    Row("1.5", nil, .monthly(25), zh: "考核与用人建议", en: "appraisal and staffing advice"),
    Row("1.10", nil, .monthly(25), zh: "考核公示", en: "appraisal shown openly"),
  ]

  private static let list2: [Row] = [
    Row("2.4", ClockTime(8, 30), zh: "晨会", en: "morning meeting"),
    Row("2.6", ClockTime(8, 45), zh: "今日工作计划", en: "plan of the day"),
    Row("2.8", ClockTime(8, 50), zh: "值班与门口排定", en: "door pairs posted"),
    Row("2.5", ClockTime(9, 30), zh: "5S 巡视", en: "5S patrol", patrol: .whole),
    Row("2.4", ClockTime(10, 0), zh: "预测汇总上报", en: "forecast sent up"),
    Row("2.5", ClockTime(10, 0), zh: "资料架巡视", en: "racks patrol", patrol: .racks),
    Row("2.7", ClockTime(10, 30), zh: "顾问计划与动向", en: "consultants' plans and whereabouts"),
    Row("2.5", ClockTime(14, 0), zh: "5S 巡视", en: "5S patrol", patrol: .whole),
    Row("2.10", ClockTime(15, 0), zh: "十步骤审核签字", en: "ten steps reviewed and signed"),
    Row("2.18", ClockTime(16, 0), zh: "认可一位顾问", en: "recognise somebody's work"),
    Row("2.5", ClockTime(16, 30), zh: "5S 巡视", en: "5S patrol", patrol: .whole),
    Row("2.5", ClockTime(17, 0), zh: "资料架巡视", en: "racks patrol", patrol: .racks),
    Row("2.4", ClockTime(17, 30), zh: "夕会", en: "evening meeting"),
    Row("2.11", ClockTime(17, 45), zh: "客流、PCR、DMS 核对", en: "tally, PCR and DMS agree"),
    Row("2.19", nil, zh: "12 小时内处理投诉", en: "complaints within 12 hours"),
    Row("2.1", nil, zh: "规章执行", en: "rules kept"),
    Row("2.3", nil, zh: "制度流程执行", en: "processes kept"),
    Row("2.14", ClockTime(9, 0), .weekly(.monday), zh: "周会", en: "weekly meeting"),
    Row("2.12", ClockTime(15, 30), .weekly(.wednesday), zh: "顾客面访电访", en: "customers met or called"),
    Row("2.13", ClockTime(14, 30), .weekly(.thursday), zh: "一对一辅导", en: "one-to-one coaching"),
    Row("2.2", nil, .monthly(1), zh: "月度指标", en: "month's targets"),
    Row("2.15", nil, .monthly(1), zh: "促销计划", en: "promotions planned"),
    Row("2.16", nil, .monthly(1), zh: "辅导计划", en: "coaching plans"),
    Row("2.17", nil, .monthly(25), zh: "培训需求反馈", en: "training needs to the trainer"),
  ]

  private static let list3: [Row] = [
    Row("3.1", ClockTime(9, 0), zh: "部门日常", en: "department's day"),
    Row("3.9", ClockTime(10, 30), zh: "生产计划单跟进", en: "production orders followed"),
    Row("3.10", ClockTime(14, 0), zh: "发货与回款", en: "shipping and payment"),
    Row("3.4", ClockTime(16, 0), zh: "客户台账更新", en: "customer archive current"),
    Row("3.18", ClockTime(9, 0), .weekly(.monday), zh: "部门例会", en: "department meeting"),
    Row("3.8", nil, .weekly(.tuesday), zh: "客户需求跟踪", en: "customers' needs followed"),
    Row("3.13", nil, .weekly(.wednesday), zh: "客户回访", en: "call-backs"),
    Row("3.5", nil, .monthly(1), zh: "市场分析与预测", en: "market analysis and forecast"),
    Row("3.14", nil, .monthly(25), zh: "考核评议下属", en: "appraise the team"),
    Row("3.17", nil, .monthly(28), zh: "述职", en: "debriefs"),
  ]

  private static let list4: [Row] = [
    Row("4.5.2", ClockTime(10, 0), zh: "账期内回款", en: "payments within term"),
    Row("4.5.3", ClockTime(15, 0), zh: "超期催收", en: "overdue chased"),
    Row("4.5.4", nil, .weekly(.monday), zh: "客户资信", en: "credit standing"),
    Row("4.4.4", nil, .weekly(.tuesday), zh: "行业与竞争动态", en: "industry and rivals"),
    Row("4.2.1", nil, .weekly(.wednesday), zh: "回访听取意见", en: "call-backs"),
    Row("4.4.5", nil, .weekly(.thursday), zh: "走访客户", en: "customers visited"),
    Row("4.4.2", nil, .monthly(1), zh: "销售计划", en: "sales plan"),
    Row("4.2.7", nil, .monthly(25), zh: "满意度调查", en: "satisfaction survey"),
  ]
}

extension Cadence {
  /// On which days a duty of the catalogue falls due that nobody gave a day: Mondays, the first of a month or quarter.
  fileprivate var falls: DutyFalls {
    switch self {
    case .daily: .daily
    case .weekly: .weekly(.monday)
    case .monthly: .monthly(1)
    case .quarterly: .quarterly(1)
    case .occasional: .occasional
    }
  }
}
