/// Settles one day of one person after another on what the mixture leans to, finding new columns in between. The bolder,
/// the more it settles by chance. Where it leads nowhere it goes back to some place before and on another way, a few
/// times; after so many rounds without an end its patience is over.
///
/// The master is as before afterwards, but richer.
final class Dive: SearchJob {
  private enum Stage { case looking, mixing(left: Int), widening }

  private let generation: Generation
  private let limit: Int
  private let boldness: Double
  private var patience: Int
  private let rounds: Int
  /// One of so many open days may be settled at once.
  private let share: Int
  private var stage = Stage.looking
  private var round = 0
  private var isSettled: [[Bool]]
  private var last: Double
  /// What was settled together, one after another.
  private var turns: [Turn] = []
  private var wrong: Set<Choice> = []
  private var retries: Int

  /// What somebody does on a day.
  private struct Choice: Hashable {
    let row: Int
    let day: Int
    let kind: Int
  }

  /// Choices made at once, the one of most chance first, and what the mixture cost before them.
  private struct Turn {
    let choices: [Choice]
    let before: Double
  }
  /// The columns of these people in their order; nil when it led nowhere better than the limit.
  private(set) var columns: [Column]?

  private var people: [Int] { generation.people }
  private var days: [Bool] { generation.days }
  private var finder: PathFinder { generation.finder }
  private var master: Master {
    get { generation.master }
    _modify { yield &generation.master }
  }

  init(_ generation: Generation, limit: Int, boldness: Double, patience: Int = .max, retries: Int) {
    self.generation = generation
    self.limit = limit
    self.boldness = boldness
    self.patience = patience
    self.retries = retries
    // A large roster has so many days to settle that each can have but little.
    let isLarge = generation.people.count * generation.days.count { $0 } > 200
    (rounds, share) = isLarge ? (1, 8) : (3, 20)
    isSettled = generation.people.map { _ in generation.days.map { !$0 } }
    last = generation.mixture
  }

  func step(_ search: RosterSearch) -> Bool {
    switch stage {
    case .looking:
      guard patience > 0 else { return end(nil) }
      let shares = master.shares
      if shares.count == people.count {
        return end(shares.sorted { row($0) < row($1) }.map { master.columns[$0.column] })
      }
      guard settle(shares, search) else { return end(nil) }
      round = 0
      stage = .mixing(left: 300)
    case .mixing(let left):
      if master.solve(steps: 50) == 50, left > 50 {
        stage = .mixing(left: left - 50)
      } else if round >= rounds, generation.mixture < last + 0.3 || round >= 5 * rounds {
        return judge(search)
      } else {
        patience -= 1
        generation.widen(people.indices.filter { isSettled[$0].contains(false) || isBarred($0) })
        stage = .widening
      }
    case .widening:
      guard let hasNew = generation.isWidened() else { return false }
      guard hasNew else { return judge(search) }
      round += 1
      stage = .mixing(left: 300)
    }
    return false
  }

  private func judge(_ search: RosterSearch) -> Bool {
    last = max(last, generation.mixture)
    stage = .looking
    guard generation.mixture > Double(limit) - 1 + 0.01 else { return false }
    guard retries > 0, !turns.isEmpty else { return end(nil) }
    retries -= 1
    goBack(search)
    return false
  }

  /// Takes back the last choices, down to a place by chance, and never makes the first of them again.
  private func goBack(_ search: RosterSearch) {
    let place = search.noise.below(turns.count)
    if let first = turns[place].choices.first { wrong.insert(first) }
    var rows: Set<Int> = []
    for turn in turns[place...] {
      for choice in turn.choices {
        isSettled[choice.row][choice.day] = false
        finder.free(people[choice.row], on: choice.day)
        rows.insert(choice.row)
      }
    }
    last = turns[place].before
    turns.removeSubrange(place...)
    let kept = turns.flatMap(\.choices)
    for column in master.columns.indices where rows.contains(master.personRow[column]) {
      let row = master.personRow[column]
      let isBarred = kept.contains { $0.row == row && master.columns[column].kinds[$0.day] != $0.kind }
      master.columnCost[column] = Double(master.columns[column].cost + (isBarred ? RosterModel.hard : 0))
    }
    master.price()
    round = 0
    stage = .mixing(left: 300)
  }

  private func end(_ found: [Column]?) -> Bool {
    columns = found
    for column in master.columns.indices { master.columnCost[column] = Double(master.columns[column].cost) }
    master.price()
    for (row, person) in people.enumerated() {
      for day in days.indices where days[day] && isSettled[row][day] { finder.free(person, on: day) }
    }
    return true
  }

  private func row(_ share: (column: Int, share: Double)) -> Int { master.personRow[share.column] }

  /// Whether a person still stands on a column that is barred.
  private func isBarred(_ row: Int) -> Bool {
    master.shares.contains { self.row($0) == row && isBarred(column: $0.column) }
  }

  private func isBarred(column: Int) -> Bool {
    master.columnCost[column] > Double(master.columns[column].cost) + 0.5
  }

  /// Whether a way is left to a person that keeps all hard rules.
  private func canGoOn(_ person: Int) -> Bool {
    finder.cheapest(person).map { finder.keepsLimits($0.column) } ?? false
  }

  /// Settles every day of which nearly all of the mixture says the same, and the one it leans to most; false when there
  /// is none that could be.
  private func settle(_ shares: [(column: Int, share: Double)], _ search: RosterSearch) -> Bool {
    var found: [(choice: Choice, column: Int, share: Double)] = []
    for row in people.indices {
      let own = shares.filter { self.row($0) == row }
      for day in days.indices where !isSettled[row][day] {
        var sums: [Int: (column: Int, share: Double)] = [:]
        for (column, share) in own {
          let kind = master.columns[column].kinds[day]
          if wrong.contains(Choice(row: row, day: day, kind: kind)), own.count > 1 { continue }
          sums[kind] = (sums[kind]?.column ?? column, (sums[kind]?.share ?? 0) + share)
        }
        let best = sums.sorted { $0.key < $1.key }.max { $0.value.share < $1.value.share }
        if let best { found.append((Choice(row: row, day: day, kind: best.key), best.value.column, best.value.share)) }
      }
    }
    let alone = Set(people.indices.filter { row in shares.count { self.row($0) == row } == 1 })
    let sure = found.filter { $0.share > 0.99 }
    let rest = found.filter { $0.share <= 0.99 }.map { ($0, $0.share + boldness * search.noise.unit()) }
      .sorted { $0.1 > $1.1 }.map { $0.0 }
    let next = rest.prefix(1) + rest.dropFirst().prefix(max(2, rest.count / share)).filter { $0.share > 0.7 }
    var choices: [Choice] = []
    for (choice, chosen, _) in next + sure {
      let person = people[choice.row]
      finder.settle(person, on: choice.day, as: master.columns[chosen])
      // Days taken from several columns may contradict each other.
      guard search.hasSlots || alone.contains(choice.row) || canGoOn(person) else {
        finder.free(person, on: choice.day)
        wrong.insert(choice)
        continue
      }
      isSettled[choice.row][choice.day] = true
      choices.append(choice)
      for column in master.columns.indices where master.personRow[column] == choice.row {
        if master.columns[column].kinds[choice.day] != choice.kind, !isBarred(column: column) {
          master.columnCost[column] += Double(RosterModel.hard)
        }
      }
    }
    guard !choices.isEmpty else { return false }
    turns.append(Turn(choices: choices, before: last))
    master.price()
    return true
  }
}
