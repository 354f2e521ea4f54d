import Supervision
import Terminal

/// What a form of the Reports board is for.
enum ReportForm: Hashable, Sendable {
  /// What is agreed with a consultant.
  case agree(StaffID)
  /// Targets: of ratios and the house's month, or of a consultant's month.
  case targets(StaffID?)

  /// The form with what is known filled in.
  func form(_ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    switch self {
    case .agree: return Self.agreement(state.businessDay(of: world.now), language)
    case .targets(let id): return Self.targets(id, state, language)
    }
  }

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .agree(let id): .spaced(state.name(of: id), Phrase(zh: "辅导约定", en: "· agreed in coaching"))
    case .targets(let id?): .spaced(state.name(of: id), Phrase(zh: "月度目标", en: "· targets of a month"))
    case .targets(nil): Phrase(zh: "目标", en: "Targets")
    }
  }

  private static func agreement(_ today: CivilDay, _ language: Language) -> Form {
    func text(_ id: String, _ label: Phrase, _ hint: Phrase, _ value: String = "") -> Form.Field {
      Form.Field(id, label: label[language], .text(TextField(value)), hint: hint[language])
    }
    return Form([
      text(
        "action", Phrase(zh: "行动", en: "action"),
        Phrase(zh: "如 每位看车客户都邀请试驾", en: "such as: offer every visitor a test drive")),
      text(
        "due", Phrase(zh: "期限", en: "by"), Phrase(zh: "如 2026-11-30", en: "such as 2026-11-30"),
        today.advanced(by: 7).iso),
      text(
        "review", Phrase(zh: "复查", en: "review"), Phrase(zh: "下次一起看的日期，可空", en: "when you look again; may be empty"),
        today.advanced(by: 14).iso),
      text(
        "supervisor", Phrase(zh: "主管签名", en: "supervisor"), Phrase(zh: "主管姓名", en: "the supervisor's name")),
      text(
        "consultant", Phrase(zh: "顾问签名", en: "consultant"),
        Phrase(zh: "由顾问本人写姓名", en: "the consultant writes their name")),
    ])
  }

  private static func targets(_ id: StaffID?, _ state: ShowroomState, _ language: Language) -> Form {
    let units = state.unitTarget(of: id)
    func number(_ id: String, _ label: Phrase, _ value: Int, _ hint: Phrase) -> Form.Field {
      Form.Field(id, label: label[language], .text(TextField("\(value)")), hint: hint[language])
    }
    let month = Phrase(zh: "一个月；0 为不设", en: "in a month; 0 for none")
    var fields = [
      number("orders", Phrase(zh: "订单", en: "orders"), units.orders, month),
      number("deliveries", Phrase(zh: "交车", en: "deliveries"), units.deliveries, month),
      number("cards", Phrase(zh: "建卡", en: "cards"), units.cards, month),
    ]
    if id == nil {
      fields += Ratio.allCases.map { number($0.rawValue, $0.name, state.settings.targets.target($0), $0.definition) }
    }
    return Form(fields)
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ world: World) throws(FormError) -> Command {
    switch self {
    case .agree(let id):
      let review = form.text("review")
      return .coaching(
        .agree(
          id,
          CoachingAgreement(
            action: form.text("action"), due: try Self.day("due", form),
            review: review.isEmpty ? nil : try Self.day("review", form),
            supervisor: form.text("supervisor"), consultant: form.text("consultant"))))
    case .targets(let id):
      var settings = world.showroom.state.settings
      let units = UnitTarget(
        orders: try form.number("orders"), deliveries: try form.number("deliveries"), cards: try form.number("cards"))
      if let id { settings.targets.consultants[id] = units } else { settings.targets.month = units }
      if id == nil {
        for ratio in Ratio.allCases {
          let percent = try form.number(ratio.rawValue)
          settings.targets.ratios[ratio] = percent == ratio.usualTarget ? nil : percent
        }
      }
      return .settings(.change(to: settings))
    }
  }

  private static func day(_ id: String, _ form: Form) throws(FormError) -> CivilDay {
    let typed = form.text(id)
    guard let day = CivilDay(iso: String(typed.map { "/.".contains($0) ? "-" : $0 })) else {
      throw FormError(
        field: id,
        words: Phrase(zh: "“\(typed)”不是日期，请写成 2026-11-03", en: "“\(typed)” is no date; write it as 2026-11-03"))
    }
    return day
  }
}
