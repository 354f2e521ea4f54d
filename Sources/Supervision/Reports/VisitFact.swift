/// What reports need of one visit, in whole numbers of one size, so that a month of them is read at once.
///
/// Names are places in the `names` of the `ReportFacts` it belongs to; -1 stands for nobody and nothing.
public struct VisitFact: Hashable, BitwiseCopyable, Sendable {
  /// The running number of the visit.
  public var number: Int32
  /// The business day of the arrival, in days since 1970-01-01.
  public var day: Int32
  /// Minutes from the midnight at which that business day began; up to 28 × 60.
  public var arrived: Int32
  /// Minutes they stayed; -1 while they are here or nobody wrote down when they left.
  public var stay: Int32
  /// How many they were.
  public var people: Int32
  /// The place of its `VisitClass` among all cases.
  public var counted: Int32
  /// The consultant; -1 for nobody.
  public var consultant: Int32
  /// The consultant asked for; -1 for none.
  public var askedFor: Int32
  /// The card; -1 for none.
  public var card: Int32
  /// Test drives that came back.
  public var drives: Int32
  /// `invited`, `quoted`, `ordered`, `delivered` and `ended` in bits.
  public var marks: Int32
  /// The steps reached, a bit each in the order of the settings.
  public var steps: Int32
  /// The model looked at.
  public var model: Int32
  /// The customer.
  public var customer: Int32
  /// The phone.
  public var phone: Int32
  /// What came of it, by the identifier in the settings.
  public var result: Int32
  /// What they came for, by the identifier in the settings.
  public var purpose: Int32
  /// A remark.
  public var remark: Int32

  /// They came by appointment.
  public static let invited: Int32 = 1
  /// The step before closing, the quotation, was reached.
  public static let quoted: Int32 = 2
  /// The closing was signed.
  public static let ordered: Int32 = 4
  /// The car was handed over: the step after closing, or the result says so.
  public static let delivered: Int32 = 8
  /// They left, and somebody wrote down what came of it.
  public static let ended: Int32 = 16

  /// Whether a mark is set.
  public func has(_ mark: Int32) -> Bool { marks & mark != 0 }

  /// How it counts in the ratios.
  public var countsAs: VisitClass {
    let all = VisitClass.allCases
    return all.indices.contains(Int(counted)) ? all[Int(counted)] : .unfinished
  }

  /// Whether the ratios call its line unfinished: nobody wrote down what they came for.
  public var isUnfinished: Bool { countsAs == .unfinished }

  /// The business day of the arrival.
  public var civilDay: CivilDay { CivilDay(number: Int(day)) }
}
