import Journal
import Testing

/// Any past day opens as it stood in the evening.
@Suite struct HistoryTests {
  @Test func dateTextIsReadBack() throws {
    let day = try #require(JournalDay("2028-02-29"))
    #expect(day.description == "2028-02-29" && day.month.description == "2028-02" && day.number == 29)
    for text in ["2027-02-29", "2026-13-01", "2026-1-01", "+026-01-01", "2026-01-01 ", "2026-01"] {
      #expect(JournalDay(text) == nil, "\(text)")
    }
    #expect(try #require(JournalDay("2026-12-31")) < #require(JournalDay("2027-01-01")))
  }

  @Test func everyPastDayIsAsItWasThatEvening() throws {
    let scratch = try Scratch()
    var evenings: [(JournalDay, Ledger)] = []
    var store = try Store<Ledger>.ledger(scratch.store)
    for number in 1...20 {
      let day = try #require(JournalDay(year: 2026, month: 10, day: number))
      for act in 0..<3 {
        try store.add("\(day) act \(act)")
        if number % 4 == 0 && act == 1 { try store.rotate() }
      }
      evenings.append((day, store.state))
      switch number % 6 {
      case 1: try store.rotate()
      case 3:
        try store.close()
        store = try Store<Ledger>.ledger(scratch.store)
      default: break
      }
    }
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    for store in [store, reader] {
      #expect(try store.days() == evenings.map(\.0))
      for (day, evening) in evenings { #expect(try store.state(on: day) == evening, "\(day)") }
      #expect(try store.state(on: #require(JournalDay("2026-09-30"))) == nil)
      #expect(try store.state(on: #require(JournalDay("2026-10-21"))) == nil)
      #expect(store.notices.isEmpty)
    }
  }
}
