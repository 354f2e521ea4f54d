/// The complaint desk in figures for a period (domain.md §7).
///
/// A complaint belongs to the day it was received on, on the wall there. One into another merged is not counted. Times are
/// exact: from receipt until the customer was told, or until it was closed where nobody was told, without pauses and, where
/// a business calendar is set, in working hours only. A limit is kept up to and including its last second. The median is
/// the middle of all answered, the mean of the two in the middle where their number is even.
public struct ComplaintReport: Hashable, Sendable {
  /// Figures of all of the period or of one part of it.
  public struct Figures: Hashable, Sendable {
    /// Received.
    public var all = 0
    /// Closed by now.
    public var closed = 0
    /// Answered by now: told, or closed.
    public var answered = 0
    /// Answered within 12 hours.
    public var within12 = 0
    /// Answered within 24 hours.
    public var within24 = 0
    /// Answered within the limit that the settings name.
    public var withinLimit = 0
    /// Not answered, and over the limit already.
    public var overdue = 0
    /// Grave ones.
    public var grave = 0
    /// The sum of marks and how many gave one.
    public var marks = (sum: 0, count: 0)
    /// Milliseconds of all answered, in order.
    var took: [Int64] = []

    /// Still open.
    public var open: Int { all - closed }

    /// The share answered within the limit of all that are answered or over it; nil when there is none.
    public var share: Double? {
      let decided = answered + overdue
      return decided == 0 ? nil : Double(withinLimit) / Double(decided)
    }

    /// The median time to the answer in seconds; nil when none is answered.
    public var median: Double? {
      guard !took.isEmpty else { return nil }
      let middle = took.count / 2
      return took.count % 2 == 1
        ? Double(took[middle]) / 1000 : (Double(took[middle - 1]) + Double(took[middle])) / 2000
    }

    /// The longest time to an answer in seconds; nil when none is answered.
    public var slowest: Double? { took.last.map { Double($0) / 1000 } }

    /// The mean of the customers' marks, 1–5; nil when none gave one.
    public var satisfaction: Double? { marks.count == 0 ? nil : Double(marks.sum) / Double(marks.count) }

    /// Whether two have the same figures.
    public static func == (a: Figures, b: Figures) -> Bool {
      (a.all, a.closed, a.answered, a.within12, a.within24, a.withinLimit) == (
        b.all, b.closed, b.answered, b.within12, b.within24, b.withinLimit
      ) && a.overdue == b.overdue && a.grave == b.grave && a.marks == b.marks && a.took == b.took
    }

    /// Hashes what tells most of them apart.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(all)
      hasher.combine(took)
    }

    mutating func count(_ fact: ComplaintFact, limit: Int64) {
      all += 1
      if fact.isClosed { closed += 1 }
      if fact.grade == 2 { grave += 1 }
      if fact.satisfaction > 0 {
        marks.sum += Int(fact.satisfaction)
        marks.count += 1
      }
      guard fact.isAnswered else {
        if fact.waits >= limit { overdue += 1 }
        return
      }
      answered += 1
      if fact.took <= 12 * 3_600_000 { within12 += 1 }
      if fact.took <= 24 * 3_600_000 { within24 += 1 }
      if fact.took <= limit { withinLimit += 1 }
      took.append(fact.took)
    }
  }

  /// By what a report is parted.
  public enum Grouping: String, CaseIterable, Sendable {
    case month
    case kind
    case department
    case person
  }

  /// A part of the report.
  public struct Part: Hashable, Sendable {
    /// The month as 2026-11, or the name as the ledger holds it; empty where there is none.
    public let name: String
    /// Its figures.
    public var figures: Figures
  }

  /// A cause that was found more than once.
  public struct Cause: Hashable, Sendable {
    /// The cause.
    public let name: String
    /// How often it was found.
    public let count: Int
  }

  /// The first day; nil for the first there is.
  public let from: CivilDay?
  /// The last day; nil for the last there is.
  public let to: CivilDay?
  /// Figures of the whole period.
  public private(set) var total = Figures()
  /// Figures of its parts: months in order, else the largest part first.
  public private(set) var parts: [Part] = []
  /// Causes found more than once, the most frequent first.
  public private(set) var causes: [Cause] = []

  /// Counts the complaints of a ledger that were received in a period.
  public init(
    _ ledger: ComplaintLedger, from: CivilDay? = nil, to: CivilDay? = nil, by grouping: Grouping? = nil,
    rule: ComplaintRule = ComplaintRule()
  ) {
    self.from = from
    self.to = to
    let limit = Int64(rule.limit.count) * 60_000
    var groups: [Int: Figures] = [:]
    var causes: [Int32: Int] = [:]
    total.took.reserveCapacity(ledger.facts.count)
    for fact in ledger.facts where fact.merged == 0 {
      let day = fact.day
      if let from, day < from { continue }
      if let to, day > to { continue }
      total.count(fact, limit: limit)
      if fact.cause > 0 { causes[fact.cause, default: 0] += 1 }
      switch grouping {
      case .month?:
        let date = day.date
        groups[date.year * 12 + date.month - 1, default: Figures()].count(fact, limit: limit)
      case .kind?: groups[Int(fact.kind), default: Figures()].count(fact, limit: limit)
      case .department?: groups[Int(fact.department), default: Figures()].count(fact, limit: limit)
      case .person?: groups[Int(fact.person), default: Figures()].count(fact, limit: limit)
      case nil: break
      }
    }
    total.took.sort()
    parts = groups.sorted { a, b in
      grouping == .month ? a.key < b.key : (b.value.all, a.key) < (a.value.all, b.key)
    }.map { key, figures in
      var figures = figures
      figures.took.sort()
      return Part(name: grouping == .month ? Self.month(key) : ledger.name(Int32(key)), figures: figures)
    }
    self.causes = causes.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Cause(name: ledger.name($0.key), count: $0.value)
    }
  }

  private static func month(_ number: Int) -> String {
    String(line: { line in
      line.put(number / 12, digits: 4)
      line.put("-")
      line.put(number % 12 + 1, digits: 2)
    })
  }
}
