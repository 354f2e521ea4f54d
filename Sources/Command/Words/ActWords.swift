import Supervision

extension Act {
  /// What was done, on one line, with the names as they are in a state; `earlier` finds the acts an undo names.
  func words(in state: ShowroomState, earlier: (ActID) -> Act? = { _ in nil }) -> Phrase {
    if let imported = importWords(in: state) { return imported }
    let shown = events.prefix(3).map { $0.words(in: state, at: at, earlier: earlier) }
    let more = events.count - shown.count
    let rest = more > 0 ? Phrase(zh: ",等共 \(events.count) 项", en: " and \(more) more") : Phrase(both: "")
    return Phrase(
      zh: shown.map(\.zh).joined(separator: ";") + rest.zh, en: shown.map(\.en).joined(separator: "; ") + rest.en)
  }

  /// The many days of one file told as one.
  private func importWords(in state: ShowroomState) -> Phrase? {
    var days: Set<CivilDay> = []
    var channels: [ChannelID] = []
    var people = 0
    for event in events {
      guard case .traffic(.imported(let day, let channel, let counts)) = event else { return nil }
      days.insert(day)
      if !channels.contains(channel) { channels.append(channel) }
      people += counts.total
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    let names = channels.map { state.settings.channel($0)?.name ?? Phrase(both: $0.rawValue) }
    let span = first == last ? "\(first)" : "\(first) – \(last)"
    return Phrase(
      zh: "导入客流 \(names.map(\.zh).joined(separator: "、")):\(days.count) 天 \(people.grouped) 人(\(span))",
      en: "imported \(names.map(\.en).joined(separator: ", ")): \(people.grouped) people on "
        + (days.count == 1 ? "1 day" : "\(days.count) days") + " (\(span))")
  }
}

extension Event {
  /// What happened, with the names as they are in a state.
  func words(in state: ShowroomState, at moment: Moment, earlier: (ActID) -> Act?) -> Phrase {
    switch self {
    case .settings: Phrase(zh: "改了设置", en: "settings changed")
    case .staff(let event): event.words(in: state)
    case .floor(let event): event.words(in: state)
    case .roster(let event): event.words(in: state)
    case .traffic(let event): event.words(in: state)
    case .complaint(let event): event.words(in: state)
    case .duty(let event): event.words(in: state)
    case .undone(let id): Self.again(Phrase(zh: "撤销", en: "took back"), earlier(id), in: state)
    case .redone(let id): Self.again(Phrase(zh: "恢复", en: "did again"), earlier(id), in: state)
    }
  }

  private static func again(_ verb: Phrase, _ act: Act?, in state: ShowroomState) -> Phrase {
    guard let act else { return Phrase(zh: verb.zh + "了一步", en: verb.en + " an act") }
    let what = act.words(in: state)
    return Phrase(zh: "\(verb.zh):\(what.zh)", en: "\(verb.en): \(what.en)")
  }
}

extension ShowroomState {
  /// A person's name for a sentence, also when they left.
  func name(of id: StaffID) -> Phrase {
    person(id)?.phrase ?? Phrase(zh: "\(id.rawValue) 号", en: "no. \(id.rawValue)")
  }

  /// A place's name, also when it is no longer set.
  func name(of id: PlaceID) -> Phrase {
    settings.place(id)?.name ?? Phrase(both: id.rawValue)
  }

  /// A channel's name, also when it is no longer set.
  func name(of id: ChannelID) -> Phrase {
    settings.channel(id)?.name ?? Phrase(both: id.rawValue)
  }
}

extension Int {
  /// The number with its thousands apart: 19,597.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}
