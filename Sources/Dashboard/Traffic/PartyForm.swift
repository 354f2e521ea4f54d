import Supervision
import Terminal

/// How many came together.
enum PartyForm {
  /// One field.
  static func form(_ language: Language) -> Form {
    Form([
      Form.Field(
        "people", label: Phrase(zh: "人数", en: "people")[language], .text(TextField("")),
        hint: Phrase(zh: "一起来了几位", en: "how many came together")[language])
    ])
  }
}
