import Supervision
import Terminal

/// Somebody's shift on a day 班次: the kinds by number, hours of their own, or none.
enum ShiftMenu {
  /// The kinds of the settings, then own hours, then taking somebody off the day.
  static func items(_ cell: CellID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let shift = state.roster[cell.day]?.shifts[cell.staff]
    var items = state.settings.shiftKinds.enumerated().map { index, kind in
      MenuItem(
        key: index < 9 ? Character(index: index + 1).map(Key.character) : nil, title: kind.name,
        detail: Phrase(both: kind.hours.text),
        step: .perform(.roster(.setShift(cell.staff, day: cell.day, kind: kind.id))), isCurrent: shift?.kind == kind.id)
    }
    let own = shift.flatMap { $0.kind == nil ? $0.hours.text : nil }
    items.append(
      MenuItem(
        key: .character("o"), title: Phrase(zh: "其他时间…", en: "own hours…"), detail: Phrase(both: own ?? ""),
        step: .form(.hours(cell)), isCurrent: own != nil))
    if shift != nil {
      let isToday = cell.day == state.businessDay(of: world.now)
      items.append(
        MenuItem(
          key: .character("x"),
          title: isToday ? Phrase(zh: "今天不上班", en: "off today") : Phrase(zh: "休息", en: "off that day"),
          step: .perform(.roster(.clearShift(cell.staff, day: cell.day)))))
    }
    return items
  }
}

/// A shift of its own hours.
enum ShiftForm {
  /// From and to, as they are now.
  static func form(_ cell: CellID, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let hours = state.roster[cell.day]?.shifts[cell.staff]?.hours ?? state.settings.opening
    return HoursFields.form(hours, language)
  }

  /// What the filled form asks for.
  static func command(_ cell: CellID, _ form: Form) throws(FormError) -> Command {
    .roster(.setHours(cell.staff, day: cell.day, from: try form.time("from"), to: try form.time("to")))
  }
}

/// Two fields for a stretch of a day.
enum HoursFields {
  /// From and to.
  static func form(_ hours: Hours?, _ language: Language) -> Form {
    let hint = Phrase(zh: "如 9:30 或 930", en: "such as 9:30 or 930")[language]
    return Form([
      Form.Field(
        "from", label: Phrase(zh: "从", en: "from")[language],
        .text(TextField(hours?.from.text ?? "", placeholder: "9:30", isSelected: true)), hint: hint),
      Form.Field(
        "to", label: Phrase(zh: "到", en: "to")[language],
        .text(TextField(hours?.to.text ?? "", placeholder: "17:30", isSelected: true)), hint: hint),
    ])
  }
}
