/// The duties of the four job descriptions, as they stand in duties.md.
public enum DutyCatalogue {
  /// Every duty, in the order of the lists.
  public static let all: [Duty] = fieldSales + showroom + madeToOrder + coordination

  /// The duty of that code; nil when there is none.
  public static func duty(_ code: DutyCode) -> Duty? {
    all.first { $0.code == code }
  }

  private static func duty(
    _ code: DutyCode, zh: String, en: String, _ cadence: Cadence, by byZh: String, _ byEn: String
  ) -> Duty {
    Duty(code: code, words: Phrase(zh: zh, en: en), cadence: cadence, carriedBy: Phrase(zh: byZh, en: byEn))
  }

  /// List 1: field-sales supervisor.
  public static let fieldSales: [Duty] = [
    duty(
      "1.1", zh: "拟定销售代表工作计划与人员安排并落实",
      en: "draw up work plans and staffing, see them carried out",
      .weekly, by: "计划、值班", "Plans, Roster"),
    duty(
      "1.2", zh: "业务指导，检查、控制、监督销售流程",
      en: "guide the business, check and control the sales process",
      .daily, by: "接待（十步骤）", "Visits (ten steps)"),
    duty(
      "1.3", zh: "新人入职培训与日常业务培训",
      en: "induction and regular training",
      .weekly, by: "团队：培训", "Team: training"),
    duty(
      "1.4", zh: "现场与活动的组织、鼓动、巡检、协调、氛围",
      en: "run the floor and events: organise, patrol, coordinate, mood",
      .daily, by: "现场、巡检", "Floor, Patrol"),
    duty(
      "1.5", zh: "考核与日常管理，团队建设，用人建议",
      en: "appraisal, daily management, team building, staffing advice",
      .monthly, by: "团队：考核", "Team: appraisal"),
    duty(
      "1.6", zh: "业务分析报告（客户、策略效果、建议）与市场调研",
      en: "business analysis report; market research by the team",
      .monthly, by: "报告、市场", "Reports, Market"),
    duty(
      "1.7", zh: "工作计划与总结上报",
      en: "plan and summary to one's superior",
      .weekly, by: "报告", "Reports"),
    duty(
      "1.8", zh: "销售资料的监控与准备",
      en: "sales materials watched and stocked",
      .daily, by: "资料", "Materials"),
    duty(
      "1.9", zh: "上级临时交办",
      en: "ad-hoc work from above",
      .occasional, by: "任务", "Tasks"),
    duty(
      "1.10", zh: "考核公正、公开、公平；公平竞争",
      en: "appraisal fair and open; a level field for all",
      .monthly, by: "团队：考核（公式公开）、轮排", "Team: appraisal (formula shown), turn order"),
    duty(
      "1.11", zh: "考勤与服从安排",
      en: "attendance",
      .daily, by: "团队：考勤", "Team: attendance"),
  ]

