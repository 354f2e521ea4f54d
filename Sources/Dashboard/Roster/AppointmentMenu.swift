import Supervision
import Terminal

/// What somebody has promised for a day 预约: those made, to be let go, and a further one.
enum AppointmentMenu {
  /// A further one, then those made.
  static func items(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let further = MenuItem(
      key: .character("a"), title: Phrase(zh: "新预约…", en: "a further one…"), step: .form(.week(.appointment(cell))))
    return [further]
      + state.appointments(of: cell.staff, on: cell.day).enumerated().map { index, appointment in
        MenuItem(
          key: MenuItem.digit(index),
          title: Phrase(zh: "取消 \(appointment.words.zh)", en: "let go: \(appointment.words.en)"),
          step: .perform(.roster(.clearAppointment(cell.staff, day: cell.day, from: appointment.hours.from))))
      }
  }
}

/// An appointment.
enum AppointmentForm {
  /// From, to, kind, and with whom.
  static func form(_ cell: CellID, _ state: ShowroomState, _ language: Language) -> Form {
    let first = state.cell(of: cell.staff, on: cell.day).shift?.hours.from ?? state.settings.opening.from
    let from = max(first, ClockTime(10, 0))
    var form = HoursFields.form(Hours(from: from, to: from.advanced(by: Minutes(60))), language)
    form.fields += [
      Form.Field(
        "kind", label: Phrase(zh: "种类", en: "kind")[language],
        .choice(ChoiceField(AppointmentKind.allCases.map { $0.name[language] })),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
      Form.Field("with", label: Phrase(zh: "客户", en: "with whom")[language], .text(TextField(""))),
    ]
    return form
  }

  /// What the filled form asks for.
  static func command(_ cell: CellID, _ form: Form) throws(FormError) -> Command {
    let kinds = AppointmentKind.allCases
    let chosen = form.choice("kind")
    let hours = Hours(from: try form.time("from"), to: try form.time("to"))
    return .roster(
      .setAppointment(
        Appointment(
          staff: cell.staff, kind: kinds.indices.contains(chosen) ? kinds[chosen] : .other, hours: hours,
          with: form.text("with")), day: cell.day))
  }
}
