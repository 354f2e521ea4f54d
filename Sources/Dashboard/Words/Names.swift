import Supervision

extension ShowroomState {
  /// The words of a duty whatever the day: those of the catalogue.
  func anyDutyTitle(_ key: DutyKey) -> Phrase {
    DutyCatalogue.duty(key.code)?.words ?? Phrase(both: key.text)
  }

  /// The title of a duty as today's list has it, else the words of the catalogue.
  func dutyTitle(_ key: DutyKey, on day: CivilDay) -> Phrase {
    DutyPlan.items(on: day, lists: settings.dutyLists).first { $0.key == key }?.title ?? anyDutyTitle(key)
  }
}

extension Phrase {
  /// The parts with a blank between them in both languages; empty ones are left out.
  static func spaced(_ parts: Phrase...) -> Phrase {
    Phrase(
      zh: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " "),
      en: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Nothing to say.
  static let empty = Phrase(both: "")
  /// From here to there.
  static let arrow = Phrase(both: "→")

  /// The phrases one after another with something between.
  static func joined(_ phrases: [Phrase], by separator: Phrase) -> Phrase {
    Phrase(
      zh: phrases.map(\.zh).joined(separator: separator.zh), en: phrases.map(\.en).joined(separator: separator.en))
  }
}
