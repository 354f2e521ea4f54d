/// A property list: the one kind of value that files of the store are made of.
///
/// Every kind that the binary format knows is here save null and sets, which the readers reject. Order of dictionary
/// keys is kept, so that writing the same value twice gives the same bytes.
public enum PropertyList: Hashable, Sendable {
  /// True or false.
  case boolean(Bool)
  /// A whole number that a signed 64-bit integer holds.
  case integer(Int64)
  /// A whole number above `Int64.max`.
  case large(LargeInteger)
  /// A floating-point number; read from four or eight bytes, written in eight.
  case real(Double)
  /// Text.
  case string(String)
  /// Raw bytes.
  case data([UInt8])
  /// An instant, in seconds since 2001-01-01 00:00:00 UTC, as property lists count.
  case date(secondsSince2001: Double)
  /// A reference number as keyed archives use them; `PropertyListCoder` writes number 0 for a nil inside an array.
  case uid(UInt64)
  /// Values in order.
  case array([PropertyList])
  /// Values by key, each key once.
  case dictionary(Entries)

  /// A whole number from `Int64.max + 1` to `UInt64.max`, the range that needs a case of its own.
  public struct LargeInteger: Hashable, Sendable {
    /// The number.
    public let value: UInt64

    /// Wraps `value`; nil when it fits an `Int64` and so has to be `.integer`.
    public init?(_ value: UInt64) {
      guard value > UInt64(Int64.max) else { return nil }
      self.value = value
    }
  }

  /// The whole number `value`, in the one case that fits it.
  public init(_ value: UInt64) {
    self = LargeInteger(value).map(PropertyList.large) ?? .integer(Int64(truncatingIfNeeded: value))
  }
}
