import Supervision
import Terminal

/// The forms by which a complaint is moved along that need more than one word.
enum ComplaintStepForm: Hashable, Sendable {
  case accept
  case reply
  case tell(ContactWay)
  case nudge
  case pause
  case escalate
  case judge
  case close
  case returning
  case callBack

  /// What stands above the form.
  func title(_ id: ComplaintID) -> Phrase {
    switch self {
    case .accept: Phrase(zh: "\(id) 部门签收", en: "\(id) · taken on by the department")
    case .reply: Phrase(zh: "\(id) 回复客户进展", en: "\(id) · reply to the customer")
    case .tell(let way): Phrase(zh: "\(id) 答复客户：\(way.name.zh)", en: "\(id) · the customer was told, \(way.name.en)")
    case .nudge: Phrase(zh: "\(id) 催办", en: "\(id) · nudge")
    case .pause: Phrase(zh: "\(id) 暂停计时", en: "\(id) · stop the clock")
    case .escalate: Phrase(zh: "\(id) 上报", en: "\(id) · escalate")
    case .judge: Phrase(zh: "\(id) 原因与预防", en: "\(id) · cause and prevention")
    case .close: Phrase(zh: "\(id) 结案", en: "\(id) · close")
    case .returning: Phrase(zh: "\(id) 退换车单", en: "\(id) · return or exchange")
    case .callBack: Phrase(zh: "\(id) 回访", en: "\(id) · call-back")
    }
  }

  /// The form with what is known filled in.
  func form(_ id: ComplaintID, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    guard let complaint = state.complaints[id] else { return Form([]) }
    func text(_ id: String, _ label: Phrase, _ value: String = "", _ hint: Phrase, isProposal: Bool = false)
      -> Form.Field
    {
      Form.Field(
        id, label: label[language], .text(TextField(value, limit: 2000, isSelected: isProposal)), hint: hint[language])
    }
    let note = text("note", .note, "", Phrase(zh: "可不填", en: "may be left empty"))
    let person = Phrase(zh: "何人", en: "person")
    switch self {
    case .accept:
      return Form([
        text("person", person, complaint.owner, Phrase(zh: "谁接手", en: "who took it on"), isProposal: true), note,
      ])
    case .reply:
      return Form([
        ways(language),
        text("note", .note, "", Phrase(zh: "说了什么，何时再回复", en: "what was said, and when they hear again")),
      ])
    case .tell: return Form([text("note", .note, "", Phrase(zh: "客户怎么说", en: "what the customer said"))])
    case .nudge:
      return Form([
        text(
          "person", person, complaint.acceptance?.person ?? complaint.owner, Phrase(zh: "催谁", en: "who is reminded"),
          isProposal: true),
        note,
      ])
    case .pause:
      return Form([text("reason", .reason, "", Phrase(zh: "等客户什么", en: "what the customer is waited for"))])
    case .escalate: return escalation(complaint, world, language, note: note)
    case .judge, .close:
      let known = complaint.judgement
      return Form([
        text(
          "cause", Phrase(zh: "原因", en: "cause"), known?.cause ?? "", Phrase(zh: "为什么发生", en: "why it came to this")),
        text(
          "prevention", Phrase(zh: "预防", en: "prevention"), known?.prevention ?? "",
          Phrase(zh: "怎样不再发生", en: "what keeps it from happening again")),
        text(
          "evaluation", Phrase(zh: "评价", en: "evaluation"), known?.evaluation ?? "",
          Phrase(zh: "处理得怎样，可不填", en: "how well it was handled; may be left empty")),
      ])
    case .returning: return ReturnSheet.form(complaint, language)
    case .callBack: return Form([text("note", .note, "", Phrase(zh: "客户现在怎么说", en: "what the customer says now"))])
    }
  }

  /// What the filled form asks for.
  func command(_ id: ComplaintID, _ form: Form, _ world: World) throws(FormError) -> Command {
    let note = form.text("note")
    let state = world.showroom.state
    switch self {
    case .accept: return .complaint(.accept(id, by: form.text("person"), note: note))
    case .reply: return .complaint(.reply(id, by: ContactWay.allCases[form.choice("way")], note: note))
    case .tell(let way): return .complaint(.tell(id, note: note, by: way))
    case .nudge: return .complaint(.nudge(id, person: form.text("person"), note: note))
    case .pause: return .complaint(.pause(id, reason: form.text("reason")))
    case .escalate:
      let ladder = state.settings.complaints.ladder
      guard ladder.indices.contains(form.choice("rung")) else {
        throw FormError(field: "rung", words: Phrase(zh: "设置里没有上报对象", en: "the settings name nobody to escalate to"))
      }
      return .complaint(.escalate(id, to: ladder[form.choice("rung")].id, person: form.text("person"), note: note))
    case .judge: return .complaint(.judge(id, judgement(form)))
    case .close:
      let judgement = judgement(form)
      guard judgement != state.complaints[id]?.judgement, judgement != ComplaintJudgement(cause: "") else {
        return .complaint(.close(id))
      }
      return .together([.complaint(.judge(id, judgement)), .complaint(.close(id))])
    case .returning: return .complaint(.setReturn(id, try ReturnSheet.read(form)))
    case .callBack: return .complaint(.callBack(id, note: note))
    }
  }

  private func judgement(_ form: Form) -> ComplaintJudgement {
    ComplaintJudgement(
      cause: form.text("cause"), prevention: form.text("prevention"), evaluation: form.text("evaluation"))
  }

  private func ways(_ language: Language) -> Form.Field {
    Form.Field(
      "way", label: Phrase(zh: "方式", en: "way")[language],
      .choice(ChoiceField(ContactWay.allCases.map { $0.name[language] })),
      hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language])
  }

  /// The rung that is owed, else the one above the last, is chosen to begin with.
  private func escalation(_ complaint: Complaint, _ world: World, _ language: Language, note: Form.Field) -> Form {
    let rule = world.showroom.state.settings.complaints
    let last = complaint.escalations.compactMap { done in rule.ladder.firstIndex { $0.id == done.rung } }.max()
    let owed = complaint.escalationDue(at: world.now, rule: rule).flatMap { due in rule.ladder.firstIndex(of: due) }
    let rungs = rule.ladder.map { rung in
      complaint.escalations.contains { $0.rung == rung.id } ? "✓" + rung.name[language] : rung.name[language]
    }
    return Form([
      Form.Field(
        "rung", label: Phrase(zh: "上报给", en: "to")[language],
        .choice(ChoiceField(rungs, selection: owed ?? last.map { $0 + 1 } ?? 0)),
        hint: Phrase(zh: "←→ 选择；✓ 已上报过", en: "←→ to choose; ✓ was told already")[language]),
      Form.Field(
        "person", label: Phrase(zh: "何人", en: "person")[language], .text(TextField("", limit: 40)),
        hint: Phrase(zh: "可不填", en: "may be left empty")[language]),
      note,
    ])
  }
}

extension Phrase {
  fileprivate static let note = Phrase(zh: "备注", en: "note")
  fileprivate static let reason = Phrase(zh: "原因", en: "reason")
}
