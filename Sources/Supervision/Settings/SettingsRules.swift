/// What can be asked of the settings.
public enum SettingsCommand: Hashable, Sendable {
  /// Let these settings stand.
  case change(to: Settings)
}

extension ShowroomState {
  func decide(_ command: SettingsCommand) throws(Refusal) -> [SettingsEvent] {
    switch command {
    case .change(let new):
      guard new.opening.from < new.opening.to else { throw .closesBeforeOpening(new.opening) }
      guard (0...20).contains(new.door.floor), new.door.floor <= new.door.ceiling else {
        throw .doorNumbers(floor: new.door.floor, ceiling: new.door.ceiling)
      }
      return [.changed(to: new)]
    }
  }
}

extension Refusal {
  static func closesBeforeOpening(_ hours: Hours) -> Refusal {
    Refusal(
      "settings.hours", zh: "营业时间 \(hours.text) 的结束不晚于开始,请改正",
      en: "opening hours \(hours.text) end before they begin; give an end after the beginning")
  }

  static func doorNumbers(floor: Int, ceiling: Int) -> Refusal {
    Refusal(
      "settings.door", zh: "门口人数下限 \(floor) 与上限 \(ceiling) 不合理(0 到 20,下限不大于上限)",
      en: "door floor \(floor) and ceiling \(ceiling) do not fit (0 to 20, floor not over ceiling)")
  }
}
