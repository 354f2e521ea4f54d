import Supervision
import Terminal

/// A form lying open: what it is for, what is typed, and what came of sending it.
struct FormLayer: Sendable {
  /// What it is for.
  let purpose: FormPurpose
  /// The form as it was opened, to know whether anything was typed.
  let blank: Form
  /// The fields.
  var form: Form
  /// What was asked when it was sent; nil before, and again once it was refused.
  var sent: Command?
  /// What is wrong with the whole of it.
  var message: Phrase?
  /// The marked rows it is filled in for; nil for the one it is about.
  var bulk: BulkPlan?

  /// Whether anything in it was changed by hand.
  var isTouched: Bool { FormLayer.values(form) != FormLayer.values(blank) }

  private static func values(_ form: Form) -> [String?] { form.fields.map { form[$0.id] } }
}

/// Why a form cannot be sent: which field, and what is wrong with it.
struct FormError: Error, Hashable {
  /// The field.
  let field: String
  /// What is wrong and what to do.
  let words: Phrase
}

extension Form {
  /// What was typed or chosen in another form, in the fields of this one.
  func filled(from draft: Form) -> Form { filled(from: draft, fields.map(\.id)) }

  /// What was typed or chosen in some fields of another form, the rest as it is.
  func filled(from draft: Form, _ ids: [String]) -> Form {
    var filled = self
    for (index, field) in fields.enumerated() where ids.contains(field.id) {
      guard let old = draft.fields.first(where: { $0.id == field.id }) else { continue }
      switch (field.control, old.control) {
      case (.text(var text), .text(let typed)):
        text.text = typed.text
        filled.fields[index].control = .text(text)
      case (.choice(let choice), .choice(let chosen)):
        filled.fields[index].control = .choice(ChoiceField(choice.options, selection: chosen.selection))
      default: break
      }
    }
    return filled
  }

  /// The text of a field, empty when there is no such field.
  func text(_ id: String) -> String { self[id] ?? "" }

  /// Which of its options a choice stands at, from 0.
  func choice(_ id: String) -> Int {
    guard case .choice(let field)? = fields.first(where: { $0.id == id })?.control else { return 0 }
    return field.selection
  }

  /// The time typed into a field, also written `930`, `9.30` or `9：30`.
  func time(_ id: String) throws(FormError) -> ClockTime {
    let typed = text(id)
    guard let time = ClockTime(typed: typed) else {
      throw FormError(
        field: id,
        words: typed.isEmpty
          ? Phrase(zh: "请填时间，如 9:30", en: "a time is missing; write it as 9:30")
          : Phrase(zh: "“\(typed)”不是时间，请写成 9:30", en: "“\(typed)” is no time; write it as 9:30"))
    }
    return time
  }

  /// The number typed into a field.
  func number(_ id: String) throws(FormError) -> Int {
    let typed = text(id)
    guard let number = Int(typed) else {
      throw FormError(
        field: id,
        words: typed.isEmpty
          ? Phrase(zh: "请填数字", en: "a number is missing")
          : Phrase(zh: "“\(typed)”不是数字", en: "“\(typed)” is no number"))
    }
    return number
  }
}

extension ClockTime {
  /// The time somebody typed in a hurry: `9:30`, `930`, `9.30`, `9：30`, `14`; nil when it is none.
  init?(typed: String) {
    let text = String(typed.map { "：.。;；".contains($0) ? ":" : $0 })
    if text.contains(":") {
      self.init(text)
      return
    }
    guard (1...4).contains(text.utf8.count), let number = Int(text), number >= 0 else { return nil }
    let (hour, minute) = text.utf8.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hour <= 24, minute < 60, hour < 24 || minute == 0 else { return nil }
    self.init(hour, minute)
  }
}
