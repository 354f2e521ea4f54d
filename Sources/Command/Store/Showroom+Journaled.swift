import Journal
import Supervision

extension Showroom: Journaled {
  /// One act is one transaction.
  public typealias Transaction = Act

  /// The business day under way.
  public var journalDay: JournalDay? { day.flatMap(JournalDay.init) }

  /// What a count goes by.
  public var excerpt: DayCount? { DayCount(self) }

  /// Where the day's acts are written.
  public static var transactionsKey: String { actsKey }

  /// Takes in one act; its place in the journal changes nothing.
  public mutating func apply(_ transaction: Act, sequence: UInt64) {
    apply(transaction)
  }
}

extension DayCount: Excerpt {}

extension JournalDay {
  /// The same day; nil outside the years 1 to 9999.
  init?(_ day: CivilDay) {
    let date = day.date
    self.init(year: date.year, month: date.month, day: date.day)
  }
}

extension CivilDay {
  /// The same day.
  init?(_ day: JournalDay) { self.init(year: day.year, month: day.month.number, day: day.number) }
}
