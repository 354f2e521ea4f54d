/// Plans a part anew while all else stands still.
final class Rebuild: SearchJob {
  private enum Stage { case starting, mixing, diving(Dive) }

  private let part: Neighbourhood
  private let generation: Generation
  private let others: Int
  private let before: Int
  private var stage = Stage.starting
  /// Whether that bettered the plan.
  private(set) var hasBettered = false

  init(_ part: Neighbourhood, _ search: RosterSearch) {
    self.part = part
    (generation, others) = search.generation(of: part)
    before = search.best.cost
    if search.guide.isEmpty { stage = .mixing } else { generation.start(at: search.guide) }
  }

  func step(_ search: RosterSearch) -> Bool {
    switch stage {
    case .starting:
      if generation.isStarted() { stage = .mixing }
    case .mixing:
      guard canBetter else { return end(search) }
      guard let hasMore = generation.round(pull: 0.5) else { return false }
      guard canBetter else { return end(search) }
      if !hasMore {
        stage = .diving(
          Dive(
            generation, limit: before - others + (search.boldness > 0.05 ? 1 : 0), boldness: search.boldness,
            retries: 3))
      }
    case .diving(let dive):
      guard dive.step(search) else { return false }
      if let columns = dive.columns {
        var found = search.best
        for column in columns { found.put(column, search.model) }
        search.keep(found)
      }
      return end(search)
    }
    return false
  }

  private var canBetter: Bool { generation.wholeBound < before - others }

  private func end(_ search: RosterSearch) -> Bool {
    generation.release()
    hasBettered = search.best.cost < before
    search.trace?(
      "rebuilt \(part.people.count) people \(part.days.count) days: \(before) -> \(search.best.cost), bound \(generation.wholeBound + others)"
    )
    return true
  }
}

/// Plans parts of a size anew, the most promising first, and begins again with each that betters the plan, until none
/// does.
final class Exhaustion: SearchJob {
  private let size: Neighbourhood.Size
  private var parts: [Neighbourhood] = []
  private var isDrawn = false
  private var promising: [(part: Neighbourhood, bound: Int)] = []
  private var looked: (generation: Generation, part: Neighbourhood, others: Int)?
  private var rebuild: Rebuild?

  init(_ size: Neighbourhood.Size) { self.size = size }

  func step(_ search: RosterSearch) -> Bool {
    if let rebuild {
      self.rebuild = nil
      if rebuild.hasBettered {
        isDrawn = false
        promising = []
      }
    }
    guard isDrawn else {
      draw(search)
      return false
    }
    if let (generation, part, others) = looked {
      guard generation.isStarted() else { return false }
      let bound = generation.wholeBound + others
      generation.release()
      looked = nil
      if bound < search.best.cost { promising.append((part, bound)) }
      if parts.isEmpty { promising.sort { ($0.bound, $0.part.order) > ($1.bound, $1.part.order) } }
      return false
    }
    if let part = parts.popLast() {
      let (generation, others) = search.generation(of: part)
      generation.start(at: search.guide)
      looked = (generation, part, others)
      return false
    }
    guard let next = promising.popLast() else { return true }
    let rebuild = Rebuild(next.part, search)
    self.rebuild = rebuild
    search.begin(rebuild)
    return false
  }

  private func draw(_ search: RosterSearch) {
    isDrawn = true
    var seen: Set<Neighbourhood> = []
    let all = Neighbourhood.all(
      size, people: search.model.people.count, days: search.model.days, noise: &search.noise)
    parts = all.filter { seen.insert($0).inserted }.reversed()
  }
}

extension RosterSearch {
  /// A mixture of a part, and what all people outside it cost.
  func generation(of part: Neighbourhood) -> (Generation, others: Int) {
    let days = (0..<model.days).map(part.days.contains)
    let generation = Generation(model, finder, people: part.people, days: days, from: best, noise: &noise)
    let all = best.columns.reduce(0) { $0 + $1.cost }
    return (generation, part.people.reduce(all) { $0 - best.columns[$1].cost })
  }
}
