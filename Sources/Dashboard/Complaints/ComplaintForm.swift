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
        hint: Phrase(zh: "可不填", en: "may be left empty")[language]),
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

extension ComplaintForm {
  /// What is known of the customer while the form is filled in, and to whom a grave one goes at once.
  static func aside(
    _ id: ComplaintID?, _ form: Form, _ world: World, _ language: Language, width: Int
  ) -> [[Span]] {
    let state = world.showroom.state
    let rule = state.settings.complaints
    var lines: [[Span]] = []
    if id == nil, ComplaintGrade.allCases[min(max(form.choice("grade"), 0), 2)] == .grave, let first = rule.ladder.first
    {
      let words = Phrase(zh: "★ 重大：登记即上报\(first.name.zh)", en: "★ grave: goes to the \(first.name.en) at once")
      lines.append([Span(words[language], .bad)])
    }
    let (name, phone) = (form.text("customer"), form.text("phone"))
    let others = state.complaints(ofCustomerNamed: name, phone: phone).filter { $0.id != id }
    guard !others.isEmpty else { return lines }
    let known = name.isEmpty ? state.knownCustomer(of: phone) : nil
    let words = Phrase(zh: "这位客户已有 \(others.count) 件", en: "\(others.count) of this customer before")
    let whose = known.map { Phrase(zh: "\($0)：", en: "\($0): ") } ?? .empty
    lines.append([Span(whose[language], .strong), Span(words[language], .warning)])
    for other in others.prefix(3) {
      let isToday = state.businessDay(of: other.received) == state.businessDay(of: world.now)
      let when =
        isToday
        ? Phrase(zh: "今天 \(other.received.time)", en: "today \(other.received.time)")
        : Phrase(both: "\(other.received.day)")
      let stands =
        other.isOpen ? Span(other.step.name[language], .warning) : Span("✓ " + other.step.name[language], .muted)
      lines.append([
        Span("  \(other.id) ", .muted), Span(when[language] + "  ", isToday ? .warning : .muted),
        Span(state.name(of: other.details.kind)[language] + "  "), stands,
        Span("  " + String(other.details.facts.map { $0 == "\n" ? " " : $0 }.prefix(60)), .muted),
      ])
    }
    return lines
  }
}

extension ShowroomState {
  /// Complaints of whom a name and the beginning of a phone tell, the latest first; of a phone from the seventh figure on.
  func complaints(ofCustomerNamed name: String, phone: String) -> [Complaint] {
    let isPhone = phone.count(where: \.isNumber) >= 7
    guard isPhone || (!name.isEmpty && phone.isEmpty) else { return [] }
    let wanted = ComplaintDetails(customer: name, phone: phone, kind: "")
    let found = isPhone ? complaints(of: phone) : complaints.values.filter { $0.details.isOfSameCustomer(as: wanted) }
    return found.sorted { $0.id > $1.id }
  }

  /// The customer who last complained from a phone; nil when nobody did.
  func knownCustomer(of phone: String) -> String? {
    complaints(ofCustomerNamed: "", phone: phone).first { !$0.details.customer.isEmpty }?.details.customer
  }
}
