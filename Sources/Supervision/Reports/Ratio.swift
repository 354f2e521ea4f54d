/// A ratio of the trade with its definition, target and the step of the process it belongs to (domain.md §3).
public enum Ratio: String, Codable, CaseIterable, CodingKeyRepresentable, Sendable {
  case contact
  case drive
  case returning = "return"
  case closingFirst = "closing-first"
  case closingReturn = "closing-return"
  case invitation
  case promotion
  case conversion
  case loss
  case followUp = "follow-up"
  case overdue
  case delivery
  case cancel

  /// The ratio as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(rawValue) }
  /// The ratio that a dictionary's key names; nil when it is none.
  public init?(codingKey: some CodingKey) { self.init(rawValue: codingKey.stringValue) }

  /// Its name on the screen.
  public var name: Phrase {
    switch self {
    case .contact: Phrase(zh: "留档率", en: "contact rate")
    case .drive: Phrase(zh: "试驾率", en: "test-drive rate")
    case .returning: Phrase(zh: "二次到店率", en: "return rate")
    case .closingFirst: Phrase(zh: "首次成交率", en: "closing, first")
    case .closingReturn: Phrase(zh: "再次成交率", en: "closing, return")
    case .invitation: Phrase(zh: "邀约到店率", en: "invitation rate")
    case .promotion: Phrase(zh: "邀约成功率", en: "promotion success")
    case .conversion: Phrase(zh: "潜客转化率", en: "conversion")
    case .loss: Phrase(zh: "战败率", en: "loss rate")
    case .followUp: Phrase(zh: "回访率", en: "follow-up rate")
    case .overdue: Phrase(zh: "逾期率", en: "overdue rate")
    case .delivery: Phrase(zh: "交车率", en: "delivery rate")
    case .cancel: Phrase(zh: "退订率", en: "cancel rate")
    }
  }

  /// A word over a narrow column.
  public var short: Phrase {
    switch self {
    case .contact: Phrase(zh: "留档", en: "contact")
    case .drive: Phrase(zh: "试驾", en: "drive")
    case .returning: Phrase(zh: "二次", en: "return")
    case .closingFirst: Phrase(zh: "首成", en: "close 1")
    case .closingReturn: Phrase(zh: "再成", en: "close 2")
    case .invitation: Phrase(zh: "邀约", en: "invite")
    case .promotion: Phrase(zh: "邀成", en: "promo")
    case .conversion: Phrase(zh: "转化", en: "convert")
    case .loss: Phrase(zh: "战败", en: "loss")
    case .followUp: Phrase(zh: "回访", en: "follow")
    case .overdue: Phrase(zh: "逾期", en: "overdue")
    case .delivery: Phrase(zh: "交车", en: "deliver")
    case .cancel: Phrase(zh: "退订", en: "cancel")
    }
  }

  /// How it is reckoned.
  public var definition: Phrase {
    switch self {
    case .contact:
      Phrase(
        zh: "首次留档 ÷（首次留档 + 首次未留档）；首次已建卡的两边都不算",
        en:
          "first visits with contact left ÷ (those + first visits without contact); first visits on file are in neither"
      )
    case .drive:
      Phrase(
        zh: "试驾次数 ÷（首次留档 + 首次已建卡 + 再次到店）", en: "test drives ÷ (first with contact + first on file + returns)")
    case .returning: Phrase(zh: "再次到店 ÷（首次 + 再次到店）", en: "returns ÷ (first visits + returns)")
    case .closingFirst:
      Phrase(
        zh: "首次留档中签约的 ÷ 首次留档", en: "first visits with contact whose closing was signed ÷ first visits with contact")
    case .closingReturn: Phrase(zh: "再次到店中签约的 ÷ 再次到店", en: "return visits whose closing was signed ÷ returns")
    case .invitation:
      Phrase(
        zh: "应邀到店 ÷（本期建卡 + 期初 H+A+B+C）", en: "invited who came ÷ (cards made + H+A+B+C carried in)")
    case .promotion:
      Phrase(
        zh: "应邀到店 ÷ 全部邀约（到店的，加上邀约过、期内未到店的）",
        en: "invited who came ÷ everybody invited (those, and who was invited and did not come in the span)")
    case .conversion:
      Phrase(
        zh: "订单 ÷（本期建卡 + 期初零时 H+A+B+C）",
        en: "orders ÷ (cards made + H+A+B+C carried in at 00:00 on the first day)")
    case .loss:
      Phrase(
        zh: "批准战败 ÷（本期申请或批准的战败 + 期初 H+A+B+C）",
        en: "approved losses ÷ (losses asked for or approved + H+A+B+C carried in)")
    case .followUp: Phrase(zh: "已回访 ÷ 应回访（期内到期的，提前做的算做的那天）", en: "done ÷ due (in the span; done early counts that day)")
    case .overdue: Phrase(zh: "当天未完成的回访 ÷ 应回访", en: "not done by the end of the day it fell due ÷ due")
    case .delivery:
      Phrase(
        zh: "交车 ÷（本期订单 + 期初未交订单）", en: "deliveries ÷ (orders + orders carried in)")
    case .cancel:
      Phrase(
        zh: "退订 ÷（本期订单 + 期初未交订单）", en: "cancelled ÷ (orders + orders carried in)")
    }
  }

