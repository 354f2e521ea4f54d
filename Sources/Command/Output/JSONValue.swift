import Journal
import Supervision

extension PropertyList {
  /// JSON's null, which property lists do not have.
  static var null: PropertyList { .real(.nan) }

  /// The value, or null when there is none.
  init(optional value: PropertyList?) {
    self = value ?? .null
  }

  /// A whole number.
  init(_ number: Int) { self = .integer(Int64(number)) }

  /// A moment as RFC 3339, null for none.
  init(_ moment: Moment?) { self = moment.map { .string($0.rfc3339) } ?? .null }
}
