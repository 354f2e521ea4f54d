/// The course of the whole search: the mixture of everybody's paths for the bound, dives into it, parts planned anew, and
/// again.
final class Course: SearchJob {
  private enum Stage {
    case begin, built, mixing(round: Int), mixed, parts(left: [Neighbourhood.Size]), dived, ended
  }

  private var stage = Stage.begin
  private var all: Generation?
  private var isMixed = false
  private var isFirst = true
  private var isBranched = false
  private var cycle = 0
  /// How large the parts of shifts are by now: larger each time nothing betters the plan, until they are nearly all.
  private var level = 0
  private var before = 0
  /// How many rounds a dive into the whole may take; twice as many the next time.
  private var patience = 200

  func step(_ search: RosterSearch) -> Bool {
    switch stage {
    case .begin:
      stage = .built
      search.begin(Improvement(search.best, rounds: 3))
    case .built:
      search.trace?("built \(search.best.cost)")
      let model = search.model
      all = Generation(
        model, search.finder, people: Array(model.people.indices), days: Array(repeating: true, count: model.days),
        from: search.best, noise: &search.noise)
      stage = .mixing(round: 0)
    case .mixing(let round): mix(round, search)
    case .mixed: chooseParts(search)
    case .parts(let left):
      guard let size = left.first else {
        stage = .dived
        if isMixed, search.hasSlots ? cycle % 3 == 0 : level % 3 == 2 { dive(search) }
        return false
      }
      stage = .parts(left: Array(left.dropFirst()))
      search.begin(Exhaustion(size))
    case .dived:
      guard isMixed else {
        stage = .mixing(round: 0)
        return false
      }
      if search.best.cost == before, !isBranched {
        isBranched = true
        if let branching = Branching(search) { search.begin(branching) }
      }
      stage = .ended
    case .ended:
      // Where nothing betters the plan, others as good may lead on, and chance may.
      search.boldness = search.best.cost < before ? 0.05 : min(1, search.boldness + 0.1)
      level = search.best.cost < before || level > 5 ? 0 : level + 1
      stage = .mixing(round: 0)
    }
    return false
  }

  private func mix(_ round: Int, _ search: RosterSearch) {
    // A mixture that takes long must not keep the parts waiting: its prices guide them before it is the best there is.
    guard let all, !isMixed, round < (isFirst && search.hasSlots ? 60 : 240) else {
      stage = .mixed
      return
    }
    guard let hasMore = all.round(pull: isFirst && round < 3 ? 0 : 0.6) else { return }
    isMixed = !hasMore
    search.raise(all.wholeBound)
    search.trace?(
      "round \(round) bound \(search.bound) mixture \(all.mixture) columns \(all.master.columns.count)")
    stage = .mixing(round: round + 1)
  }

  private func chooseParts(_ search: RosterSearch) {
    search.guide = all?.guide ?? []
    if isFirst {
      isFirst = false
      if !search.hasSlots { return dive(search) }
    }
    before = search.best.cost
    cycle += 1
    // Large parts and the whole are slow: they have their turn when chance has been tried on the small ones.
    if search.hasSlots {
      guard isMixed else {
        stage = .parts(left: [.days(2)])
        return
      }
      stage = .parts(
        left: [.days(2), .days(3)] + (cycle % 3 == 0 ? [.days(4)] : []) + [.people(cycle % 4 == 0 ? 6 : 4)])
    } else {
      stage = .parts(left: [.people(4 + 2 * level), .span(7 + 3 * level)])
    }
  }

  private func dive(_ search: RosterSearch) {
    guard let all else { return }
    let patience = search.hasSlots ? patience : .max
    search.begin(
      WholeDive(Dive(all, limit: search.best.cost, boldness: search.boldness, patience: patience, retries: 6)))
    self.patience = min(2 * self.patience, 1 << 40)
  }
}

/// A dive into the mixture of everybody, and what it finds improved person by person.
private final class WholeDive: SearchJob {
  private let dive: Dive
  private var isImproving = false

  init(_ dive: Dive) { self.dive = dive }

  func step(_ search: RosterSearch) -> Bool {
    guard !isImproving else { return true }
    guard dive.step(search) else { return false }
    guard let columns = dive.columns else {
      search.trace?("dive led nowhere")
      return true
    }
    let found = Assignment(columns, search.model)
    search.trace?("dived \(found.cost)")
    isImproving = true
    search.begin(Improvement(found, rounds: 2))
    return false
  }
}

extension RosterSearch {
  /// Whether people stand at posts slot by slot.
  var hasSlots: Bool { model.posts > 0 }
}