  /// List 2: car-showroom supervisor.
  public static let showroom: [Duty] = [
    duty(
      "2.1", zh: "遵守公司及部门规章",
      en: "keep company and department rules",
      .daily, by: "文件（阅读确认）", "Documents (read and confirmed)"),
    duty(
      "2.2", zh: "达成月收入与销售指标",
      en: "reach the month's revenue and sales targets",
      .monthly, by: "指标", "Targets"),
    duty(
      "2.3", zh: "遵守制度与流程",
      en: "keep rules and processes",
      .daily, by: "文件、接待", "Documents, Visits"),
    duty(
      "2.4", zh: "晨夕会按 QC-Sales 指导展厅工作（毛利、销量、满意度）",
      en: "morning/evening meetings guide the floor by QC-Sales: gross profit, volume, satisfaction",
      .daily, by: "会议", "Meeting"),
    duty(
      "2.5", zh: "定时巡视展厅，达到 5S 检核表要求",
      en: "patrol at set times against the 5S checklist",
      .daily, by: "巡检", "Patrol"),
    duty(
      "2.6", zh: "按每日工作计划工作",
      en: "work by a daily plan",
      .daily, by: "今日", "Duties"),
    duty(
      "2.7", zh: "用 QC-S 报告1 掌握顾问当日计划与动向",
      en: "QC-S report 1: each consultant's plan and whereabouts",
      .daily, by: "计划、现场", "Plans, Floor"),
    duty(
      "2.8", zh: "值班安排：门口随时两名顾问，其余不围聚前台",
      en: "duty staffing: two at the door at all times, none crowding the desk",
      .daily, by: "值班、门口", "Roster, Door"),
    duty(
      "2.9", zh: "必要时支持洽谈促成交",
      en: "support negotiations",
      .occasional, by: "接待", "Visits"),
    duty(
      "2.10", zh: "审核并签字十步骤（如试乘试驾），监督流程",
      en: "review and sign the ten steps (test drive), supervise them",
      .daily, by: "接待", "Visits"),
    duty(
      "2.11", zh: "下班前检核计划完成、客流表/渠道表/PCR 一致并入 DMS",
      en: "before closing: plans done; tally, channel sheets and PCR agree; entered in the DMS",
      .daily, by: "闭店", "Close"),
    duty(
      "2.12", zh: "面访或电访顾客，核实流程与满意",
      en: "meet or call customers: process followed, content?",
      .weekly, by: "回访", "Call-backs"),
    duty(
      "2.13", zh: "关注进度与比例，用报告 2 5 6 7 一对一辅导",
      en: "progress and ratios; one-to-one coaching by reports 2, 5, 6, 7",
      .weekly, by: "报告、团队：辅导", "Reports, Team: coaching"),
    duty(
      "2.14", zh: "收集绩效，开周会",
      en: "team results, weekly meeting",
      .weekly, by: "会议", "Meeting"),
    duty(
      "2.15", zh: "执行促销，达成邀约成功率与订单目标",
      en: "promotions: invitation success and order goals",
      .monthly, by: "促销", "Promotions"),
    duty(
      "2.16", zh: "按成长阶段制定辅导计划",
      en: "coaching plans by stage of growth",
      .monthly, by: "团队：辅导", "Team: coaching"),
    duty(
      "2.17", zh: "由报告、观察、询问收集培训需求，反馈内训师",
      en: "training needs from reports, observation, questions, to the trainer",
      .monthly, by: "团队：培训", "Team: training"),
    duty(
      "2.18", zh: "鼓舞士气，认可成就、努力、成果",
      en: "morale: recognise achievement, effort, result",
      .daily, by: "团队：认可", "Team: recognition"),
    duty(
      "2.19", zh: "12 小时内处理抱怨投诉",
      en: "complaints dealt with in 12 hours",
      .occasional, by: "投诉", "Complaints"),
    duty(
      "2.20", zh: "与各部门合作沟通",
      en: "cooperation with other departments",
      .occasional, by: "需求", "Requests"),
    duty(
      "2.21", zh: "参加培训与会议",
      en: "attend trainings and meetings",
      .occasional, by: "团队：考勤", "Team: attendance"),
  ]

  /// List 3: sales manager, made-to-order goods.
  public static let madeToOrder: [Duty] = [
    duty(
      "3.1", zh: "主持部门日常，落实制度",
      en: "run the department, carry out policy",
      .daily, by: "今日、文件", "Duties, Documents"),
    duty(
      "3.2", zh: "制定制度、考核方案、岗位职责",
      en: "write policies, appraisal scheme, job duties",
      .quarterly, by: "文件、团队：考核", "Documents, Team: appraisal"),
    duty(
      "3.3", zh: "市场推广与开发、促销方案",
      en: "marketing, development and promotion plans",
      .quarterly, by: "促销、市场", "Promotions, Market"),
    duty(
      "3.4", zh: "客户资料档案台账",
      en: "customer archive kept complete and current",
      .daily, by: "客户", "Customers"),
    duty(
      "3.5", zh: "分析市场、销售预测、开发客户",
      en: "analyse the market, forecast, develop customers",
      .monthly, by: "指标（预测）、市场", "Targets (forecast), Market"),
    duty(
      "3.6", zh: "重大谈判、签约、参展",
      en: "major negotiations, contracts, exhibitions",
      .occasional, by: "订单、促销", "Orders, Promotions"),
    duty(
      "3.7", zh: "审查客户资料、报价、合同评审、签订",
      en: "vet customer, quote, review and sign contracts",
      .occasional, by: "订单", "Orders"),
    duty(
      "3.8", zh: "跟踪需求变化并及时服务",
      en: "follow changing needs, serve in time",
      .weekly, by: "客户", "Customers"),
    duty(
      "3.9", zh: "监督下达生产计划单并跟进",
      en: "production orders issued right and followed",
      .daily, by: "订单", "Orders"),
    duty(
      "3.10", zh: "发货计划、送货、交期与货款回收",
      en: "shipping plan, delivery, dates, payment",
      .daily, by: "订单、应收", "Orders, Receivables"),
    duty(
      "3.11", zh: "价格、要求、交期沟通，寻求最佳方案",
      en: "talk price, requirement and date; find the best way",
      .occasional, by: "订单（记录）", "Orders (log)"),
    duty(
      "3.12", zh: "跟踪意见、投诉的过程与结果，回复客户",
      en: "follow feedback and complaints to the end, answer the customer",
      .occasional, by: "投诉", "Complaints"),
    duty(
      "3.13", zh: "回访、维护、满意度调查评价",
      en: "call-backs, care, satisfaction surveys",
      .weekly, by: "回访", "Call-backs"),
    duty(
      "3.14", zh: "监督检查指导考核评议下属",
      en: "supervise, guide, appraise",
      .monthly, by: "团队", "Team"),
    duty(
      "3.15", zh: "指导、培训、绩效考核",
      en: "guide, train, appraise",
      .monthly, by: "团队", "Team"),
    duty(
      "3.16", zh: "横向联系沟通",
      en: "liaison with departments",
      .occasional, by: "需求", "Requests"),
    duty(
      "3.17", zh: "听取下级述职，向总经理述职",
      en: "hear debriefs, give one's own",
      .monthly, by: "报告（述职）", "Reports (debrief)"),
    duty(
      "3.18", zh: "每周部门例会，参加公司例会",
      en: "weekly meeting, company meetings",
      .weekly, by: "会议", "Meeting"),
    duty(
      "3.19", zh: "制度规定的其他职责",
      en: "other duties set by policy",
      .occasional, by: "今日（自列）", "Duties (own rows)"),
    duty(
      "3.20", zh: "上级交办",
      en: "work from above",
      .occasional, by: "任务", "Tasks"),
  ]

