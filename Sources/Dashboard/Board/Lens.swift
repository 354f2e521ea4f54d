/// What the boards were asked to show, beside what is selected in them: which part of the log, and the like.
struct Lens: Hashable, Sendable {
  /// Which acts the log tells.
  var log = LogFilter.all
  /// What stands beside the people.
  var people = PeopleSide.order
  /// Which list the visits are shown by.
  var visits = VisitsLens.here
}
