import Supervision
import Terminal

/// The sheet of a return or exchange 退换车单, filled in stage by stage.
enum ReturnSheet {
  /// Everything on the sheet, as far as it is known.
  static func form(_ complaint: Complaint, _ language: Language) -> Form {
    let known = complaint.returning
    let choose = Phrase(zh: "←→ 选择", en: "←→ to choose")
    func choice(_ id: String, _ label: Phrase, _ options: [Phrase], _ selection: Int?) -> Form.Field {
      Form.Field(
        id, label: label[language], .choice(ChoiceField(options.map { $0[language] }, selection: selection ?? 0)),
        hint: choose[language])
    }
    func text(_ id: String, _ label: Phrase, _ value: String?, _ hint: Phrase) -> Form.Field {
      Form.Field(
        id, label: label[language], .text(TextField(value ?? "", limit: 2000)), hint: hint[language])
    }
    let undecided = Phrase(zh: "未定", en: "not yet")
    let decisions = ReturnCase.Decision.allCases
    return Form([
      choice(
        "ground", Phrase(zh: "依据", en: "ground"), ReturnCase.Ground.allCases.map(\.name),
        known.flatMap { ReturnCase.Ground.allCases.firstIndex(of: $0.ground) }),
      choice(
        "asked", Phrase(zh: "要求", en: "asked for"), ReturnCase.Wish.allCases.map(\.name),
        known.flatMap { ReturnCase.Wish.allCases.firstIndex(of: $0.wish) }),
      text(
        "delivered", Phrase(zh: "交车日期", en: "delivered"), known?.delivered?.iso,
        Phrase(zh: "如 2026-11-03", en: "as 2026-11-03")),
      text(
        "mileage", Phrase(zh: "里程", en: "mileage"), known?.mileage.map { "\($0)" },
        Phrase(zh: "公里", en: "kilometres")),
      text(
        "evidence", Phrase(zh: "证据", en: "evidence"), known?.evidence,
        Phrase(zh: "单据、照片、检测记录", en: "papers, pictures, readings")),
      text(
        "assessment", Phrase(zh: "鉴定", en: "assessment"), known?.assessment,
        Phrase(zh: "技术鉴定结论", en: "what the house finds")),
      text(
        "proposal", Phrase(zh: "方案", en: "proposal"), known?.proposal, Phrase(zh: "给客户的方案", en: "what the house offers")
      ),
      choice(
        "decision", Phrase(zh: "决定", en: "decision"), [undecided] + decisions.map(\.name),
        known?.decision.flatMap { decisions.firstIndex(of: $0) }.map { $0 + 1 }),
      text(
        "done", Phrase(zh: "办结日期", en: "done on"), known?.done?.iso, Phrase(zh: "办完后填", en: "once it is carried out")),
    ])
  }

  /// What is written on the sheet.
  static func read(_ form: Form) throws(FormError) -> ReturnCase {
    let decision = form.choice("decision")
    return ReturnCase(
      ground: ReturnCase.Ground.allCases[form.choice("ground")], wish: ReturnCase.Wish.allCases[form.choice("asked")],
      delivered: try day("delivered", form), mileage: form.text("mileage").isEmpty ? nil : try form.number("mileage"),
      evidence: form.text("evidence"), assessment: form.text("assessment"), proposal: form.text("proposal"),
      decision: decision > 0 ? ReturnCase.Decision.allCases[decision - 1] : nil, done: try day("done", form))
  }

  /// Whether the ground holds by what is on the sheet so far.
  static func verdict(_ complaint: Complaint, _ form: Form, rule: ComplaintRule, _ language: Language) -> [Span] {
    guard let sheet = try? read(form) else { return [] }
    let verdict = sheet.verdict(asked: complaint.received.day, rule: rule.returns)
    let style: Style = verdict.holds == true ? .good : verdict.holds == false ? .bad : .muted
    let mark = verdict.holds == true ? "✓ " : verdict.holds == false ? "✗ " : "· "
    return [Span(mark + verdict.words[language], style)]
  }

  private static func day(_ id: String, _ form: Form) throws(FormError) -> CivilDay? {
    let typed = form.text(id)
    guard !typed.isEmpty else { return nil }
    let text = String(typed.map { "/.".contains($0) ? "-" : $0 })
    guard let day = CivilDay(iso: text) else {
      throw FormError(
        field: id,
        words: Phrase(zh: "“\(typed)”不是日期，请写成 2026-11-03", en: "“\(typed)” is no date; write it as 2026-11-03"))
    }
    return day
  }
}
