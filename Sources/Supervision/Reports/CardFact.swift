/// What reports need of one card: how it stood when the span opened, and how it stands at its end.
///
/// Names are places in the `names` of the `ReportFacts` it belongs to; -1 stands for nobody and nothing.
public struct CardFact: Hashable, BitwiseCopyable, Sendable {
  /// The running number.
  public var number: Int32
  /// The day on which it was made, in days since 1970-01-01.
  public var made: Int32
  /// The level at 00:00 on the first day, by its place among all levels; -1 where there was no card yet.
  public var openingLevel: Int32
  /// The consultant at 00:00 on the first day.
  public var openingConsultant: Int32
  /// 1 when a closing was signed before the first day and the level did not say so yet, so that it counts once.
  public var openingSigned: Int32
  /// The level at the end.
  public var level: Int32
  /// Since which day.
  public var levelSince: Int32
  /// The consultant at the end.
  public var consultant: Int32
  /// The visit at which it was made; -1 for other channels.
  public var visit: Int32
  /// The day of the next follow-up; -1 for none.
  public var next: Int32
  /// The last day on which anything happened to it.
  public var touched: Int32
  /// Visits so far.
  public var visits: Int32
  /// Test drives so far.
  public var drives: Int32
  /// The channel.
  public var channel: Int32
  /// The model wanted.
  public var model: Int32
  /// The source medium.
  public var source: Int32
  /// The rival's model.
  public var rival: Int32
  /// The customer.
  public var customer: Int32
  /// The phone.
  public var phone: Int32

  /// The business day on which it was made.
  public var madeDay: CivilDay { CivilDay(number: Int(made)) }
}

/// Something that happened to a card and that reports count.
public struct CardMove: Hashable, BitwiseCopyable, Sendable {
  /// What it was.
  public enum Kind: Int32, CaseIterable, Sendable {
    /// The card was made, with the level `to`.
    case made
    /// The level went from one to another.
    case level
    /// Another consultant looks after the customer; levels do not change.
    case handed
    /// The consultant asks to give the customer up.
    case lossAsked
    /// The supervisor approved the loss, which is also a change of level.
    case lossApproved
    /// The supervisor did not.
    case lossRefused
    /// The closing was signed at a visit.
    case closing
    /// The car was handed over at a visit.
    case handover
  }

  /// The card; -1 for a visit without one.
  public var card: Int32
  /// The business day, in days since 1970-01-01.
  public var day: Int32
  /// What it was, by `Kind`.
  public var what: Int32
  /// The level before, by its place among all levels; -1 for none.
  public var from: Int32
  /// The level after.
  public var to: Int32
  /// Who looked after the customer then; for `handed` who does from now on.
  public var consultant: Int32
  /// The visit at which it happened; -1 for none.
  public var visit: Int32
  /// Why, where somebody said.
  public var reason: Int32

  /// What it was.
  public var kind: Kind? { Kind(rawValue: what) }
}

/// A follow-up that fell due, and what became of it.
public struct FollowUpFact: Hashable, BitwiseCopyable, Sendable {
  /// What became of it.
  public enum Outcome: Int32, Sendable {
    /// Still to be done.
    case open
    /// Done.
    case done
    /// Put off, or no longer wanted: another day was set, or the customer is lost or has the car.
    case dropped
  }

  /// The card.
  public var card: Int32
  /// The day it fell due, in days since 1970-01-01.
  public var due: Int32
  /// The day on which it was done or dropped; -1 while open.
  public var settled: Int32
  /// What became of it, by `Outcome`.
  public var outcome: Int32
  /// Whose it was.
  public var consultant: Int32
  /// The level then, by its place among all levels.
  public var level: Int32
  /// Whether it was an invitation into the showroom: 1 when it was.
  public var invites: Int32
  /// What was written down when it was done.
  public var note: Int32
}

/// A user's day at the desk: when they first and last did something (report 8).
public struct LogOnFact: Hashable, BitwiseCopyable, Sendable {
  /// The business day, in days since 1970-01-01.
  public var day: Int32
  /// The user.
  public var user: Int32
  /// The terminal they began at.
  public var terminal: Int32
  /// Minutes from midnight of the first act.
  public var first: Int32
  /// Minutes from midnight of the last act.
  public var last: Int32
  /// Acts.
  public var acts: Int32
  /// Terminals used.
  public var terminals: Int32
}

/// When somebody of the staff came and went.
public struct AttendanceFact: Hashable, BitwiseCopyable, Sendable {
  /// The business day, in days since 1970-01-01.
  public var day: Int32
  /// Who.
  public var staff: Int32
  /// Minutes from midnight when they were first seen at work; -1 when they were not.
  public var came: Int32
  /// Minutes from midnight when they left; -1 when nobody wrote it down.
  public var went: Int32
}

/// People counted by a channel in half an hour.
public struct CountFact: Hashable, BitwiseCopyable, Sendable {
  /// The business day, in days since 1970-01-01.
  public var day: Int32
  /// The channel.
  public var channel: Int32
  /// The half hour, 0 to 47.
  public var slot: Int32
  /// People.
  public var people: Int32
}
