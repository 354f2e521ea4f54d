import Journal
import Supervision

/// A showroom as a store keeps it, and a past that comes in one piece: kept act by act, ten years would take the disk
/// many minutes.
struct House: Journaled {
  enum Transaction: Codable, Sendable {
    case act(Act)
    /// So many days of the practice generator.
    case past(days: Int)
  }

  var showroom = Showroom()

  var journalDay: JournalDay? {
    showroom.day.flatMap { JournalDay(year: $0.date.year, month: $0.date.month, day: $0.date.day) }
  }

  mutating func apply(_ transaction: Transaction, sequence: UInt64) {
    switch transaction {
    case .act(let act): showroom.apply(act)
    case .past(let days): showroom = Load.showroom(days: days)
    }
  }

  /// A store with so many days of past, all of it in the file.
  static func store(at path: String, days: Int) throws -> Store<House> {
    let store = try Store.open(at: path, mode: .readWrite, program: "bench", initial: House())
    try store.commit { _ in .past(days: days) }
    try store.checkpoint()
    return store
  }
}

extension Store<House> {
  /// Keeps one arrival durably.
  func keepArrival(_ number: UInt64, patience: Duration = .seconds(2), at moment: Moment) throws {
    try commit(patience: patience) { try Load.arrival(number, at: moment, $0.showroom).map { .act($0) } }
  }
}

/// Showrooms with a past, from the practice generator.
enum Load {
  static let first = CivilDay(number: 16_000)

  /// A showroom after so many days of work.
  static func showroom(days: Int) -> Showroom {
    var showroom = Showroom()
    var number: UInt64 = 0
    for act in PracticeDay.days(days, from: first, offset: 28_800, seed: 1) {
      number += 1
      let context = Context(now: act.at, author: act.author, id: ActID(high: 1, low: number))
      if let done = try? showroom.decide(act.command, context) { showroom.apply(done) }
    }
    return showroom
  }

  /// The evening of the last of so many days, when nothing else is done any more.
  static func evening(days: Int) -> Moment {
    Moment(day: first.advanced(by: days - 1), time: ClockTime(20, 0), offset: 28_800)
  }

  /// Who counts arrivals in; nobody else is called so.
  static let arrivalAuthor = Author(user: "bench", terminal: "bench")

  /// Somebody came in: the commonest act.
  static func arrival(_ number: UInt64, at moment: Moment, _ showroom: Showroom) throws -> Act? {
    guard let channel = showroom.state.settings.channels.first else { return nil }
    let context = Context(now: moment, author: arrivalAuthor, id: ActID(high: 2, low: number))
    return try showroom.decide(.traffic(.count(channel.id)), context)
  }
}
