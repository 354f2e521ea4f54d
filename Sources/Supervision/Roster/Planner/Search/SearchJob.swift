/// A piece of the search that is done step by step, a few milliseconds each at most, so that whoever waits for it can do
/// something else in between.
protocol SearchJob: AnyObject {
  /// Does one step; true when nothing of the job is left to do.
  func step(_ search: RosterSearch) -> Bool
}

/// Lets one person after another take the cheapest answer to the others, until a round betters nothing.
final class Improvement: SearchJob {
  private(set) var found: Assignment
  private var rounds: Int
  private var person = 0
  private var before: Int

  init(_ start: Assignment, rounds: Int) {
    found = start
    self.rounds = rounds
    before = start.cost
  }

  func step(_ search: RosterSearch) -> Bool {
    let model = search.model
    guard person < model.people.count else {
      rounds -= 1
      guard rounds > 0, found.cost < before else {
        search.keep(found)
        return true
      }
      before = found.cost
      person = 0
      return false
    }
    search.finder.set(prices: found.savings(without: person, model))
    if let column = search.finder.cheapest(person)?.column {
      var next = found
      next.put(column, model)
      if next.cost <= found.cost { found = next }
    }
    person += 1
    return false
  }
}
