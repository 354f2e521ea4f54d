import Supervision
import Terminal

extension ComplaintSteps {
  /// Department and person, as they are now.
  static func routeForm(_ id: ComplaintID, _ state: ShowroomState, _ language: Language) -> Form {
    let complaint = state.complaints[id]
    let departments = state.settings.complaints.departments
    return Form([
      Form.Field(
        "department", label: Phrase(zh: "部门", en: "department")[language],
        .choice(
          ChoiceField(
            departments.map { $0.name[language] },
            selection: departments.firstIndex { $0.id == complaint?.department } ?? 0)),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
      Form.Field(
        "owner", label: Phrase(zh: "负责人", en: "owner")[language], .text(TextField(complaint?.owner ?? "")),
        hint: Phrase(zh: "该部门谁负责，可不填", en: "who holds it there; may be left empty")[language]),
    ])
  }

  /// What the filled form asks for.
  static func routeCommand(_ id: ComplaintID, _ form: Form, _ state: ShowroomState) -> Command {
    let departments = state.settings.complaints.departments
    let chosen = form.choice("department")
    let department = departments.indices.contains(chosen) ? departments[chosen].id : DepartmentID(rawValue: "")
    return .complaint(.route(id, department, owner: form.text("owner")))
  }

  /// The solution or plan, in words.
  static func planForm(_ language: Language) -> Form {
    words(
      "plan", Phrase(zh: "解决方案", en: "solution or plan"),
      Phrase(zh: "怎么解决，何时兑现", en: "what is done about it, and by when"), language)
  }

  /// A note, in words.
  static func noteForm(_ language: Language) -> Form {
    words("note", Phrase(zh: "备注", en: "note"), Phrase(zh: "发生了什么、说了什么", en: "what was said or done"), language)
  }

  /// Why it is opened again.
  static func reasonForm(_ language: Language) -> Form {
    words(
      "reason", Phrase(zh: "原因", en: "reason"), Phrase(zh: "重开后原时钟继续走", en: "the old clock runs on"), language)
  }

  private static func words(_ id: String, _ label: Phrase, _ hint: Phrase, _ language: Language) -> Form {
    Form([Form.Field(id, label: label[language], .text(TextField("", limit: 4000)), hint: hint[language])])
  }
}
