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
public struct DoorWatch: Hashable, Sendable {
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
      closeDoorWatch(of: staff, at: moment)
      whereabouts[staff] = Whereabouts(place: place, since: moment, back: back)
      noteAttendance(of: staff, at: place, moment)
      // The door is shut after midnight; a log by wall clock could not tell 00:10 at its end from its beginning.
      if settings.place(place)?.kind == .door, moment.day == day {
        doorLog[day, default: []].append(DoorWatch(staff: staff, from: moment.time, to: nil))
      }
    }
  }

  /// Ends the watch somebody stands, at the end of the day when midnight has passed meanwhile.
  ///
  /// A clock set back meanwhile ends it where it began.
  mutating func closeDoorWatch(of staff: StaffID, at moment: Moment) {
    let day = moment.businessDay(rollingAt: settings.dayRollsAt)
    guard let index = doorLog[day]?.lastIndex(where: { $0.staff == staff && $0.to == nil }) else { return }
    let from = doorLog[day]?[index].from ?? moment.time
    doorLog[day]?[index].to = moment.day > day ? ClockTime(24, 0) : max(from, moment.time)
  }
}
