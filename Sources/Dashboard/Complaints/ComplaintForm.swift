import Supervision
import Terminal

/// What is taken down while the customer talks 登记.
enum ComplaintForm {
  /// The fields, filled in when the complaint is there already.
  static func form(_ id: ComplaintID?, _ state: ShowroomState, _ language: Language) -> Form {
    let details = id.flatMap { state.complaints[$0]?.details }
    let kinds = state.settings.complaints.kinds
    let choose = Phrase(zh: "←→ 选择", en: "←→ to choose")[language]
    return Form([
      Form.Field(
        "customer", label: Phrase(zh: "客户", en: "customer")[language], .text(TextField(details?.customer ?? "")),
        hint: Phrase(zh: "称呼，如 周女士", en: "as addressed, such as Ms Zhou")[language]),
      Form.Field(
        "phone", label: Phrase(zh: "电话", en: "phone")[language],
        .text(TextField(details?.phone ?? "", placeholder: "138…")),
        hint: Phrase(zh: "查潜客卡和以往投诉，可不填", en: "finds card and earlier complaints; may be left empty")[language]),
      Form.Field(
        "kind", label: Phrase(zh: "类别", en: "kind")[language],
        .choice(
          ChoiceField(
            kinds.map { $0.name[language] }, selection: kinds.firstIndex { $0.id == details?.kind } ?? 0)),
        hint: choose),
      Form.Field(
        "grade", label: Phrase(zh: "等级", en: "grade")[language],
        .choice(
          ChoiceField(
            ComplaintGrade.allCases.map { $0.name[language] },
            selection: ComplaintGrade.allCases.firstIndex { $0 == details?.grade } ?? 0)),
        hint: Phrase(zh: "重大：伤害、重大损失、媒体、监管", en: "grave: injury, great loss, press, regulator")[language]),
      Form.Field(
        "facts", label: Phrase(zh: "事实", en: "facts")[language], .text(TextField(details?.facts ?? "", limit: 4000)),
        hint: Phrase(zh: "发生了什么，可粘贴", en: "what happened; paste works")[language]),
      Form.Field(
        "wish", label: Phrase(zh: "诉求", en: "wish")[language], .text(TextField(details?.wish ?? "", limit: 4000)),
        hint: Phrase(zh: "客户希望怎样", en: "what the customer wants")[language]),
      Form.Field(
        "way", label: Phrase(zh: "来源", en: "came by")[language],
        .choice(
          ChoiceField(
            [Phrase(both: "–")[language]] + ContactWay.allCases.map { $0.name[language] },
            selection: details?.channel.flatMap { ContactWay.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)),
        hint: choose),
      Form.Field(
        "car", label: Phrase(zh: "车辆", en: "car")[language], .text(TextField(details?.car ?? "", limit: 60)),
        hint: Phrase(zh: "车牌或车型，可不填", en: "plate or model; may be left empty")[language]),
    ])
  }

  /// What the filled form asks for.
  static func command(_ id: ComplaintID?, _ form: Form, _ state: ShowroomState) throws(FormError) -> Command {
    let kinds = state.settings.complaints.kinds
    let chosen = form.choice("kind")
    guard kinds.indices.contains(chosen) else {
      throw FormError(field: "kind", words: Phrase(zh: "请选类别", en: "choose a kind"))
    }
    let grades = ComplaintGrade.allCases
    let (ways, way) = (ContactWay.allCases, form.choice("way") - 1)
    let phone = form.text("phone")
    // Whom the phone tells need not be asked again.
    let customer = form.text("customer").isEmpty ? state.knownCustomer(of: phone) ?? "" : form.text("customer")
    let details = ComplaintDetails(
      customer: customer, phone: phone, kind: kinds[chosen].id,
      grade: grades[min(max(form.choice("grade"), 0), grades.count - 1)], facts: form.text("facts"),
      wish: form.text("wish"), channel: ways.indices.contains(way) ? ways[way] : nil, car: form.text("car"),
      reference: id.flatMap { state.complaints[$0]?.details.reference } ?? "")
    guard let id else { return .complaint(.open(details)) }
    return .complaint(.edit(id, details))
  }
}
