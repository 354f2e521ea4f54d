/// A part of a plan that is planned anew while all else stands still: some people on some days.
struct Neighbourhood: Hashable, Sendable {
  /// Who.
  let people: [Int]
  /// On which days.
  let days: [Int]

  /// How large a part is: everybody on some days, on some days in a row, or some people on all days.
  enum Size {
    case days(Int), span(Int), people(Int)
  }

  /// Puts parts in the same order every time.
  var order: Int { (people + days).reduce(0) { $0 &* 61 &+ $1 } }

  /// Parts of a size; drawn at random where there are many.
  static func all(_ size: Size, people: Int, days: Int, noise: inout Noise) -> [Neighbourhood] {
    let everybody = Array(0..<people)
    let always = Array(0..<days)
    switch size {
    case .days where days == 1:
      return (0..<12).map { _ in Self(people: noise.pick(min(people, 6), of: people), days: [0]) }
    case .days(2):
      let pairs = always.flatMap { first in always.filter { $0 > first }.map { [first, $0] } }
      let some = pairs.count <= 24 ? pairs : noise.pick(24, of: pairs.count).map { pairs[$0] }
      return some.map { Self(people: everybody, days: $0) }
    case .days(let count):
      return (0..<max(4, 20 - 3 * count)).map { _ in
        Self(people: everybody, days: noise.pick(min(days, count), of: days))
      }
    case .span(let count):
      return (0..<6).map { _ in
        let first = noise.below(max(1, days - count + 1))
        return Self(people: everybody, days: Array(first..<min(days, first + count)))
      }
    case .people(let count):
      return (0..<(count < 6 ? 6 : 4)).map { _ in
        Self(people: noise.pick(min(people, count), of: people), days: always)
      }
    }
  }
}
