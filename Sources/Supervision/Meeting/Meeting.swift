/// A meeting, by running number.
public struct MeetingID: NumberIdentifier, CustomStringConvertible {
  /// The running number, from 1.
  public let rawValue: Int
  /// The meeting of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written as m12.
  public var description: String { "m\(rawValue)" }
}

/// Something typed in a meeting while people talk.
public struct MeetingNote: Hashable, Codable, Sendable {
  /// What kind of thing it is.
  public enum Kind: Hashable, Codable, Sendable {
    /// What was said.
    case note
    /// What was decided.
    case decision
    /// What somebody is to do, and by when.
    ///
    /// It is a task from then on, which has the words and stands in Today.
    case action(TaskID, owner: String, due: CivilDay)
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The words.
  public let text: String
  /// The agenda item it was typed on, from 0.
  public let page: Int
  /// When it was typed.
  public let at: Moment
}

/// A meeting 晨夕会, from its start until it ends; what it shows is computed, what was said is kept.
public struct Meeting: Hashable, Sendable {
  /// Its number.
  public let id: MeetingID
  /// The agenda it follows.
  public let agenda: AgendaID
  /// The agenda's name when it began.
  public let name: Phrase
  /// The items as they were when it began, so that a change of settings cannot pull the page away.
  public let items: [AgendaItem]
  /// When it began.
  public let started: Moment
  /// Who holds it, at which terminal.
  public let by: Author
  /// The item shown, from 0.
  public internal(set) var page = 0
  /// Since when that item is shown.
  public internal(set) var pageSince: Moment
  /// Seconds spent on each item before it was last turned to.
  public internal(set) var spent: [Int]
  /// What was typed, oldest first.
  public internal(set) var notes: [MeetingNote] = []
  /// When it ended; nil while it goes on.
  public internal(set) var ended: Moment?

  init(id: MeetingID, _ agenda: Agenda, started: Moment, by author: Author) {
    (self.id, self.agenda, name, items) = (id, agenda.id, agenda.name, agenda.items)
    (self.started, by, pageSince) = (started, author, started)
    spent = Array(repeating: 0, count: agenda.items.count)
  }

  /// Whether it goes on.
  public var isRunning: Bool { ended == nil }

  /// The item shown; nil only for an agenda without items.
  public var item: AgendaItem? { items.indices.contains(page) ? items[page] : nil }

  /// Seconds spent on an item by a moment.
  public func seconds(on index: Int, at now: Moment) -> Int {
    guard spent.indices.contains(index) else { return 0 }
    return spent[index] + (isRunning && index == page ? pageSince.seconds(to: now) : 0)
  }

  /// Seconds the whole has taken by a moment.
  public func seconds(at now: Moment) -> Int { started.seconds(to: ended ?? now) }

  /// Decisions, actions or notes typed, oldest first.
  public func typed(_ isWanted: (MeetingNote.Kind) -> Bool) -> [MeetingNote] { notes.filter { isWanted($0.kind) } }

  mutating func turn(to page: Int, at now: Moment) {
    close(at: now)
    (self.page, pageSince) = (page, now)
  }

  /// Counts the time on the item shown.
  mutating func close(at now: Moment) {
    if spent.indices.contains(page) { spent[page] += pageSince.seconds(to: now) }
  }
}

extension Moment {
  /// Whole seconds to a later moment, 0 when it is none.
  func seconds(to other: Moment) -> Int {
    Int(max(other.instant.milliseconds - instant.milliseconds, 0) / 1000)
  }
}

/// What somebody expects to sell and hand over on a day.
public struct Forecast: Hashable, Sendable {
  /// Orders expected, 0 to 99.
  public let orders: Int
  /// Deliveries expected, 0 to 99.
  public let deliveries: Int

  /// So many orders and deliveries.
  public init(orders: Int, deliveries: Int) {
    self.orders = orders
    self.deliveries = deliveries
  }

  static func + (a: Forecast, b: Forecast) -> Forecast {
    Forecast(orders: a.orders + b.orders, deliveries: a.deliveries + b.deliveries)
  }
}

/// That the day's forecast went up: the sum, when and by whom.
public struct SentForecast: Hashable, Codable, Sendable {
  /// The sum as it was sent.
  public let sum: Forecast
  /// When.
  public let at: Moment
  /// Who sent it.
  public let by: String
}

/// That somebody's work was recognised 认可 (duty 2.18).
public struct Recognition: Hashable, Codable, Sendable {
  /// The day.
  public let day: CivilDay
  /// Whose work.
  public let staff: StaffID
  /// For what.
  public let reason: String
  /// The meeting it was said in; nil outside one.
  public let meeting: MeetingID?
}

/// Meetings, forecasts and recognitions at hand; older ones lie in the archives, as acts.
public struct MeetingBook: Hashable, Sendable {
  /// The meetings, by number; at most the last of them goes on.
  var byNumber: Shelf<MeetingID, Meeting> = [:]
  /// The number the next meeting gets.
  var nextNumber = 1
  /// Forecasts, by business day and consultant.
  public internal(set) var forecasts: [CivilDay: [StaffID: Forecast]] = [:]
  /// The forecasts sent up, by business day.
  public internal(set) var sent: [CivilDay: SentForecast] = [:]
  /// Whose work was recognised, oldest first.
  public internal(set) var recognitions: [Recognition] = []

  init() {}

  /// The meetings, oldest first.
  public var meetings: [Meeting] { byNumber.values.sorted { $0.id < $1.id } }

  /// The meeting that goes on; nil when none does.
  public var running: Meeting? {
    let last = byNumber.keys.max().flatMap { byNumber[$0] }
    return last.flatMap { $0.isRunning ? $0 : nil }
  }

  /// The meeting of a number; nil when it is not at hand.
  public subscript(id: MeetingID) -> Meeting? { byNumber[id] }

  mutating func put(_ meeting: Meeting) { byNumber[meeting.id] = meeting }

  /// All forecasts of a day together.
  public func sum(on day: CivilDay) -> Forecast {
    (forecasts[day] ?? [:]).values.reduce(Forecast(orders: 0, deliveries: 0), +)
  }

  mutating func change(_ id: MeetingID, _ change: (inout Meeting) -> Void) {
    guard var meeting = byNumber[id] else { return }
    change(&meeting)
    byNumber[id] = meeting
  }

  mutating func letGo(before first: CivilDay) {
    // Numbers rise with time, so that those that stay need not be looked at.
    for id in byNumber.keys.sorted() {
      guard let meeting = byNumber[id], meeting.started.day < first else { break }
      if !meeting.isRunning { byNumber[id] = nil }
    }
    if recognitions.contains(where: { $0.day < first }) { recognitions.removeAll { $0.day < first } }
    for day in forecasts.keys where day < first { forecasts[day] = nil }
    for day in sent.keys where day < first { sent[day] = nil }
  }
}
