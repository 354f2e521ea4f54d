/// What reports and searches need of one visit, short and of one size, so that ten years of them are read at once.
///
/// Names stand by their place in a register's `names`; place 0 is no name.
public struct RegisteredVisit: Hashable, Sendable, BitwiseCopyable {
  /// When they came, in milliseconds since 1970.
  public var arrived: Int64 = 0
  /// Its number.
  public var number: Int32 = 0
  /// Seconds that the wall was ahead of UTC.
  public var offset: Int32 = 0
  /// The business day, in days since 1970.
  public var day: Int32 = 0
  /// Seconds from arriving to leaving; -1 when nobody closed it.
  public var stay: Int32 = -1
  /// Seconds until somebody looked after them; -1 when nobody did.
  public var waited: Int32 = -1
  /// How many they were.
  public var people: Int32 = 0
  /// Who looked after them; 0 for nobody.
  public var consultant: Int32 = 0
  /// Whom they asked for; 0 for nobody.
  public var askedFor: Int32 = 0
  /// Their card; 0 for none.
  public var card: Int32 = 0
  /// What they came for.
  public var purpose: Int32 = 0
  /// What came of it.
  public var result: Int32 = 0
  /// The model they looked at.
  public var model: Int32 = 0
  /// How they were addressed, of whom no card tells it.
  public var name: Int32 = 0
  /// The steps that were reached, as bits by their place in a register's `steps`.
  public var steps: UInt32 = 0
  /// The place of what it counts as among all classes.
  public var kind: UInt8 = 0
  /// Test drives that came back.
  public var drives: UInt8 = 0
  /// 1 when they came by appointment.
  public var invited: UInt8 = 0
  /// 1 when the card was made at this visit.
  public var madeCard: UInt8 = 0

  /// A blank one.
  public init() {}

  /// What it counts as in the ratios (domain.md §3).
  public var countsAs: VisitClass { VisitClass.allCases[min(Int(kind), VisitClass.allCases.count - 1)] }
  /// When they came, as the wall there showed it.
  public var moment: Moment { Moment(Instant(milliseconds: arrived), offset: Int(offset)) }
  /// The business day.
  public var businessDay: CivilDay { CivilDay(number: Int(day)) }
}
