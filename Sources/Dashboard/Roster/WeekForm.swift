import Supervision
import Terminal

/// What a form about the week's roster is for.
enum WeekForm: Hashable, Sendable {
  /// Leave of several days or some hours.
  case away(CellID)
  /// A wish about hours at the door.
  case wish(CellID)
  /// A test drive, a delivery and the like.
  case appointment(CellID)
  /// Why a published roster is changed.
  case reason(RosterCommand)

  /// The form with what is known filled in.
  func form(_ state: ShowroomState, _ language: Language) -> Form {
    switch self {
    case .away(let cell): AwayForm.form(cell, language)
    case .wish: WishForm.form(state, language)
    case .appointment(let cell): AppointmentForm.form(cell, state, language)
    case .reason:
      Form([
        Form.Field(
          "reason", label: Phrase(zh: "原因", en: "reason")[language],
          .text(TextField("", placeholder: Phrase(zh: "如 李娜发烧", en: "such as Li Na has a fever")[language])),
          hint: Phrase(zh: "随改动一起留底", en: "kept with the change")[language])
      ])
    }
  }

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .away(let cell): .spaced(state.name(of: cell), Phrase(zh: "请假", en: "· away"))
    case .wish(let cell): .spaced(state.name(of: cell), Phrase(zh: "愿望", en: "· wish"))
    case .appointment(let cell): .spaced(state.name(of: cell), Phrase(zh: "预约", en: "· appointment"))
    case .reason: Phrase(zh: "已公布或已过去：为什么改", en: "Published or gone by: why this change")
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form) throws(FormError) -> Command {
    switch self {
    case .away(let cell): try AwayForm.command(cell, form)
    case .wish(let cell): try WishForm.command(cell, form)
    case .appointment(let cell): try AppointmentForm.command(cell, form)
    case .reason(let command): .roster(.because(form.text("reason"), command))
    }
  }
}

extension Command {
  /// The change of the roster it asks for, that can be asked again with a reason; nil when it asks for anything else.
  var rosterChange: RosterCommand? {
    switch self {
    case .roster(.because): return nil
    case .roster(let command): return command
    case .together(let commands):
      let parts = commands.compactMap(\.rosterChange)
      return parts.count == commands.count && !parts.isEmpty ? .all(parts) : nil
    default: return nil
    }
  }
}
