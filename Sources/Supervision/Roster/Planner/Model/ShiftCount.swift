/// One person's share of a count of shifts, as it is followed from day to day.
///
/// A value is the total so far; of a count by spans twice that, and one more while the span it is in has counted. A code
/// is a value and one, or 0 once the count can no longer cost anything whatever comes.
struct ShiftCount: Sendable {
  /// The rule's place in the problem's counts.
  let rule: Int
  /// One more than the largest code.
  let codes: Int
  private let flags: Int
  private let shifts: Int
  private let states: Int
  /// What each shift adds on each day; in a span whether it counts at all.
  private let adds: [Int]
  /// On which days a span ends.
  private let endsSpan: [Bool]
  /// The most and least that can still be added from each day on, by state and flag.
  private var most: [Int]
  private var least: [Int]
  private let cost: [Int]
  /// The most that one shift adds; nil when `off` adds too.
  private let largest: Int?
  /// The least that any shift but `off` adds, which then adds nothing; 0 when some shift adds nothing.
  private let smallest: Int
  private let limits: ClosedRange<Int>
  private let free: ClosedRange<Int>

  /// Nil when the count can cost nothing and forbid nothing whatever is worked.
  init?(
    _ rule: Int, _ count: RosterProblem.Count, _ share: RosterProblem.Share, adds: [Int], endsSpan: [Bool],
    days: [[ShiftOption]], _ automaton: DayAutomaton
  ) {
    self.rule = rule
    self.adds = adds
    self.endsSpan = endsSpan
    flags = count.spans == nil ? 1 : 2
    states = automaton.states
    shifts = automaton.next.count / states
    let far = Int.max / 4
    let hard = (share.min ?? -far) - share.start...max(share.max ?? far, share.min ?? -far) - share.start
    limits = hard
    let low = count.weight > 0 ? share.low ?? -far : -far
    let high = count.weight > 0 ? share.high ?? far : far
    free =
      Swift.max(
        hard.lowerBound, low - share.start)...Swift.max(
        Swift.max(hard.lowerBound, low - share.start), Swift.min(hard.upperBound, high - share.start))
    let size = (days.count + 1) * states * flags
    var most = Array(repeating: -far, count: size)
    var least = Array(repeating: far, count: size)
    for index in days.count * states * flags..<size { (most[index], least[index]) = (0, 0) }
    for day in days.indices.reversed() {
      for state in 0..<states {
        for flag in 0..<flags {
          let from = (day * states + state) * flags + flag
          for option in days[day] {
            let to = automaton.next[state * shifts + option.shift]
            guard to >= 0 else { continue }
            let (added, next) = Self.step(adds[day * shifts + option.shift], flag, flags, endsSpan[day])
            let place = ((day + 1) * states + to) * flags + next
            guard most[place] > -far else { continue }
            most[from] = Swift.max(most[from], added + most[place])
            least[from] = Swift.min(least[from], added + least[place])
          }
        }
      }
    }
    var (largest, smallest, isOffCounted) = (0, Int.max, false)
    for day in days.indices {
      for option in days[day] {
        let added = adds[day * shifts + option.shift]
        largest = Swift.max(largest, added)
        if option.shift == shifts - 1 {
          isOffCounted = isOffCounted || added > 0
        } else {
          smallest = min(smallest, added)
        }
      }
    }
    self.largest = isOffCounted ? nil : count.spans == nil ? largest : 1
    self.smallest = isOffCounted || count.spans != nil || smallest == .max ? 0 : smallest
    let top = Swift.max(0, most[0])
    self.most = most
    self.least = least
    codes = (top + 1) * flags + 1
    cost = (0...top).map { PersonBuilder.cost(of: share.start + $0, share, count) ?? RosterModel.infinite }
    if code(0, day: 0, state: 0) == 0 { return nil }
  }

  /// Whether it says how many shifts can still be worked.
  var limitsShifts: Bool { smallest > 0 && limits.upperBound < Int.max / 8 }

  /// How many shifts can still be worked after a value.
  func room(_ value: Int) -> Int {
    value < 0 || !limitsShifts ? .max : Swift.max(0, limits.upperBound - value / flags) / smallest
  }

  private static func step(_ adds: Int, _ flag: Int, _ flags: Int, _ isEnd: Bool) -> (added: Int, flag: Int) {
    guard flags == 2 else { return (adds, 0) }
    let added = adds > 0 && flag == 0 ? 1 : 0
    return (added, isEnd ? 0 : flag + added)
  }

  /// The code of a value before a day, when so many shifts can still be worked; -1 when a hard limit can no longer be
  /// kept.
  func code(_ value: Int, day: Int, state: Int, room: Int = .max) -> Int {
    let place = (day * states + state) * flags + value % flags
    let total = value / flags
    guard most[place] >= 0 else { return -1 }
    var added = most[place]
    if let largest, room < codes, room * largest < added { added = room * largest }
    let (low, high) = (total + least[place], total + added)
    if high < limits.lowerBound || low > limits.upperBound { return -1 }
    return low >= free.lowerBound && high <= free.upperBound ? 0 : value + 1
  }

  /// The code after a shift, which leads to a state; -1 when a hard limit can no longer be kept, and a value of -1 for
  /// what no longer matters.
  func code(after value: Int, day: Int, shift: Int, state: Int, room: Int) -> Int {
    guard value >= 0 else { return 0 }
    return code(self.value(after: value, day: day, shift: shift), day: day + 1, state: state, room: room)
  }

  /// The value after a shift.
  func value(after value: Int, day: Int, shift: Int) -> Int {
    let (added, flag) = Self.step(adds[day * shifts + shift], value % flags, flags, endsSpan[day])
    return (value / flags + added) * flags + flag
  }

  /// What a value costs at the end.
  func endCost(_ value: Int) -> Int { value < 0 ? 0 : cost[value / flags] }
}
