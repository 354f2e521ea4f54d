/// What reports need of one complaint, short and of one size, so that a hundred thousand are read and counted at once.
///
/// Names stand by their place in a ledger's `names`; place 0 is no name.
public struct ComplaintFact: Hashable, Sendable {
  /// Its number.
  public var number: Int32
  /// Seconds that the wall was ahead of UTC where it was received.
  public var offset: Int32
  /// When it was received, in milliseconds since 1970.
  public var received: Int64
  /// Milliseconds that counted from receipt until the customer was told, or until it was closed where nobody was told;
  /// -1 while it is not answered.
  public var took: Int64
  /// Milliseconds that count so far for one not answered; 0 for an answered one.
  public var waits: Int64
  /// What it is about.
  public var kind: Int32
  /// The department that holds or held it.
  public var department: Int32
  /// The person who holds or held it.
  public var person: Int32
  /// What caused it.
  public var cause: Int32
  /// Where the customer and the phone begin in a ledger's texts, in bytes.
  public var text: Int32
  /// How many bytes those are.
  public var textCount: Int32
  /// Satisfaction 1–5; 0 before the customer was asked.
  public var satisfaction: UInt8
  /// The place of the grade among all grades.
  public var grade: UInt8
  /// 1 for a closed one, 0 for an open one.
  public var closed: UInt8
  /// 1 for one in whose place another goes on.
  public var merged: UInt8

  /// Whether it is closed.
  public var isClosed: Bool { closed == 1 }
  /// Whether the customer was answered.
  public var isAnswered: Bool { took >= 0 }
  /// The day of receipt, on the wall there.
  public var day: CivilDay {
    CivilDay(number: Int((received.floorDivided(by: 1000) + Int64(offset)).floorDivided(by: 86_400)))
  }
}
