import Supervision

/// What the boards were asked to show, beside what is selected in them: which part of the log, and the like.
struct Lens: Hashable, Sendable {
  /// Which acts the log tells.
  var log = LogFilter.all
  /// Which complaints the desk lists.
  var complaints = ComplaintFilter.floor
  /// Whether customers' names and phones are masked, because others look on.
  var masksCustomers = false
  /// The channel whose sheet Traffic shows in the whole window; nil for all channels.
  var sheet: ChannelID?
  /// The complaints put away, once they were asked for.
  var complaintArchive: ComplaintArchive?
  /// Which list the visits are shown by.
  var visits = VisitsLens.here
  /// Monday of the week that the Week board shows; nil for the week under way.
  var week: CivilDay?
  /// Which page of the day's lists is shown.
  var day = DayPage.today
  /// Where today's list stood when the day was first looked at.
  var dayStart: DayStart?
  /// Whether the patrol shows what is to be mended while a round is under way.
  var showsFindings = false
  /// What stands beside the people.
  var people = PeopleSide.order
  /// Which list the closing of the day shows.
  var close = CloseLens.left
  /// What the Reports board shows.
  var reports = ReportsLens()
  /// How lists are narrowed and ordered.
  var lists = ListLens()
}

/// The row of a day's list that was next when the day was first looked at.
struct DayStart: Hashable, Sendable {
  /// The day.
  let day: CivilDay
  /// The place of the row, from 0.
  let row: Int
}
