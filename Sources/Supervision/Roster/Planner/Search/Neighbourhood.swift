/// A part of a plan that is planned anew while all else stands still: some people on some days.
struct Neighbourhood: Hashable, Sendable {
  /// Who.
  let people: [Int]
  /// On which days.
  let days: [Int]

  /// How large a part is.
  enum Size {
    case twoDays, threeDays, someDays, fewPeople, morePeople
  }

  /// Puts parts in the same order every time.
  var order: Int { (people + days).reduce(0) { $0 &* 61 &+ $1 } }

  /// Parts of a size; drawn at random where there are many.
  static func all(_ size: Size, people: Int, days: Int, noise: inout Noise) -> [Neighbourhood] {
    let everybody = Array(0..<people)
    let always = Array(0..<days)
    switch size {
    case .twoDays where days == 1:
      return (0..<12).map { _ in Self(people: noise.pick(min(people, 6), of: people), days: [0]) }
    case .twoDays:
      let pairs = always.flatMap { first in always.filter { $0 > first }.map { [first, $0] } }
      let some = pairs.count <= 24 ? pairs : noise.pick(24, of: pairs.count).map { pairs[$0] }
      return some.map { Self(people: everybody, days: $0) }
    case .threeDays: return (0..<12).map { _ in Self(people: everybody, days: noise.pick(min(days, 3), of: days)) }
    case .someDays: return (0..<4).map { _ in Self(people: everybody, days: noise.pick(min(days, 4), of: days)) }
    case .fewPeople: return (0..<6).map { _ in Self(people: noise.pick(min(people, 4), of: people), days: always) }
    case .morePeople: return (0..<4).map { _ in Self(people: noise.pick(min(people, 6), of: people), days: always) }
    }
  }
}
