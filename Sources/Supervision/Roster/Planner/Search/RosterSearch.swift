/// The search for a good plan and a proof of how good it is.
final class RosterSearch {
  let model: RosterModel
  let finder: PathFinder
  private var noise: Noise
  private let mayGoOn: () -> Bool
  /// The best plan so far.
  private(set) var best: Assignment
  /// What no plan costs less than.
  private(set) var bound: Int
  /// Told of what happens, for whoever looks into the search.
  var trace: ((String) -> Void)?

  /// Starts from a plan, or from one built person by person; `mayGoOn` is asked again and again and ends the search.
  init(_ model: RosterModel, seed: UInt64, from start: Assignment? = nil, mayGoOn: @escaping () -> Bool) {
    self.model = model
    finder = PathFinder(model)
    noise = Noise(seed: seed)
    self.mayGoOn = mayGoOn
    bound = 0
    best = start ?? Assignment([], model)
    if start == nil { best = built() }
  }

  /// Whether the best plan is known to be the best there is.
  var isProven: Bool { best.cost <= bound }

  /// Person by person, each the cheapest answer to those before.
  private func built() -> Assignment {
    var columns = model.people.indices.map { Column(person: $0, cost: 0, cells: [], shifts: [], slots: []) }
    var assignment = Assignment(columns, model)
    for person in model.people.indices {
      finder.set(prices: assignment.savings(without: person, model))
      guard let column = finder.cheapest(person)?.column else { continue }
      assignment.put(column, model)
    }
    columns = assignment.columns
    return assignment
  }

  /// Searches until the plan is proven best, or there is no more time.
  func run() {
    improve(&best, rounds: 3)
    trace?("built \(best.cost)")
    let everybody = Array(model.people.indices)
    let always = Array(repeating: true, count: model.days)
    let all = Generation(model, finder, people: everybody, days: always, from: best, noise: &noise)
    var round = 0
    while mayGoOn(), all.round(pull: round < 3 ? 0 : 0.6) {
      round += 1
      bound = max(bound, all.wholeBound)
      trace?("round \(round) bound \(bound) mixture \(all.mixture) columns \(all.master.columns.count)")
      if isProven { return }
    }
    bound = max(bound, all.wholeBound)
    trace?("mixed after \(round) rounds: bound \(bound)")
    while mayGoOn(), !isProven {
      if let columns = all.dive(limit: best.cost, rounds: 3, noise: &noise, mayGoOn: mayGoOn) {
        var found = Assignment(columns, model)
        let dived = found.cost
        improve(&found, rounds: 2)
        trace?("dived \(dived) improved \(found.cost)")
        keep(found)
      } else {
        trace?("dive led nowhere")
      }
      for _ in 0..<8 where !isProven && mayGoOn() { rebuild() }
    }
  }

  private func keep(_ found: Assignment) {
    if found.cost < best.cost { best = found }
  }

  /// Lets one person after another take the cheapest answer to the others.
  private func improve(_ assignment: inout Assignment, rounds: Int) {
    for _ in 0..<rounds {
      let before = assignment.cost
      for person in model.people.indices {
        guard mayGoOn() else { return }
        finder.set(prices: assignment.savings(without: person, model))
        guard let column = finder.cheapest(person)?.column else { continue }
        var next = assignment
        next.put(column, model)
        if next.cost <= assignment.cost { assignment = next }
      }
      if assignment.cost == before { return }
    }
  }

  /// Plans a part anew while all else stands still: a few people on all days, or everybody on a few days.
  private func rebuild() {
    let byPeople = model.days == 1 || noise.below(2) == 0
    let people = byPeople ? noise.pick(4, of: model.people.count) : Array(model.people.indices)
    let days = byPeople ? Array(0..<model.days) : noise.pick(2, of: model.days)
    let part = Generation(
      model, finder, people: people, days: (0..<model.days).map(days.contains), from: best, noise: &noise)
    defer { part.release() }
    let others = best.columns.enumerated().filter { !people.contains($0.offset) }.reduce(0) { $0 + $1.element.cost }
    var round = 0
    while mayGoOn(), part.wholeBound < best.cost - others, part.round(pull: round < 2 ? 0 : 0.5) { round += 1 }
    if part.wholeBound >= best.cost - others { return }
    let before = best.cost
    if let columns = part.dive(limit: best.cost - others, rounds: 3, noise: &noise, mayGoOn: mayGoOn) {
      var found = best
      for column in columns { found.put(column, model) }
      keep(found)
    }
    trace?("rebuilt \(people) \(days): \(before) -> \(best.cost), bound \(part.wholeBound + others)")
  }
}
