import Dashboard
import Journal
import Supervision

/// The days gone by that can be looked back at: those a store keeps, or those a practice made up.
struct PastDays {
  /// The days of which something is there, the oldest first; the day under way may be among them.
  let days: () throws(StoreError) -> [CivilDay]
  /// The showroom as a day ended; nil when nothing is there of it.
  let showroom: (CivilDay) throws(StoreError) -> Showroom?
  /// What reports of a span of days gone by are made of.
  let facts: (ReportSpan) throws(StoreError) -> ReportFacts

  /// The day sought, seen from the day under way.
  func find(_ sought: DaySought, current: Showroom) -> FoundDay {
    do throws(StoreError) {
      var days = try days()
      // A practice knows only the days before.
      if let day = current.day, days.last.map({ $0 < day }) ?? true { days.append(day) }
      let day: CivilDay? =
        switch sought {
        case .before(let day): days.last { $0 < day }
        case .after(let day): days.first { $0 > day }
        case .on(let day): day
        }
      guard let day else { return if case .after = sought { .present } else { .none(.noDayBefore) } }
      if case .after = sought, day == current.day { return .present }
      guard let found = day == current.day ? current : try showroom(day) else {
        return .none(Phrase(zh: "\(day) 没有记录", en: "nothing is kept of \(day)"))
      }
      return .day(found)
    } catch {
      return .none(error.words)
    }
  }
}

extension PastDays {
  /// Those that a store keeps.
  init(of store: Store<Showroom>) {
    self.init(
      days: { () throws(StoreError) in try store.pastDays() },
      showroom: { day throws(StoreError) in try store.showroom(on: day) },
      facts: { span throws(StoreError) in try store.pastFacts(span) })
  }

  /// Those of a practice.
  init(of practice: Practice) {
    self.init(
      days: { practice.pastDays }, showroom: { practice.showroom(on: $0) }, facts: { PastDays.madeUp($0, practice) })
  }
}
