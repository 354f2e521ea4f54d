// The small hours before the day rolls over belong to the evening before them; these give times that sort so.

extension ShowroomState {
  /// Minutes since the midnight at which a moment's business day began: 24:00 to 28:00 for the small hours after it.
  public func businessTime(of moment: Moment) -> Minutes {
    Minutes((moment.day.number - businessDay(of: moment).number) * 24 * 60 + moment.time.minutes)
  }

  /// The same for a time said within a business day: 00:20 is what comes after the evening, not before the morning.
  public func businessTime(of time: ClockTime) -> Minutes {
    time < settings.dayRollsAt ? Minutes(24 * 60 + time.minutes) : Minutes(time.minutes)
  }

  /// The time of a moment as its business day's hours and stints know it: 24:00 from midnight on.
  public func clockTime(of moment: Moment) -> ClockTime {
    moment.day > businessDay(of: moment) ? ClockTime(24, 0) : moment.time
  }
}
