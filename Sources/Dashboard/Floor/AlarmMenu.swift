import Supervision
import Terminal

/// The alarms that stand: one is let rest for a reason, one that rests is brought back.
enum AlarmMenu {
  /// Those nobody knows of by number, then those somebody does.
  static func items(_ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let alarms = state.alarms(at: world.now).enumerated().map { index, alarm in
      MenuItem(
        key: index < 9 ? Character(index: index + 1).map(Key.character) : nil,
        title: .spaced(mark(alarm.severity), alarm.words), step: .form(.acknowledge(alarm.cause)))
    }
    let known = state.acknowledgedAlarms(at: world.now).map { known in
      let (by, reason, until) = (known.acknowledgement.by, known.acknowledgement.reason, known.until.time)
      return MenuItem(
        key: nil, title: .spaced(Phrase(both: "✓"), known.alarm.words),
        detail: Phrase(zh: "\(by)：\(reason)，\(until) 再提醒", en: "\(by): \(reason); back at \(until)"),
        step: .perform(.alarm(.recall(known.alarm.cause))))
    }
    return alarms + known
  }

  /// Why it may wait.
  static func form(_ world: World, _ language: Language) -> Form {
    let rest = world.showroom.state.settings.alarmRest.words
    return Form([
      Form.Field(
        "reason", label: Phrase(zh: "原因", en: "reason")[language], .text(TextField("", limit: 200)),
        hint: Phrase(zh: "\(rest.zh)内没有变化会再提醒", en: "comes back in \(rest.en) if nothing changes")[language])
    ])
  }

  private static func mark(_ severity: Alarm.Severity) -> Phrase {
    switch severity {
    case .notice: Phrase(both: "·")
    case .warning: Phrase(both: "▲")
    case .urgent: Phrase(both: "!")
    }
  }
}
