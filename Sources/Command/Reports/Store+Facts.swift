import Glibc
import Journal
import Supervision

// What reports need of days gone by, kept by month beside the store so that ten years are reported on at once.
//
// Nothing but what the log says is in it: where a month's file is missing, damaged or of another past, it is made anew.

extension Store<Showroom> {
  /// The facts of a span of days, those of the day under way as they stand now.
  func facts(_ span: ReportSpan) throws(StoreError) -> ReportFacts {
    var facts = try pastFacts(span)
    if let today = state.day, span.first <= today, today <= span.last { facts.take(state) }
    facts.takeCounts(of: state.state)
    return facts
  }

  /// The facts of the days of a span before the day under way.
  func pastFacts(_ span: ReportSpan) throws(StoreError) -> ReportFacts {
    var all = ReportFacts()
    let days = try pastDays().filter { $0 != state.day }
    for month in span.months(among: days) { all.append(try facts(month: month, days)) }
    return all.part(from: span.first, to: span.last)
  }

  /// The facts of a month up to yesterday.
  private func facts(month: ReportSpan, _ days: [CivilDay]) throws(StoreError) -> ReportFacts {
    let folder = path + ".d/reports"
    let file = FactsFile(path: "\(folder)/\(month.first.iso.prefix(7)).facts")
    let wanted = days.filter { month.first <= $0 && $0 <= month.last && $0 != state.day }
    var facts = ReportFacts()
    if let known = file.read(), isOfThisPast(known.facts, known.sequence, wanted) { facts = known.facts }
    let missing = wanted.filter { day in facts.last.map { $0 < day } ?? true }
    guard !missing.isEmpty else { return facts }
    for day in missing {
      // A day that cannot be read is passed over; the others can.
      if let showroom = try showroom(on: day) { facts.take(showroom) }
    }
    // A folder that cannot be written to costs nothing but time.
    if sequence > 0 {
      mkdir(folder, 0o700)
      file.write(facts, sequence: sequence)
    }
    return facts
  }

  /// Whether facts kept are of the past that this store has: a store restored from a backup has another.
  private func isOfThisPast(_ facts: ReportFacts, _ sequence: UInt64, _ days: [CivilDay]) -> Bool {
    guard sequence <= self.sequence, let last = facts.last else { return false }
    return days.contains(last)
  }
}

extension PastDays {
  /// The facts of the days of a span that a practice makes up: each is a story of its own, whose numbers begin anew.
  static func madeUp(_ span: ReportSpan, _ practice: Practice) -> ReportFacts {
    var facts = ReportFacts()
    for (place, day) in practice.pastDays.enumerated() where span.first <= day && day <= span.last {
      guard let showroom = practice.showroom(on: day) else { continue }
      var one = ReportFacts()
      one.take(showroom)
      facts.append(one.renumbered(by: Int32(place + 1) * 1_000_000, settlingBefore: practice.today))
    }
    return facts
  }
}

extension ReportSpan {
  /// The months it touches of which something is there.
  fileprivate func months(among days: [CivilDay]) -> [ReportSpan] {
    var months: [ReportSpan] = []
    for day in days where first <= day && day <= last {
      let month = ReportSpan(.month, holding: day)
      if months.last != month { months.append(month) }
    }
    return months
  }
}
