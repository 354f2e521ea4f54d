/// Where somebody is, since when, and when they should be back 人员动向.
public struct Whereabouts: Hashable, Codable, Sendable {
  /// The place.
  public let place: PlaceID
  /// Since when.
  public let since: Moment
  /// When they are expected back; nil when nobody said.
  public let back: ClockTime?

  /// Somebody at a place since a moment.
  public init(place: PlaceID, since: Moment, back: ClockTime? = nil) {
    self.place = place
    self.since = since
    self.back = back
  }
}

/// A stretch somebody really stood at the door, for the on-duty log 当班记录表.
public struct DoorWatch: Hashable, Codable, Sendable {
  /// Who stood there.
  public let staff: StaffID
  /// From when.
  public let from: ClockTime
  /// Until when; nil while they still stand there.
  public var to: ClockTime?
}

/// What can happen on the floor.
public enum FloorEvent: Hashable, Codable, Sendable {
  /// Somebody went to a place, at the act's moment.
  case moved(staff: StaffID, to: PlaceID, back: ClockTime?)
}

extension ShowroomState {
  mutating func apply(_ event: FloorEvent, at moment: Moment) {
    switch event {
    case .moved(let staff, let place, let back):
      let day = moment.businessDay(rollingAt: settings.dayRollsAt)
      closeDoorWatch(of: staff, on: day, at: moment.time)
      whereabouts[staff] = Whereabouts(place: place, since: moment, back: back)
      if settings.place(place)?.kind == .door {
        doorLog[day, default: []].append(DoorWatch(staff: staff, from: moment.time, to: nil))
      }
    }
  }

  private mutating func closeDoorWatch(of staff: StaffID, on day: CivilDay, at time: ClockTime) {
    guard let index = doorLog[day]?.lastIndex(where: { $0.staff == staff && $0.to == nil }) else { return }
    doorLog[day]?[index].to = time
  }
}
