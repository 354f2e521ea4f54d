/// What can be asked on the floor.
public enum FloorCommand: Hashable, Sendable {
  /// Somebody goes to a place, perhaps saying when they will be back.
  case move(StaffID, to: PlaceID, back: ClockTime? = nil)
  /// Somebody leaves the door for a place and another takes over: one act.
  case relieve(StaffID, to: PlaceID, by: StaffID)
}

extension ShowroomState {
  /// The place of that identifier or name in either language; case does not matter.
  public func place(named text: String) throws(Refusal) -> Place {
    let wanted = text.lowercased()
    let found = settings.places.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    guard let found else { throw .unknownPlace(text, among: settings.places) }
    return found
  }

  func decide(_ command: FloorCommand, at now: Moment) throws(Refusal) -> [FloorEvent] {
    switch command {
    case .move(let id, let place, let back):
      return [try moved(id, to: place, back: back, at: now)]
    case .relieve(let id, let place, let substitute):
      let person = try employed(id)
      guard self.place(of: id, at: now)?.kind == .door else { throw .notAtTheDoor(person) }
      guard substitute != id else { throw .ownSubstitute(person) }
      return [
        try moved(substitute, to: .door, back: nil, at: now),
        try moved(id, to: place, back: nil, at: now),
      ]
    }
  }

  private func moved(
    _ id: StaffID, to place: PlaceID, back: ClockTime?, at now: Moment
  ) throws(Refusal) -> FloorEvent {
    let person = try employed(id)
    guard let target = settings.place(place) else {
      throw .unknownPlace(place.rawValue, among: settings.places)
    }
    if let here = seen(id, at: now), here.place == place, back == nil || back == here.back {
      throw .alreadyThere(person, target, since: here.since)
    }
    if let back, businessTime(of: back) <= businessTime(of: now) { throw .backBeforeNow(back, now: now) }
    return .moved(staff: id, to: place, back: back)
  }
}

extension Refusal {
  static func unknownPlace(_ text: String, among places: [Place]) -> Refusal {
    Refusal(
      "place.unknown",
      zh: "没有“\(text)”这个去向，可用：\(places.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no place “\(text)”; places are \(places.map(\.id.rawValue).joined(separator: ", "))")
  }

  static func alreadyThere(_ person: Staff, _ place: Place, since: Moment) -> Refusal {
    Refusal(
      "floor.there", zh: "\(person.name)从 \(since.time) 起已在\(place.name.zh)",
      en: "\(person.name(in: .english)) has been there (\(place.name.en)) since \(since.time) already")
  }

  static func backBeforeNow(_ back: ClockTime, now: Moment) -> Refusal {
    Refusal(
      "floor.back", zh: "返回时间 \(back) 已过（现在 \(now.time)），请填以后的时间",
      en: "back at \(back) is past already (it is \(now.time)); give a later time")
  }

  static func notAtTheDoor(_ person: Staff) -> Refusal {
    Refusal(
      "floor.relieve", zh: "\(person.name)不在门口，无需接替",
      en: "\(person.name(in: .english)) is not at the door, so nobody need take over")
  }

  static func ownSubstitute(_ person: Staff) -> Refusal {
    Refusal(
      "floor.substitute", zh: "\(person.name)不能接替自己，请选别人",
      en: "\(person.name(in: .english)) cannot stand in for themselves; choose somebody else")
  }
}
