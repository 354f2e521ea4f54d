import Supervision

/// Facts that were gathered for the Reports board; one gathering is like no other.
final class GatheredFacts: Hashable, Sendable {
  /// The facts of the days before the one under way.
  let facts: ReportFacts
  /// The days they were asked for.
  let span: ReportSpan

  init(_ facts: ReportFacts, of span: ReportSpan) {
    self.facts = facts
    self.span = span
  }

  static func == (a: GatheredFacts, b: GatheredFacts) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What the Reports board was asked to show.
struct ReportsLens: Hashable, Sendable {
  /// Where the keyboard is.
  enum Place: Hashable, Sendable {
    /// In the list of reports, the selected one beside it.
    case list
    /// In the rows of a report.
    case table(QCSReport)
    /// On a consultant's page, come to from a report.
    case coaching(QCSReport)
  }

  /// Where the keyboard is.
  var place = Place.list
  /// The unit of the span.
  var unit = ReportUnit.month
  /// The span; nil for the one under way.
  var span: ReportSpan?
  /// What rows stand for; nil for what is usual for the report.
  var grouping: ReportGrouping?
  /// Columns passed over at the left.
  var column = 0
  /// Whether definitions stand in place of rows.
  var showsDefinitions = false
  /// Whether charts stand in place of rows.
  var showsChart = false
  /// What was gathered.
  var gathered: GatheredFacts?
}

extension Sight {
  /// The span of the Reports board.
  var reportSpan: ReportSpan {
    lens.reports.span ?? ReportSpan(lens.reports.unit, holding: state.businessDay(of: now))
  }

  /// The facts that the Reports board has, the day shown among them as it stands.
  var reportFacts: ReportFacts {
    seen.reportFacts {
      var facts = lens.reports.gathered?.facts ?? ReportFacts()
      if let first = facts.first, let last = facts.last, let day = showroom.day {
        facts = day <= first ? ReportFacts() : last >= day ? facts.part(from: first, to: day.advanced(by: -1)) : facts
      }
      facts.take(showroom)
      facts.takeCounts(of: state)
      return facts
    }
  }

  /// What a report of the board is made of.
  func reportInput(_ span: ReportSpan? = nil) -> ReportInput {
    ReportInput(reportFacts, state, now: now, span: span ?? reportSpan, by: lens.reports.grouping)
  }

  /// A report of the board.
  func report(_ number: QCSReport) -> Report {
    seen.report(number) { Report(number, reportInput()) }
  }
}
