import Supervision

/// What the boards were asked to show, beside what is selected in them: which part of the log, and the like.
struct Lens: Hashable, Sendable {
  /// Which acts the log tells.
  var log = LogFilter.all
  /// Which complaints the desk lists.
  var complaints = ComplaintFilter.floor
  /// Whether customers' names and phones are masked, because others look on.
  var masksCustomers = false
  /// The complaints put away, once they were asked for.
  var complaintArchive: ComplaintArchive?
  /// Which list the visits are shown by.
  var visits = VisitsLens.here
  /// Monday of the week that the Week board shows; nil for the week under way.
  var week: CivilDay?
  /// What stands beside the people.
  var people = PeopleSide.order
  /// Which list the closing of the day shows.
  var close = CloseLens.left
}
