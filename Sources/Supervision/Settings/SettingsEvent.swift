/// What can happen to the settings.
public enum SettingsEvent: Hashable, Codable, Sendable {
  /// The settings were changed to these.
  case changed(to: Settings)
}

extension ShowroomState {
  mutating func apply(_ event: SettingsEvent) {
    switch event {
    case .changed(let new): settings = new
    }
  }
}
