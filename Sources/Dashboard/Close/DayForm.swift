import Supervision
import Terminal

/// A form about the record of a day.
enum DayForm: Hashable, Sendable {
  /// Why a difference stands.
  case explain(CivilDay, DifferenceKey)
  /// Words of one's own for whoever takes over.
  case note(CivilDay)
  /// The closing, with what only the supervisor knows.
  case close(CivilDay)
  /// Why a day is let be that nobody closed.
  case passOver(CivilDay)
  /// Why a closed day is opened again.
  case reopen(CivilDay)

  /// The form with what is known filled in.
  func form(_ state: ShowroomState, _ language: Language) -> Form {
    switch self {
    case .explain, .passOver, .reopen:
      return VisitForms.words(
        "reason", Phrase(zh: "原因", en: "reason"), Phrase(zh: "会一直留在记录里", en: "it stays in the log"), language)
    case .note(let day): return Form([noteField(state.days[day].note, language)])
    case .close(let day):
      let known = state.days[day].standing.closing?.figures[.stock]
      return Form([
        Form.Field(
          "stock", label: Phrase(zh: "库存车", en: "cars in stock")[language],
          .text(TextField(known.map(String.init) ?? "", limit: 6)),
          hint: Phrase(zh: "台数，没数就不填", en: "how many; empty when nobody counted")[language]),
        noteField(state.days[day].note, language),
      ])
    }
  }

  private func noteField(_ text: String, _ language: Language) -> Form.Field {
    Form.Field(
      "note", label: Phrase(zh: "交代", en: "a word")[language], .text(TextField(text, limit: 1000)),
      hint: Phrase(zh: "写进交接单，可不填", en: "goes onto the handover note; may be empty")[language])
  }

  /// What stands above the form.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .explain(let day, let key):
      let found = state.differences(on: day).first { $0.key == key }
      return .spaced(
        found?.subject ?? .empty, found?.words ?? Phrase(both: key.rawValue), Phrase(zh: "· 说明", en: "· explain"))
    case .note: return Phrase(zh: "交接单 · 交代", en: "Handover · a word of your own")
    case .close(let day): return Phrase(zh: "闭店 \(day) · 确认后冻结", en: "Close \(day) · it is frozen then")
    case .passOver(let day): return Phrase(zh: "\(day) 没有闭店 · 略过", en: "\(day) was not closed · let it be")
    case .reopen(let day): return Phrase(zh: "重开 \(day) 更正", en: "Open \(day) again to amend it")
    }
  }

  /// What the filled form asks for.
  func command(_ form: Form, _ state: ShowroomState) throws(FormError) -> Command {
    switch self {
    case .explain(let day, let key): return .day(.explain(day, key, reason: form.text("reason")))
    case .note(let day): return .day(.note(day, form.text("note")))
    case .passOver(let day): return .day(.passOver(day, reason: form.text("reason")))
    case .reopen(let day): return .day(.reopen(day, reason: form.text("reason")))
    case .close(let day):
      let stock: Int? = form.text("stock").isEmpty ? nil : try form.number("stock")
      let close = Command.day(.close(day, stock: stock))
      let note = form.text("note")
      return note == state.days[day].note ? close : .together([.day(.note(day, note)), close])
    }
  }
}
