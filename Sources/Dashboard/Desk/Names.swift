import Supervision

extension ShowroomState {
  /// The name of a person, employed or not.
  func name(_ id: StaffID) -> Phrase { person(id)?.phrase ?? Phrase(both: "\(id.rawValue)") }

  /// The name of a place; its identifier when the settings no longer hold it.
  func placeName(_ id: PlaceID) -> Phrase { settings.place(id)?.name ?? Phrase(both: id.rawValue) }

  /// The name of a channel; its identifier when the settings no longer hold it.
  func channelName(_ id: ChannelID) -> Phrase { settings.channel(id)?.name ?? Phrase(both: id.rawValue) }

  /// The title of a duty as today's list has it, else the words of the catalogue.
  func dutyTitle(_ key: DutyKey, on day: CivilDay) -> Phrase {
    DutyPlan.items(on: day, lists: settings.dutyLists).first { $0.key == key }?.title
      ?? DutyCatalogue.duty(key.code)?.words ?? Phrase(both: key.text)
  }
}

extension Phrase {
  /// The phrases one after another with something between.
  static func joined(_ phrases: [Phrase], by separator: Phrase) -> Phrase {
    Phrase(
      zh: phrases.map(\.zh).joined(separator: separator.zh), en: phrases.map(\.en).joined(separator: separator.en))
  }
}