  /// What is counted, and what it is of.
  public func parts(_ funnel: Funnel) -> (count: Int, of: Int) {
    switch self {
    case .contact: (funnel.firstWithContact, funnel.firstWithContact + funnel.firstWithoutContact)
    case .drive: (funnel.drives, funnel.prospectsSeen)
    case .returning: (funnel.returns, funnel.firsts + funnel.returns)
    case .closingFirst: (funnel.ordersOfFirst, funnel.firstWithContact)
    case .closingReturn: (funnel.ordersOfReturns, funnel.returns)
    case .invitation: (funnel.invitedCame, funnel.cards + funnel.carriedIn)
    case .promotion: (funnel.invitedCame, funnel.invited)
    case .conversion: (funnel.orders, funnel.cards + funnel.carriedIn)
    case .loss: (funnel.approvedLosses, funnel.losses + funnel.carriedIn)
    case .followUp: (funnel.done, funnel.due)
    case .overdue: (funnel.overdue, funnel.due)
    case .delivery: (funnel.deliveries, funnel.ordersInAll)
    case .cancel: (funnel.cancelled, funnel.ordersInAll)
    }
  }

  /// The ratio as a share, 0.25 for a quarter; nil of nothing.
  public func share(_ funnel: Funnel) -> Double? {
    let (count, of) = parts(funnel)
    return of == 0 ? nil : Double(count) / Double(of)
  }

  /// Whether more is better; of losses, overdue follow-ups and cancelled orders less is.
  public var isBetterHigh: Bool {
    switch self {
    case .loss, .overdue, .cancel: false
    default: true
    }
  }

  /// The target in per cent as the trade has it (default; a setting).
  public var usualTarget: Int {
    switch self {
    case .contact: 70
    case .drive: 40
    case .returning: 30
    case .closingFirst: 8
    case .closingReturn: 35
    case .invitation: 15
    case .promotion: 40
    case .conversion: 15
    case .loss: 20
    case .followUp: 95
    case .overdue: 5
    case .delivery: 60
    case .cancel: 5
    }
  }

  /// The step of the showroom process it tells of (domain.md §4).
  public var step: StepID {
    switch self {
    case .contact: .reception
    case .drive: .testDrive
    case .returning, .followUp, .overdue, .loss: "follow-up"
    case .closingFirst, .closingReturn, .conversion: .closing
    case .invitation, .promotion: "prospecting"
    case .delivery: "handover"
    case .cancel: "quotation"
    }
  }

  /// What to practise when it is under its target.
  public var practice: Phrase {
    switch self {
    case .contact:
      Phrase(
        zh: "演练开场与留资话术：先说给客户的好处，再要电话", en: "role-play the opening and asking for a number: what is in it for them first"
      )
    case .drive:
      Phrase(
        zh: "每位看车客户都邀请试驾：备车、路线、三分钟邀请", en: "offer every visitor a drive: car ready, route, the three-minute invitation")
    case .returning:
      Phrase(zh: "离店前约好下次：时间、理由、到店礼", en: "before they leave agree the next visit: day, reason, what waits for them")
    case .closingFirst:
      Phrase(zh: "识别首次成交信号，报价前确认需求与决策人", en: "see buying signals at once; needs and decider settled before the price")
    case .closingReturn:
      Phrase(zh: "再次到店当天收定：异议清单、主管到场", en: "close on the return: list of objections, supervisor at the table")
    case .invitation: Phrase(zh: "H、A 级逐个约到店，写明理由与时间", en: "invite H and A one by one, with a reason and a time")
    case .promotion: Phrase(zh: "邀约电话：核对出席、前一天再确认", en: "invitation calls: ask for a yes, confirm the day before")
    case .conversion: Phrase(zh: "逐卡过级别与下一步，升级或放下", en: "go through cards: level and next step, up or out")
    case .loss:
      Phrase(zh: "战败前主管陪谈一次，复盘竞品原因", en: "one talk with the supervisor before a loss; go over the rival's reasons")
    case .followUp:
      Phrase(zh: "早上先排当天回访，两个固定时段打电话", en: "plan the day's calls first thing; two fixed hours on the phone")
    case .overdue: Phrase(zh: "先清逾期再接新客（轮排规则）", en: "clear the overdue before taking new customers (turn-order rule)")
    case .delivery: Phrase(zh: "每周对库存与交期，提前约交车日", en: "stock and dates every week; agree the delivery day ahead")
    case .cancel:
      Phrase(zh: "签约时讲清交期、价格、金融，三天内回访", en: "date, price and finance plain at signing; a call within three days")
    }
  }

  /// Whether a share is on the right side of a target in per cent; nil of nothing.
  public func isMet(_ share: Double?, target: Int) -> Bool? {
    share.map { isBetterHigh ? $0 * 100 >= Double(target) : $0 * 100 <= Double(target) }
  }
}
