import Supervision

enum WeekScreens {
  static let small = Phrase(zh: "", en: "")
  static let middle = Phrase(zh: "", en: "")
  static let large = Phrase(zh: "", en: "")
}
