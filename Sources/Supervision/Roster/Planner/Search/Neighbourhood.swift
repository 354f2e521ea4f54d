/// A part of a plan that is planned anew while all else stands still: some people on some days.
struct Neighbourhood: Hashable, Sendable {
  /// Who.
  let people: [Int]
  /// On which days.
  let days: [Int]

  /// Puts parts in the same order every time.
  var order: Int { (people + days).reduce(0) { $0 &* 61 &+ $1 } }

  /// The parts of a size; at most so many, drawn at random where there are more.
  static func all(size: Int, people: Int, days: Int, most: Int, noise: inout Noise) -> [Neighbourhood] {
    let everybody = Array(0..<people)
    let always = Array(0..<days)
    switch size {
    case 0:
      if days == 1 { return (0..<most).map { _ in Self(people: noise.pick(min(people, 6), of: people), days: [0]) } }
      let pairs = always.flatMap { first in always.filter { $0 > first }.map { [first, $0] } }
      return Self.some(pairs, most, &noise).map { Self(people: everybody, days: $0) }
    case 1:
      return (0..<most).map { _ in Self(people: noise.pick(min(people, 4), of: people), days: always) }
    case 2:
      return (0..<most).map { _ in Self(people: everybody, days: noise.pick(min(days, 3), of: days)) }
    default:
      return (0..<most).map { _ in Self(people: noise.pick(min(people, 6), of: people), days: always) }
    }
  }

  private static func some(_ all: [[Int]], _ most: Int, _ noise: inout Noise) -> [[Int]] {
    all.count <= most ? all : noise.pick(most, of: all.count).map { all[$0] }
  }
}
