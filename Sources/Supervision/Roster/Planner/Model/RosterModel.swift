/// A problem with its names turned into numbers, as the search wants it.
///
/// People are coupled only by cells: how many stand in each, and what that many cost. Everything else is one person's
/// own affair: a path through the days, whose cost `PathFinder` minimises exactly.
struct RosterModel: Sendable {
  /// How many days.
  let days: Int
  /// How many shifts; the number itself stands for `off`.
  let shifts: Int
  /// How many slots a day.
  let slots: Int
  /// How many posts.
  let posts: Int
  /// The cells that couple people: the problem's cover in its order, then the counts too large for a path.
  let cells: [Cell]
  /// How many of the cells are the problem's cover.
  let coverCells: Int
  /// The people.
  var people: [PersonModel]
  /// What the rule for stints costs by length; empty at 0.
  let stintCost: [Int]
  /// The rule for stints.
  let stints: RosterProblem.Stints

  /// Takes a person out who cannot keep the hard rules whatever they do: off on all days.
  mutating func idle(_ person: Int) {
    let off = ShiftOption(shift: shifts, cost: 0, cells: [], step: 0, slots: nil)
    let free = Array(repeating: Array(repeating: false, count: shifts + 1), count: shifts + 1)
    let automaton = DayAutomaton(forbidden: free, rules: [], before: [])
    let all = Array(repeating: [off], count: days)
    people[person] = PersonModel(
      automaton: automaton, counters: [], days: all, graph: posts > 0 ? nil : ShiftGraph(all, automaton, []))
  }

  /// A cell: what so many in it cost.
  struct Cell: Sendable {
    /// The cost of 0, 1, 2, … in it; convex, and going on as at its end.
    let cost: [Int]

    /// What so many cost.
    func cost(of count: Int) -> Int {
      guard count >= cost.count, cost.count > 1 else { return cost[min(count, cost.count - 1)] }
      let last = cost.count - 1
      return cost[last] + (count - last) * (cost[last] - cost[last - 1])
    }
  }

  /// More than any sum of costs; four of them still fit an `Int`.
  static let infinite = Int.max / 8
  /// What breaking a hard count by one costs where only the search can keep it.
  static let hard = 1_000_000
}

/// One person's part of a model.
struct PersonModel: Sendable {
  /// What may follow what.
  var automaton: DayAutomaton
  /// What is counted along the path.
  var counters: [Counter]
  /// What can be done on each day.
  var days: [[ShiftOption]]
  /// The ways through days without slots; nil where there are posts to stand at.
  var graph: ShiftGraph?
  /// The hard counts that its ways know nothing of.
  var limits: [CountLimit] = []

  /// How many counter states there are: all counters' values side by side.
  var counterStates: Int { counters.reduce(1) { $0 * $1.size } }
}

/// A hard count that became a cell of one person alone: it leaves no other way to be kept than by that person's path.
struct CountLimit: Sendable {
  /// The cell.
  let cell: Int
  /// What it may come to.
  let range: ClosedRange<Int>
}

/// Something counted along a path, from 0.
struct Counter: Sendable {
  /// The rule's place in the problem's counts.
  let rule: Int
  /// One more than the most it can come to.
  let size: Int
  /// How far apart neighbouring values lie in the joint state of all counters.
  let stride: Int
  /// What each value costs at the end; infinite where a hard limit is broken.
  let cost: [Int]
}

/// A shift (or `off`) that somebody can take on some day.
struct ShiftOption: Sendable {
  /// The shift's number.
  let shift: Int
  /// What it costs of itself.
  var cost: Int
  /// The cells it counts in.
  var cells: [Int]
  /// How far it moves the joint counter state.
  var step: Int
  /// What can be done slot by slot; nil when no slot lies in it.
  var slots: SlotOptions?
}

/// What somebody can do in the slots of one shift on one day.
struct SlotOptions: Hashable, Sendable {
  /// The first slot.
  let first: Int
  /// How many slots.
  let count: Int
  /// What standing at a post in a slot costs of itself, slot by slot, all posts of a slot together; infinite where it
  /// cannot be.
  var postCost: [Int]
  /// The cells that standing there counts in.
  var cells: [[Int]]
  /// Slots in which one must not be free.
  var mustStand: [Bool]
  /// Slots in which one must not eat.
  var noMeal: [Bool]
  /// The slots in which the meal can begin; empty when none is owed.
  var mealStarts: [Int]
  /// How many slots the meal takes.
  var mealSlots: Int
  /// What is counted slot by slot.
  var dimensions: [Dimension]

  /// Something counted slot by slot within a day.
  struct Dimension: Hashable, Sendable {
    /// One more than the most it can come to here.
    let size: Int
    /// How far one more moves the joint counter state; 0 for what is only limited within the day.
    let stride: Int
    /// What standing at a post in a slot counts: 0 or 1.
    let step: [Int]
  }
}