  /// List 4: sales coordination.
  public static let coordination: [Duty] = [
    duty(
      "4.1.1", zh: "客户要求与投诉传到内部部门和人",
      en: "customers' demands and complaints passed to the right department and person",
      .occasional, by: "投诉（转办）、需求", "Complaints (routing), Requests"),
    duty(
      "4.1.2", zh: "合作问题沟通与解决",
      en: "problems in cooperation talked through",
      .occasional, by: "投诉、订单（记录）", "Complaints, Orders (log)"),
    duty(
      "4.1.3–6", zh: "价格、交货期、发货、售后沟通",
      en: "price, delivery date, shipping, after-sales talks",
      .occasional, by: "订单（记录）", "Orders (log)"),
    duty(
      "4.1.7", zh: "合同审核与签定跟踪",
      en: "contract review and signing followed",
      .occasional, by: "订单", "Orders"),
    duty(
      "4.2.1", zh: "回访听取意见",
      en: "call back, listen",
      .weekly, by: "回访", "Call-backs"),
    duty(
      "4.2.2", zh: "咨询服务",
      en: "answer enquiries",
      .occasional, by: "需求", "Requests"),
    duty(
      "4.2.3", zh: "审资料、报价、评审、签约、跟生产、发货计划",
      en: "vet, quote, review, sign, follow production, plan shipping",
      .occasional, by: "订单", "Orders"),
    duty(
      "4.2.4", zh: "客户间设备推广推介",
      en: "referrals between customers",
      .occasional, by: "客户（转介绍）", "Customers (referrals)"),
    duty(
      "4.2.5", zh: "购买能力评价",
      en: "judge purchasing power",
      .monthly, by: "客户（资信）", "Customers (credit)"),
    duty(
      "4.2.6", zh: "跟踪产品意见并建议；退换货评估与建议",
      en: "product feedback and advice; returns/exchanges assessed",
      .occasional, by: "投诉（退换）", "Complaints (returns)"),
    duty(
      "4.2.7", zh: "满意度调查评价",
      en: "satisfaction surveys",
      .monthly, by: "回访", "Call-backs"),
    duty(
      "4.3.1–5", zh: "投诉内部传递、过程跟踪、满意评价、结果回复、处理评价",
      en: "complaint passed on, followed, satisfaction judged, result told, handling evaluated",
      .occasional, by: "投诉", "Complaints"),
    duty(
      "4.4.1", zh: "收集各领域区域需求",
      en: "demand by field and region",
      .monthly, by: "市场", "Market"),
    duty(
      "4.4.2", zh: "制定销售计划",
      en: "sales plan from market facts",
      .monthly, by: "指标", "Targets"),
    duty(
      "4.4.3", zh: "执行计划，必要时业务报告",
      en: "carry out plans, report when needed",
      .monthly, by: "指标、报告", "Targets, Reports"),
    duty(
      "4.4.4", zh: "行业与竞争动态，改善策略",
      en: "industry and rivals; better strategy",
      .weekly, by: "市场", "Market"),
    duty(
      "4.4.5", zh: "走访客户",
      en: "visit customers",
      .weekly, by: "回访", "Call-backs"),
    duty(
      "4.5.1", zh: "协调财务开票",
      en: "invoices with finance",
      .occasional, by: "应收", "Receivables"),
    duty(
      "4.5.2", zh: "账期内收回货款",
      en: "paid within term",
      .daily, by: "应收", "Receivables"),
    duty(
      "4.5.3", zh: "超期催收，无效升级",
      en: "chase the overdue, escalate",
      .daily, by: "应收", "Receivables"),
    duty(
      "4.5.4", zh: "掌握资信，防呆坏账",
      en: "credit standing, no bad debt",
      .weekly, by: "应收、客户（资信）", "Receivables, Customers (credit)"),
    duty(
      "4.6.1–2", zh: "指导考核；新主管培训",
      en: "guide and appraise; train new supervisors",
      .monthly, by: "团队", "Team"),
    duty(
      "4.7", zh: "会议组织与临时任务",
      en: "organise meetings, ad-hoc tasks",
      .occasional, by: "会议、任务", "Meeting, Tasks"),
  ]
}
