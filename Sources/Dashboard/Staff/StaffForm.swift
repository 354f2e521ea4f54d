import Supervision
import Terminal

/// Name and title of somebody on the staff.
enum StaffForm {
  /// The fields, filled in when somebody is there already.
  static func form(_ id: StaffID?, _ state: ShowroomState, _ language: Language) -> Form {
    let person = id.flatMap(state.person)
    let titles = JobTitle.allCases
    let title = person.flatMap { titles.firstIndex(of: $0.title) } ?? 0
    return Form([
      Form.Field(
        "name", label: Phrase(zh: "姓名", en: "name")[language], .text(TextField(person?.name ?? "")),
        hint: Phrase(zh: "店里的叫法，不能重名", en: "as written in the house; no two alike")[language]),
      Form.Field(
        "latin", label: Phrase(zh: "拼音", en: "Latin name")[language], .text(TextField(person?.latin ?? "")),
        hint: Phrase(zh: "可不填，如 Chen Jie", en: "may be left empty, such as Chen Jie")[language]),
      Form.Field(
        "title", label: Phrase(zh: "职务", en: "title")[language],
        .choice(ChoiceField(titles.map { $0.name[language] }, selection: title)),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
    ])
  }

  /// What the filled form asks for.
  static func command(_ id: StaffID?, _ form: Form) -> Command {
    let (name, latin) = (form.text("name"), form.text("latin"))
    let titles = JobTitle.allCases
    let title = titles[min(max(form.choice("title"), 0), titles.count - 1)]
    guard let id else { return .staff(.add(name: name, latin: latin, title: title)) }
    return .staff(.edit(id, name: name, latin: latin, title: title))
  }
}
