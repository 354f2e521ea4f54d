import Supervision
import Terminal

/// The small forms about a visit.
enum VisitForms {
  /// What is written down of a visit.
  static func visit(_ id: VisitID, _ state: ShowroomState, _ language: Language) -> Form {
    let details = state.visits[id]?.details ?? VisitDetails()
    let purposes = state.settings.visits.purposes
    func choice(_ id: String, _ label: Phrase, _ options: [Phrase], _ selection: Int) -> Form.Field {
      Form.Field(
        id, label: label[language], .choice(ChoiceField(options.map { $0[language] }, selection: selection)),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language])
    }
    let none = Phrase(both: "–")
    var model = Form.Field(
      "model", label: Phrase(zh: "意向车型", en: "model")[language], .text(TextField(details.model)))
    model.completions = CardForm.models(state)
    var asked = Form.Field(
      "asked", label: Phrase(zh: "指名顾问", en: "asked for")[language],
      .text(TextField(details.askedFor.flatMap { state.person($0) }?.name(in: language) ?? "")))
    asked.completions = state.team.map { $0.name(in: language) }
    return Form([
      Form.Field(
        "name", label: Phrase(zh: "称呼", en: "name")[language], .text(TextField(details.name)),
        hint: Phrase(zh: "如 周女士", en: "as addressed, such as Ms Zhou")[language]),
      choice(
        "purpose", Phrase(zh: "来意", en: "purpose"), [none] + purposes.map(\.name),
        purposes.firstIndex { $0.id == details.purpose }.map { $0 + 1 } ?? 0),
      choice(
        "kind", Phrase(zh: "到店", en: "kind"), [none] + VisitKind.allCases.map(\.name),
        VisitKind.allCases.firstIndex { $0 == details.kind }.map { $0 + 1 } ?? 0), model,
      choice(
        "invited", Phrase(zh: "预约", en: "appointment"), [Phrase(zh: "否", en: "no"), Phrase(zh: "是", en: "yes")],
        details.isInvited ? 1 : 0), asked,
      Form.Field("remark", label: Phrase(zh: "备注", en: "remark")[language], .text(TextField(details.remark))),
      Form.Field(
        "phone", label: Phrase(zh: "电话", en: "phone")[language], .text(TextField(details.phone)),
        hint: Phrase(zh: "留了电话，还没建卡时填", en: "left by somebody without a card yet")[language]),
    ])
  }

  /// What the filled form asks for.
  static func visitCommand(_ id: VisitID, _ form: Form, _ state: ShowroomState) throws(FormError) -> Command {
    var details = state.visits[id]?.details ?? VisitDetails()
    details.name = form.text("name")
    details.model = form.text("model")
    details.remark = form.text("remark")
    details.phone = form.text("phone")
    details.isInvited = form.choice("invited") == 1
    let (purpose, kind) = (form.choice("purpose"), form.choice("kind"))
    let purposes = state.settings.visits.purposes
    details.purpose = purposes.indices.contains(purpose - 1) ? purposes[purpose - 1].id : nil
    details.kind = VisitKind.allCases.indices.contains(kind - 1) ? VisitKind.allCases[kind - 1] : nil
    let asked = form.text("asked")
    details.askedFor = nil
    if !asked.isEmpty {
      do throws(Refusal) { details.askedFor = try state.person(named: asked).id } catch {
        throw FormError(field: "asked", words: error.words)
      }
    }
    return .visit(.describe(id, details))
  }

  /// The car of a test drive.
  static func car(_ id: VisitID, _ state: ShowroomState, _ language: Language) -> Form {
    var field = Form.Field(
      "car", label: Phrase(zh: "试驾车", en: "car")[language],
      .text(TextField(state.visits[id].map { state.model(of: $0) } ?? "", isSelected: true)),
      hint: Phrase(zh: "车型或车牌", en: "model or plate")[language])
    let cars = Set(state.visits.values.compactMap { $0.drive?.car })
    field.completions = cars.sorted() + CardForm.models(state).filter { !cars.contains($0) }
    return Form([field])
  }

  /// One line of words.
  static func words(_ id: String, _ label: Phrase, _ hint: Phrase, _ language: Language) -> Form {
    Form([Form.Field(id, label: label[language], .text(TextField("", limit: 400)), hint: hint[language])])
  }

  /// What was said at a follow-up, and when the next one is.
  static func followUp(_ id: CardID, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let card = state.cards[id]
    let next = card.flatMap { state.nextContact(of: $0.details.level, after: state.businessDay(of: world.now)) }
    return Form([
      Form.Field(
        "note", label: Phrase(zh: "回访内容", en: "what was said")[language], .text(TextField("", limit: 400)),
        hint: Phrase(zh: "客户怎么说", en: "what the customer said")[language]),
      Form.Field(
        "next", label: Phrase(zh: "下次回访", en: "next contact")[language],
        .text(TextField(next?.day.iso ?? "", isSelected: true)),
        hint: Phrase(zh: "如 2026-11-30 或 +3", en: "2026-11-30 or +3")[language]),
      Form.Field(
        "way", label: Phrase(zh: "方式", en: "way")[language],
        .choice(ChoiceField(FollowUpWay.allCases.map { $0.name[language] })),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
    ])
  }

  /// What the filled form asks for.
  static func followUpCommand(_ id: CardID, _ form: Form, _ world: World) throws(FormError) -> Command {
    let typed = form.text("next")
    var next: NextContact?
    if !typed.isEmpty {
      guard let day = CivilDay(typed: typed, today: world.showroom.state.businessDay(of: world.now)) else {
        throw FormError(
          field: "next",
          words: Phrase(zh: "“\(typed)”不是日期，请写 2026-11-30 或 +3", en: "“\(typed)” is no day; write 2026-11-30 or +3"))
      }
      next = NextContact(day, way: FollowUpWay.allCases[min(form.choice("way"), FollowUpWay.allCases.count - 1)])
    }
    return .card(.followUp(id, note: form.text("note"), next: next))
  }

  /// What declining a signature asks for.
  static func decline(_ id: SigningID, reason: String) -> Command {
    switch id {
    case .step(let visit, let step): .visit(.refuse(visit, step, reason: reason))
    case .loss(let card): .card(.refuseLoss(card, reason: reason))
    }
  }
}
