import Glibc

/// Who takes part in a soak, and the files by which they tell what they did.
struct SoakPlan {
  /// What a process does until it is killed.
  enum Role: String, CaseIterable {
    case writer, follower, reader
  }

  static let writers = 3
  /// Everybody, by role and number.
  static let everybody = (0..<writers).map { (Role.writer, $0) } + [(.follower, 0), (.reader, 0)]
  /// The word that makes this program one of them.
  static let word = "store-soak-part"

  let folder: String

  var store: String { folder + "/soak.plist" }

  /// What one process told: acts acknowledged and their identifiers, or states seen and their digests.
  func told(_ role: Role, _ number: Int) -> String { "\(folder)/\(role.rawValue).\(number)" }

  /// Past days that a reader looked up: their place in time and the digest in the evening.
  var days: String { folder + "/days" }
}

/// A generator that gives the same numbers from the same seed (SplitMix64).
struct SoakChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

/// What went wrong in a soak.
struct SoakFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
