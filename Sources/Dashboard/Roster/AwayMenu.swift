import Supervision
import Terminal

/// Somebody's leave and sickness 请假 on a day.
enum AwayMenu {
  /// A day's leave or sickness by one letter, more days or some hours by a form, and none of it.
  static func items(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let there = state.absences(of: cell.staff, on: cell.day)
    let day = cell.day...cell.day
    var items = [(AbsenceKind.leave, "l"), (.sick, "s"), (.other, "e")].map { kind, letter in
      MenuItem(
        key: .character(Character(letter)), title: kind.name, detail: Phrase(zh: "全天", en: "all day"),
        step: .perform(.roster(.setAbsence(cell.staff, days: day, kind: kind))),
        isCurrent: there.contains { $0.kind == kind && $0.hours == nil })
    }
    items.append(
      MenuItem(
        key: .character("m"), title: Phrase(zh: "多天或几小时…", en: "several days, or some hours…"),
        step: .form(.week(.away(cell)))))
    if !there.isEmpty {
      items.append(
        MenuItem(
          key: .character("x"), title: Phrase(zh: "销假", en: "not away after all"), detail: there.first?.words ?? .empty,
          step: .perform(.roster(.clearAbsence(cell.staff, days: day)))))
    }
    return items
  }
}

/// Leave of several days or of some hours.
enum AwayForm {
  /// Kind, last day, hours, and a note.
  static func form(_ cell: CellID, _ language: Language) -> Form {
    let optional = Phrase(zh: "不填为全天", en: "empty for all day")[language]
    return Form([
      Form.Field(
        "kind", label: Phrase(zh: "种类", en: "kind")[language],
        .choice(ChoiceField(AbsenceKind.allCases.map { $0.name[language] })),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
      Form.Field(
        "until", label: Phrase(zh: "到哪天", en: "until")[language],
        .text(TextField(cell.day.iso, isSelected: true)),
        hint: Phrase(zh: "如 2026-11-27", en: "such as 2026-11-27")[language]),
      Form.Field(
        "from", label: Phrase(zh: "从", en: "from")[language], .text(TextField("", placeholder: "9:30")), hint: optional),
      Form.Field(
        "to", label: Phrase(zh: "到", en: "to")[language], .text(TextField("", placeholder: "12:00")), hint: optional),
      Form.Field("note", label: Phrase(zh: "备注", en: "note")[language], .text(TextField(""))),
    ])
  }

  /// What the filled form asks for.
  static func command(_ cell: CellID, _ form: Form) throws(FormError) -> Command {
    let kinds = AbsenceKind.allCases
    let chosen = form.choice("kind")
    guard let last = CivilDay(iso: form.text("until")), last >= cell.day else {
      throw FormError(
        field: "until",
        words: Phrase(zh: "请写 \(cell.day) 或之后的日期", en: "write \(cell.day) or a later day, as 2026-11-27"))
    }
    var hours: Hours?
    if !form.text("from").isEmpty || !form.text("to").isEmpty {
      hours = Hours(from: try form.time("from"), to: try form.time("to"))
    }
    return .roster(
      .setAbsence(
        cell.staff, days: cell.day...last, kind: kinds.indices.contains(chosen) ? kinds[chosen] : .leave, hours: hours,
        note: form.text("note")))
  }
}
