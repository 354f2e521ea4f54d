/// The search for a good plan and a proof of how good it is.
final class RosterSearch {
  let model: RosterModel
  let finder: PathFinder
  private var noise: Noise
  let mayGoOn: () -> Bool
  /// The best plan so far.
  private(set) var best: Assignment
  /// What no plan costs less than.
  private(set) var bound: Int
  /// The prices that gave the bound.
  private var guide: [Int] = []
  private var isBranched = false
  /// How many rounds a dive into the whole may take; twice as many the next time.
  private var patience = 200
  /// How much chance there is in what is settled first.
  private var boldness = 0.05
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
    var isMixed = false
    var isFirst = true
    var cycle = 0
    while mayGoOn(), !isProven {
      // A mixture that takes long must not keep the parts waiting: its prices guide them before it is the best there is.
      for round in 0..<(isFirst ? 60 : 240) where !isMixed && mayGoOn() {
        isMixed = !all.round(pull: isFirst && round < 3 ? 0 : 0.6)
        bound = max(bound, all.wholeBound)
        trace?("round \(round) bound \(bound) mixture \(all.mixture) columns \(all.master.columns.count)")
        if isProven { return }
      }
      guide = all.guide
      if isFirst, !hasSlots { dive(all) }
      isFirst = false
      let before = best.cost
      cycle += 1
      // Large parts and the whole are slow: they have their turn when chance has been tried on the small ones.
      let sizes: [Neighbourhood.Size] =
        !isMixed ? [.twoDays] : cycle % 3 == 0 ? [.twoDays, .threeDays, .someDays] : [.twoDays, .threeDays]
      for size in sizes + (cycle % 4 == 0 ? [.morePeople] : isMixed ? [.fewPeople] : []) {
        while mayGoOn(), !isProven, exhaust(size) {}
      }
      guard isMixed else { continue }
      if mayGoOn(), !isProven, !hasSlots || cycle % 3 == 0 { dive(all) }
      if best.cost == before, mayGoOn(), !isProven, !isBranched {
        isBranched = true
        branch()
      }
      // Where nothing betters the plan, others as good may lead on, and chance may.
      boldness = best.cost < before ? 0.05 : min(1, boldness + 0.1)
    }
  }

  private func branch() {
    guard var branching = Branching(model, finder, guide: guide, best: best, mayGoOn: mayGoOn) else { return }
    let isWhole = branching.run()
    keep(branching.best)
    if isWhole { bound = best.cost }
    trace?("branched to \(best.cost), \(isWhole ? "whole" : "cut")")
  }

  private var hasSlots: Bool { model.posts > 0 }

  private func dive(_ all: Generation) {
    defer { patience *= 2 }
    guard
      let columns = all.dive(
        limit: best.cost, boldness: boldness, patience: patience, noise: &noise, mayGoOn: mayGoOn)
    else {
      trace?("dive led nowhere")
      return
    }
    var found = Assignment(columns, model)
    let dived = found.cost
    improve(&found, rounds: 2)
    trace?("dived \(dived) improved \(found.cost)")
    keep(found)
  }

  /// Plans parts of a size anew, the most promising first, until one betters the plan (then true) or none is left.
  private func exhaust(_ size: Neighbourhood.Size) -> Bool {
    let parts = Neighbourhood.all(size, people: model.people.count, days: model.days, noise: &noise)
    var promising: [(part: Neighbourhood, bound: Int)] = []
    var seen: Set<Neighbourhood> = []
    for part in parts where seen.insert(part).inserted && mayGoOn() {
      let bound = with(part) { generation, others in
        generation.start(at: guide)
        return generation.wholeBound + others
      }
      if bound < best.cost { promising.append((part, bound)) }
    }
    promising.sort { ($0.bound, $0.part.order) < ($1.bound, $1.part.order) }
    for (part, _) in promising {
      guard mayGoOn() else { return false }
      if rebuild(part) { return true }
    }
    return false
  }

  private func with<Result>(_ part: Neighbourhood, _ body: (Generation, Int) -> Result) -> Result {
    let days = (0..<model.days).map(part.days.contains)
    let generation = Generation(model, finder, people: part.people, days: days, from: best, noise: &noise)
    defer { generation.release() }
    let all = best.columns.reduce(0) { $0 + $1.cost }
    return body(generation, part.people.reduce(all) { $0 - best.columns[$1].cost })
  }

  /// Plans a part anew while all else stands still; says whether that betters the plan.
  func rebuild(_ part: Neighbourhood) -> Bool {
    with(part) { generation, others in
      let before = best.cost
      if !guide.isEmpty { generation.start(at: guide) }
      var round = 0
      while mayGoOn(), generation.wholeBound < before - others, generation.round(pull: 0.5) { round += 1 }
      guard generation.wholeBound < before - others else { return false }
      if let columns = generation.dive(
        limit: before - others + (boldness > 0.05 ? 1 : 0), boldness: boldness, noise: &noise, mayGoOn: mayGoOn)
      {
        var found = best
        for column in columns { found.put(column, model) }
        keep(found)
      }
      trace?(
        "rebuilt \(part.people.count) people \(part.days.count) days: \(before) -> \(best.cost), bound \(generation.wholeBound + others)"
      )
      return best.cost < before
    }
  }

  private func keep(_ found: Assignment) {
    if found.cost <= best.cost { best = found }
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
}
